import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Grain, type Scorecard, scoringQueries } from "../../api/scoring.js";
import { GRAINS } from "../../lib/periods.js";
import { Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { GrainSelect } from "./choices.js";
import { ScoreCourse } from "./score-course.js";

/** How the score of a scorecard's subject or group went, in steps to choose. */
export function History({ scorecard: { id, subject, schemeId, period } }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const [grain, setGrain] = useState<Grain>(GRAINS.find((each) => each === period.grain) ?? "month");
  const { data, error, refetch } = useQuery(scoringQueries.history(subject.id, schemeId, grain));
  return (
    <Panel title={t("scoring.trend")} hint={t("scorecard.courseHint")} actions={<GrainSelect value={grain} onChange={setGrain} />}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonBlock />}
      {data && data.data.length === 0 && <p className="text-muted">{t("scorecard.noCourse")}</p>}
      {data && data.data.length > 0 && <ScoreCourse schemeId={schemeId} points={data.data} chosen={id} />}
    </Panel>
  );
}
