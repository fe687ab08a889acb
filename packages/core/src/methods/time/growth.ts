import { Undefined } from "../method.js";

/**
 * Compound growth per unit of t between the first and the last point, (y_n / y_1)^(1/(t_n − t_1)) − 1.
 * Throws `Undefined` unless y_1 > 0, y_n ≥ 0 and t_n > t_1.
 */
export function compoundGrowth(y: readonly number[], t: readonly number[] = y.map((_, i) => i)): number {
  const [first, last] = [y[0] ?? 0, y.at(-1) ?? 0];
  const span = (t.at(-1) ?? 0) - (t[0] ?? 0);
  if (!(span > 0)) throw new Undefined("Growth needs two points, the last later than the first.");
  if (!(first > 0) || last < 0) throw new Undefined("Growth by a factor needs a first value above 0 and a last one not below 0.");
  return (last / first) ** (1 / span) - 1;
}

export type SamePeriod = {
  /** Each value less the one a season before; `null` in the first season. */
  difference: (number | null)[];
  /** The difference as a share of the size of the earlier value; `null`, too, where that was 0. */
  change: (number | null)[];
};

/** Every value against the same period of the season before, `period` points earlier. */
export function samePeriod(values: readonly number[], period: number): SamePeriod {
  const earlier = values.map((_, i) => values[i - period] ?? null);
  const difference = values.map((value, i) => {
    const before = earlier[i] ?? null;
    return before === null ? null : value - before;
  });
  const change = difference.map((by, i) => (by === null || earlier[i] === 0 ? null : by / Math.abs(earlier[i] as number)));
  return { difference, change };
}
