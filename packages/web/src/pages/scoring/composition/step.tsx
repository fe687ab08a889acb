import { StepBar } from "../../../charts/waterfall.js";
import type { CompositionRow } from "./rows.js";

export const SCALE = { min: 0, max: 100 };
export const TICKS = [0, 25, 50, 75, 100];

/** Colours of the branches of the top level, in their order. */
export const FILLS = ["bg-(--series-1)", "bg-(--series-2)", "bg-(--series-3)", "bg-(--series-5)", "bg-(--series-4)"];

/** A row's stretch of the way from 0 to the score; dimensions paler than what they are made of. */
export function Step({ row, summed }: { row: CompositionRow; summed: boolean }) {
  const fill = FILLS[row.branch % FILLS.length];
  const step = { scale: SCALE, ticks: TICKS, from: row.from, to: row.to };
  if (row.kind === "total") return <StepBar {...step} tone="total" />;
  if (row.kind === "gate") return <StepBar {...step} tone="rule" />;
  if (row.points === null) return <StepBar {...step} tone="part" fill="hidden" />;
  if (row.kind === "dimension") return <StepBar {...step} tone="part" fill={`${fill} opacity-40`} />;
  const most = summed ? row.indicator.effectiveWeight * 100 : undefined;
  return <StepBar {...step} tone="part" fill={fill} most={most} />;
}
