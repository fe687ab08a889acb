import { type EpochSeconds, formatInstant } from "./instant.js";
import type { Reason, Stretch } from "./timeline.js";

/**
 * One line of the explanation of a duration: an interval, end exclusive, why it counted or was skipped, and its seconds.
 * `condensed` stands for the middle of a ledger that would be too long to read: it mixes both kinds, and `countedSeconds` says how much counted.
 */
export type LedgerEntry = {
  from: string;
  to: string;
  reason: Reason | "condensed";
  counted: boolean;
  seconds: number;
  countedSeconds: number;
};

/** Collects stretches in order, neighbours of the same kind merged and the middle of a long list condensed. */
export type LedgerBuilder = { add(stretch: Stretch): void; entries(): LedgerEntry[] };

/** A ledger never has more lines than this. */
export const MAX_LEDGER_ENTRIES = 500;

const HEAD_ENTRIES = 399;
const TAIL_ENTRIES = 100;

type Line = { from: EpochSeconds; to: EpochSeconds; reason: Reason | "condensed"; counted: boolean; countedSeconds: number };

export function ledgerBuilder(): LedgerBuilder {
  const head: Line[] = [];
  const tail: Line[] = [];
  let middle: Line | undefined;
  const condense = (line: Line): void => {
    middle ??= { ...line, reason: "condensed", counted: false, countedSeconds: 0 };
    middle.to = line.to;
    middle.countedSeconds += line.countedSeconds;
    middle.counted = middle.countedSeconds > 0;
  };
  return {
    add({ from, to, reason, counted }) {
      const countedSeconds = counted ? to - from : 0;
      const last = tail.at(-1) ?? head.at(-1);
      if (last && last.reason === reason && last.counted === counted) {
        last.to = to;
        last.countedSeconds += countedSeconds;
        return;
      }
      (head.length < HEAD_ENTRIES ? head : tail).push({ from, to, reason, counted, countedSeconds });
      const overflow = tail.length > TAIL_ENTRIES ? tail.shift() : undefined;
      if (overflow) condense(overflow);
    },
    entries: () => [...head, ...(middle ? [middle] : []), ...tail].map(toEntry),
  };
}

const toEntry = ({ from, to, reason, counted, countedSeconds }: Line): LedgerEntry => ({
  from: formatInstant(from),
  to: formatInstant(to),
  reason,
  counted,
  seconds: to - from,
  countedSeconds,
});
