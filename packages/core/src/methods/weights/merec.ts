import { extentsOf, type Matrix } from "../matrix.js";
import { Undefined } from "../method.js";
import type { Direction } from "../shapes.js";
import { type DataWeights, sharesOf } from "./shares.js";

export type MerecWeights = DataWeights & {
  /** E_j: how far all performances move, in total, when column j is left out. */
  effects: Float64Array;
};

/**
 * MEREC weights. Benefits become min/x, costs x/max; performance S_i = ln(1 + (1/n) Σ_j |ln n_ij|);
 * w_j ∝ E_j = Σ_i |S_i without j − S_i|. Throws `Undefined` for values that are not above zero.
 * [Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene 2021, Symmetry 13(4):525]
 */
export function merecWeights(matrix: Matrix, types?: readonly Direction[]): MerecWeights {
  const { cells, columns } = matrix;
  const { min, max } = extentsOf(matrix);
  const refused = min.findIndex((value) => !(value > 0));
  if (refused >= 0)
    throw new Undefined(
      `Column ${refused + 1} goes down to ${min[refused]}; MEREC takes logarithms of ratios and needs values above zero.`,
    );
  const bests = Float64Array.from({ length: columns }, (_, j) => Math.log((types?.[j] === -1 ? max[j] : min[j]) as number));
  const effects = new Float64Array(columns);
  const logs = new Float64Array(columns);
  const varies = new Uint8Array(columns);
  for (let from = 0; from < cells.length; from += columns) {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const log = Math.abs(Math.log(cells[from + j] as number) - (bests[j] as number));
      logs[j] = log;
      sum += log;
      if (log > 0) varies[j] = 1;
    }
    const whole = Math.log1p(sum / columns);
    for (let j = 0; j < columns; j++) {
      const without = Math.log1p(Math.max(0, sum - (logs[j] as number)) / columns);
      effects[j] = (effects[j] as number) + Math.abs(whole - without);
    }
  }
  const constant = [...varies.keys()].filter((j) => varies[j] === 0);
  for (const j of constant) effects[j] = 0;
  return { ...sharesOf(effects, constant, "no column varies"), effects };
}
