/**
 * The score of `x` on straight lines between breakpoints [x, score], held level outside them:
 * s_k + (s_k+1 − s_k)(x − x_k)/(x_k+1 − x_k). `points` has one or more entries whose x ascend;
 * of several points with one x the last counts from that x on (a step). Scores may fall or rise.
 * [OECD/JRC 2008, Handbook on Constructing Composite Indicators, step 5: categorical and interval scales]
 */
export function piecewise(x: number, points: readonly (readonly [number, number])[]): number {
  let below: readonly [number, number] | undefined;
  for (const point of points) {
    if (point[0] > x) return below ? between(x, below, point) : point[1];
    below = point;
  }
  if (!below) throw new RangeError("a piecewise scale needs at least one point");
  return below[1];
}

/** A blend of the two scores, so that no rounding leads outside them. */
function between(x: number, from: readonly [number, number], to: readonly [number, number]): number {
  const share = (x - from[0]) / (to[0] - from[0]);
  const score = from[1] + (to[1] - from[1]) * share;
  return Math.min(Math.max(score, Math.min(from[1], to[1])), Math.max(from[1], to[1]));
}
