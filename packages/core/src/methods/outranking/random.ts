/**
 * A stream of numbers in [0, 1), the same for the same seed on every machine.
 * xoshiro128** started by splitmix32. [Blackman & Vigna 2018; Steele et al. 2014]
 */
export function randomFrom(seed: number): () => number {
  const next = splitmix(Math.trunc(seed));
  let [a, b, c, d] = [next(), next(), next(), next()];
  return () => {
    const word = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return (word >>> 0) / 2 ** 32;
  };
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function splitmix(seed: number): () => number {
  // The upper half of a seed beyond 32 bits counts, too.
  let state = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b9)) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
}
