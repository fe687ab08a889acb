/** A running sum that is rounded once, at the end: adding in another order gives the same last bit. */
export type ExactSum = { add(value: number): void; total(): number };

/**
 * Keeps what has been added as parts that do not overlap, so that nothing is lost.
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
        rest = large + small;
        const lost = small - (rest - large);
        if (lost !== 0) next.push(lost);
      }
      parts = [...next, rest];
    },
    total: () => rounded(parts),
  };
}

/** The parts' sum, correctly rounded, ties to even; `parts` in order of growing size. */
function rounded(parts: readonly number[]): number {
  const rest = [...parts];
  let sum = rest.pop() ?? 0;
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    const before = sum;
    sum = before + part;
    const lost = part - (sum - before);
    if (lost === 0) continue;
    // Exactly half a last bit was lost: what lies below decides the direction.
    const below = rest.pop() ?? 0;
    const further = sum + 2 * lost;
    return Math.sign(below) === Math.sign(lost) && further - sum === 2 * lost ? further : sum;
  }
  return sum;
}
