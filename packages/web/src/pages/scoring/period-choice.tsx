import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Scorecard, scoringQueries } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { SelectField } from "../../ui/field.js";

/** Leads to the scorecards of the same subject's other periods. */
export function PeriodChoice({ scorecard: { id, subject, schemeId, period } }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const navigate = useNavigate();
  const { data } = useQuery(scoringQueries.history(subject.id, schemeId, period.grain));
  const points = data?.data ?? [];
  const isListed = points.some(({ scorecardId }) => scorecardId === id);
  return (
    <SelectField
      label={t("scoring.period")}
      labelHidden
      className="w-44"
      value={id}
      onChange={(event) => void navigate({ to: "/scorecards/$id", params: { id: event.target.value }, resetScroll: false })}
    >
      {!isListed && <option value={id}>{t("scorecard.thisRevision", { period: periodName(period.label, locale) })}</option>}
      {points.map((point) => (
        <option key={point.scorecardId} value={point.scorecardId}>
          {periodName(point.period.label, locale)}
        </option>
      ))}
    </SelectField>
  );
}
