/** The quantile at `share` (0 to 1) of values in ascending order, by linear interpolation. [Hyndman & Fan 1996, type 7] */
export function quantileOf(ascending: Float64Array, share: number): number {
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const from = ascending[below] ?? Number.NaN;
  const to = ascending[Math.min(below + 1, ascending.length - 1)] ?? from;
  return from + (to - from) * (position - below);
}

/** The values in ascending order. */
export const ascendingOf = (values: Float64Array): Float64Array => Float64Array.from(values).sort();

export const medianOf = (values: Float64Array): number => quantileOf(ascendingOf(values), 0.5);
