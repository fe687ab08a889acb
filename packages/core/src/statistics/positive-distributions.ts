import { normalQuantile } from "./distributions.js";
import { requireProbability, solvePositive } from "./solve.js";
import { betaPrefactor, gammaPrefactor, logGamma, regularisedBeta, regularisedGammaP, regularisedGammaQ } from "./special-functions.js";

/** P(X ≤ x) for chi-square with `df` > 0 degrees of freedom, whole or not. [A&S 26.4.1] */
export function chiSquareCdf(x: number, df: number): number {
  return regularisedGammaP(df / 2, Math.max(0, x) / 2);
}

/** P(X > x) for chi-square, to full relative accuracy far out in the tail. */
export function chiSquareUpperTail(x: number, df: number): number {
  return regularisedGammaQ(df / 2, Math.max(0, x) / 2);
}

/** The x with P(X ≤ x) = p for chi-square, 0 < p < 1, df > 0. Throws a RangeError outside. */
export function chiSquareQuantile(p: number, df: number): number {
  requireProbability(p);
  return p <= 0.5 ? chiSquareReaching(p, df, true) : chiSquareReaching(1 - p, df, false);
}

/** The x with P(X > x) = `tail` for chi-square, for tails too thin to be told as 1 - tail. */
export function chiSquareUpperQuantile(tail: number, df: number): number {
  requireProbability(tail);
  return tail <= 0.5 ? chiSquareReaching(tail, df, false) : chiSquareReaching(1 - tail, df, true);
}

/** P(X ≤ x) for the F distribution with `df1` and `df2` > 0 degrees of freedom, whole or not. [A&S 26.6.2] */
export function fCdf(x: number, df1: number, df2: number): number {
  return x > 0 ? betaOfOdds((df1 / df2) * x, df1 / 2, df2 / 2) : 0;
}

/** P(X > x) for the F distribution, to full relative accuracy far out in the tail. */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return x > 0 ? betaOfOdds(df2 / df1 / x, df2 / 2, df1 / 2) : 1;
}

/** The x with P(X ≤ x) = p for the F distribution, 0 < p < 1. Throws a RangeError outside. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return betaOddsQuantile(p, df1 / 2, df2 / 2) * (df2 / df1);
}

/** The x with I_x(a, b) = p: the quantile of the beta distribution, 0 < p < 1, a and b > 0. Throws a RangeError outside. */
export function betaQuantile(p: number, a: number, b: number): number {
  const odds = betaOddsQuantile(p, a, b);
  return Number.isFinite(odds) ? odds / (1 + odds) : 1;
}

/** The x with P(X > x) = `tail` for the beta distribution, to full relative accuracy also near 0 where 1 - tail is all that p can say. */
export function betaUpperQuantile(tail: number, a: number, b: number): number {
  return 1 / (1 + betaOddsQuantile(tail, b, a));
}

function chiSquareReaching(target: number, df: number, rises: boolean): number {
  const a = df / 2;
  const probability = rises ? regularisedGammaP : regularisedGammaQ;
  const at = (x: number) => ({ probability: probability(a, x / 2), slope: gammaPrefactor(a, x / 2) });
  return solvePositive(at, target, rises, chiSquareStart(target, df, rises));
}

/** Wilson-Hilferty in the body [A&S 26.4.17], the leading power of the series where that falls below zero. */
function chiSquareStart(target: number, df: number, rises: boolean): number {
  const z = normalQuantile(target) * (rises ? 1 : -1);
  const root = 1 - 2 / (9 * df) + z * Math.sqrt(2 / (9 * df));
  return root > 0.3 ? df * root ** 3 : 2 * Math.exp((Math.log(rises ? target : 1 - target) + logGamma(df / 2 + 1)) / (df / 2));
}

/** I_x(a, b) where x / (1 - x) = odds, so that neither x nor 1 - x is lost to rounding. */
function betaOfOdds(odds: number, a: number, b: number): number {
  return odds < 1 ? regularisedBeta(odds / (1 + odds), a, b, 1 / (1 + odds)) : regularisedBeta(1 - 1 / (1 + odds), a, b, 1 / (1 + odds));
}

function betaOddsQuantile(p: number, a: number, b: number): number {
  requireProbability(p);
  const rises = p <= 0.5;
  const at = (odds: number) => ({
    probability: rises ? betaOfOdds(odds, a, b) : betaOfOdds(1 / odds, b, a),
    slope: betaPrefactor(odds < 1 ? odds / (1 + odds) : 1 - 1 / (1 + odds), 1 / (1 + odds), a, b),
  });
  return solvePositive(at, rises ? p : 1 - p, rises, a / b);
}
