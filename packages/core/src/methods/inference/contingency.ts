import { chiSquareUpperTail } from "../../statistics/index.js";
import { Undefined } from "../method.js";

export type ChiSquare = { chi2: number; df: number; p: number };

/** A table without its empty rows and columns, and what its margins expect. Row-major arrays. */
export type Contingency = { rows: number; columns: number; observed: Float64Array; expected: Float64Array; total: number };

/**
 * The table of counts without rows and columns that hold nothing. `rows` × `columns` may be smaller
 * than what was given. Throws Undefined where fewer than two of either are left.
 */
export function contingencyOf(table: readonly (readonly number[])[]): Contingency {
  const filled = table.filter((row) => row.some((count) => count > 0));
  const kept = (table[0] ?? []).map((_, j) => j).filter((j) => filled.some((row) => (row[j] ?? 0) > 0));
  if (filled.length < 2 || kept.length < 2)
    throw new Undefined("The table needs at least two rows and two columns with counts above zero to compare.");
  const observed = Float64Array.from(filled.flatMap((row) => kept.map((j) => row[j] ?? 0)));
  const [rows, columns] = [filled.length, kept.length];
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  for (const [cell, count] of observed.entries()) {
    const [i, j] = [Math.floor(cell / columns), cell % columns];
    rowSums[i] = (rowSums[i] ?? 0) + count;
    columnSums[j] = (columnSums[j] ?? 0) + count;
  }
  const total = rowSums.reduce((sum, count) => sum + count, 0);
  const expected = observed.map((_, cell) => ((rowSums[Math.floor(cell / columns)] ?? 0) / total) * (columnSums[cell % columns] ?? 0));
  return { rows, columns, observed, expected, total };
}

/** Σ (|O-E| - y)²/E with (r-1)(c-1) degrees of freedom; y = min(½, |O-E|) with Yates' correction, which is for 2 × 2. [Pearson 1900; Yates 1934] */
export function independenceTest({ rows, columns, observed, expected }: Contingency, yates = false): ChiSquare {
  const corrected = yates && rows === 2 && columns === 2;
  let chi2 = 0;
  for (const [cell, count] of observed.entries()) {
    const distance = Math.abs(count - (expected[cell] ?? 0));
    chi2 += (distance - (corrected ? Math.min(0.5, distance) : 0)) ** 2 / (expected[cell] ?? 0);
  }
  const df = (rows - 1) * (columns - 1);
  return { chi2, df, p: chiSquareUpperTail(chi2, df) };
}

/** √(χ²/(n · min(r-1, c-1))): 0 for independence, 1 for one determining the other. [Cramér 1946] */
export function cramersV({ rows, columns, total }: Contingency, chi2: number): number {
  return Math.min(1, Math.sqrt(chi2 / (total * Math.min(rows - 1, columns - 1))));
}

/** Observed counts against shares: Σ (O-E)²/E with k-1 degrees of freedom. Shares must be positive; they are scaled to the total. [Pearson 1900] */
export function goodnessOfFit(observed: readonly number[], shares: readonly number[]): ChiSquare & { expected: number[] } {
  const total = observed.reduce((sum, count) => sum + count, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const expected = shares.map((share) => (share / whole) * total);
  const chi2 = observed.reduce((sum, count, i) => sum + (count - (expected[i] ?? 0)) ** 2 / (expected[i] ?? 0), 0);
  return { chi2, df: observed.length - 1, p: chiSquareUpperTail(chi2, observed.length - 1), expected };
}

/** A sentence when the chi-square approximation is strained: cells with fewer than five expected. [Cochran 1954] */
export function sparsenessOf(expected: ArrayLike<number>): string[] {
  const low = Array.from(expected).filter((count) => count < 5).length;
  if (low === 0) return [];
  return [`${low} of ${expected.length} cells expect fewer than 5: the chi-square p is rough; test.fisherExact is exact for 2 × 2`];
}
