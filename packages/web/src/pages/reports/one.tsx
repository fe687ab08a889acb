import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { reportQueries } from "../../api/reports.js";
import { Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { ReportActions } from "./actions.js";
import { ReportBadge } from "./badges.js";
import { ReportDetails } from "./details.js";
import { Recipients } from "./recipients.js";
import { Runs } from "./runs.js";

export function ReportPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const { data: report, error, refetch } = useQuery(reportQueries.one(id ?? ""));
  const back = { to: "/reports", label: t("reports.title") } as const;
  if (error)
    return (
      <Page title={t("reports.title")} back={back}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!report) return <SkeletonPage />;
  return (
    <Page title={report.name} back={back} badge={<ReportBadge status={report.status} />} actions={<ReportActions report={report} />}>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-5">
          <Runs report={report} />
          <Recipients report={report} />
        </div>
        <ReportDetails report={report} />
      </div>
    </Page>
  );
}
