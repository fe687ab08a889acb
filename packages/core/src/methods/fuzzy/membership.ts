/** Corners a ≤ b ≤ c ≤ d of a trapezoid; a = b = −∞ or c = d = ∞ leaves that side open. */
export type Trapezoid = readonly [a: number, b: number, c: number, d: number];

/** 0 outside [a, d], 1 inside [b, c], straight between; b = c makes a triangle. [Zadeh 1975; Klir & Yuan 1995] */
export function membership(x: number, [a, b, c, d]: Trapezoid): number {
  if (x < a || x > d) return 0;
  if (x < b) return (x - a) / (b - a);
  return x <= c ? 1 : (d - x) / (d - c);
}

/** The share of ratings that each grade received; zeros where there are none. */
export function ratingShares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total > 0 ? count / total : 0));
}
