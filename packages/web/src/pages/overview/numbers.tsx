import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client.js";
import { complaintQueries } from "../../api/complaints.js";
import type { Results, Survey } from "../../api/surveys.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Stat } from "../../charts/stat.js";
import { satisfactionOf } from "./satisfaction.js";

type NumbersProps = { survey: Survey | undefined; results: Results | undefined; figures: Schemas["ComplaintFigures"] | undefined };

/** What a quality manager asks first. */
export function Numbers({ survey, results, figures }: NumbersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayComplaints = useMay()("complaints.read");
  const { data: overdue } = useQuery({ ...complaintQueries.some({ clock: "overdue" }, 100), enabled: mayComplaints });
  const { data: atRisk } = useQuery({ ...complaintQueries.some({ clock: "at-risk" }, 100), enabled: mayComplaints });
  const satisfaction = results && satisfactionOf(survey, results);
  const share = figures?.onTimeShare;
  const percent = (value: number) => format.percent(value / 100);
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
      {satisfaction && satisfaction.estimate.value !== null && (
        <Stat
          label={t(`surveyResults.${satisfaction.kind}`)}
          value={satisfaction.show(satisfaction.estimate.value, format)}
          interval={{
            ...satisfaction.estimate,
            value: satisfaction.estimate.value,
            min: satisfaction.min,
            max: satisfaction.max,
            format: (value) => satisfaction.show(value, format),
          }}
          detail={t("surveyResults.answersN", { count: satisfaction.estimate.n })}
        />
      )}
      <Stat label={t("overview.answers")} value={format.integer(results?.responses ?? 0)} detail={survey?.name} />
      {share && (
        <Stat
          label={t("overview.onTime")}
          value={share.value === null ? "–" : percent(share.value)}
          interval={
            share.value === null ? undefined : { value: share.value, low: share.low, high: share.high, min: 0, max: 100, format: percent }
          }
          detail={t("overview.onTimeDetail", { count: share.n })}
        />
      )}
      {overdue && (
        <Stat
          label={t("overview.overdue")}
          value={
            <span
              className={overdue.data.length > 0 ? "text-bad" : undefined}
            >{`${format.integer(overdue.data.length)}${overdue.nextCursor ? "+" : ""}`}</span>
          }
          detail={t("overview.overdueDetail", { count: atRisk?.data.length ?? 0 })}
        />
      )}
    </div>
  );
}
