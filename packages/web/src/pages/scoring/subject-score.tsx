import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { Gauge } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Grain, type SchemeSummary, scoringQueries } from "../../api/scoring.js";
import { subjectQueries } from "../../api/subjects.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { grainOf } from "../../lib/periods.js";
import { buttonClass } from "../../ui/button.js";
import { SelectField } from "../../ui/field.js";
import { Card, Empty, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { GrainSelect, SchemeSelect } from "./choices.js";
import { NoScheme } from "./no-scheme.js";
import { ScoreCourse } from "./score-course.js";
import { ScorecardSummary } from "./scorecard.js";

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
  const [whose, setWhose] = useState<Whose>("alone");
  const scheme = schemes.find(({ id }) => id === schemeId) ?? schemes[0];
  if (!scheme) return null;
  const isStart = (start.schemeId === "" || scheme.id === start.schemeId) && grain === start.grain && whose === "alone";
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <SchemeSelect schemes={schemes} value={scheme.id} onChange={setSchemeId} />
        <GrainSelect value={grain} onChange={setGrain} />
        <WhoseSelect subjectId={subjectId} value={whose} onChange={setWhose} />
      </div>
      <History
        key={`${scheme.id}-${grain}-${whose}`}
        subjectId={whose === "alone" ? subjectId : `parent:${subjectId}`}
        schemeId={scheme.id}
        grain={grain}
        start={isStart ? start.scorecardId : undefined}
      />
    </>
  );
}

type Whose = "alone" | "below";

/** For what has others below it: its own score, or that of all of them together. */
function WhoseSelect({ subjectId, value, onChange }: { subjectId: string; value: Whose; onChange: (value: Whose) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(subjectQueries.some({ parentId: subjectId }, 1));
  if (!data || data.data.length === 0) return null;
  return (
    <SelectField className="w-60" label={t("scorecard.whose")} value={value} onChange={(event) => onChange(event.target.value as Whose)}>
      <option value="alone">{t("scorecard.alone")}</option>
      <option value="below">{t("scorecard.below")}</option>
    </SelectField>
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
        <Empty
          icon={Gauge}
          title={t("scoring.none")}
          action={
            <Link to="/rankings" className={buttonClass()}>
              {t("scorecard.toRanking")}
            </Link>
          }
        >
          {t("scoring.noneHint")}
        </Empty>
      </Card>
    );
  const isListed = data.data.some(({ scorecardId }) => scorecardId === shown);
  return (
    <>
      <ScorecardSummary
        id={shown}
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
      {data.data.length > 1 && (
        <Panel title={t("scoring.trend")} hint={t("scorecard.courseHint")}>
          <ScoreCourse schemeId={schemeId} points={data.data} chosen={shown} />
        </Panel>
      )}
    </>
  );
}
