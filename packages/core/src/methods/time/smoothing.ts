import { normalQuantile } from "../../statistics/index.js";
import { average } from "../average.js";
import { Undefined } from "../method.js";
import type { Forecast } from "./forecast.js";
import { minimise } from "./minimise.js";

/** Shares of the newest observation in level, trend and season; a trend shrinks by `phi` each step. */
export type Weights = { alpha: number; beta: number; gamma: number; phi: number };

export type SmoothingModel = {
  trend: boolean;
  /** Points in a cycle; none without seasons. */
  period?: number | undefined;
  seasonal?: "additive" | "multiplicative" | undefined;
  /** Weights that are given; the others are chosen to make the one-step errors smallest. */
  weights: Partial<Weights>;
};

export type Smoothing = {
  forecasts: Forecast[];
  weights: Partial<Weights>;
  level: number;
  trend: number;
  seasons: number[];
  /** One-step forecasts of the points from `from` on (from 0), and their root mean squared error. */
  fitted: number[];
  from: number;
  rootMeanSquaredError: number;
};

/**
 * Exponential smoothing of a level, with a trend (Holt) and seasons (Holt and Winters) as the model says:
 * l = α (y − s) + (1 − α)(l' + φ b'), b = β (l − l') + (1 − β) φ b', s = γ (y − l' − φ b') + (1 − γ) s'; dividing by s
 * instead where seasons multiply. Starts from the first points, or the first two cycles. Bounds are those of the
 * equivalent state space models (for multiplying seasons an approximation by relative errors). x counts from 0 for the
 * first point. Throws `Undefined` for less than three points or two cycles, or seasons that multiply values not above 0.
 * [Holt 1957; Winters 1960; Hyndman & Athanasopoulos 2021, Forecasting, 3rd ed., ch. 8; bounds: Hyndman et al. 2008, ch. 6]
 */
export function smooth(values: readonly number[], model: SmoothingModel, horizon: number, confidence: number): Smoothing {
  requireEnough(values, model);
  const weights = chosenWeights(values, model);
  const run = passed(values, model, weights);
  const relative = model.seasonal === "multiplicative";
  const z = normalQuantile((1 + confidence) / 2);
  const n = values.length;
  const sigma = Math.sqrt((relative ? run.relativeSquares : run.squares) / Math.max(1, run.fitted.length - freeWeights(model).length));
  const forecasts = Array.from({ length: horizon }, (_, step) => {
    const forecast = combined(run.level + damped(weights.phi, step + 1) * run.trend, seasonAt(run.seasons, n + step), relative);
    const reach = z * sigma * Math.sqrt(growthOfVariance(weights, model, step)) * (relative ? Math.abs(forecast) : 1);
    return { x: n + step, forecast, low: forecast - reach, high: forecast + reach };
  });
  const { level, trend, seasons, fitted, from } = run;
  return {
    forecasts,
    weights: usedWeights(weights, model),
    level,
    trend,
    seasons,
    fitted,
    from,
    rootMeanSquaredError: Math.sqrt(run.squares / fitted.length),
  };
}

function requireEnough(values: readonly number[], { period, seasonal }: SmoothingModel): void {
  const least = period === undefined ? 3 : 2 * period;
  if (values.length < least)
    throw new Undefined(
      `${period === undefined ? "Smoothing needs" : "Seasons need two cycles:"} ${least} points or more, and there are ${values.length}.`,
    );
  if (seasonal === "multiplicative" && values.some((value) => value <= 0))
    throw new Undefined("Seasons that multiply need values above 0; use additive ones.");
}

const allWeights = ({ trend, period }: SmoothingModel): (keyof Weights)[] => [
  "alpha",
  ...(trend ? (["beta"] as const) : []),
  ...(period === undefined ? [] : (["gamma"] as const)),
];

const freeWeights = (model: SmoothingModel): (keyof Weights)[] => allWeights(model).filter((key) => model.weights[key] === undefined);

const usedWeights = (weights: Weights, model: SmoothingModel): Partial<Weights> =>
  Object.fromEntries([...allWeights(model), ...(model.trend ? (["phi"] as const) : [])].map((key) => [key, weights[key]]));

const NEUTRAL: Weights = { alpha: 0.3, beta: 0, gamma: 0, phi: 1 };

