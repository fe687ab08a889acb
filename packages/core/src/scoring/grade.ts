import type { GradeBand } from "./scheme.js";

/** The first band, from the top, whose lower bound the unrounded score reaches; `null` without a score. */
export function gradeOf(score: number | null, bands: readonly GradeBand[]): string | null {
  if (score === null) return null;
  return bands.find(({ from }) => score >= from)?.grade ?? null;
}
