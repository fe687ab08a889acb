/** A running sum without rounding: adding in another order gives the same last bit. */
export type ExactSum = { add(value: number): void; total(): number };

/**
 * Keeps what has been added as parts that do not overlap, so that nothing is lost until the end.
 * [Shewchuk 1997, Discrete Comput. Geom. 18:305-363, GROW-EXPANSION]
 */
export function exactSum(): ExactSum {
  let parts: number[] = [];
  return {
    add(value) {
      const next: number[] = [];
      let rest = value;
      for (const part of parts) {
        const [large, small] = Math.abs(rest) < Math.abs(part) ? [part, rest] : [rest, part];
        const sum = large + small;
        const lost = small - (sum - large);
        if (lost !== 0) next.push(lost);
        rest = sum;
      }
      parts = [...next, rest];
    },
    total: () => parts.reduce((sum, part) => sum + part, 0),
  };
}
