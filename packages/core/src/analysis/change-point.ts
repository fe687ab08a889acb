import { z } from "zod";
import { CONCLUSIONS, conclusionOf, type Direction, SIGNIFICANCE } from "./direction.js";

/** With fewer points Pettitt's approximation of p says nothing. */
export const LEAST_POINTS = 8;

export const changePointSchema = z
  .object({
    at: z.string().describe("Label of the first period after the change"),
    before: z.number().describe("Median up to the change"),
    after: z.number().describe("Median from the change on"),
    pValue: z.number(),
    method: z.literal("pettitt"),
    conclusion: z.enum(CONCLUSIONS),
  })
  .meta({ id: "ChangePoint", description: "Where the level shifted; only told at p < 0.05." });
export type ChangePoint = z.infer<typeof changePointSchema>;

type Labelled = { label: string; value: number };

/**
 * The one place where the level most clearly shifts, if it does: ranks before and after are compared at
 * every split. Needs `LEAST_POINTS`; `null` without a significant change. [Pettitt 1979, Appl. Statist. 28:126-135]
 */
export function changePointOf(direction: Direction, points: readonly Labelled[]): ChangePoint | null {
  const n = points.length;
  if (n < LEAST_POINTS) return null;
  const values = points.map(({ value }) => value);
  let [sum, largest, split] = [0, 0, 0];
  for (let t = 0; t < n - 1; t += 1) {
    const value = values[t] ?? 0;
    // U grows by how many values the next one exceeds, less how many exceed it.
    for (const other of values) sum += Math.sign(value - other);
    if (Math.abs(sum) > largest) [largest, split] = [Math.abs(sum), t + 1];
  }
  const pValue = Math.min(1, 2 * Math.exp((-6 * largest ** 2) / (n ** 3 + n ** 2)));
  const at = points[split];
  if (pValue >= SIGNIFICANCE || !at) return null;
  const [before, after] = [median(values.slice(0, split)), median(values.slice(split))];
  return { at: at.label, before, after, pValue, method: "pettitt", conclusion: conclusionOf(direction, before, after, pValue) };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
