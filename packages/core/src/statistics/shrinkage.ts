/**
 * Bayesian average (C·m + n·x̄) / (C + n): a small sample is drawn towards the prior mean `m`
 * with the weight of `C` observations. `priorShare` says how much of the result is prior: 1
 * means that nothing was observed. Without either the value is `null`.
 */
export function bayesianAverage(input: { priorN: number; priorMean: number; n: number; mean: number | null }): {
  value: number | null;
  priorShare: number;
} {
  const n = input.mean === null ? 0 : input.n;
  const total = input.priorN + n;
  if (!(total > 0)) return { value: null, priorShare: 1 };
  const observed = n * (input.mean ?? 0);
  return { value: (input.priorN * input.priorMean + observed) / total, priorShare: input.priorN / total };
}
