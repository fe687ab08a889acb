import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Standing } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { IntervalBar } from "../../charts/interval.js";
import { Badge } from "../../ui/badge.js";
import type { Column } from "../../ui/table.js";
import { GradeBadge } from "../scoring/grade.js";
import { useKindName } from "../subjects/kinds.js";

/** Rank and subject, score with its interval, grade, sample; each row leads to the scorecard behind it. */
export function useColumns(): Column<Standing>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const kindName = useKindName();
  return [
    {
      key: "subject",
      header: t("scoring.subject"),
      cell: (row) => (
        <span className="flex min-w-0 items-baseline gap-3">
          <Rank {...row} />
          <span className="min-w-0">
            <Link
              to="/subjects/$id"
              params={{ id: row.subjectId }}
              search={{ scorecard: row.scorecardId } as never}
              className="font-medium break-words hover:underline"
            >
              {row.subjectName}
            </Link>{" "}
            <span className="text-[0.85rem] whitespace-nowrap text-muted">{kindName(row.subjectKind)}</span>
          </span>
        </span>
      ),
    },
    { key: "score", header: t("scoring.score"), cell: (row) => <Score {...row} /> },
    { key: "grade", header: t("scoring.grade"), cell: (row) => <GradeBadge grade={row.grade} score={row.score} /> },
    { key: "n", header: t("scoring.sample"), align: "end", cell: (row) => format.integer(row.n) },
  ];
}

function Rank({ rank, tied }: Standing) {
  const { t } = useTranslation();
  if (rank === null) return <span className="w-8 flex-none" />;
  return (
    <span className="w-8 flex-none text-end font-medium text-muted tabular-nums">
      <span className="sr-only">{t("scoring.rank")} </span>
      {rank}
      {tied && "="}
    </span>
  );
}

function Score({ score, scoreRounded, low, high, status }: Standing) {
  const { t } = useTranslation();
  const format = useFormat();
  if (score === null) return <Badge tone={status === "suppressed" ? "warn" : "neutral"}>{t(`scoring.statuses.${status}`)}</Badge>;
  return (
    <span className="grid w-full min-w-40 grid-cols-[3rem_1fr] items-center gap-3">
      <strong className="font-semibold tabular-nums">{format.decimal(scoreRounded)}</strong>
      <IntervalBar value={score} low={low} high={high} min={0} max={100} format={format.decimal} />
    </span>
  );
}
