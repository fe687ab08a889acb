import { type Norm, scalingOf } from "../aggregation/normalise-matrix.js";
import { type Extents, type Matrix, normalised } from "../matrix.js";
import type { Direction } from "../shapes.js";

export type TopsisOptions = {
  weights: ArrayLike<number>;
  types?: readonly Direction[] | undefined;
  norm?: Norm;
};

export type Topsis = {
  /** D⁻/(D⁺ + D⁻), 1 the best; ½ for all when no column tells the alternatives apart. */
  closeness: Float64Array;
  /** Euclidean distance to the ideal and to the anti-ideal alternative. */
  toIdeal: Float64Array;
  toAntiIdeal: Float64Array;
  /** The best and the worst of every column, normalised and weighted. */
  ideal: Float64Array;
  antiIdeal: Float64Array;
  constant: number[];
};

/**
 * Order preference by similarity to the ideal solution. Normalisation is linear in every column, so
 * distances are taken between the values as given, times weight and scale: no second matrix is made.
 * Throws `Undefined` where the normalisation has no meaning. [Hwang & Yoon 1981]
 */
export function topsis(given: Matrix, { weights, types, norm = "vector" }: TopsisOptions): Topsis {
  const scaling = scalingOf(given, norm, types);
  const { cells, rows, columns } = scaling.inverted.includes(1) ? inverted(given, scaling.inverted) : given;
  const shares = normalised(weights);
  const factors = scaling.factor.map((factor, j) => factor * (shares[j] as number));
  const { high, low } = boundsOf(scaling.extents, factors, norm === "none" ? types : undefined);
  const toIdeal = new Float64Array(rows);
  const toAntiIdeal = new Float64Array(rows);
  const closeness = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let above = 0;
    let below = 0;
    const from = i * columns;
    for (let j = 0; j < columns; j++) {
      const value = (cells[from + j] as number) * (factors[j] as number);
      const up = (high[j] as number) - value;
      const down = value - (low[j] as number);
      above += up * up;
      below += down * down;
    }
    const up = Math.sqrt(above);
    const down = Math.sqrt(below);
    toIdeal[i] = up;
    toAntiIdeal[i] = down;
    closeness[i] = up + down > 0 ? down / (up + down) : 0.5;
  }
  const shifted = (bound: Float64Array) => bound.map((value, j) => value + (scaling.offset[j] as number) * (shares[j] as number));
  return { closeness, toIdeal, toAntiIdeal, ideal: shifted(high), antiIdeal: shifted(low), constant: scaling.constant };
}

/** The best and worst of every column times its factor; under `none`, costs are best where they are least. */
function boundsOf({ min, max }: Extents, factors: Float64Array, types: readonly Direction[] | undefined) {
  const ends = [min.map((x, j) => x * (factors[j] as number)), max.map((x, j) => x * (factors[j] as number))] as const;
  const turned = (j: number) => (factors[j] as number) < 0 || types?.[j] === -1;
  const end = (best: boolean) => factors.map((_, j) => ends[best === turned(j) ? 0 : 1][j] as number);
  return { high: end(true), low: end(false) };
}

function inverted({ cells, rows, columns }: Matrix, which: Uint8Array): Matrix {
  return { cells: cells.map((x, at) => (which[at % columns] === 1 ? 1 / x : x)), rows, columns };
}
