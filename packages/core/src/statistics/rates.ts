import { bareEstimate, type Estimate, unknownEstimate } from "./estimate.js";
import { criticalZ, poissonScoreInterval, poissonStandardError, wilsonInterval, wilsonStandardError } from "./intervals.js";

/** `hits` among `n` as a proportion with its Wilson interval; unknown when n = 0. */
export function proportion(hits: number, n: number, confidence: number): Estimate {
  if (!(n > 0)) return unknownEstimate(0, confidence);
  const z = criticalZ(confidence);
  const standardError = wilsonStandardError(hits, n, z);
  return { value: hits / n, n, standardError, ...wilsonInterval(hits, n, z), confidence, method: "wilson" };
}

/**
 * `numerator` per `denominator`. A proportion (Wilson) while the numerator fits into the
 * denominator; beyond that events per unit (Poisson score). A negative numerator is a plain
 * ratio without an interval. `n` is the denominator.
 */
export function rate(numerator: number, denominator: number, confidence: number): Estimate {
  if (!(denominator > 0)) return unknownEstimate(0, confidence);
  if (numerator < 0) return bareEstimate(numerator / denominator, denominator, confidence);
  if (numerator <= denominator) return proportion(numerator, denominator, confidence);
  const z = criticalZ(confidence);
  return {
    value: numerator / denominator,
    n: denominator,
    standardError: poissonStandardError(numerator, denominator, z),
    ...poissonScoreInterval(numerator, denominator, z),
    confidence,
    method: "poisson-score",
  };
}
