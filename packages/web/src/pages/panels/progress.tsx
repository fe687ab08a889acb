import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Panel, panelQueries } from "../../api/panels.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Stat } from "../../charts/stat.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/page.js";
import { type Column, Table } from "../../ui/table.js";
import { SuppressionNotice } from "../mail-suppressions/notice.js";
import { AddAssessorsDialog } from "./add-assessors.js";
import { AssessorMenu } from "./assessor-menu.js";
import { AssessorBadge } from "./badges.js";

type Progress = Panel["progress"];

/** How far the assessors are, and how well each subject is covered. */
export function ProgressTab({ panel }: { panel: Panel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay()("assessments.write");
  const [adding, setAdding] = useState(false);
  const asked = panel.assessors.filter(({ state }) => state !== "revoked");
  const finished = asked.filter(({ state }) => state === "finished").length;
  const { submitted, assigned } = panel.progress;
  return (
    <div className="space-y-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <Stat
          label={t("panels.overallProgress")}
          value={assigned === 0 ? "–" : format.wholePercent(submitted / assigned)}
          detail={t("panels.submittedOf", { submitted, assigned })}
        />
        <Stat label={t("panels.whoFinished")} value={`${format.integer(finished)} / ${format.integer(asked.length)}`} />
      </div>
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 px-5 pt-4 pb-2">
          <h2 className="text-[1.02rem] font-semibold">{t("panels.assessors")}</h2>
          {mayWrite && (panel.state === "draft" || panel.state === "open") && (
            <Button icon={Plus} onClick={() => setAdding(true)}>
              {t("panels.add")}
            </Button>
          )}
        </div>
        <Table caption={t("panels.assessors")} columns={useAssessorColumns(panel)} rows={panel.assessors} rowKey={({ id }) => id} />
      </Card>
      <Card>
        <h2 className="px-5 pt-4 pb-1 text-[1.02rem] font-semibold">{t("panels.subjects")}</h2>
        <Table caption={t("panels.subjects")} columns={useSubjectColumns()} rows={panel.subjects} rowKey={({ id }) => id} />
      </Card>
      {adding && <AddAssessorsDialog panel={panel} onClose={() => setAdding(false)} />}
    </div>
  );
}

function useAssessorColumns(panel: Panel): Column<Panel["assessors"][number]>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay()("assessments.write");
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: panelQueries.all });
  const columns: Column<Panel["assessors"][number]>[] = [
    {
      key: "name",
      header: t("common.name"),
      cell: ({ name, email }) => (
        <span className="block min-w-0">
          <span className="font-medium break-words">{name}</span>
          <span className="block text-[0.85rem] break-all text-muted">{email}</span>
        </span>
      ),
    },
    { key: "perspective", header: t("panels.perspective"), wide: true, cell: ({ perspective }) => t(`panels.perspectives.${perspective}`) },
    { key: "progress", header: t("panels.tabs.progress"), cell: ({ progress }) => <ProgressBar progress={progress} /> },
    {
      key: "state",
      header: t("common.status"),
      cell: ({ state, mail, email, suppression }) => (
        <span className="block">
          <AssessorBadge state={state} />
          {suppression && <SuppressionNotice email={email} suppression={suppression} onLifted={refresh} />}
          {mail.state && !suppression && (
            <span className="mt-0.5 block text-[0.82rem] break-words text-muted">
              {t(`panels.mailStates.${mail.state}`, { when: format.dateTime(mail.sentAt), failure: mail.failure ?? "" })}
            </span>
          )}
        </span>
      ),
    },
  ];
  if (mayWrite && (panel.state === "draft" || panel.state === "open"))
    columns.push({ key: "menu", header: "", align: "end", cell: (assessor) => <AssessorMenu panel={panel} assessor={assessor} /> });
  return columns;
}

function useSubjectColumns(): Column<Panel["subjects"][number]>[] {
  const { t } = useTranslation();
  return [
    { key: "name", header: t("common.name"), cell: ({ name }) => <span className="font-medium break-words">{name}</span> },
    { key: "progress", header: t("panels.tabs.progress"), cell: ({ progress }) => <ProgressBar progress={progress} /> },
  ];
}

function ProgressBar({ progress: { assigned, submitted, declined } }: { progress: Progress }) {
  const { t } = useTranslation();
  const share = (count: number) => `${assigned === 0 ? 0 : (100 * count) / assigned}%`;
  return (
    <span className="block w-44 max-w-full">
      <span aria-hidden className="flex h-2 overflow-hidden rounded-full bg-sunken">
        <span className="bg-(--series-1)" style={{ width: share(submitted) }} />
        <span className="bg-warn/50" style={{ width: share(declined) }} />
      </span>
      <span className="mt-0.5 block text-[0.82rem] text-muted tabular-nums">
        {t("panels.submittedOf", { submitted, assigned })}
        {declined > 0 && ` · ${t("panels.declinedCount", { count: declined })}`}
      </span>
    </span>
  );
}
