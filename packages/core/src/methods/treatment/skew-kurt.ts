import { extent } from "../normalisation/columns.js";
import { type Estimator, type Shape, shapeOf } from "./shape-of.js";

export type SkewKurtRule = {
  /** The most points that are winsorised before the logarithm is taken instead. */
  maxWinsorise: number;
  /** Outliers are suspected at |skewness| ≥ `skew` together with excess kurtosis ≥ `kurt`. */
  skew: number;
  kurt: number;
  estimator: Estimator;
};

export const DEFAULT_RULE: SkewKurtRule = { maxWinsorise: 5, skew: 2, kurt: 3.5, estimator: 2 };

export type Treated = {
  values: Float64Array;
  treatment: "none" | "winsorise" | "log";
  /** Points that winsorising moved, whether or not it was enough. */
  winsorised: number;
  before: Shape;
  afterWinsorising: Shape;
  after: Shape;
  /** Whether the rule suspects outliers no more. */
  passed: boolean;
};

/**
 * Outlier treatment by skewness and kurtosis: the extreme points on the skewed side are pulled to
 * the next value one after another until the rule is satisfied; where `maxWinsorise` points are not
 * enough, the untouched values go through log(x − min + 0.01(max − min)) instead.
 * [OECD/JRC 2008, step 3; COINr, Treat]
 */
export function treatSkewKurt(values: Float64Array, rule: SkewKurtRule = DEFAULT_RULE): Treated {
  const before = shapeOf(values, rule.estimator);
  if (passes(before, rule))
    return { values, treatment: "none", winsorised: 0, before, afterWinsorising: before, after: before, passed: true };
  const { values: pulled, count, shape } = winsorise(values, rule);
  const found = { winsorised: count, before, afterWinsorising: shape };
  if (passes(shape, rule)) return { ...found, values: pulled, treatment: "winsorise", after: shape, passed: true };
  const logged = logTransform(values);
  const after = shapeOf(logged, rule.estimator);
  return { ...found, values: logged, treatment: "log", after, passed: passes(after, rule) };
}

function passes({ skew, kurt }: Shape, rule: SkewKurtRule): boolean {
  return skew === null || kurt === null || Math.abs(skew) < rule.skew || kurt < rule.kurt;
}

/** log(x − min + 0.01(max − min)); equal values stay as they are. [COINr, log_CT] */
export function logTransform(values: Float64Array): Float64Array {
  const { min, max } = extent(values);
  return min === max ? values : values.map((x) => Math.log(x - min + 0.01 * (max - min)));
}

/**
 * Every point at the extreme counts, so that ties move (and count) together. Stops short of making
 * all values equal: two values left have no outliers but two groups.
 */
function winsorise(values: Float64Array, rule: SkewKurtRule): { values: Float64Array; count: number; shape: Shape } {
  const pulled = Float64Array.from(values);
  const high = new Set<number>();
  const low = new Set<number>();
  let shape = shapeOf(pulled, rule.estimator);
  while (!passes(shape, rule) && high.size + low.size < rule.maxWinsorise) {
    const { min, max } = extent(pulled);
    const [extreme, moved] = (shape.skew ?? 0) >= 0 ? [max, high] : [min, low];
    const inner = extent(pulled.filter((x) => x !== extreme));
    if (inner.min === inner.max) break;
    const next = extreme === max ? inner.max : inner.min;
    pulled.forEach((x, i) => {
      if (x !== extreme) return;
      pulled[i] = next;
      moved.add(i);
    });
    shape = shapeOf(pulled, rule.estimator);
  }
  return { values: pulled, count: high.size + low.size, shape };
}
