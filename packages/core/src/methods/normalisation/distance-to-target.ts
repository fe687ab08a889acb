import { Undefined } from "../method.js";
import type { Direction } from "../shapes.js";
import { extent } from "./columns.js";

export type Target = { target: number; direction: Direction; cap: boolean; reference?: number | undefined };

/**
 * The part of the way to the target that is done: (x − min)/(T − min), for a cost
 * (max − x)/(max − T); with `cap` no more than 1. The way starts at the worst of the values or at
 * `reference`. Throws `Undefined` when the target does not lie on the better side of the start.
 * [COINr, n_dist2targ; OECD/JRC 2008, step 5: distance to a reference]
 */
export function distanceToTarget(values: Float64Array, { target, direction, cap, reference }: Target): Float64Array {
  const { min, max } = extent(values);
  const start = reference ?? (direction === 1 ? min : max);
  const whole = direction * (target - start);
  if (!(whole > 0))
    throw new Undefined(
      `The target (${target}) is not better than the start (${start}), so there is no way to measure; send reference, the value that scores 0.`,
    );
  return values.map((x) => {
    const share = (direction === 1 ? x - start : start - x) / whole;
    return cap ? Math.min(1, share) : share;
  });
}
