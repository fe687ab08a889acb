import { studentTQuantile, studentTUpperTail } from "../../statistics/index.js";
import { average } from "../average.js";
import { Undefined } from "../method.js";

export type LinearTrend = {
  intercept: number;
  slope: number;
  /** Share of the variation explained; 0 where y does not vary. */
  r2: number;
  /** `null` with two points, which leave nothing over to judge by. */
  slopeError: number | null;
  interceptError: number | null;
  residualDeviation: number | null;
  /** Of the slope against 0; `null`, too, where y lies exactly on a line. */
  t: number | null;
  p: number | null;
  degreesOfFreedom: number;
  n: number;
  meanX: number;
  /** Σ (x − x̄)² */
  spreadX: number;
};

/**
 * Ordinary least squares of y on x; x is 0, 1, 2, … unless given. Throws `Undefined` for fewer than two points or equal x.
 * [Legendre 1805; Draper & Smith 1998, ch. 1]
 */
export function linearTrend(y: readonly number[], x: readonly number[] = y.map((_, i) => i)): LinearTrend {
  const n = y.length;
  if (n < 2) throw new Undefined("A line needs two points or more.");
  const [meanX, meanY] = [average(x), average(y)];
  const deviationsX = x.map((value) => value - meanX);
  const deviationsY = y.map((value) => value - meanY);
  const spreadX = dot(deviationsX, deviationsX);
  if (!(spreadX > 0)) throw new Undefined("All x are equal, so no line can be laid through the points.");
  const slope = dot(deviationsX, deviationsY) / spreadX;
  const spreadY = dot(deviationsY, deviationsY);
  const residuals = deviationsY.map((value, i) => value - slope * (deviationsX[i] as number));
  const squares = dot(residuals, residuals);
  const df = n - 2;
  const deviation = df > 0 ? Math.sqrt(squares / df) : null;
  const slopeError = deviation === null ? null : deviation / Math.sqrt(spreadX);
  // What is smaller is rounding: the points lie on the line.
  const exact = squares <= n * spreadY * (8 * Number.EPSILON) ** 2;
  const t = slopeError === null || exact ? null : slope / slopeError;
  return {
    intercept: meanY - slope * meanX,
    slope,
    r2: spreadY > 0 ? Math.max(0, 1 - squares / spreadY) : 0,
    slopeError,
    interceptError: deviation === null ? null : deviation * Math.sqrt(1 / n + (meanX * meanX) / spreadX),
    residualDeviation: deviation,
    t,
    p: t === null ? null : 2 * studentTUpperTail(Math.abs(t), df),
    degreesOfFreedom: df,
    n,
    meanX,
    spreadX,
  };
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/** The slope's interval at `confidence`; `null` with two points. */
export function slopeInterval(trend: LinearTrend, confidence: number): { low: number; high: number } | null {
  if (trend.slopeError === null) return null;
  const reach = -studentTQuantile((1 - confidence) / 2, trend.degreesOfFreedom) * trend.slopeError;
  return { low: trend.slope - reach, high: trend.slope + reach };
}
