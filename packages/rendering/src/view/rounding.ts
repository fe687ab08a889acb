/**
 * Rounds parts to tenths so that they still add up to their rounded total: those cut by the most are rounded up
 * first (largest remainder). Parts that never added up to the total are rounded each for itself.
 */
export function tenthsAddingUp(parts: number[], total: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (Math.abs(sum - total) > 1e-6) return parts.map((part) => Math.round(part * 10) / 10);
  const floors = parts.map((part) => Math.floor(part * 10));
  let missing = Math.round(total * 10) - floors.reduce((all, floor) => all + floor, 0);
  const byRemainder = parts.map((part, index) => ({ index, remainder: part * 10 - (floors[index] ?? 0) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    missing -= 1;
  }
  return floors.map((floor) => floor / 10);
}