/** The weights given, and for the others those of least squared one-step errors, searched on the logit scale. */
function chosenWeights(values: readonly number[], model: SmoothingModel): Weights {
  const free = freeWeights(model);
  const weightsAt = (at: readonly number[]): Weights => ({
    ...NEUTRAL,
    ...model.weights,
    ...Object.fromEntries(free.map((key, i) => [key, 1 / (1 + Math.exp(-(at[i] as number)))])),
  });
  if (free.length === 0) return weightsAt([]);
  const error = (at: readonly number[]) => passed(values, model, weightsAt(at)).squares;
  const found = STARTS.map((start) =>
    minimise(
      error,
      free.map(() => start),
    ),
  );
  return weightsAt(found.reduce((a, b) => (error(b) < error(a) ? b : a)));
}

/** Logits of 0.12 and 0.73: the error may have several valleys. */
const STARTS = [-2, 1];

type Pass = { level: number; trend: number; seasons: number[]; fitted: number[]; from: number; squares: number; relativeSquares: number };

function passed(values: readonly number[], model: SmoothingModel, { alpha, beta, gamma, phi }: Weights): Pass {
  const relative = model.seasonal === "multiplicative";
  const state = started(values, model);
  const fitted: number[] = [];
  let [squares, relativeSquares] = [0, 0];
  for (let i = state.from; i < values.length; i += 1) {
    const value = values[i] as number;
    const season = seasonAt(state.seasons, i);
    const expected = state.level + (model.trend ? phi * state.trend : 0);
    const forecast = season === undefined ? expected : combined(expected, season, relative);
    fitted.push(forecast);
    squares += (value - forecast) ** 2;
    relativeSquares += (value / forecast - 1) ** 2;
    const before = state.level;
    state.level = alpha * (season === undefined ? value : without(value, season, relative)) + (1 - alpha) * expected;
    if (model.trend) state.trend = beta * (state.level - before) + (1 - beta) * phi * state.trend;
    if (season !== undefined) state.seasons[i % state.seasons.length] = gamma * without(value, expected, relative) + (1 - gamma) * season;
  }
  return { ...state, fitted, squares, relativeSquares };
}

const seasonAt = (seasons: readonly number[], i: number): number | undefined => seasons[i % seasons.length];
const without = (value: number, part: number, relative: boolean): number => (relative ? value / part : value - part);
const combined = (level: number, season: number | undefined, relative: boolean): number =>
  season === undefined ? level : relative ? level * season : level + season;

/** φ + φ² + … + φ^h */
const damped = (phi: number, h: number): number => (phi === 1 ? h : (phi * (1 - phi ** h)) / (1 - phi));

function started(
  values: readonly number[],
  { trend, period, seasonal }: SmoothingModel,
): Pick<Pass, "level" | "trend" | "seasons" | "from"> {
  const first = values[0] as number;
  if (period === undefined) return { level: first, trend: trend ? (values[1] as number) - first : 0, seasons: [], from: 1 };
  const [one, two] = [average(values.slice(0, period)), average(values.slice(period, 2 * period))];
  const slope = trend ? (two - one) / period : 0;
  const centre = (period - 1) / 2;
  const relative = seasonal === "multiplicative";
  // Each season's mean distance from the line through the means of the two cycles; ratios need it above 0.
  const lineAt = (i: number) => {
    const line = one + slope * (i - centre);
    return !trend || (relative && line <= 0) ? (i < period ? one : two) : line;
  };
  const seasons = Array.from({ length: period }, (_, i) =>
    average([i, i + period].map((at) => without(values[at] as number, lineAt(at), relative))),
  );
  return { level: one - slope * (centre + 1), trend: slope, seasons, from: 0 };
}

/** Variance of the forecast `step` steps after the next, in units of that of the next. */
function growthOfVariance({ alpha, beta, gamma, phi }: Weights, { trend, period }: SmoothingModel, step: number): number {
  let sum = 1;
  for (let j = 1; j <= step; j += 1) {
    const season = period !== undefined && j % period === 0 ? gamma : 0;
    sum += (alpha * (1 + (trend ? beta * damped(phi, j) : 0)) + season) ** 2;
  }
  return sum;
}
