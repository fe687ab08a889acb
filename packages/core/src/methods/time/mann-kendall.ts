import { normalUpperTail } from "../../statistics/index.js";
import { Undefined } from "../method.js";
import { tieTerm } from "./theil-sen.js";

export type MannKendall = {
  /** Rising pairs less falling ones. */
  s: number;
  variance: number;
  /** Corrected for continuity; 0 where all values are equal. */
  z: number;
  p: number;
  /** S over the number of pairs, −1 to 1. */
  tau: number;
};

/**
 * Mann-Kendall test of a monotone trend, two-sided, with the variance corrected for ties and the
 * normal approximation (fair from about 10 points on). Throws `Undefined` for fewer than three.
 * [Mann 1945, Econometrica 13:245-259; Kendall 1975]
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  if (n < 3) throw new Undefined("A trend test needs three points or more.");
  let s = 0;
  for (let i = 1; i < n; i += 1) for (let j = 0; j < i; j += 1) s += Math.sign((values[i] as number) - (values[j] as number));
  const variance = (n * (n - 1) * (2 * n + 5) - tieTerm(values)) / 18;
  const z = variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
  return { s, variance, z, p: Math.min(1, 2 * normalUpperTail(Math.abs(z))), tau: s / ((n * (n - 1)) / 2) };
}
