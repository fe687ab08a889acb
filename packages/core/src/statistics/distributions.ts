import { requireProbability, solvePositive } from "./solve.js";
import { betaPrefactor, regularisedBeta, regularisedGammaQ } from "./special-functions.js";

/** P(Z ≤ z) for a standard normal Z. */
export function normalCdf(z: number): number {
  const upper = 0.5 * regularisedGammaQ(0.5, (z * z) / 2);
  return z < 0 ? upper : 1 - upper;
}

/** P(Z > z) for a standard normal Z, to full relative accuracy far out in the tail. */
export function normalUpperTail(z: number): number {
  return normalCdf(-z);
}

/** The z with P(Z ≤ z) = p, for 0 < p < 1. Throws a RangeError outside. */
export function normalQuantile(p: number): number {
  requireProbability(p);
  if (p === 0.5) return 0;
  return p < 0.5 ? -normalUpperQuantile(p) : normalUpperQuantile(1 - p);
}

/** P(T ≤ t) for Student's t with `df` > 0 degrees of freedom, whole or not. [A&S 26.7.1] */
export function studentTCdf(t: number, df: number): number {
  const upper = positiveUpperTail(Math.abs(t), df);
  return t < 0 ? upper : 1 - upper;
}

/** P(T > t) for Student's t, to full relative accuracy far out in the tail. */
export function studentTUpperTail(t: number, df: number): number {
  return studentTCdf(-t, df);
}

/** The t with P(T ≤ t) = p, for 0 < p < 1 and df > 0. Throws a RangeError outside. */
export function studentTQuantile(p: number, df: number): number {
  requireProbability(p);
  if (p === 0.5) return 0;
  return p < 0.5 ? -studentTUpperQuantile(p, df) : studentTUpperQuantile(1 - p, df);
}

function normalUpperQuantile(tail: number): number {
  // Rational start to 4.5e-4 [A&S 26.2.23]; each Halley step then triples the correct digits.
  const t = Math.sqrt(-2 * Math.log(tail));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let z = t - top / bottom;
  for (let step = 0; step < 3; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const newton = (tail - normalCdf(-z)) / density;
    z -= newton / (1 - (z * newton) / 2);
  }
  return z;
}

function positiveUpperTail(t: number, df: number): number {
  const square = t * t;
  if (!Number.isFinite(square)) return 0;
  return 0.5 * regularisedBeta(df / (df + square), df / 2, 0.5, square / (df + square));
}

/** t f(t) is the beta prefactor. */
function studentTUpperQuantile(tail: number, df: number): number {
  const at = (t: number) => ({
    probability: positiveUpperTail(t, df),
    slope: betaPrefactor(df / (df + t * t), (t * t) / (df + t * t), df / 2, 0.5),
  });
  return solvePositive(at, tail, false, studentTStart(tail, df));
}

/** Cornish-Fisher expansion in 1/df. [A&S 26.7.5] */
function studentTStart(tail: number, df: number): number {
  const z = normalUpperQuantile(tail);
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + first / df + second / (df * df);
}
