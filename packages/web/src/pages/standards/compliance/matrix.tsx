import { clsx } from "clsx";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Compliance, ComplianceClause, ComplianceRow, Totals, Verdict } from "../../../api/standards.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { fixed, useCriterionWords, withUnit } from "../criterion-words.js";
import { EvidenceDialog } from "./evidence-dialog.js";
import { StatusIcon, StatusPill, toneOf } from "./status.js";

type MatrixProps = { head: Compliance; clauses: readonly ComplianceClause[]; rows: readonly ComplianceRow[]; totals: Totals | undefined };
type Chosen = { row: ComplianceRow; clause: ComplianceClause; verdict: Verdict };

const STICKY = "sticky start-0 z-10 bg-surface";

/** Subjects down, clauses across, grouped by stage; each verdict opens what it rests on. */
export function Matrix({ head, clauses, rows, totals }: MatrixProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <>
      <section aria-label={t("standards.matrix")} className="overflow-x-auto rounded-lg border border-line bg-surface shadow-card">
        <table className="w-full border-separate border-spacing-0 text-[0.9rem]">
          <caption className="sr-only">{t("standards.matrix")}</caption>
          <MatrixHead stages={head.stages} clauses={clauses} />
          <tbody>
            <TotalsRow clauses={clauses} totals={totals} />
            {rows.map((row) => (
              <tr key={row.subjectId}>
                <SubjectHead row={row} />
                {clauses.map((clause) => {
                  const verdict = row.clauses.find((each) => each.clause === clause.key);
                  return verdict ? (
                    <VerdictCell
                      key={clause.key}
                      clause={clause}
                      row={row}
                      verdict={verdict}
                      onOpen={() => setChosen({ row, clause, verdict })}
                    />
                  ) : (
                    <td key={clause.key} className="border-t border-line" />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {chosen && <EvidenceDialog {...chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

function MatrixHead({ stages, clauses }: { stages: Compliance["stages"]; clauses: readonly ComplianceClause[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useCriterionWords();
  const groups = stages.flatMap(({ key, name }) => {
    const count = clauses.filter(({ stage }) => stage === key).length;
    return count === 0 ? [] : [{ key, name: textIn(name, locale), count }];
  });
  return (
    <thead className="align-bottom">
      <tr>
        <td className={STICKY} />
        {groups.map(({ key, name, count }) => (
          <th
            key={key}
            scope="colgroup"
            colSpan={count}
            className="border-s border-line px-2 pt-3 pb-1 text-start font-semibold text-accent-ink"
          >
            {name}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col" className={clsx(STICKY, "px-3 pb-2.5 text-start text-[0.82rem] font-medium text-muted sm:px-5")}>
          {t("scoring.subject")}
        </th>
        {clauses.map((clause, index) => (
          <th
            key={clause.key}
            scope="col"
            className={clsx(
              "min-w-30 px-2 pb-2.5 text-start font-medium",
              clause.stage !== clauses[index - 1]?.stage && "border-s border-line",
            )}
          >
            <span className="block leading-snug text-balance">{textIn(clause.title, locale)}</span>
            {clause.meets && <span className="block text-[0.78rem] font-normal text-muted">{words(clause.meets, clause)}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function TotalsRow({ clauses, totals }: { clauses: readonly ComplianceClause[]; totals: Totals | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = totals && t(totals.complete ? "standards.counted" : "standards.countedPartly", { count: totals.subjects });
  return (
    <tr className="bg-sunken/60">
      <th scope="row" className={clsx(STICKY, "border-t border-line px-3 py-2.5 text-start font-medium sm:px-5")}>
        {t("standards.meetIt")}
        <span className="block text-[0.78rem] font-normal text-muted">{counted ?? t("common.loading")}</span>
      </th>
      {clauses.map(({ key }) => {
        const total = totals?.clauses.get(key);
        const judged = total ? total.met + total.notMet + total.undecided : 0;
        return (
          <td key={key} className="border-t border-line px-2 py-2.5 align-top" title={t("standards.meetItHint")}>
            {total && (
              <>
                <strong className="tabular-nums">{format.wholePercent(total.share)}</strong>
                <ShareBar met={total.met} undecided={total.undecided} judged={judged} />
                <span className="block text-[0.78rem] text-muted">
                  {judged === 0 ? t("standards.nobodyJudged") : t("standards.share", { met: total.met, judged })}
                </span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** How much is met (dark) and undecided (light) of what was judged; the figures stand beside it. */
function ShareBar({ met, undecided, judged }: { met: number; undecided: number; judged: number }) {
  const part = (count: number) => ({ width: judged === 0 ? 0 : `${(100 * count) / judged}%` });
  return (
    <span aria-hidden className="my-1 flex h-1.5 w-full max-w-28 overflow-hidden rounded-full bg-bad-soft">
      <span className="bg-good" style={part(met)} />
      <span className="bg-warn/60" style={part(undecided)} />
    </span>
  );
}

function SubjectHead({ row }: { row: ComplianceRow }) {
  const { t } = useTranslation();
  const judged = row.met + row.notMet + row.undecided;
  return (
    <th
      scope="row"
      className={clsx(STICKY, "max-w-36 border-t border-line px-3 py-2 text-start font-medium sm:max-w-64 sm:min-w-52 sm:px-5")}
    >
      <span className="block break-words">{row.subjectName}</span>
      <ShareBar met={row.met} undecided={row.undecided} judged={judged} />
      <span className="block text-[0.78rem] font-normal text-muted">
        {judged === 0 ? t("common.none") : t("standards.share", { met: row.met, judged })}
      </span>
    </th>
  );
}

type VerdictProps = { clause: ComplianceClause; row: ComplianceRow; verdict: Verdict; onOpen: () => void };

function VerdictCell({ clause, row, verdict, onOpen }: VerdictProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const { status, value, n } = verdict;
  const status_ = t(`standards.statuses.${status}`);
  const shown =
    value === null
      ? status === "suppressed"
        ? `n = ${format.integer(n)}`
        : status_
      : withUnit(fixed(value, clause.decimals, format.locale), clause.unit);
  return (
    <td className="border-t border-line p-1 align-middle">
      <button
        type="button"
        onClick={onOpen}
        aria-label={`${row.subjectName}, ${textIn(clause.title, locale)}: ${status_}, ${shown}`}
        title={status_}
        className={clsx(
          "flex min-h-9 w-full items-center gap-1.5 rounded-md px-2 py-1 text-start text-[0.87rem] tabular-nums hover:brightness-95 pointer-coarse:min-h-11",
          toneOf(status),
        )}
      >
        <StatusIcon status={status} />
        <span className="whitespace-nowrap">{shown}</span>
      </button>
    </td>
  );
}

/** What the signs mean. */
export function Legend() {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1.5">
      {(["met", "not-met", "undecided", "suppressed", "missing"] as const).map((status) => (
        <li key={status}>
          <StatusPill status={status} />
        </li>
      ))}
    </ul>
  );
}
