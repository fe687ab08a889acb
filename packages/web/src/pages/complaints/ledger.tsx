import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { type ClockDetail, type Complaint, complaintQueries } from "../../api/complaints.js";
import { useFormat } from "../../app/session-context.js";
import type { Catalogue } from "../../i18n/types.js";
import { Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { ClockBadge } from "./clock.js";

/** Every clock of a case, and the ledger that explains its deadline. */
export function Clocks({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(complaintQueries.clocks(complaint.id));
  return (
    <Panel title={t("complaints.clocks")}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonBlock className="h-24" />}
      {data?.clocks.length === 0 && <p className="text-muted">{t("complaints.noClocks")}</p>}
      <ul className="divide-y divide-line">
        {data?.clocks.map((clock) => (
          <li key={`${clock.name}-${clock.cycle}`} className="py-3 first:pt-0 last:pb-0">
            <ClockRow clock={clock} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ClockRow({ clock }: { clock: ClockDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span>
          <span className="font-medium">{t(`complaints.clockNames.${clock.name}`)}</span>
          {clock.policy && <span className="text-[0.87rem] text-muted"> · {clock.policy.name}</span>}
        </span>
        <span className="flex flex-wrap items-center gap-3 text-[0.87rem] text-muted">
          {format.dateTime(clock.dueAt)}
          <ClockBadge clock={clock} />
        </span>
      </div>
      {clock.ledger.length > 0 && (
        <details className="mt-2 text-[0.9rem]">
          <summary className="inline-block text-accent-ink underline-offset-2 hover:underline">{t("complaints.ledger")}</summary>
          <LedgerExplanation clock={clock} />
        </details>
      )}
    </>
  );
}

function LedgerExplanation({ clock }: { clock: ClockDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const target = useTarget(clock.target);
  const counted = clock.ledger.reduce((sum, { countedSeconds }) => sum + countedSeconds, 0);
  return (
    <div className="mt-2">
      <p className="mb-2 text-muted">
        {target
          ? t("complaints.ledgerLead", {
              target,
              calendar: clock.calendar?.timeZone ?? t("complaints.reasons.elapsed"),
              start: format.dateTime(clock.startedAt),
            })
          : t("complaints.ledgerGiven")}
      </p>
      <LedgerTable label={t("complaints.ledger")} entries={clock.ledger} />
      <p className="mt-2 font-medium">{t("complaints.total", { counted: format.duration(counted) })}</p>
    </div>
  );
}

/** A promised duration in words. */
export function useTarget(target: ClockDetail["target"]): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  if (!target) return undefined;
  if (target.type === "calendar-days") return t("complaints.units.calendar-days", { count: target.amount });
  if (target.type === "working-days") return t("complaints.units.working-days", { count: target.amount });
  const unit = target.type === "business-seconds" ? "business-seconds" : "wall-seconds";
  return t(`complaints.units.${unit}`, { duration: format.duration(target.amount) });
}

export function useReasonName(): (reason: string) => string {
  const { t } = useTranslation();
  return (reason) => {
    const known = REASONS.find((each) => each === reason);
    return known ? t(`complaints.reasons.${known}`) : reason;
  };
}

const REASONS = [
  "working",
  "closed",
  "holiday",
  "override",
  "elapsed",
  "calendar-day",
  "working-day",
  "receipt-day",
  "paused",
  "case-closed",
  "condensed",
] as const satisfies readonly (keyof Catalogue["complaints"]["reasons"])[];

export type LedgerEntry = ClockDetail["ledger"][number];

/** Every counted and skipped stretch of time. */
export function LedgerTable({ label, entries }: { label: string; entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonName = useReasonName();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="max-h-80 overflow-auto rounded-md border border-line">
      <table className="w-full min-w-[30rem] border-collapse text-[0.85rem] tabular-nums">
        <thead className="sticky top-0 bg-sunken text-muted">
          <tr>
            {(["from", "to", "reason"] as const).map((column) => (
              <th key={column} scope="col" className="px-3 py-1.5 text-start font-medium">
                {t(`complaints.${column}`)}
              </th>
            ))}
            <th scope="col" className="px-3 py-1.5 text-end font-medium">
              {t("complaints.counted")}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.from} className={clsx("border-t border-line", !entry.counted && "text-muted")}>
              <td className="px-3 py-1.5">{format.dateTime(entry.from)}</td>
              <td className="px-3 py-1.5">{format.dateTime(entry.to)}</td>
              <td className="px-3 py-1.5">{reasonName(entry.reason)}</td>
              <td className="px-3 py-1.5 text-end">{entry.counted ? format.duration(entry.countedSeconds) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
