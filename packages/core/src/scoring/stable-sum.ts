/** The sum, the same to the last bit in whatever order the values come. */
export function stableSum(values: readonly number[]): number {
  if (values.length < 3) return (values[0] ?? 0) + (values[1] ?? 0);
  return [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}
