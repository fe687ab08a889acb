/**
 * Rounds values that add up to `total` to `decimals` places so that the rounded ones add up to
 * the rounded total, digit for digit; none moves by a whole unit of its last digit or more.
 * Largest remainders are rounded up, earlier ones first among equals. `null` stays `null`.
 * Throws a RangeError when the values do not add up to `total`. [Hamilton's apportionment]
 */
export function roundToSum(values: readonly (number | null)[], total: number, decimals: number): (number | null)[] {
  const unit = 10 ** decimals;
  const floors = values.map((value) => Math.floor((value ?? 0) * unit));
  // toFixed decides, because it is what displays the total.
  const target = Math.round(Number(total.toFixed(decimals)) * unit);
  const missing = target - floors.reduce((sum, floor) => sum + floor, 0);
  const candidates = values
    .flatMap((value, index) => (value === null ? [] : [{ index, remainder: value * unit - (floors[index] ?? 0) }]))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  if (!(missing >= 0 && missing <= candidates.length)) {
    throw new RangeError(`the values do not add up to ${total}`);
  }
  const raised = new Set(candidates.slice(0, missing).map(({ index }) => index));
  return values.map((value, index) => (value === null ? null : ((floors[index] ?? 0) + (raised.has(index) ? 1 : 0)) / unit + 0));
}
