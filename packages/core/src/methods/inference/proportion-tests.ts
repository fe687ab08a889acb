import { chiSquareUpperTail, normalUpperTail, regularisedBeta } from "../../statistics/index.js";
import type { TwoProportions } from "./proportion-intervals.js";
import { type Alternative, symmetricP } from "./shapes.js";

/**
 * z = (p1 - p2)/√(p(1-p)(1/n1 + 1/n2)), p pooled over both groups. `null` when all trials ended the
 * same way, so that there is no standard error.
 */
export function twoProportionZ({ k1, n1, k2, n2 }: TwoProportions, alternative: Alternative): { z: number; p: number } | null {
  const pooled = (k1 + k2) / (n1 + n2);
  const standardError = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  if (!(standardError > 0)) return null;
  const z = (k1 / n1 - k2 / n2) / standardError;
  return { z, p: symmetricP(z, normalUpperTail, alternative) };
}

/** P(X ≥ k) and P(X ≤ k) for n trials of chance p, through the incomplete beta function. [A&S 26.5.24] */
export function binomialTails(k: number, n: number, chance: number): { atLeast: number; atMost: number } {
  return {
    atLeast: k <= 0 ? 1 : regularisedBeta(chance, k, n - k + 1),
    atMost: k >= n ? 1 : regularisedBeta(1 - chance, n - k, k + 1, chance),
  };
}

/**
 * Changes of mind among pairs: `b` went one way, `c` the other. The chi-square, less 1 for continuity
 * where `corrected`, with its p, and the exact two-sided p under even odds. [McNemar 1947, Psychometrika 12:153-157; Edwards 1948]
 */
export function mcNemar(b: number, c: number, corrected = true): { chi2: number; p: number; exactP: number } {
  const { atMost } = binomialTails(Math.min(b, c), b + c, 0.5);
  const chi2 = Math.max(0, Math.abs(b - c) - (corrected ? 1 : 0)) ** 2 / (b + c);
  return { chi2, p: chiSquareUpperTail(chi2, 1), exactP: Math.min(1, 2 * atMost) };
}
