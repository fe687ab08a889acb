import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { scorecardQueries } from "../../api/scorecards.js";
import type { ScorecardPoint } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { Course } from "../../charts/course.js";
import { periodName } from "../../lib/days.js";

type Props = { schemeId: string; points: readonly ScorecardPoint[]; chosen?: string | undefined };

/** Scores over time on the grades of the newest one's scheme; each figure leads to its scorecard. */
export function ScoreCourse({ schemeId, points, chosen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: bands } = useQuery(scorecardQueries.bands(schemeId, points[0]?.schemeVersion ?? 1));
  const oldestFirst = points.toReversed();
  const name = (point: ScorecardPoint) => periodName(point.period.label, format.locale);
  return (
    <Course
      label={t("scoring.trend")}
      points={oldestFirst.map((point) => ({
        key: point.scorecardId,
        label: name(point),
        value: point.scoreRounded,
        low: point.low,
        high: point.high,
      }))}
      format={format.precise}
      limits={{ min: 0, max: 100 }}
      bands={bands}
      chosen={chosen}
      absent={({ key }) => t(`scoring.statuses.${points.find(({ scorecardId }) => scorecardId === key)?.status ?? "missing"}`)}
      table={{
        columns: [t("scoring.period"), t("scoring.score"), t("surveyResults.low"), t("surveyResults.high"), t("scoring.grade")],
        rows: oldestFirst.map((point) => [
          <Link key="card" to="/scorecards/$id" params={{ id: point.scorecardId }} className="text-accent-ink underline">
            {name(point)}
          </Link>,
          point.score === null ? t(`scoring.statuses.${point.status}`) : format.decimal(point.scoreRounded),
          format.decimal(point.low),
          format.decimal(point.high),
          point.grade ?? "–",
        ]),
      }}
    />
  );
}
