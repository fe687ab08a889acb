import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck, MessageSquareWarning } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client.js";
import { complaintQueries } from "../../api/complaints.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Chart } from "../../charts/chart.js";
import { barsOption } from "../../charts/trend.js";
import { periodName } from "../../lib/days.js";
import { Empty, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";
import { ClockBadge, nextClock } from "../complaints/clock.js";

export function ComplaintsByMonth({ figures }: { figures: Schemas["ComplaintFigures"] | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const months = useMemo(
    () => (figures?.trend ?? []).map((month) => ({ ...month, label: periodName(month.period, format.locale) })),
    [figures, format],
  );
  const option = useMemo(
    () =>
      barsOption(
        months.map(({ label }) => label),
        [
          { name: t("overview.onTimeBars.onTime"), values: months.map(({ onTime }) => onTime), tone: "good" },
          { name: t("overview.onTimeBars.late"), values: months.map(({ late }) => late), tone: "warn" },
          { name: t("overview.onTimeBars.overdue"), values: months.map(({ overdue }) => overdue), tone: "bad" },
        ],
      ),
    [months, t],
  );
  return (
    <Panel title={t("overview.onTime")} hint={t("overview.onTimeHint")}>
      {months.length > 0 ? (
        <Chart
          label={t("overview.onTime")}
          option={option}
          table={{
            columns: [t("charts.period"), t("overview.onTimeBars.onTime"), t("overview.onTimeBars.late"), t("overview.onTimeBars.overdue")],
            rows: months.map(({ label, onTime, late, overdue }) => [
              label,
              format.integer(onTime),
              format.integer(late),
              format.integer(overdue),
            ]),
          }}
        />
      ) : (
        <Empty icon={MessageSquareWarning} title={t("overview.noComplaints")} />
      )}
    </Panel>
  );
}

const SHOWN = 6;

/** The complaints that are past their deadline or close to it, most urgent first. */
export function OpenWork() {
  const { t } = useTranslation();
  const may = useMay();
  const enabled = may("complaints.read");
  const overdue = useQuery({ ...complaintQueries.some({ clock: "overdue" }, 100), enabled });
  const atRisk = useQuery({ ...complaintQueries.some({ clock: "at-risk" }, 100), enabled });
  if (!enabled) return null;
  const error = overdue.error ?? atRisk.error;
  const found = overdue.data && atRisk.data ? [...overdue.data.data, ...atRisk.data.data] : undefined;
  const urgent = found?.toSorted((a, b) => (nextClock(a)?.dueAt ?? "").localeCompare(nextClock(b)?.dueAt ?? "")).slice(0, SHOWN);
  const retry = () => void Promise.all([overdue.refetch(), atRisk.refetch()]);
  return (
    <Panel
      title={t("overview.openWork")}
      hint={t("overview.openWorkHint")}
      actions={
        <Link to="/complaints" className="text-[0.87rem] text-accent-ink underline-offset-2 hover:underline">
          {t("overview.allComplaints")}
        </Link>
      }
    >
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!urgent && !error && <SkeletonRows rows={4} />}
      {urgent?.length === 0 && <Empty icon={CircleCheck} title={t("overview.noWork")} />}
      <ul className="divide-y divide-line">
        {urgent?.map((complaint) => {
          const clock = nextClock(complaint);
          return (
            <li key={complaint.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <Link to="/complaints/$id" params={{ id: complaint.id }} className="min-w-0 flex-1 basis-48 truncate hover:underline">
                {complaint.title}
              </Link>
              {clock && <ClockBadge clock={clock} />}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
