import type { Agreement, Cell, ResultSettings } from "./schema.js";

/** With fewer scores nothing is left to drop: two would remain at most. */
const FEWEST_TO_DROP = 4;

type Input = Pick<Cell, "perspective" | "criterion"> & {
  /** Scores of the assessors, and what to take from each to even out severity, in the same order. */
  scores: number[];
  corrections: number[];
  scale: { low: number; high: number };
  settings: ResultSettings;
  agreement: Agreement | undefined;
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const deviationOf = (values: readonly number[], mean: number): number => values.reduce((sum, value) => sum + (value - mean) ** 2, 0);

/** A subject's figure for one criterion from one perspective. */
export function cellOf({ perspective, criterion, scores, corrections, scale, settings, agreement }: Input): Cell {
  const raters = scores.length;
  const known = { perspective, criterion, raters, alpha: agreement?.alpha ?? null, isAgreementLow: agreement?.verdict === "low" };
  const needed = perspective === "self" ? 1 : settings.minimumRaters;
  const empty = { ...known, raw: null, adjusted: null, mean: null, counted: 0, spread: null, standardError: null };
  if (raters === 0) return { ...empty, status: "missing" };
  if (raters < needed) return { ...empty, status: "suppressed" };
  const within = (value: number) => Math.min(scale.high, Math.max(scale.low, value));
  const adjusted = scores.map((score, index) => score - (corrections[index] ?? 0)).sort((a, b) => a - b);
  const drops = settings.dropHighLow && raters >= FEWEST_TO_DROP;
  const counted = drops ? adjusted.slice(1, -1) : adjusted;
  const mean = meanOf(counted);
  return {
    ...known,
    status: "measured",
    raw: meanOf(scores),
    adjusted: within(meanOf(adjusted)),
    mean: within(mean),
    counted: counted.length,
    spread: counted.length > 1 ? Math.sqrt(deviationOf(counted, mean) / (counted.length - 1)) : null,
    standardError: drops ? trimmedError(adjusted) : plainError(adjusted),
  };
}

/** s / √n; null for a single score. */
function plainError(values: readonly number[]): number | null {
  const n = values.length;
  return n < 2 ? null : Math.sqrt(deviationOf(values, meanOf(values)) / (n - 1) / n);
}

/**
 * Standard error of the mean without the lowest and the highest value: that of the winsorised values over the share
 * that was kept. `sorted` holds four values or more. [Tukey & McLaughlin 1963, Sankhya A 25:331]
 */
function trimmedError(sorted: readonly number[]): number {
  const n = sorted.length;
  const [second = 0, last = 0] = [sorted[1], sorted[n - 2]];
  const winsorised = [second, ...sorted.slice(1, -1), last];
  const deviation = Math.sqrt(deviationOf(winsorised, meanOf(winsorised)) / (n - 1));
  return deviation / ((1 - 2 / n) * Math.sqrt(n));
}
