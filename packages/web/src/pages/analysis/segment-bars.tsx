import { useTranslation } from "react-i18next";
import type { Segments } from "../../api/analysis.js";
import { useFormat } from "../../app/session-context.js";
import { Badge } from "../../ui/badge.js";
import { useKindName } from "../subjects/kinds.js";
import { useAmounts } from "./amounts.js";

type Row = Segments["rows"][number];

/** A segment's name as people know it. */
export function useSegmentName({ by }: Segments): (segment: string | null) => string {
  const { t } = useTranslation();
  const kindName = useKindName();
  return (segment) => (segment === null ? t("analysis.untagged") : by.type === "kind" ? kindName(segment) : segment);
}

/** A bar a segment, with the reach of its interval; bars begin at the least value possible, so that lengths compare. */
export function SegmentBars({ segments }: { segments: Segments }) {
  const nameOf = useSegmentName(segments);
  const at = scaleOf(segments);
  return (
    <ul className="grid grid-cols-[fit-content(42%)_minmax(3rem,1fr)_auto] items-center gap-x-4 gap-y-3 text-[0.93rem]">
      {segments.rows.map((row) => (
        <li key={row.segment ?? ""} className="contents">
          <span className="min-w-0">
            <span className="block font-medium break-words">{nameOf(row.segment)}</span>
            <Sample row={row} />
          </span>
          <Bar row={row} at={at} />
          <Value row={row} segments={segments} />
        </li>
      ))}
    </ul>
  );
}

function Sample({ row }: { row: Row }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className="block text-[0.82rem] text-muted tabular-nums">
      {t("analysis.subjects")} {format.integer(row.subjects)} · {t("analysis.records")} {format.integer(row.n)}
    </span>
  );
}

function Bar({ row: { value, low, high }, at }: { row: Row; at: (value: number) => number }) {
  if (value === null) return <span aria-hidden className="h-5 rounded-sm bg-sunken" />;
  const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  return (
    <span aria-hidden className="relative block h-5 overflow-hidden rounded-sm bg-sunken">
      <span className="absolute inset-y-0 bg-(--series-1)/70" style={{ left: `${from}%`, width: `${to - from}%` }} />
      {low !== null && high !== null && (
        <span
          className="absolute inset-y-1 border-x-2 border-ink before:absolute before:inset-x-0 before:top-1/2 before:h-0.5 before:-translate-y-1/2 before:bg-ink"
          style={{ left: `${at(low)}%`, width: `max(2px, ${at(high) - at(low)}%)` }}
        />
      )}
    </span>
  );
}

function Value({ row: { status, value, low, high }, segments }: { row: Row; segments: Segments }) {
  const { t } = useTranslation();
  const { amount } = useAmounts(segments.quantity);
  if (status !== "measured")
    return (
      <span className="justify-self-end">
        <Badge tone={status === "suppressed" ? "warn" : "neutral"}>{t(`analysis.${status}`)}</Badge>
      </span>
    );
  return (
    <span className="text-end tabular-nums">
      <strong className="font-semibold whitespace-nowrap">{amount(value)}</strong>
      {low !== null && high !== null && (
        <span className="block text-[0.82rem] text-muted">
          <span className="whitespace-nowrap">{amount(low)}</span>–<wbr />
          <span className="whitespace-nowrap">{amount(high)}</span>
        </span>
      )}
    </span>
  );
}

/** Percent of the width for a value: from the least value possible, or zero, to the greatest that is seen or possible. */
function scaleOf({ rows, quantity }: Segments): (value: number) => number {
  const seen = rows.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each !== null));
  const least = quantity.low ?? Math.min(0, ...seen);
  const most = quantity.high ?? Math.max(least + 1e-9, ...seen) * 1.05;
  return (value) => Math.min(100, Math.max(0, ((value - least) / (most - least)) * 100));
}
