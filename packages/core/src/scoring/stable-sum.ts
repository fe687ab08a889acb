/** The sum, the same to the last bit in whatever order the values come. */
export function stableSum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}
