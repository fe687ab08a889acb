import { ArrowDown, ArrowRight, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SimulatedSubject } from "../../../api/scheme-trials.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { Panel } from "../../../ui/page.js";
import { type Column, Table } from "../../../ui/table.js";
import { GradeBadge } from "../../scoring/grade.js";

type Props = { rows: readonly SimulatedSubject[]; total: number; isCompared: boolean };

/** Everybody whose score moves, the largest changes first, with what moves it. */
export function Movers({ rows, total, isCompared }: Props) {
  const { t } = useTranslation();
  const columns = useColumns(isCompared);
  return (
    <Panel
      title={t(isCompared ? "schemes.trial.movers" : "schemes.trial.results")}
      hint={
        rows.length < total
          ? t("schemes.trial.someShown", { shown: rows.length, count: total })
          : isCompared && t("schemes.trial.moversHint")
      }
    >
      <div className="-mx-5 -mb-5">
        <Table
          caption={t(isCompared ? "schemes.trial.movers" : "schemes.trial.results")}
          columns={columns}
          rows={rows}
          rowKey={({ subjectId }) => subjectId}
        />
      </div>
    </Panel>
  );
}

function useColumns(isCompared: boolean): Column<SimulatedSubject>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const name: Column<SimulatedSubject> = { key: "name", header: t("scoring.subject"), cell: ({ subjectName }) => subjectName };
  const after: Column<SimulatedSubject> = {
    key: "after",
    header: t(isCompared ? "schemes.trial.after" : "scoring.score"),
    align: "end",
    cell: (row) => <State state={row.after} />,
  };
  if (!isCompared)
    return [name, after, { key: "rank", header: t("scoring.rank"), align: "end", cell: (row) => format.integer(row.after.rank) }];
  return [
    name,
    { key: "before", header: t("schemes.trial.before"), align: "end", cell: ({ before }) => (before ? <State state={before} /> : "–") },
    after,
    { key: "change", header: t("schemes.trial.change"), align: "end", cell: ({ change }) => <Change change={change} /> },
    { key: "rank", header: t("scoring.rank"), align: "end", cell: (row) => <Ranks row={row} /> },
    { key: "reasons", header: t("schemes.trial.why"), cell: (row) => <Reasons row={row} /> },
  ];
}

function State({ state }: { state: SimulatedSubject["after"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (state.score === null) return <span className="text-muted">{t(`scoring.statuses.${state.status}`)}</span>;
  return (
    <span className="inline-flex items-center justify-end gap-2 whitespace-nowrap">
      {format.decimal(state.scoreRounded)}
      <GradeBadge grade={state.grade} score={state.score} />
    </span>
  );
}

function Change({ change }: { change: number | null }) {
  const format = useFormat();
  const tone = change === null || Math.abs(change) < 0.05 ? "text-muted" : change > 0 ? "text-good" : "text-bad";
  return <span className={`font-medium ${tone}`}>{format.signedDecimal(change)}</span>;
}

function Ranks({ row: { before, after, rankChange } }: { row: SimulatedSubject }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rankChange === null || rankChange === 0) return <span className="text-muted">{format.integer(after.rank)}</span>;
  const Arrow = rankChange > 0 ? ArrowUp : ArrowDown;
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap" title={t("schemes.trial.places", { count: Math.abs(rankChange) })}>
      <span className="text-muted">{format.integer(before?.rank)}</span>
      <ArrowRight role="img" aria-label={t("schemes.diff.becomes")} className="size-3.5 text-muted" />
      {format.integer(after.rank)}
      <Arrow aria-hidden className={`size-3.5 ${rankChange > 0 ? "text-good" : "text-bad"}`} />
    </span>
  );
}

function Reasons({ row: { reasons } }: { row: SimulatedSubject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  return (
    <ul data-whole-row className="space-y-0.5 text-[0.85rem]">
      {reasons.map(({ key, name, cause, points }) => (
        <li key={`${key}-${cause}`} className="break-words">
          {textIn(name, locale)} <span className="text-muted">{t(`schemes.trial.causes.${cause}`)}</span>{" "}
          <span className="whitespace-nowrap tabular-nums">{format.signedDecimal(points)}</span>
        </li>
      ))}
    </ul>
  );
}
