import { extentsOf, type Matrix } from "../matrix.js";
import { Undefined } from "../method.js";
import type { Direction } from "../shapes.js";

export const NORMS = ["vector", "minmax", "sum", "max", "linear", "none"] as const;
export type Norm = (typeof NORMS)[number];

/**
 * A column after normalisation is `offset + factor · u`, u the value or, where `inverted`, its
 * reciprocal; higher is better, except that `none` leaves costs as they are.
 */
export type Scaling = { offset: Float64Array; factor: Float64Array; inverted: Uint8Array; constant: number[] };

/**
 * How each column is normalised. vector: x/√Σx², cost 1 − that; minmax: (x − min)/(max − min), cost
 * (max − x)/(max − min); sum: x/Σx, cost (1/x)/Σ(1/x); max: x/max, cost 1 − that; linear: x/max, cost
 * min/x. Constant columns under minmax get ones. Throws `Undefined` where a ratio has no meaning.
 * [Hwang & Yoon 1981; Jahan & Edwards 2015]
 */
export function scalingOf(matrix: Matrix, norm: Norm, types: readonly Direction[] | undefined): Scaling {
  const { columns } = matrix;
  const { min, max } = extentsOf(matrix);
  const offset = new Float64Array(columns);
  const factor = new Float64Array(columns).fill(1);
  const inverted = new Uint8Array(columns);
  const constant: number[] = [];
  for (let j = 0; j < columns; j++) {
    const low = min[j] as number;
    const high = max[j] as number;
    const cost = types?.[j] === -1;
    if (low === high) constant.push(j);
    if (norm === "none") continue;
    if (norm === "minmax") {
      const perRange = high > low ? 1 / (high - low) : 0;
      factor[j] = cost ? -perRange : perRange;
      offset[j] = low === high ? 1 : cost ? high * perRange : -low * perRange;
      continue;
    }
    if (norm !== "vector" && low < 0)
      throw new Undefined(`Column ${j + 1} goes down to ${low}; norm "${norm}" needs values of zero or more. Use "vector" or "minmax".`);
    inverted[j] = cost && (norm === "sum" || norm === "linear") ? 1 : 0;
    if (inverted[j] === 1 && !(low > 0))
      throw new Undefined(`Column ${j + 1} is a cost and holds ${low}; norm "${norm}" divides by it. Use "vector", "minmax" or "max".`);
    const scale = inverted[j] === 1 && norm === "linear" ? low : 1 / sizeOf(matrix, j, norm, { low, high, inverted: inverted[j] === 1 });
    const turned = cost && inverted[j] === 0;
    factor[j] = turned ? -scale : scale;
    offset[j] = turned ? 1 : 0;
  }
  return { offset, factor, inverted, constant };
}

type Column = { low: number; high: number; inverted: boolean };

/** What the column is divided by; 1 for a column of zeros, which then stays as it is. */
function sizeOf({ cells, columns }: Matrix, j: number, norm: Norm, { low, high, inverted }: Column): number {
  const largest = inverted ? 1 / low : Math.max(Math.abs(low), Math.abs(high));
  if (largest === 0) return 1;
  if (norm === "max" || norm === "linear") return largest;
  let sum = 0;
  for (let at = j; at < cells.length; at += columns) {
    const value = (inverted ? 1 / (cells[at] as number) : (cells[at] as number)) / largest;
    sum += norm === "vector" ? value * value : value;
  }
  return largest * (norm === "vector" ? Math.sqrt(sum) : sum);
}

/** The matrix with every column scaled. */
export function scaledMatrix({ cells, rows, columns }: Matrix, { offset, factor, inverted }: Scaling): Matrix {
  const scaled = cells.map((x, at) => {
    const j = at % columns;
    return (offset[j] as number) + (factor[j] as number) * (inverted[j] === 1 ? 1 / x : x);
  });
  return { cells: scaled, rows, columns };
}
