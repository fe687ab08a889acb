/** The arithmetic mean of one value or more; of equal values exactly that value, which a plain sum would miss by rounding. */
export function average(values: readonly number[]): number {
  const [first = 0] = values;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
