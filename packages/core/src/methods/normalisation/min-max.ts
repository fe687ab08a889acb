import type { Direction } from "../shapes.js";
import { extent } from "./columns.js";

export type Range = { low: number; high: number };

/**
 * (x − min)/(max − min) stretched over `range`; a cost runs the other way: (max − x)/(max − min).
 * Values without any spread all get `constant`, half way unless told.
 * [OECD/JRC 2008, Handbook on Constructing Composite Indicators, step 5]
 */
export function minMax(values: Float64Array, direction: Direction, range: Range = { low: 0, high: 1 }, constant?: number): Float64Array {
  const { min, max } = extent(values);
  if (min === max) return new Float64Array(values.length).fill(constant ?? (range.low + range.high) / 2);
  const width = max - min;
  return values.map((x) => range.low + (range.high - range.low) * ((direction === 1 ? x - min : max - x) / width));
}
