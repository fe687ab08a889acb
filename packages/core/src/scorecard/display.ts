import { roundToSum, type ScorecardBody } from "../scoring/index.js";

/** Scores and contributions are shown to one decimal. */
export const DECIMALS = 1;

export const rounded = (score: number | null): number | null => (score === null ? null : Number(score.toFixed(DECIMALS)));

type Contributions = {
  /** In the order of the body's indicators. */
  indicators: (number | null)[];
  dimensions: (number | null)[];
  gates: number[];
};

/**
 * Contributions as they are displayed: those of the indicators add up to the displayed score, and
 * each dimension's is the sum of what lies below it, digit for digit. Gates count among them.
 */
export function displayedContributions({ score, indicators, dimensions, gates = [] }: ScorecardBody): Contributions {
  if (score === null) return { indicators: indicators.map(() => null), dimensions: dimensions.map(() => null), gates: gates.map(() => 0) };
  const shown = roundToSum([...indicators.map(({ contribution }) => contribution), ...gates.map(({ points }) => points)], score, DECIMALS);
  const leaves = shown.slice(0, indicators.length);
  const parents = new Map(dimensions.map(({ key, parentKey }) => [key, parentKey]));
  const sums = new Map<string, number>();
  for (const [index, leaf] of indicators.entries()) {
    const tenths = Math.round((leaves[index] ?? 0) * 10 ** DECIMALS);
    for (let key = leaf.parentKey; key !== null; key = parents.get(key) ?? null) sums.set(key, (sums.get(key) ?? 0) + tenths);
  }
  return {
    gates: shown.slice(indicators.length).map((points) => points ?? 0),
    indicators: leaves,
    dimensions: dimensions.map(({ key, contribution }) => (contribution === null ? null : (sums.get(key) ?? 0) / 10 ** DECIMALS)),
  };
}
