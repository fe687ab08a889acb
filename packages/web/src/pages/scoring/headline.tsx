import { useQuery } from "@tanstack/react-query";
import { CircleSlash, UsersRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { scorecardQueries } from "../../api/scorecards.js";
import { type Scorecard, scoringQueries } from "../../api/scoring.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { GradeScale } from "../../charts/grade-scale.js";
import { textIn } from "../../lib/locale.js";
import { Empty } from "../../ui/page.js";
import { GradeBadge } from "./grade.js";
import { useReason } from "./reasons.js";
import { boardOf } from "./subject-words.js";

/** The score with its doubt, its grade on the scale of grades, and its rank; or why there is none. */
export function Headline({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const { score, scoreRounded, low, high, grade, status, schemeId, schemeVersion } = scorecard;
  const { data: bands } = useQuery(scorecardQueries.bands(schemeId, schemeVersion));
  const names = new Map([...scorecard.dimensions, ...scorecard.indicators].map(({ key, name }) => [key, textIn(name, locale)]));
  const reason = useReason((key) => names.get(key) ?? key)(scorecard.reason);
  if (score === null)
    return (
      <Empty icon={status === "suppressed" ? UsersRound : CircleSlash} title={t(`scoring.statuses.${status}`)}>
        {reason}
      </Empty>
    );
  return (
    <div className="grid items-center gap-x-10 gap-y-4 sm:grid-cols-[auto_1fr]">
      <div>
        <p className="flex items-baseline gap-2">
          <span className="text-[2.8rem] leading-none font-semibold tracking-tight tabular-nums">{format.decimal(scoreRounded)}</span>
          <span className="text-muted">{t("scoring.ofHundred")}</span>
          <span className="ms-1 self-center">
            <GradeBadge grade={grade} score={score} />
          </span>
        </p>
        <Rank scorecard={scorecard} />
      </div>
      <div className="min-w-0">
        <GradeScale {...{ score, low, high, grade }} bands={bands ?? []} format={format.decimal} />
        <Doubt scorecard={scorecard} />
      </div>
    </div>
  );
}

function Doubt({ scorecard: { low, high, n, evidence } }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const interval = low !== null && high !== null && t("scoring.interval", { low: format.decimal(low), high: format.decimal(high) });
  return (
    <p className="text-[0.85rem] text-muted">
      {interval && `${interval} · `}
      {t("scoring.sample")} {format.integer(n)} · {t("scoring.evidence", { share: format.wholePercent(evidence) })}
    </p>
  );
}

/** The rank among those of the period; only of the revision in force, since ranks move with it. */
function Rank({ scorecard: { id, schemeId, period, subject } }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const board = boardOf(subject.id);
  const { data } = useQuery({
    ...scoringQueries.standing(schemeId, period.label, subject.id, board),
    enabled: board.by !== "tenant",
  });
  const standing = data?.standing;
  if (!standing || standing.rank === null || standing.scorecardId !== id) return null;
  const { rank, tied, rankLow, rankHigh } = standing;
  const isBand = rankLow !== null && rankHigh !== null && rankLow !== rankHigh;
  return (
    <p className="mt-1.5 text-[0.93rem]">
      {t(tied ? "scoring.rankTied" : "scoring.rankOf", { rank, count: data.scored })}
      {isBand && <span className="block text-[0.85rem] text-muted">{t("scorecard.likelyRanks", { low: rankLow, high: rankHigh })}</span>}
    </p>
  );
}
