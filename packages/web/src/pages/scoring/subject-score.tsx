import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Gauge } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Grain, type SchemeSummary, scoringQueries } from "../../api/scoring.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Chart } from "../../charts/chart.js";
import { trendOption } from "../../charts/trend.js";
import { periodName } from "../../lib/days.js";
import { grainOf } from "../../lib/periods.js";
import { SelectField } from "../../ui/field.js";
import { Card, Empty, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { GrainSelect, SchemeSelect } from "./choices.js";
import { NoScheme } from "./no-scheme.js";
import { ScorecardPanel } from "./scorecard.js";

/** A subject's scores: the chosen period's scorecard, and how the score went. The address may name a scorecard. */
export function SubjectScore({ subjectId }: { subjectId: string }) {
  const may = useMay();
  const mayRead = may("schemes.read") && may("scorecards.read");
  const { scorecard: linkedId } = useSearch({ strict: false }) as { scorecard?: string };
  const { data, error } = useQuery({ ...scoringQueries.schemes(), enabled: mayRead });
  const linked = useQuery({ ...scoringQueries.scorecard(linkedId ?? ""), enabled: mayRead && linkedId !== undefined });
  if (!mayRead) return null;
  if (error) return <ProblemNotice error={error} />;
  if (!data || linked.isLoading) return <SkeletonBlock />;
  const published = data.data.filter(({ publishedVersion, status }) => publishedVersion !== null && status !== "archived");
  if (published.length === 0) return <NoScheme />;
  const card = linked.data?.subject.id === subjectId ? linked.data : undefined;
  return (
    <Chosen
      key={card?.id ?? subjectId}
      subjectId={subjectId}
      schemes={published}
      start={{ schemeId: card?.schemeId ?? "", grain: grainOf(card?.period.label ?? "") ?? "quarter", scorecardId: card?.id }}
    />
  );
}

type Start = { schemeId: string; grain: Grain; scorecardId: string | undefined };

function Chosen({ subjectId, schemes, start }: { subjectId: string; schemes: readonly SchemeSummary[]; start: Start }) {
  const [schemeId, setSchemeId] = useState(start.schemeId);
  const [grain, setGrain] = useState(start.grain);
  const scheme = schemes.find(({ id }) => id === schemeId) ?? schemes[0];
  if (!scheme) return null;
  const isStart = (start.schemeId === "" || scheme.id === start.schemeId) && grain === start.grain;
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <SchemeSelect schemes={schemes} value={scheme.id} onChange={setSchemeId} />
        <GrainSelect value={grain} onChange={setGrain} />
      </div>
      <History
        key={`${scheme.id}-${grain}`}
        subjectId={subjectId}
        schemeId={scheme.id}
        grain={grain}
        start={isStart ? start.scorecardId : undefined}
      />
    </>
  );
}

type HistoryProps = { subjectId: string; schemeId: string; grain: Grain; start: string | undefined };

function History({ subjectId, schemeId, grain, start }: HistoryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(scoringQueries.history(subjectId, schemeId, grain));
  const [chosen, setChosen] = useState(start);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonBlock />;
  const shown = chosen ?? data.data[0]?.scorecardId;
  if (shown === undefined)
    return (
      <Card>
        <Empty icon={Gauge} title={t("scoring.none")}>
          {t("scoring.noneHint")}
        </Empty>
      </Card>
    );
  const isListed = data.data.some(({ scorecardId }) => scorecardId === shown);
  return (
    <>
      <ScorecardPanel
        id={shown}
        onShow={setChosen}
        actions={
          <SelectField
            label={t("scoring.period")}
            labelHidden
            className="w-44"
            value={shown}
            onChange={(event) => setChosen(event.target.value)}
          >
            {!isListed && <option value={shown}>{t("scoring.otherRevision")}</option>}
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
  const { ordered, option } = useMemo(() => {
    const oldestFirst = points.toReversed().map(({ period, scoreRounded, low, high, grade }) => ({
      label: periodName(period.label, format.locale),
      value: scoreRounded,
      low,
      high,
      grade,
    }));
    return {
      ordered: oldestFirst,
      option: trendOption({ name: t("scoring.score"), points: oldestFirst, format: format.decimal, min: 0, max: 100 }),
    };
  }, [points, format, t]);
  return (
    <Panel title={t("scoring.trend")}>
      <Chart
        label={t("scoring.trend")}
        option={option}
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
