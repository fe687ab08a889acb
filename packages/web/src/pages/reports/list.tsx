import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Mail, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Report, reportQueries } from "../../api/reports.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";
import { ReportBadge } from "./badges.js";
import { ReportDialog } from "./form.js";
import { useScheduleText } from "./schedule-text.js";

export function ReportsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery(reportQueries.list());
  const create = may("reports.write") && (
    <Button tone="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t("reports.new")}
    </Button>
  );
  return (
    <Page title={t("reports.title")} lead={t("reports.lead")} actions={create}>
      <Card>
        <List
          query={query}
          caption={t("reports.title")}
          columns={useColumns()}
          empty={
            <Empty icon={Mail} title={t("reports.emptyTitle")} action={create}>
              {t("reports.empty")}
            </Empty>
          }
        />
      </Card>
      {creating && <ReportDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function useColumns(): Column<Report>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const scheduleText = useScheduleText();
  return [
    {
      key: "name",
      header: t("common.name"),
      cell: ({ id, name }) => (
        <Link to="/reports/$id" params={{ id }} className="font-medium break-words hover:underline">
          {name}
        </Link>
      ),
    },
    { key: "schedule", header: t("reports.schedule"), wide: true, cell: (report) => scheduleText(report) },
    { key: "status", header: t("common.status"), cell: ({ status }) => <ReportBadge status={status} /> },
    { key: "next", header: t("reports.next"), align: "end", cell: ({ nextRunAt }) => format.dateTime(nextRunAt) },
  ];
}
