import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ExternalLink, Globe, GlobeLock } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changePage, type RatingPage, ratingQueries } from "../../api/ratings.js";
import { useMay } from "../../app/session-context.js";
import type { LocalizedText } from "../../lib/locale.js";
import { Badge } from "../../ui/badge.js";
import { Button, buttonClass } from "../../ui/button.js";
import { CopyButton } from "../../ui/copy-button.js";
import { NameFields } from "../../ui/name-fields.js";
import { Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { useToast } from "../../ui/toast.js";

/** Whether the public sees the ratings, under which link, and with which words. */
export function PublicPageTab() {
  const { data: page, error, refetch } = useQuery(ratingQueries.page);
  if (error && !page) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return page ? <Loaded key={page.version} page={page} /> : <SkeletonBlock />;
}

function Loaded({ page }: { page: RatingPage }) {
  const { t } = useTranslation();
  const mayWrite = useMay()("ratings.write");
  const [title, setTitle] = useState<LocalizedText | null>(page.title);
  const [note, setNote] = useState<LocalizedText | null>(page.note);
  const save = useSave(page);
  const isChanged = title !== page.title || note !== page.note;
  return (
    <fieldset disabled={!mayWrite} className="min-w-0 space-y-5">
      {!mayWrite && <p className="text-muted">{t("common.notPermitted")}</p>}
      <Panel
        title={t("ratings.tabs.page")}
        hint={t("ratings.pageHint")}
        actions={<Badge tone={page.published ? "good" : "neutral"}>{t(page.published ? "ratings.live" : "ratings.offline")}</Badge>}
      >
        {page.published && page.path !== null && <PageLink path={page.path} />}
        <Button
          tone={page.published ? "plain" : "primary"}
          icon={page.published ? GlobeLock : Globe}
          busy={save.isPending}
          onClick={() => save.mutate({ published: !page.published })}
        >
          {t(page.published ? "ratings.unpublish" : "ratings.publish")}
        </Button>
      </Panel>
      <Panel title={t("ratings.pageWords")}>
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ title, note });
          }}
        >
          <NameFields
            label={t("ratings.pageTitle")}
            hint={t("ratings.pageTitleHint")}
            text={title ?? undefined}
            onChange={(next) => setTitle(next ?? null)}
          />
          <NameFields
            label={t("ratings.pageNote")}
            hint={t("ratings.pageNoteHint")}
            text={note ?? undefined}
            onChange={(next) => setNote(next ?? null)}
          />
          {save.error && <ProblemNotice error={save.error} />}
          <Button type="submit" tone="primary" disabled={!isChanged} busy={save.isPending}>
            {t("common.save")}
          </Button>
        </form>
      </Panel>
    </fieldset>
  );
}

function PageLink({ path }: { path: string }) {
  const { t } = useTranslation();
  const address = new URL(path, window.location.origin).href;
  return (
    <div className="mb-4 space-y-3">
      <code className="block rounded-md border border-line bg-sunken p-3 text-[0.9rem] break-all select-all">{address}</code>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={address} />
        <a href={address} target="_blank" rel="noreferrer" className={buttonClass("plain")}>
          <ExternalLink aria-hidden className="size-4" />
          {t("ratings.openPage")}
        </a>
      </div>
    </div>
  );
}

function useSave(page: RatingPage) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Parameters<typeof changePage>[1]) => changePage(page, change),
    onSuccess: (saved) => {
      queryClient.setQueryData(ratingQueries.page.queryKey, saved);
      toast(t("ratings.pageSaved"));
    },
  });
}
