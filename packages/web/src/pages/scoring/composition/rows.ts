import type { Scorecard } from "../../../api/scoring.js";

export type Dimension = Scorecard["dimensions"][number];
export type IndicatorScore = Scorecard["indicators"][number];
export type Gate = Scorecard["gates"][number];

type Step = {
  key: string;
  depth: number;
  /** Place of the branch of the top level, which gives the colour. */
  branch: number;
  /** Where the sum stands before and after, in displayed points. */
  from: number;
  to: number;
  points: number | null;
};

export type CompositionRow =
  | (Step & { kind: "dimension"; dimension: Dimension })
  | (Step & { kind: "indicator"; indicator: IndicatorScore })
  | (Step & { kind: "gate"; gate: Gate })
  | (Step & { kind: "total" });

type Parts = Pick<Scorecard, "dimensions" | "indicators" | "gates" | "scoreRounded">;

/** Displayed points are tenths; counted as such they add up to the last digit. */
const TENTHS = 10;
const plus = (sum: number, points: number | null): number => Math.round(sum * TENTHS + (points ?? 0) * TENTHS) / TENTHS;

/**
 * The score as a walk from 0: the indicators of each dimension bring their points, shut vetoes take
 * theirs, and the last row is where it ends. Dimensions span what lies below them.
 */
export function compositionOf({ dimensions, indicators, gates, scoreRounded }: Parts): CompositionRow[] {
  const rows: CompositionRow[] = [];
  let sum = 0;
  let branch = -1;
  const walk = (parentKey: string | null, depth: number): void => {
    for (const dimension of dimensions.filter((each) => each.parentKey === parentKey)) {
      if (depth === 0) branch++;
      const from = sum;
      const at = rows.length;
      walk(dimension.key, depth + 1);
      const own = { key: dimension.key, depth, branch, from, to: sum, points: dimension.contributionRounded };
      rows.splice(at, 0, { kind: "dimension", dimension, ...own });
    }
    for (const indicator of indicators.filter((each) => each.parentKey === parentKey)) {
      if (depth === 0) branch++;
      const from = sum;
      sum = plus(sum, indicator.contributionRounded);
      const own = { key: indicator.key, depth, branch, from, to: sum, points: indicator.contributionRounded };
      rows.push({ kind: "indicator", indicator, ...own });
    }
  };
  walk(null, 0);
  for (const gate of gates) {
    const from = sum;
    sum = plus(sum, gate.pointsRounded);
    rows.push({ kind: "gate", gate, key: `gate ${gate.key}`, depth: 0, branch: -1, from, to: sum, points: gate.pointsRounded });
  }
  rows.push({ kind: "total", key: "total", depth: 0, branch: -1, from: 0, to: scoreRounded ?? sum, points: scoreRounded });
  return rows;
}

const NEARLY = 0.05;

/** Whether each indicator brings its score times its weight, so that the points it could bring are known. */
export const isWeightedSum = ({ indicators }: Pick<Scorecard, "indicators">): boolean =>
  indicators.every(
    ({ contribution, normalised, effectiveWeight }) =>
      contribution === null || normalised === null || Math.abs(contribution - normalised * effectiveWeight) < NEARLY,
  );
