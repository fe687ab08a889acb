import { useQuery } from "@tanstack/react-query";
import { Gauge } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Grain, scoringQueries } from "../../api/scoring.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Chart } from "../../charts/chart.js";
import { trendOption } from "../../charts/trend.js";
import { periodName } from "../../lib/days.js";
import { SelectField } from "../../ui/field.js";
import { Card, Empty, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { GrainSelect, SchemeSelect } from "./choices.js";
import { NoScheme } from "./no-scheme.js";
import { ScorecardPanel } from "./scorecard.js";

/** A subject's scores: the chosen period's scorecard, and how the score went. */
export function SubjectScore({ subjectId }: { subjectId: string }) {
  const may = useMay();
  const { data, error } = useQuery({ ...scoringQueries.schemes(), enabled: may("schemes.read") && may("scorecards.read") });
  const [chosen, setChosen] = useState("");
  const [grain, setGrain] = useState<Grain>("quarter");
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <SkeletonBlock />;
  const published = data.data.filter(({ publishedVersion, status }) => publishedVersion !== null && status !== "archived");
  const scheme = published.find(({ id }) => id === chosen) ?? published[0];
  if (!scheme) return <NoScheme />;
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <SchemeSelect schemes={published} value={scheme.id} onChange={setChosen} />
        <GrainSelect value={grain} onChange={setGrain} />
      </div>
      <History key={`${scheme.id}-${grain}`} subjectId={subjectId} schemeId={scheme.id} grain={grain} />
    </>
  );
}

function History({ subjectId, schemeId, grain }: { subjectId: string; schemeId: string; grain: Grain }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(scoringQueries.history(subjectId, schemeId, grain));
  const [chosen, setChosen] = useState("");
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonBlock />;
  const shown = data.data.find(({ scorecardId }) => scorecardId === chosen) ?? data.data[0];
  if (!shown)
    return (
      <Card>
        <Empty icon={Gauge} title={t("scoring.none")}>
          {t("scoring.noneHint")}
        </Empty>
      </Card>
    );
  return (
    <>
      <ScorecardPanel
        id={shown.scorecardId}
        actions={
          <SelectField
            label={t("scoring.period")}
            labelHidden
            className="w-40"
            value={shown.scorecardId}
            onChange={(event) => setChosen(event.target.value)}
          >
            {data.data.map(({ scorecardId, period }) => (
              <option key={scorecardId} value={scorecardId}>
                {periodName(period.label, format.locale)}
              </option>
            ))}
          </SelectField>
        }
      />
      {data.data.length > 1 && <ScoreTrend points={data.data} />}
    </>
  );
}

type Points = { period: { label: string }; scoreRounded: number | null; low: number | null; high: number | null; grade: string | null }[];

function ScoreTrend({ points }: { points: Points }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ordered = points.toReversed().map(({ period, scoreRounded, low, high, grade }) => ({
    label: periodName(period.label, format.locale),
    value: scoreRounded,
    low,
    high,
    grade,
  }));
  return (
    <Panel title={t("scoring.trend")}>
      <Chart
        label={t("scoring.trend")}
        option={trendOption({ name: t("scoring.score"), points: ordered, format: format.decimal, min: 0, max: 100 })}
        table={{
          columns: [t("scoring.period"), t("scoring.score"), t("surveyResults.low"), t("surveyResults.high"), t("scoring.grade")],
          rows: ordered.map(({ label, value, low, high, grade }) => [
            label,
            format.decimal(value),
            format.decimal(low),
            format.decimal(high),
            grade,
          ]),
        }}
      />
    </Panel>
  );
}
