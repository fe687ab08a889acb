/** A QR symbol under construction: which modules are dark, and which belong to fixed patterns. */
export type Matrix = { size: number; dark: boolean[][]; fixed: boolean[][] };

const FORMAT_MASK = 0x5412;
/** Format bits of correction level M. */
const LEVEL_M = 0;

const square = (size: number): boolean[][] => Array.from({ length: size }, () => new Array<boolean>(size).fill(false));

/** The symbol of a version with all its fixed patterns; format bits are reserved and filled in later. */
export function emptyMatrix(version: number): Matrix {
  const size = version * 4 + 17;
  const matrix: Matrix = { size, dark: square(size), fixed: square(size) };
  for (let i = 0; i < size; i++) {
    place(matrix, 6, i, i % 2 === 0);
    place(matrix, i, 6, i % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    finder(matrix, row, column);
  const centres = alignmentCentres(version);
  const last = centres.length - 1;
  centres.forEach((row, i) => {
    centres.forEach((column, j) => {
      const atFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!atFinder) alignment(matrix, row, column);
    });
  });
  drawFormat(matrix, 0);
  if (version >= 7) drawVersion(matrix, version);
  return matrix;
}

function place(matrix: Matrix, row: number, column: number, isDark: boolean): void {
  const [darkRow, fixedRow] = [matrix.dark[row], matrix.fixed[row]];
  if (!darkRow || !fixedRow || column < 0 || column >= matrix.size) return;
  darkRow[column] = isDark;
  fixedRow[column] = true;
}

function finder(matrix: Matrix, row: number, column: number): void {
  for (let dy = -4; dy <= 4; dy++)
    for (let dx = -4; dx <= 4; dx++) {
      const distance = Math.max(Math.abs(dx), Math.abs(dy));
      place(matrix, row + dy, column + dx, distance !== 2 && distance !== 4);
    }
}

function alignment(matrix: Matrix, row: number, column: number): void {
  for (let dy = -2; dy <= 2; dy++)
    for (let dx = -2; dx <= 2; dx++) place(matrix, row + dy, column + dx, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
}

function alignmentCentres(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const centres = Array.from({ length: count - 1 }, (_, i) => version * 4 + 10 - i * step).reverse();
  return [6, ...centres];
}

/** Remainder of a BCH code: `bits` followed by as many check bits as the generator has. */
function bch(bits: number, generator: number, checkBits: number): number {
  let remainder = bits;
  for (let i = 0; i < checkBits; i++) remainder = (remainder << 1) ^ ((remainder >>> (checkBits - 1)) * generator);
  return (bits << checkBits) | remainder;
}

/** Writes level and mask, twice. */
export function drawFormat(matrix: Matrix, mask: number): void {
  const bits = bch((LEVEL_M << 3) | mask, 0x537, 10) ^ FORMAT_MASK;
  const bit = (i: number) => ((bits >>> i) & 1) === 1;
  const { size } = matrix;
  for (let i = 0; i <= 5; i++) place(matrix, i, 8, bit(i));
  place(matrix, 7, 8, bit(6));
  place(matrix, 8, 8, bit(7));
  place(matrix, 8, 7, bit(8));
  for (let i = 9; i < 15; i++) place(matrix, 8, 14 - i, bit(i));
  for (let i = 0; i < 8; i++) place(matrix, 8, size - 1 - i, bit(i));
  for (let i = 8; i < 15; i++) place(matrix, size - 15 + i, 8, bit(i));
  place(matrix, size - 8, 8, true);
}

function drawVersion(matrix: Matrix, version: number): void {
  const bits = bch(version, 0x1f25, 12);
  for (let i = 0; i < 18; i++) {
    const isDark = ((bits >>> i) & 1) === 1;
    const [a, b] = [matrix.size - 11 + (i % 3), Math.floor(i / 3)];
    place(matrix, b, a, isDark);
    place(matrix, a, b, isDark);
  }
}

/** Fills the free modules with the codewords, in the zigzag from the lower right. */
export function drawCodewords(matrix: Matrix, codewords: readonly number[]): void {
  const { size, dark, fixed } = matrix;
  let index = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const isUpwards = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const row = isUpwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        const line = dark[row];
        if (!line || fixed[row]?.[column]) continue;
        line[column] = (((codewords[index >>> 3] ?? 0) >>> (7 - (index & 7))) & 1) === 1;
        index++;
      }
    }
  }
}
