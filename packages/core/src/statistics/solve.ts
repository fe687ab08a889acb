/** ln of the smallest and largest positive doubles: where a search over positive numbers begins and ends. */
const LOWEST = -745;
const HIGHEST = 709.7;

/** A probability at x, and x times the density there: the derivative by ln x. */
export type LogSlope = { probability: number; slope: number };

/**
 * The x > 0 at which a falling or rising probability reaches `target`. Newton's method on
 * ln probability against ln x, where power laws and heavy tails are straight lines, kept inside
 * a shrinking bracket. `start` is a guess; a bad one costs steps, not accuracy.
 */
export function solvePositive(at: (x: number) => LogSlope, target: number, rises: boolean, start: number): number {
  let low = LOWEST;
  let high = HIGHEST;
  let u = start > 0 && Number.isFinite(start) ? Math.log(start) : 0;
  for (let step = 0; step < 200; step += 1) {
    const { probability, slope } = at(Math.exp(u));
    if (probability < target === rises) low = u;
    else high = u;
    const newton = u + (Math.log(target / probability) * probability) / (rises ? slope : -slope);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const reached = Math.abs(next - u) <= 4e-16 * Math.max(1, Math.abs(u));
    u = next;
    if (reached) break;
  }
  return Math.exp(u);
}

/** Throws a RangeError unless 0 < p < 1. */
export function requireProbability(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability must lie between 0 and 1, not ${p}`);
}
