import { sampleOf } from "../inference/sample.js";

/** A fit of y by an intercept and p predictors. `null` marks what the data do not determine. */
export type Fit = {
  /** Intercept first. `null` for a predictor that the others (or the intercept) already hold. */
  coefficients: (number | null)[];
  /** As `coefficients`; all `null` without degrees of freedom. */
  standardErrors: (number | null)[];
  /** Effect of one standard deviation in standard deviations of y, one a predictor. */
  standardised: (number | null)[];
  /** How much the others inflate each coefficient's variance: 1 for none. */
  inflation: (number | null)[];
  /** Indices of the predictors that are constant or collinear. */
  dropped: number[];
  /** n - 1 - predictors kept. */
  df: number;
  /** Share of y's variance explained, 0 to 1. */
  r2: number;
  residualStandardError: number | null;
};

/** A column whose part that earlier columns do not hold is this small next to itself counts as collinear. */
const TOLERANCE = 1e-7;

/**
 * Ordinary least squares by Householder's QR of the standardised predictors; a column that those
 * before it hold already is dropped. `y` must vary and be as long as every column.
 * [Householder 1958, J. ACM 5:339-342; Golub & Van Loan 2013, 5.3]
 */
export function leastSquares(x: readonly Float64Array[], y: Float64Array): Fit {
  const n = y.length;
  const about = x.map(sampleOf);
  const outcome = sampleOf(y);
  const scales = about.map(({ variance }) => Math.sqrt(variance));
  const scaleY = Math.sqrt(outcome.variance);
  const columns = x.map((column, j) => column.map((value) => (value - (about[j]?.mean ?? 0)) / (scales[j] || 1)));
  const target = y.map((value) => (value - outcome.mean) / scaleY);
  const { kept, inverse } = triangular(columns, target, scales);
  const slopes = inverse.map((row) => row.reduce((sum, entry, k) => sum + entry * (target[k] as number), 0));
  const rank = kept.length;
  const df = n - 1 - rank;
  const residual = target.subarray(rank, n).reduce((sum, part) => sum + part * part, 0);
  const share = Math.min(1, residual / (n - 1));
  // What rounding leaves of nothing.
  const unexplained = df > 0 && share > 1e-28 ? share : 0;
  const spread = df > 0 ? Math.sqrt((unexplained * (n - 1)) / df) : null;
  const place = new Map(kept.map((j, at) => [j, at]));
  const each = (value: (at: number, j: number) => number) => x.map((_, j) => (place.has(j) ? value(place.get(j) ?? 0, j) : null));
  const length = (at: number) => Math.hypot(...(inverse[at] ?? []));
  const slopeOf = (at: number, j: number) => ((slopes[at] ?? 0) * scaleY) / (scales[j] ?? 1);
  const coefficients = each(slopeOf);
  const intercept = coefficients.reduce<number>((sum, slope, j) => sum - (slope ?? 0) * (about[j]?.mean ?? 0), outcome.mean);
  const lever = centreLeverage(
    inverse,
    kept.map((j) => (about[j]?.mean ?? 0) / (scales[j] ?? 1)),
  );
  return {
    coefficients: [intercept, ...coefficients],
    standardErrors:
      spread === null
        ? [null, ...x.map(() => null)]
        : [spread * scaleY * Math.sqrt(1 / n + lever), ...each((at, j) => (spread * length(at) * scaleY) / (scales[j] ?? 1))],
    standardised: each((at) => slopes[at] ?? 0),
    inflation: each((at) => length(at) ** 2 * (n - 1)),
    dropped: x.flatMap((_, j) => (place.has(j) ? [] : [j])),
    df,
    r2: 1 - unexplained,
    residualStandardError: spread === null ? null : spread * scaleY,
  };
}

/** Reduces the columns in place and `target` with them; gives the kept columns and the inverse of their triangle R. */
function triangular(columns: Float64Array[], target: Float64Array, scales: number[]): { kept: number[]; inverse: number[][] } {
  const kept: number[] = [];
  const diagonal: number[] = [];
  const whole = Math.sqrt(target.length - 1);
  for (const [j, column] of columns.entries()) {
    const from = kept.length;
    // One degree of freedom went into the means.
    if (scales[j] === 0 || from >= target.length - 1 || lengthFrom(column, from) <= TOLERANCE * whole) continue;
    diagonal.push(reflect(column, from, [...columns.slice(j + 1), target]));
    kept.push(j);
  }
  return {
    kept,
    inverse: inverseOf(
      kept.map((j) => columns[j] as Float64Array),
      diagonal,
    ),
  };
}

/** Turns the column's part from `from` on into one entry, which is returned, and the others accordingly. */
function reflect(column: Float64Array, from: number, others: Float64Array[]): number {
  const length = lengthFrom(column, from);
  const head = column[from] as number;
  const entry = head > 0 ? -length : length;
  column[from] = head - entry;
  const half = length * (length + Math.abs(head));
  for (const other of others) {
    let dot = 0;
    for (let i = from; i < other.length; i += 1) dot += (column[i] as number) * (other[i] as number);
    const step = dot / half;
    for (let i = from; i < other.length; i += 1) other[i] = (other[i] as number) - step * (column[i] as number);
  }
  return entry;
}

/** The inverse of the upper triangle whose column k stands in the first k entries of `columns[k]`, above diagonal[k]. */
function inverseOf(columns: Float64Array[], diagonal: number[]): number[][] {
  const size = columns.length;
  const inverse = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let k = 0; k < size; k += 1) {
    const over = diagonal[k] as number;
    for (let i = 0; i < k; i += 1) {
      const row = inverse[i] as number[];
      let sum = 0;
      for (let m = i; m < k; m += 1) sum += (row[m] as number) * ((columns[k] as Float64Array)[m] as number);
      row[k] = -sum / over;
    }
    (inverse[k] as number[])[k] = 1 / over;
  }
  return inverse;
}

/** |R⁻ᵀ m|²: what the distance of the means from zero adds to the intercept's variance. */
function centreLeverage(inverse: number[][], means: number[]): number {
  let total = 0;
  for (let k = 0; k < means.length; k += 1) {
    const part = means.reduce((sum, mean, i) => sum + mean * (inverse[i]?.[k] ?? 0), 0);
    total += part * part;
  }
  return total;
}

function lengthFrom(column: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < column.length; i += 1) sum += (column[i] as number) ** 2;
  return Math.sqrt(sum);
}
