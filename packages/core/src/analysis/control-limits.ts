import { pChart, pPrimeChart } from "../methods/time/p-chart.js";
import { xmrChart } from "../methods/time/xmr.js";
import type { Quantity } from "./quantity.js";
import type { Measured } from "./reading.js";

/** From this mean sample on, sampling error is so small that ordinary variation between periods exceeds it: limits after Laney. */
export const LARGE_SAMPLE = 1_000;

export const CHARTS = ["xmr", "p", "p-prime"] as const;
export type ChartKind = (typeof CHARTS)[number];

/** What is expected while nothing changes: the centre, and the standard deviation of each single value. */
export type Limits = { chart: ChartKind; centre: number; sigmaOf: (point: Measured) => number };

/**
 * Control limits from a baseline of at least two measured points, in the order of time. Shares get a p chart, at
 * large samples Laney's p′; all else an XmR chart of the values as they are.
 */
export function limitsOf({ per }: Pick<Quantity, "per">, baseline: readonly Measured[]): Limits {
  if (baseline.every(({ method }) => method === "wilson")) return shareLimits(per, baseline);
  const { mean, sigma } = xmrChart(baseline.map(({ value }) => value));
  return { chart: "xmr", centre: mean, sigmaOf: () => sigma };
}

function shareLimits(per: number, baseline: readonly Measured[]): Limits {
  const sizes = baseline.map(({ n }) => n);
  const counts = baseline.map(({ value, n }) => (value / per) * n);
  const large = sizes.reduce((sum, n) => sum + n, 0) / sizes.length >= LARGE_SAMPLE;
  const { centre, sigmaZ } = large ? pPrimeChart(counts, sizes) : pChart(counts, sizes);
  const unit = Math.sqrt(Math.max(0, centre * (1 - centre)));
  return { chart: large ? "p-prime" : "p", centre: centre * per, sigmaOf: ({ n }) => (per * sigmaZ * unit) / Math.sqrt(n) };
}
