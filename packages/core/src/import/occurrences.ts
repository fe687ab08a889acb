const FIRST_SIZE = 1024;
/** Slots are at most this full before the table grows. */
const LOAD = 0.6;

/**
 * Counts how often a digest has come, in typed arrays: 20 bytes a distinct row at most, so that two million rows
 * cost some 50 MB and not a gigabyte. Digests are told apart by 64 of their bits.
 */
export function createOccurrences(): (digest: Uint8Array) => number {
  let size = FIRST_SIZE;
  let used = 0;
  let high = new Uint32Array(size);
  let low = new Uint32Array(size);
  let counts = new Uint32Array(size);

  const slotOf = (a: number, b: number): number => {
    let slot = (a ^ Math.imul(b, 0x9e3779b1)) & (size - 1);
    while (counts[slot] !== 0 && (high[slot] !== a || low[slot] !== b)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const set = (a: number, b: number, count: number): void => {
    const slot = slotOf(a, b);
    high[slot] = a;
    low[slot] = b;
    counts[slot] = count;
  };
  const grow = (): void => {
    const before = { high, low, counts };
    size *= 2;
    high = new Uint32Array(size);
    low = new Uint32Array(size);
    counts = new Uint32Array(size);
    for (const [i, count] of before.counts.entries()) if (count !== 0) set(before.high[i] ?? 0, before.low[i] ?? 0, count);
  };

  return (digest) => {
    const view = new DataView(digest.buffer, digest.byteOffset, 8);
    const a = view.getUint32(0) >>> 0;
    const b = view.getUint32(4) >>> 0;
    const count = (counts[slotOf(a, b)] ?? 0) + 1;
    if (count === 1 && ++used > size * LOAD) grow();
    set(a, b, count);
    return count;
  };
}
