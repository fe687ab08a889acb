/** Where an attribute stands: what matters and goes badly first. */
export type Quadrant = "concentrate-here" | "keep-up-the-good-work" | "low-priority" | "possible-overkill";

/** The quadrant of an attribute; a value on the line counts as above it. [Martilla & James 1977, J. Marketing 41:77-79] */
export function quadrantOf(importance: number, performance: number, cut: { importance: number; performance: number }): Quadrant {
  const well = performance >= cut.performance;
  if (importance >= cut.importance) return well ? "keep-up-the-good-work" : "concentrate-here";
  return well ? "possible-overkill" : "low-priority";
}

/** The mean, or the middle value (of two, their mean). `values` must not be empty. */
export function centreOf(values: readonly number[], by: "mean" | "median"): number {
  if (by === "mean") return values.reduce((sum, value) => sum + value / values.length, 0);
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
