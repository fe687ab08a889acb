import { Undefined } from "../method.js";
import { pearson } from "./correlations.js";
import { sampleOf } from "./sample.js";

/** The rows without a gap, turned into one list a column; and what a reader must know about the rest. */
export type CompleteItems = { items: number[][]; respondents: number; warnings: string[] };

/** Leaves out incomplete rows. Throws Undefined when fewer than two complete rows or `columns` columns are there. */
export function completeItems(rows: readonly (readonly (number | null)[])[], columns = 2): CompleteItems {
  const complete = rows.filter((row): row is number[] => row.every((cell) => cell !== null));
  const width = rows[0]?.length ?? 0;
  if (width < columns) throw new Undefined(`At least ${columns} items (columns) are needed; there are ${width}.`);
  if (complete.length < 2) throw new Undefined(`At least two complete rows are needed; there are ${complete.length}.`);
  const items = Array.from({ length: width }, (_, j) => complete.map((row) => row[j] ?? 0));
  const warnings: string[] = [];
  const gaps = rows.length - complete.length;
  if (gaps > 0) warnings.push(`${gaps} of ${rows.length} rows lack a value and are left out`);
  for (const [j, item] of items.entries()) if (sampleOf(item).variance === 0) warnings.push(`item ${j + 1} is constant`);
  return { items, respondents: complete.length, warnings };
}

/** Correlations of the items. Throws Undefined when one is constant. */
export function correlationsOf(items: readonly (readonly number[])[]): number[][] {
  const constant = items.findIndex((item) => sampleOf(item).variance === 0);
  if (constant >= 0) throw new Undefined(`Item ${constant + 1} is constant and correlates with nothing; leave it out.`);
  return between(
    items,
    (a, b) => pearson(a, b) ?? 0,
    () => 1,
  );
}

/** Sample covariances of the items. */
export function covariancesOf(items: readonly (readonly number[])[]): number[][] {
  const samples = items.map(sampleOf);
  const covariance = (a: readonly number[], b: readonly number[], meanA: number, meanB: number) =>
    a.reduce((sum, value, row) => sum + (value - meanA) * ((b[row] ?? 0) - meanB), 0) / (a.length - 1);
  return between(
    items,
    (a, b, i, j) => covariance(a, b, samples[i]?.mean ?? 0, samples[j]?.mean ?? 0),
    (i) => samples[i]?.variance ?? 0,
  );
}

function between(
  items: readonly (readonly number[])[],
  entry: (a: readonly number[], b: readonly number[], i: number, j: number) => number,
  diagonal: (i: number) => number,
): number[][] {
  const table = items.map(() => new Array<number>(items.length).fill(0));
  for (const [i, a] of items.entries()) {
    for (const [j, b] of items.entries()) {
      const row = table[i] as number[];
      row[j] = j < i ? (table[j]?.[i] ?? 0) : i === j ? diagonal(i) : entry(a, b, i, j);
    }
  }
  return table;
}
