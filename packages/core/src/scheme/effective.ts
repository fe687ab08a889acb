/** A published version's number and the local day from which it is in force; `null` for every period. */
export type Effective = { number: number; effectiveFrom: string | null };

/** Every version from 1 to `last`, with the days that are known by number. */
export const effectiveOf = (last: number, dates: Readonly<Record<string, string>> = {}): Effective[] =>
  Array.from({ length: last }, (_, index) => ({ number: index + 1, effectiveFrom: dates[index + 1] ?? null }));

/** The highest version that took effect by the day; `undefined` when none did. */
export const inForceOn = (versions: readonly Effective[], day: string): number | undefined =>
  versions.findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day)?.number;

/** The days that a version is in force on: from `from` up to, but without, `until`. `null` when higher versions cover them all. */
export function reignOf(versions: readonly Effective[], number: number): { from: string | null; until: string | null } | null {
  const from = versions.find((version) => version.number === number)?.effectiveFrom ?? null;
  const later = versions.filter((version) => version.number > number).map(({ effectiveFrom }) => effectiveFrom ?? "");
  const until = later.sort()[0] ?? null;
  return until !== null && until <= (from ?? "") ? null : { from, until };
}

/**
 * The version whose place a new one would take for days that are past: one with a date that has come and
 * lies after the new one's. Periods scored by it would quietly change hands.
 */
export const overtaken = (versions: readonly Effective[], next: string | null, today: string): Effective | undefined =>
  versions.findLast(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= today && effectiveFrom > (next ?? ""));
