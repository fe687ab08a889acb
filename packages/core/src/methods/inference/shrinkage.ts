/** Means of groups with the variance within each (of single values) and how many values stand behind them. */
export type GroupMeans = { means: readonly number[]; n: readonly number[]; variances: readonly number[] };

export type Shrunk = {
  /** The means drawn towards the prior mean, by `shrinkage` B each: 1 is all prior, 0 all its own. */
  values: number[];
  shrinkage: number[];
  priorMean: number;
  /** Variance of the true means between groups. */
  tau2: number;
};

/**
 * Empirical Bayes: B_i = (s²_i/n_i)/(s²_i/n_i + τ²), shrunk_i = B_i·m + (1 - B_i)·x̄_i. Prior mean and τ²
 * are estimated from the groups unless given. A group without values (n = 0) is its prior.
 * [Morris 1983, JASA 78:47-55; τ²: DerSimonian & Laird 1986, Control. Clin. Trials 7:177-188]
 */
export function empiricalShrinkage(groups: GroupMeans, given: { priorMean?: number | undefined; tau2?: number | undefined }): Shrunk {
  const errors = groups.n.map((n, i) => (n > 0 ? (groups.variances[i] ?? 0) / n : Number.POSITIVE_INFINITY));
  const tau2 = given.tau2 ?? betweenVariance(groups.means, errors);
  const priorMean = given.priorMean ?? weightedMean(groups.means, errors, tau2);
  const shrinkage = errors.map((error) => (error === Number.POSITIVE_INFINITY ? 1 : shareOf(error, tau2)));
  const values = groups.means.map((mean, i) => {
    const share = shrinkage[i] ?? 1;
    return share === 1 ? priorMean : share * priorMean + (1 - share) * mean;
  });
  return { values, shrinkage, priorMean, tau2 };
}

const shareOf = (error: number, tau2: number): number => (error === 0 ? 0 : error / (error + tau2));

/** Groups whose mean has no error at all count as if they had the smallest error of the others. */
function weightsOf(errors: readonly number[], tau2: number): number[] {
  const floor = errors.reduce((least, error) => (error > 0 && error < least ? error : least), Number.POSITIVE_INFINITY);
  const smallest = Number.isFinite(floor) ? floor : 1;
  return errors.map((error) => (error === Number.POSITIVE_INFINITY ? 0 : 1 / ((error > 0 ? error : smallest) + tau2)));
}

function weightedMean(means: readonly number[], errors: readonly number[], tau2: number): number {
  const weights = weightsOf(errors, tau2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return means.reduce((sum, mean, i) => sum + (weights[i] ? mean * ((weights[i] ?? 0) / total) : 0), 0);
}

/** max(0, (Q - (k-1)) / (Σw - Σw²/Σw)) with w = 1/error. */
function betweenVariance(means: readonly number[], errors: readonly number[]): number {
  const weights = weightsOf(errors, 0);
  const groups = weights.filter((weight) => weight > 0).length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const centre = weightedMean(means, errors, 0);
  const q = means.reduce((sum, mean, i) => sum + (weights[i] ? (weights[i] ?? 0) * (mean - centre) ** 2 : 0), 0);
  const scale = total - squares / total;
  return groups > 1 && scale > 0 ? Math.max(0, (q - (groups - 1)) / scale) : 0;
}
