import { criticalZ, DEFAULT_CONFIDENCE, type Estimate } from "../statistics/index.js";
import type { Lookup } from "./evaluate.js";
import { type Absence, isAbsent, type Value } from "./value.js";

/** What a formula takes: a measured value with its sample and error, or why there is none, with the sample that was too small. */
export type Input = { value: number; n: number; standardError: number | null } | (Absence & { n?: number });

/** A formula's estimate; without a value it says why. */
export type FormulaEstimate = Estimate & { absence?: Absence };

/**
 * The formula's value with its error by the delta method: √Σ ((f(x + s) − f(x − s)) / 2)² over the inputs'
 * standard errors s, inputs taken as independent. Differences of one error's width instead of slopes at a
 * point keep a bend (max, round, a condition) from declaring a doubtful value certain. Inputs whose error is
 * unknown count as exact, as totals are. n is the smallest sample among the inputs there are; without any
 * the result is missing, even if the formula has a substitute for each.
 * [Oehlert 1992, Am. Stat. 46(1):27-29]
 */
export function propagate(compute: (lookup: Lookup) => Value<number>, inputs: ReadonlyMap<string, Input>): FormulaEstimate {
  const givenBy = (input: Input | undefined): Value<number> => (input && "value" in input ? input.value : (input ?? NOTHING));
  const at = (moved?: string, by = 0): Value<number> =>
    compute((key) => {
      const value = givenBy(inputs.get(key));
      return key === moved && !isAbsent(value) ? value + by : value;
    });
  const present = [...inputs].flatMap(([key, input]) => ("value" in input ? [{ key, ...input }] : []));
  const value = at();
  if (isAbsent(value)) return { ...unknown(smallest([...inputs.values()])), absence: value };
  const n = smallest(present);
  if (n <= 0) return unknown(0);
  const doubtful = present.filter(({ standardError }) => standardError !== null && standardError > 0);
  const known = present.some(({ standardError }) => standardError !== null);
  const moves = doubtful.map(({ key, standardError }) => move(at, key, standardError ?? 0, value));
  const standardError = known ? Math.hypot(...moves) : null;
  if (standardError === null || !Number.isFinite(standardError)) return { ...unknown(n), value };
  const reach = criticalZ(DEFAULT_CONFIDENCE) * standardError;
  return { value, n, standardError, low: value - reach, high: value + reach, confidence: DEFAULT_CONFIDENCE, method: "delta" };
}

/** The smallest sample of those that have one. */
function smallest(inputs: readonly { n?: number }[]): number {
  const samples = inputs.flatMap(({ n = 0 }) => (n > 0 ? [n] : []));
  return samples.length > 0 ? Math.min(...samples) : 0;
}

const NOTHING: Absence = { code: "formula-input", missing: [], suppressed: [] };

const unknown = (n: number): Estimate => ({
  value: null,
  n,
  standardError: null,
  low: null,
  high: null,
  confidence: DEFAULT_CONFIDENCE,
  method: "none",
});

/** How far one error's width moves the value; one-sided where the formula has no value on the other side. */
function move(at: (key: string, by: number) => Value<number>, key: string, by: number, value: number): number {
  const up = at(key, by);
  const down = at(key, -by);
  if (isAbsent(up)) return isAbsent(down) ? Number.POSITIVE_INFINITY : value - down;
  return isAbsent(down) ? up - value : (up - down) / 2;
}
