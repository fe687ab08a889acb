import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Archive, ArchiveRestore } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeStandard, type Standard, standardQueries } from "../../api/standards.js";
import { useLocale, useMay } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Button } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { Page } from "../../ui/page.js";
import { adviceFor, ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { Tabs } from "../../ui/tabs.js";
import { useToast } from "../../ui/toast.js";
import { SchemeBadge } from "../schemes/badge.js";
import { ComplianceTab } from "./compliance/index.js";
import { StandardEditor } from "./editor/editor.js";
import { VersionsTab } from "./versions.js";

const TABS = ["compliance", "clauses", "versions"] as const;
type Tab = (typeof TABS)[number];

export function StandardPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const { data: standard, error, refetch } = useQuery(standardQueries.one(id ?? ""));
  if (error && !standard)
    return (
      <Page title={t("standards.title")} back={{ to: "/standards", label: t("standards.title") }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return standard ? <Loaded key={standard.id} standard={standard} /> : <SkeletonPage />;
}

function Loaded({ standard }: { standard: Standard }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const chosen = TABS.find((each) => each === tab) ?? (standard.publishedVersion === null ? "clauses" : "compliance");
  const show = (value: Tab) => void navigate({ to: "/standards/$id", params: { id: standard.id }, search: { tab: value } as never });
  const content = {
    compliance: <ComplianceTab standard={standard} onEdit={() => show("clauses")} />,
    clauses: <StandardEditor standard={standard} />,
    versions: <VersionsTab standard={standard} />,
  };
  return (
    <Page
      title={textIn(standard.name, locale)}
      lead={standard.description === null ? undefined : textIn(standard.description, locale)}
      back={{ to: "/standards", label: t("standards.title") }}
      badge={<SchemeBadge status={standard.status} />}
      actions={<ArchiveAction standard={standard} />}
    >
      <Tabs
        label={textIn(standard.name, locale)}
        value={chosen}
        onChange={show}
        tabs={TABS.map((value) => ({ value, label: t(`standards.tabs.${value}`), content: content[value] }))}
      />
    </Page>
  );
}

function ArchiveAction({ standard }: { standard: Standard }) {
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const isArchived = standard.status === "archived";
  const change = async (archived: boolean) => {
    await changeStandard(standard, { archived });
    await queryClient.invalidateQueries({ queryKey: standardQueries.all });
  };
  const restore = useMutation({ mutationFn: () => change(false), onError: (error) => toast(adviceFor(error, t)) });
  if (!may("standards.write")) return null;
  return (
    <>
      <Button
        icon={isArchived ? ArchiveRestore : Archive}
        busy={restore.isPending}
        onClick={() => (isArchived ? restore.mutate() : setAsked(true))}
      >
        {isArchived ? t("indicators.restore") : t("indicators.archive")}
      </Button>
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={setAsked}
          title={t("standards.archiveTitle")}
          confirm={t("indicators.archive")}
          onConfirm={() => change(true)}
        >
          {t("standards.archiveText")}
        </ConfirmDialog>
      )}
    </>
  );
}
