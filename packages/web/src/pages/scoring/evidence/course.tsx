import { useTranslation } from "react-i18next";
import type { Evidence } from "../../../api/scorecards.js";
import { useFormat } from "../../../app/session-context.js";
import { Course } from "../../../charts/course.js";
import { periodName } from "../../../lib/days.js";
import type { IndicatorScore } from "../composition/rows.js";
import { useValue } from "../values.js";

/** The indicator over the parts of the scorecard's period. Too few and nothing at all are told apart. */
export function EvidenceCourse({ evidence: { series }, row }: { evidence: Evidence; row: IndicatorScore }) {
  const { t } = useTranslation();
  const format = useFormat();
  const valueText = useValue();
  const absent = (n: number) => (n > 0 ? t("scoring.suppressed") : t("scoring.missing"));
  const points = series.map(({ period, value, n, low, high }) => ({
    key: period.label,
    label: periodName(period.label, format.locale),
    value,
    low,
    high,
    n,
  }));
  if (points.every(({ value }) => value === null)) return <p className="mt-1 text-[0.9rem] text-muted">{t("scorecard.noParts")}</p>;
  const isShare = row.unit === "%";
  return (
    <>
      <p className="mb-1 text-[0.85rem] text-muted">{t("scorecard.partsHint")}</p>
      <Course
        label={t("scorecard.courseTitle")}
        points={points}
        format={format.precise}
        limits={isShare ? { min: 0, max: 100 } : {}}
        absent={({ key }) => absent(points.find((point) => point.key === key)?.n ?? 0)}
        table={{
          columns: [t("scoring.period"), t("scoring.value"), t("surveyResults.low"), t("surveyResults.high"), t("scoring.sample")],
          rows: points.map(({ label, value, low, high, n }) => [
            label,
            value === null ? absent(n) : valueText(value, row),
            low === null ? "–" : valueText(low, row, true),
            high === null ? "–" : valueText(high, row, true),
            format.integer(n),
          ]),
        }}
      />
    </>
  );
}
