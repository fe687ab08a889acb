import { studentTQuantile, studentTUpperTail } from "../../statistics/index.js";
import { average } from "../average.js";
import { Undefined } from "../method.js";

export type Cells = {
  treatedBefore: readonly number[];
  treatedAfter: readonly number[];
  controlBefore: readonly number[];
  controlAfter: readonly number[];
};

export type DifferenceInDifferences = {
  effect: number;
  treatedChange: number;
  controlChange: number;
  means: { treatedBefore: number; treatedAfter: number; controlBefore: number; controlAfter: number };
  /** `null`, with what rests on it, where a group has one value or nothing varies. */
  standardError: number | null;
  degreesOfFreedom: number | null;
  t: number | null;
  p: number | null;
  low: number | null;
  high: number | null;
};

/**
 * Difference in differences: the treated group's change less the comparison group's. The four samples are taken
 * as independent with variances of their own: SE² = Σ s²/n, degrees of freedom by Welch and Satterthwaite.
 * Presumes that without the treatment both would have changed alike. Throws `Undefined` for an empty sample.
 * [Card & Krueger 1994, Am. Econ. Rev. 84:772-793; Satterthwaite 1946]
 */
export function differenceInDifferences(cells: Cells, confidence: number): DifferenceInDifferences {
  const samples = [cells.treatedBefore, cells.treatedAfter, cells.controlBefore, cells.controlAfter];
  if (samples.some(({ length }) => length === 0)) throw new Undefined("Each of the four samples needs a value.");
  const [treatedBefore = 0, treatedAfter = 0, controlBefore = 0, controlAfter = 0] = samples.map(average);
  const treatedChange = treatedAfter - treatedBefore;
  const controlChange = controlAfter - controlBefore;
  const effect = treatedChange - controlChange;
  const means = { treatedBefore, treatedAfter, controlBefore, controlAfter };
  const known = { effect, treatedChange, controlChange, means };
  const shares = samples.map((sample) => (sample.length > 1 ? varianceOf(sample) / sample.length : Number.NaN));
  const variance = shares.reduce((sum, share) => sum + share, 0);
  if (!(variance > 0)) return { ...known, standardError: null, degreesOfFreedom: null, t: null, p: null, low: null, high: null };
  // As shares of the whole, whose squares neither vanish nor overflow.
  const df = 1 / shares.reduce((sum, share, i) => sum + (share / variance) ** 2 / ((samples[i]?.length ?? 2) - 1), 0);
  const standardError = Math.sqrt(variance);
  const t = effect / standardError;
  const reach = -studentTQuantile((1 - confidence) / 2, df) * standardError;
  return {
    ...known,
    standardError,
    degreesOfFreedom: df,
    t,
    p: 2 * studentTUpperTail(Math.abs(t), df),
    low: effect - reach,
    high: effect + reach,
  };
}

function varianceOf(values: readonly number[]): number {
  const mean = average(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
