import type { ListedVersion } from "../../../api/schemes.js";

/**
 * The first day from which a new version may count: the day of the latest version whose date has come, whose place
 * it must not take for periods that are past. null where every day will do.
 */
export function firstPossibleDay(versions: readonly Pick<ListedVersion, "effectiveFrom">[], today: string): string | null {
  const begun = versions.flatMap(({ effectiveFrom }) => (effectiveFrom !== null && effectiveFrom <= today ? [effectiveFrom] : []));
  return begun.sort().at(-1) ?? null;
}
