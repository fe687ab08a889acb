import { z } from "zod";
import { pettitt } from "../methods/time/change-point.js";
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
 * The one place where the level most clearly shifts, if it does. Needs `LEAST_POINTS`; `null` without a
 * significant change. [Pettitt 1979, Appl. Statist. 28:126-135]
 */
export function changePointOf(direction: Direction, points: readonly Labelled[]): ChangePoint | null {
  if (points.length < LEAST_POINTS) return null;
  const { changePoint, p: pValue, medianBefore: before, medianAfter: after } = pettitt(points.map(({ value }) => value));
  const at = changePoint === null ? undefined : points[changePoint - 1];
  if (pValue >= SIGNIFICANCE || !at || before === null || after === null) return null;
  return { at: at.label, before, after, pValue, method: "pettitt", conclusion: conclusionOf(direction, before, after, pValue) };
}
