import { type Extents, extentsOf, type Matrix } from "../matrix.js";
import { Undefined } from "../method.js";
import type { Direction } from "../shapes.js";
import { constantColumns } from "../weights/shares.js";

export const NORMS = ["vector", "minmax", "sum", "max", "linear", "none"] as const;
export type Norm = (typeof NORMS)[number];

/**
 * A column after normalisation is `offset + factor · u`, u the value or, where `inverted`, its
 * reciprocal; higher is better, except that `none` leaves costs as they are.
 */
export type Scaling = {
  offset: Float64Array;
  factor: Float64Array;
  inverted: Uint8Array;
  constant: number[];
  /** Of u, so of reciprocals in an inverted column. */
  extents: Extents;
};

/**
 * How each column is normalised. vector: x/√Σx², cost 1 − that; minmax: (x − min)/(max − min), cost
 * (max − x)/(max − min); sum: x/Σx, cost (1/x)/Σ(1/x); max: x/max, cost 1 − that; linear: x/max, cost
 * min/x. Constant columns under minmax get ones. Throws `Undefined` where a ratio has no meaning.
 * [Hwang & Yoon 1981; Jahan & Edwards 2015]
 */
export function scalingOf(matrix: Matrix, norm: Norm, types: readonly Direction[] | undefined): Scaling {
  const { columns } = matrix;
  const extents = extentsOf(matrix);
  const inverted = new Uint8Array(columns);
  if (norm === "sum" || norm === "linear") for (let j = 0; j < columns; j++) inverted[j] = types?.[j] === -1 ? 1 : 0;
  requireRatios(extents, norm, inverted);
  const scaling = {
    offset: new Float64Array(columns),
    factor: new Float64Array(columns).fill(1),
    inverted,
    constant: constantColumns(extents.min, extents.max),
    extents: {
      min: extents.min.map((low, j) => (inverted[j] === 1 ? 1 / (extents.max[j] as number) : low)),
      max: extents.max.map((high, j) => (inverted[j] === 1 ? 1 / (extents.min[j] as number) : high)),
    },
  };
  if (norm === "none") return scaling;
  const sizes = norm === "minmax" ? extents.max : sizesOf(matrix, norm, extents, inverted);
  for (let j = 0; j < columns; j++) {
    const low = extents.min[j] as number;
    const high = extents.max[j] as number;
    const turned = types?.[j] === -1 && inverted[j] === 0;
    const scale = norm !== "minmax" ? 1 / (sizes[j] as number) : high > low ? 1 / (high - low) : 0;
    scaling.factor[j] = turned ? -scale : scale;
    scaling.offset[j] = norm !== "minmax" ? (turned ? 1 : 0) : low === high ? 1 : turned ? high * scale : -low * scale;
  }
  return scaling;
}

function requireRatios({ min }: Extents, norm: Norm, inverted: Uint8Array): void {
  if (norm === "none" || norm === "minmax" || norm === "vector") return;
  for (const [j, low] of min.entries()) {
    if (low < 0)
      throw new Undefined(`Column ${j + 1} goes down to ${low}; norm "${norm}" needs values of zero or more. Use "vector" or "minmax".`);
    if (inverted[j] === 1 && low === 0)
      throw new Undefined(`Column ${j + 1} is a cost and holds 0; norm "${norm}" divides by it. Use "vector", "minmax" or "max".`);
  }
}

/** What each column is divided by: length, sum or largest value; 1 for a column of zeros, which then stays as it is. */
function sizesOf({ cells, columns }: Matrix, norm: Norm, { min, max }: Extents, inverted: Uint8Array): Float64Array {
  const largest = max.map((high, j) =>
    inverted[j] === 1 ? 1 / (min[j] as number) : Math.max(Math.abs(min[j] as number), Math.abs(high)) || 1,
  );
  if (norm === "max" || norm === "linear") return largest;
  const sums = new Float64Array(columns);
  // Relative to the largest, so that no square leaves the range of numbers.
  const perLargest = largest.map((value) => 1 / value);
  const squares = norm === "vector";
  for (let from = 0; from < cells.length; from += columns) {
    for (let j = 0; j < columns; j++) {
      const x = cells[from + j] as number;
      const value = (inverted[j] === 1 ? 1 / x : x) * (perLargest[j] as number);
      sums[j] = (sums[j] as number) + (squares ? value * value : value);
    }
  }
  return largest.map((value, j) => value * (squares ? Math.sqrt(sums[j] as number) : (sums[j] as number)) || 1);
}

/** The matrix with every column scaled. */
export function scaledMatrix({ cells, rows, columns }: Matrix, { offset, factor, inverted }: Scaling): Matrix {
  const scaled = cells.map((x, at) => {
    const j = at % columns;
    return (offset[j] as number) + (factor[j] as number) * (inverted[j] === 1 ? 1 / x : x);
  });
  return { cells: scaled, rows, columns };
}
