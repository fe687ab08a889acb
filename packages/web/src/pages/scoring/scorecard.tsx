import { useQuery } from "@tanstack/react-query";
import { CircleSlash, UsersRound } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Scorecard, scoringQueries } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { IntervalBar } from "../../charts/interval.js";
import { Empty, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { Contributions } from "./contributions.js";
import { GradeBadge } from "./grade.js";
import { IndicatorTable } from "./indicator-table.js";
import { useReason } from "./reasons.js";
import { Revision, SupersededNotice } from "./supersession.js";

type Props = { id: string; actions: ReactNode; onShow: (id: string) => void };

/** One scorecard with everything that explains it. */
export function ScorecardPanel({ id, actions, onShow }: Props) {
  const { t } = useTranslation();
  const { data: scorecard, error, refetch } = useQuery(scoringQueries.scorecard(id));
  return (
    <Panel title={t("scoring.latest")} actions={actions}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!scorecard && !error && <SkeletonBlock />}
      {scorecard && <Loaded scorecard={scorecard} onShow={onShow} />}
    </Panel>
  );
}

function Loaded({ scorecard, onShow }: { scorecard: Scorecard; onShow: (id: string) => void }) {
  const { t } = useTranslation();
  const reason = useReason()(scorecard.reason);
  return (
    <div className="space-y-5">
      <SupersededNotice scorecard={scorecard} onShow={onShow} />
      {scorecard.score === null ? (
        <Empty icon={scorecard.status === "suppressed" ? UsersRound : CircleSlash} title={t(`scoring.statuses.${scorecard.status}`)}>
          {reason}
        </Empty>
      ) : (
        <>
          <Headline scorecard={scorecard} />
          <Contributions scorecard={scorecard} />
        </>
      )}
      <Revision scorecard={scorecard} onShow={onShow} />
      <div className="-mx-5 -mb-5 border-t border-line">
        <IndicatorTable scorecard={scorecard} />
      </div>
    </div>
  );
}

function Headline({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { score, scoreRounded, low, high, grade, n, evidence } = scorecard;
  if (score === null) return null;
  return (
    <div className="grid items-center gap-x-8 gap-y-3 sm:grid-cols-[auto_1fr]">
      <div>
        <p className="flex items-baseline gap-2">
          <span className="text-[2.6rem] leading-none font-semibold tracking-tight tabular-nums">{format.decimal(scoreRounded)}</span>
          <span className="text-muted">{t("scoring.ofHundred")}</span>
          <span className="ms-1 self-center">
            <GradeBadge grade={grade} score={score} />
          </span>
        </p>
        <Rank scorecard={scorecard} />
      </div>
      <div>
        <IntervalBar value={score} low={low} high={high} min={0} max={100} format={format.decimal} />
        <p className="mt-1.5 text-[0.85rem] text-muted">
          {low !== null && high !== null && `${t("scoring.interval", { low: format.decimal(low), high: format.decimal(high) })} · `}
          {t("scoring.sample")} {format.integer(n)} · {t("scoring.evidence", { share: format.wholePercent(evidence) })}
        </p>
      </div>
    </div>
  );
}

/** The rank among the subjects of the period; only of the revision in force, since ranks move with it. */
function Rank({ scorecard: { id, schemeId, period, subject } }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const { data } = useQuery(scoringQueries.standing(schemeId, period.label, subject.id));
  const standing = data?.standing;
  if (!standing || standing.rank === null || standing.scorecardId !== id) return null;
  return (
    <p className="mt-1.5 text-[0.93rem]">
      {t(standing.tied ? "scoring.rankTied" : "scoring.rankOf", { rank: standing.rank, count: data.scored })}
    </p>
  );
}
