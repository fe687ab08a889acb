/** Arithmetic in the field of 256 elements with the polynomial 0x11D, which QR codes use (ISO/IEC 18004). */
const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  EXP[power] = value;
  EXP[power + 255] = value;
  LOG[value] = power;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

const multiply = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : (EXP[(LOG[a] ?? 0) + (LOG[b] ?? 0)] ?? 0));

/** The Reed–Solomon error correction of `data`, `count` bytes long. */
export function errorCorrection(data: readonly number[], count: number): number[] {
  const generator = generatorOf(count);
  const remainder = new Array<number>(count).fill(0);
  for (const byte of data) {
    const factor = byte ^ (remainder.shift() ?? 0);
    remainder.push(0);
    generator.forEach((coefficient, i) => {
      remainder[i] = (remainder[i] ?? 0) ^ multiply(coefficient, factor);
    });
  }
  return remainder;
}

/** Coefficients of the product of (x − 2^i), highest power (always 1) left out. */
function generatorOf(degree: number): number[] {
  let coefficients = [...new Array<number>(degree - 1).fill(0), 1];
  for (let i = 0; i < degree; i++) {
    const root = EXP[i] ?? 1;
    coefficients = coefficients.map((coefficient, j) => multiply(coefficient, root) ^ (coefficients[j + 1] ?? 0));
  }
  return coefficients;
}
