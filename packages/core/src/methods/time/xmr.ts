import { average } from "../average.js";
import { Undefined } from "../method.js";
import { type RuleSet, type RuleSignal, ruleSignals } from "./rules.js";

/** Expected range of two normal values, in standard deviations: 2 / √π to four digits, as tables print it. */
export const D2 = 1.128;
/** Standard deviation of that range. */
const D3 = 0.8525;

export type XmrChart = {
  mean: number;
  /** Mean moving range, and each |x_t − x_(t−1)|. */
  mrBar: number;
  movingRanges: number[];
  sigma: number;
  ucl: number;
  lcl: number;
  mrUcl: number;
  /** Points (from 1) outside the limits; moving ranges above theirs, told by the later of the two points. */
  out: number[];
  mrOut: number[];
  signals: RuleSignal[];
};

export type XmrOptions = {
  d2?: number | undefined;
  /** Distance of the limits from the mean in sigmas, 3 unless told. */
  sigmas?: number | undefined;
  /** The limits come from the first so many points only; all unless told. */
  baseline?: number | undefined;
  rules?: RuleSet | undefined;
};

/**
 * Individuals and moving range chart: mean ± 3 · (mean moving range / d2), upper limit of the
 * ranges mean · (1 + 3 d3 / d2). `values` in the order of time, two or more. Throws `Undefined` for fewer.
 * [Shewhart; NIST/SEMATECH e-Handbook 6.3.2.2; Wheeler & Chambers 1992]
 */
export function xmrChart(values: readonly number[], { d2 = D2, sigmas = 3, baseline, rules = "nelson" }: XmrOptions = {}): XmrChart {
  const base = values.slice(0, baseline ?? values.length);
  if (base.length < 2) throw new Undefined("A moving range needs two points or more.");
  const mean = average(base);
  const mrBar = average(rangesOf(base));
  const movingRanges = rangesOf(values);
  const sigma = mrBar / d2;
  const ucl = mean + sigmas * sigma;
  const lcl = mean - sigmas * sigma;
  const mrUcl = mrBar * (1 + (sigmas * D3) / d2);
  return {
    mean,
    mrBar,
    movingRanges,
    sigma,
    ucl,
    lcl,
    mrUcl,
    out: positions(values, (value) => value > ucl || value < lcl),
    mrOut: positions(movingRanges, (range) => range > mrUcl).map((at) => at + 1),
    signals:
      sigma > 0
        ? ruleSignals(
            values.map((value) => (value - mean) / sigma),
            rules,
          )
        : [],
  };
}

const rangesOf = (values: readonly number[]): number[] => values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));

/** Positions from 1 of the values for which `holds`. */
export const positions = (values: readonly number[], holds: (value: number, i: number) => boolean): number[] =>
  values.flatMap((value, i) => (holds(value, i) ? [i + 1] : []));
