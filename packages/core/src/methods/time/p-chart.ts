import { average } from "../average.js";
import { Undefined } from "../method.js";
import { type RuleSet, type RuleSignal, ruleSignals } from "./rules.js";
import { D2, positions } from "./xmr.js";

export type AttributeChart = {
  /** The centre line: units with a defect per unit, or defects per unit of exposure. */
  centre: number;
  points: number[];
  /** One a point: sizes may differ. */
  ucl: number[];
  lcl: number[];
  /** Points (from 1) outside the limits. */
  out: number[];
  signals: RuleSignal[];
  /** Spread between points over the spread that counting alone makes; 1 in charts that do not look at it. */
  sigmaZ: number;
};

export type AttributeOptions = { sigmas?: number | undefined; baseline?: number | undefined; rules?: RuleSet | undefined };

/**
 * Shares that have a property: p̄ ± 3 √(p̄(1 − p̄) / n_i), kept within 0 and 1. `counts` among `sizes`, one a point.
 * [NIST/SEMATECH e-Handbook 6.3.3.2]
 */
export function pChart(counts: readonly number[], sizes: readonly number[], options: AttributeOptions = {}): AttributeChart {
  return attributeChart(counts, sizes, shares, false, options);
}

/**
 * Laney's p′: the limits of a p chart times σ_z, the mean moving range of the points' z-scores
 * over 1.128. For sizes so large that a p chart takes every breath of the process for a signal.
 * [Laney 2002, Qual. Eng. 14(4):531-537]
 */
export function pPrimeChart(counts: readonly number[], sizes: readonly number[], options: AttributeOptions = {}): AttributeChart {
  return attributeChart(counts, sizes, shares, true, options);
}

/** Events per unit of exposure: ū ± 3 √(ū / n_i), not below 0. [NIST/SEMATECH e-Handbook 6.3.3.1] */
export function uChart(counts: readonly number[], sizes: readonly number[], options: AttributeOptions = {}): AttributeChart {
  return attributeChart(counts, sizes, events, false, options);
}

/** Events in equal areas of opportunity: c̄ ± 3 √c̄, not below 0. [NIST/SEMATECH e-Handbook 6.3.3.1] */
export function cChart(counts: readonly number[], options: AttributeOptions = {}): AttributeChart {
  return uChart(
    counts,
    counts.map(() => 1),
    options,
  );
}

/** Laney's u′: as p′, for events per unit. [Laney 2002] */
export function uPrimeChart(counts: readonly number[], sizes: readonly number[], options: AttributeOptions = {}): AttributeChart {
  return attributeChart(counts, sizes, events, true, options);
}

/** Variance of one unit at the centre line, and the most a point can be. */
type Kind = { variance(centre: number): number; most: number };
const shares: Kind = { variance: (p) => p * (1 - p), most: 1 };
const events: Kind = { variance: (u) => u, most: Number.POSITIVE_INFINITY };

function attributeChart(
  counts: readonly number[],
  sizes: readonly number[],
  { variance, most }: Kind,
  prime: boolean,
  { sigmas = 3, baseline = counts.length, rules = "nelson" }: AttributeOptions,
): AttributeChart {
  const total = sizes.slice(0, baseline).reduce((sum, size) => sum + size, 0);
  if (!(total > 0)) throw new Undefined("All sizes are 0, so there is nothing to take a share of.");
  const centre = counts.slice(0, baseline).reduce((sum, count) => sum + count, 0) / total;
  const points = counts.map((count, i) => count / (sizes[i] as number));
  const errors = sizes.map((size) => Math.sqrt(variance(centre) / size));
  const z = points.map((point, i) => (point === centre ? 0 : (point - centre) / (errors[i] as number)));
  const sigmaZ = prime ? spreadOf(z.slice(0, baseline)) : 1;
  const reach = errors.map((error) => (error === 0 ? 0 : sigmas * error * sigmaZ));
  const ucl = reach.map((r) => Math.min(most, centre + r));
  const lcl = reach.map((r) => Math.max(0, centre - r));
  const flat = variance(centre) === 0 || sigmaZ === 0;
  return {
    centre,
    points,
    ucl,
    lcl,
    out: positions(points, (point, i) => point > (ucl[i] as number) || point < (lcl[i] as number)),
    signals: flat
      ? []
      : ruleSignals(
          z.map((value) => value / sigmaZ),
          rules,
        ),
    sigmaZ,
  };
}

function spreadOf(z: readonly number[]): number {
  if (z.length < 2) throw new Undefined("A prime chart compares neighbouring points and needs two or more.");
  return average(z.slice(1).map((value, i) => Math.abs(value - (z[i] as number)))) / D2;
}
