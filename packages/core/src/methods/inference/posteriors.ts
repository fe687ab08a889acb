import { betaQuantile, betaUpperQuantile, chiSquareQuantile, type Interval } from "../../statistics/index.js";

/** A posterior's mean, its standard deviation, its equal-tailed credible interval, and how much of it is prior (0 to 1). */
export type Posterior = Interval & { mean: number; standardDeviation: number; priorShare: number };

/** Beta(a, b) prior and k hits in n trials: Beta(a + k, b + n - k), mean (a + k)/(a + b + n). [Gelman et al. 2013, BDA3 2.4] */
export function betaBinomial(prior: { a: number; b: number }, k: number, n: number, confidence: number): Posterior {
  const [a, b] = [prior.a + k, prior.b + n - k];
  const tail = (1 - confidence) / 2;
  return {
    mean: a / (a + b),
    standardDeviation: Math.sqrt(((a / (a + b)) * (b / (a + b))) / (a + b + 1)),
    low: betaQuantile(tail, a, b),
    high: betaUpperQuantile(tail, a, b),
    priorShare: (prior.a + prior.b) / (a + b),
  };
}

/** Gamma(a, rate b) prior and k events in `exposure`: Gamma(a + k, b + exposure). [Gelman et al. 2013, BDA3 2.6] */
export function gammaPoisson(prior: { a: number; b: number }, k: number, exposure: number, confidence: number): Posterior {
  const [shape, rate] = [prior.a + k, prior.b + exposure];
  const quantile = (p: number) => chiSquareQuantile(p, 2 * shape) / (2 * rate);
  return {
    mean: shape / rate,
    standardDeviation: Math.sqrt(shape) / rate,
    low: quantile((1 - confidence) / 2),
    high: quantile((1 + confidence) / 2),
    priorShare: prior.b / rate,
  };
}
