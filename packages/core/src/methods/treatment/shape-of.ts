/** Which sample skewness and kurtosis: 1 plain moments, 2 unbiased under normality (as in Excel and SAS), 3 with the n − 1 standard deviation. */
export type Estimator = 1 | 2 | 3;

/** Skewness and excess kurtosis; `null` where too few or too equal values define none. */
export type Shape = { skew: number | null; kurt: number | null };

/**
 * Skewness and excess kurtosis of a sample. Type 2: G1 = g1·√(n(n−1))/(n−2),
 * G2 = ((n+1)g2 + 6)(n−1)/((n−2)(n−3)). [Joanes & Gill 1998, J. R. Stat. Soc. D 47(1):183-189]
 */
export function shapeOf(values: Float64Array, estimator: Estimator = 2): Shape {
  const n = values.length;
  const moments = standardMoments(values);
  if (!moments) return { skew: null, kurt: null };
  const { third, fourth } = moments;
  const excess = fourth - 3;
  if (estimator === 1) return { skew: third, kurt: excess };
  if (estimator === 3) return { skew: third * (1 - 1 / n) ** 1.5, kurt: fourth * (1 - 1 / n) ** 2 - 3 };
  return {
    skew: n < 3 ? null : (third * Math.sqrt(n * (n - 1))) / (n - 2),
    kurt: n < 4 ? null : (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  };
}

/** m3/m2^1.5 and m4/m2², `null` without spread. Deviations are scaled first, so that no power overflows. */
function standardMoments(values: Float64Array): { third: number; fourth: number } | null {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x / n, 0);
  const first = values[0];
  const largest = values.reduce((most, x) => Math.max(most, Math.abs(x - mean)), 0);
  if (largest === 0 || values.every((x) => x === first)) return null;
  let [m2, m3, m4] = [0, 0, 0];
  for (const x of values) {
    const deviation = (x - mean) / largest;
    const square = deviation * deviation;
    m2 += square;
    m3 += square * deviation;
    m4 += square * square;
  }
  return { third: (Math.sqrt(n) * m3) / m2 ** 1.5, fourth: (n * m4) / (m2 * m2) };
}
