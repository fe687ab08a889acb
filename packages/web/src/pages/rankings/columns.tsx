import { Link } from "@tanstack/react-router";
import { CircleSlash, UsersRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Board, Standing } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { IntervalBar } from "../../charts/interval.js";
import { RankBand } from "../../charts/rank-band.js";
import { Badge } from "../../ui/badge.js";
import type { Column } from "../../ui/table.js";
import { GradeBadge } from "../scoring/grade.js";
import { useRankedKind, useSubjectWords } from "../scoring/subject-words.js";

/** Rank and name, score with its interval, grade, likely ranks, sample; each row leads to its scorecard. */
export function useColumns(board: Board, scored: number): Column<Standing>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const ranked: Column<Standing>[] = [
    { key: "score", header: t("scoring.score"), cell: (row) => <Score {...row} /> },
    { key: "grade", header: t("scoring.grade"), cell: (row) => <GradeBadge grade={row.grade} score={row.score} /> },
  ];
  const band: Column<Standing> = { key: "band", header: t("scoring.likelyRank"), cell: (row) => <Band row={row} last={scored} /> };
  return [
    { key: "subject", header: board.tag ?? t(`scoring.boardColumn.${board.by}`), cell: (row) => <Named row={row} /> },
    ...ranked,
    ...(scored > 1 ? [band] : []),
    { key: "n", header: t("scoring.sample"), align: "end", cell: (row) => format.integer(row.n) },
  ];
}

function Named({ row }: { row: Standing }) {
  const { t } = useTranslation();
  const kindName = useRankedKind();
  const words = useSubjectWords();
  const { subjectId, subjectName, subjectKind, scorecardId, members } = row;
  return (
    <span className="flex min-w-0 items-baseline gap-3">
      <Rank {...row} />
      <span className="min-w-0">
        <Link to="/scorecards/$id" params={{ id: scorecardId }} className="font-medium break-words hover:underline">
          {subjectId === "tenant" ? words({ id: subjectId, name: subjectName }) : subjectName}
        </Link>{" "}
        <span className="text-[0.85rem] whitespace-nowrap text-muted">
          {members === null ? kindName(subjectKind) : t("scoring.members", { count: members })}
        </span>
      </span>
    </span>
  );
}

function Rank({ rank, tied }: Standing) {
  const { t } = useTranslation();
  if (rank === null) return <span className="w-8 flex-none text-end text-muted">–</span>;
  return (
    <span className="w-8 flex-none text-end font-medium text-muted tabular-nums" title={tied ? t("scoring.tied") : undefined}>
      <span className="sr-only">{t("scoring.rank")} </span>
      {rank}
      {tied && (
        <>
          <span aria-hidden>=</span>
          <span className="sr-only"> {t("scoring.tied")}</span>
        </>
      )}
    </span>
  );
}

function Score({ score, scoreRounded, low, high, status, coverage, n }: Standing) {
  const { t } = useTranslation();
  const format = useFormat();
  if (score === null) {
    const isSuppressed = status === "suppressed";
    const Icon = isSuppressed ? UsersRound : CircleSlash;
    return (
      <span className="inline-flex flex-col items-start gap-0.5">
        <Badge tone={isSuppressed ? "warn" : "neutral"}>
          <Icon aria-hidden className="size-3.5" />
          {t(`scoring.statuses.${status}`)}
        </Badge>
        <span className="text-[0.82rem] text-muted">
          {isSuppressed
            ? t("scoring.suppressedWhy", { coverage: format.wholePercent(coverage), n: format.integer(n) })
            : t("scoring.missingWhy")}
        </span>
      </span>
    );
  }
  return (
    <span className="grid w-full min-w-40 grid-cols-[3rem_1fr] items-center gap-3">
      <strong className="font-semibold tabular-nums">{format.decimal(scoreRounded)}</strong>
      <IntervalBar value={score} low={low} high={high} min={0} max={100} format={format.decimal} />
    </span>
  );
}

/** The ranks that hold when the weights are shaken a little. */
function Band({ row: { rank, rankLow, rankHigh }, last }: { row: Standing; last: number }) {
  const { t } = useTranslation();
  if (rank === null || rankLow === null || rankHigh === null) return null;
  const text = rankLow === rankHigh ? String(rankLow) : `${rankLow}–${rankHigh}`;
  return (
    <span className="flex w-full min-w-36 items-center gap-2">
      <RankBand rank={rank} low={rankLow} high={rankHigh} last={last} label={t("scoring.bandLabel", { low: rankLow, high: rankHigh })} />
      <span className="w-12 flex-none text-[0.87rem] tabular-nums">{text}</span>
    </span>
  );
}
