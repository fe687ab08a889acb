import type { Quantity } from "./quantity.js";

export type Direction = Pick<Quantity, "kind" | "best">;

/** Below this a difference counts as evidence; stated with every conclusion. */
export const SIGNIFICANCE = 0.05;

export const CONCLUSIONS = ["improved", "no-evidence", "worse", "untested"] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** How good a value is, on a scale where more is better: itself, its negative, or how little it misses the best range by. */
export function merit({ kind, best }: Direction, value: number): number {
  if (kind === "benefit") return value;
  if (kind === "cost") return -value;
  const [low, high] = best ?? [];
  if (low === undefined || high === undefined) return 0;
  return -Math.max(0, low - value, value - high);
}

/** In plain words: whether a change from one value to another is an improvement, given its p-value. */
export function conclusionOf(direction: Direction, from: number, to: number, pValue: number | null): Conclusion {
  if (pValue === null) return "untested";
  const gain = merit(direction, to) - merit(direction, from);
  if (pValue >= SIGNIFICANCE || gain === 0) return "no-evidence";
  return gain > 0 ? "improved" : "worse";
}

/** Whether lying above (1) or below (-1) the centre is good, bad, or cannot be said (inside the best range's kind). */
export function sideOf(direction: Direction, centre: number, value: number): "better" | "worse" | "neither" {
  const gain = merit(direction, value) - merit(direction, centre);
  if (gain === 0) return "neither";
  return gain > 0 ? "better" : "worse";
}
