import { piecewise } from "../methods/normalisation/piecewise.js";
import type { Indicator } from "./indicator.js";

export type Goalposts = { low: number; high: number };

/**
 * clamp((x - low) / (high - low), 0, 1) · scale; for a cost the distance from the other end.
 * [OECD/JRC 2008, Handbook on Constructing Composite Indicators, step 5]
 */
export function goalposts(x: number, { low, high }: Goalposts, direction: "benefit" | "cost", scale = 1): number {
  const share = clamp((x - low) / (high - low), 0, 1);
  return (direction === "benefit" ? share : 1 - share) * scale;
}

/** 1 inside [from, to], falling in a straight line to 0 at the bounds, 0 beyond; times scale. (区间型) */
export function bestInterval(x: number, best: readonly [number, number], bounds: Goalposts, scale = 1): number {
  const [from, to] = best;
  if (x >= from && x <= to) return scale;
  const share = x < from ? (x - bounds.low) / (from - bounds.low) : (bounds.high - x) / (bounds.high - to);
  // A best interval that reaches a bound leaves no slope on that side: 0 / 0 or worse, hence 0.
  return Number.isFinite(share) ? clamp(share, 0, 1) * scale : 0;
}

type Scale = Pick<Indicator, "kind" | "goalposts" | "best" | "thresholds">;

/** An indicator's raw value on the common scale from 0 (worst) to 100 (best). */
export function normalise(indicator: Scale, value: number): number {
  if (indicator.thresholds) return piecewise(value, indicator.thresholds);
  if (indicator.kind === "interval") return bestInterval(value, bestOf(indicator), indicator.goalposts, 100);
  return goalposts(value, indicator.goalposts, indicator.kind, 100);
}

/** The lowest and highest normalised score that any raw value from `low` to `high` reaches. */
export function normaliseRange(indicator: Scale, low: number, high: number): Goalposts {
  const ends = [normalise(indicator, low), normalise(indicator, high)];
  const reachesBest = indicator.kind === "interval" && low <= bestOf(indicator)[1] && high >= bestOf(indicator)[0];
  return { low: Math.min(...ends), high: reachesBest ? 100 : Math.max(...ends) };
}

function bestOf(indicator: Scale): readonly [number, number] {
  return indicator.best ?? [indicator.goalposts.low, indicator.goalposts.high];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
