import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Archive, ArchiveRestore, Trophy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeScheme, type Scheme, schemeQueries } from "../../api/schemes.js";
import { useLocale, useMay } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Button, buttonClass } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { Page } from "../../ui/page.js";
import { adviceFor, ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { Tabs } from "../../ui/tabs.js";
import { useToast } from "../../ui/toast.js";
import { SchemeBadge } from "./badge.js";
import { SchemeEditor } from "./editor/editor.js";
import { useDraft } from "./editor/use-draft.js";
import { CompareTab } from "./trial/compare-tab.js";
import { SimulateTab } from "./trial/simulate-tab.js";
import { VersionsTab } from "./versions/versions-tab.js";

const TABS = ["tree", "simulate", "methods", "versions"] as const;
type Tab = (typeof TABS)[number];

export function SchemePage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const { data: scheme, error, refetch } = useQuery(schemeQueries.one(id ?? ""));
  if (error && !scheme)
    return (
      <Page title={t("schemes.title")} back={{ to: "/schemes", label: t("schemes.title") }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return scheme ? <Loaded key={scheme.id} scheme={scheme} /> : <SkeletonPage />;
}

function Loaded({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const navigate = useNavigate();
  const may = useMay();
  const editing = useDraft(scheme);
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const chosen = TABS.find((each) => each === tab) ?? "tree";
  const show = (value: Tab) => void navigate({ to: "/schemes/$id", params: { id: scheme.id }, search: { tab: value } as never });
  return (
    <Page
      title={textIn(scheme.name, locale)}
      lead={scheme.description}
      back={{ to: "/schemes", label: t("schemes.title") }}
      badge={<SchemeBadge status={scheme.status} />}
      actions={<Actions scheme={scheme} />}
    >
      <Tabs
        label={textIn(scheme.name, locale)}
        value={chosen}
        onChange={show}
        tabs={[
          { value: "tree", label: t("schemes.tabs.tree"), content: <SchemeEditor scheme={scheme} editing={editing} /> },
          ...(may("scorecards.read")
            ? [
                {
                  value: "simulate" as const,
                  label: t("schemes.tabs.simulate"),
                  content: <SimulateTab scheme={scheme} editing={editing} />,
                },
                { value: "methods" as const, label: t("schemes.tabs.methods"), content: <CompareTab scheme={scheme} editing={editing} /> },
              ]
            : []),
          {
            value: "versions",
            label: t("schemes.tabs.versions"),
            content: <VersionsTab scheme={scheme} isChanged={editing.isChanged} />,
          },
        ]}
      />
    </Page>
  );
}

function Actions({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const isArchived = scheme.status === "archived";
  const change = async (archived: boolean) => {
    await changeScheme(scheme, { archived });
    await queryClient.invalidateQueries({ queryKey: schemeQueries.all });
  };
  const restore = useMutation({ mutationFn: () => change(false), onError: (error) => toast(adviceFor(error, t)) });
  return (
    <>
      {scheme.publishedVersion !== null && may("scorecards.read") && (
        <Link to="/rankings" search={{ scheme: scheme.id } as never} className={buttonClass("plain")}>
          <Trophy aria-hidden className="size-4" />
          {t("nav.ranking")}
        </Link>
      )}
      {may("schemes.write") && (
        <Button
          icon={isArchived ? ArchiveRestore : Archive}
          busy={restore.isPending}
          onClick={() => (isArchived ? restore.mutate() : setAsked(true))}
        >
          {isArchived ? t("indicators.restore") : t("indicators.archive")}
        </Button>
      )}
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={setAsked}
          title={t("schemes.archiveTitle")}
          confirm={t("indicators.archive")}
          onConfirm={() => change(true)}
        >
          {t("schemes.archiveText")}
        </ConfirmDialog>
      )}
    </>
  );
}
