import type { Matrix } from "./matrix.js";

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

export const MASK_COUNT = MASKS.length;

/** Turns the free modules where the mask says so; applied twice it undoes itself. */
export function applyMask({ dark, fixed }: Matrix, mask: number): void {
  const isMasked = MASKS[mask];
  if (!isMasked) throw new RangeError(`there is no mask ${mask}`);
  dark.forEach((line, row) => {
    line.forEach((isDark, column) => {
      if (!fixed[row]?.[column] && isMasked(row, column)) line[column] = !isDark;
    });
  });
}

/** How hard the symbol is to scan: long runs, blocks, false finders, too much of one colour. */
export function penalty({ size, dark }: Matrix): number {
  const columns = dark.map((_, column) => dark.map((line) => line[column] ?? false));
  const lines = [...dark, ...columns];
  const runs = lines.reduce((sum, line) => sum + linePenalty(line), 0);
  let blocks = 0;
  let darkCount = 0;
  dark.forEach((line, row) => {
    line.forEach((isDark, column) => {
      if (isDark) darkCount++;
      const below = dark[row + 1];
      if (below && column + 1 < size && isDark === line[column + 1] && isDark === below[column] && isDark === below[column + 1])
        blocks += 3;
    });
  });
  return runs + blocks + Math.floor(Math.abs((darkCount / size ** 2) * 20 - 10)) * 10;
}

function linePenalty(line: readonly boolean[]): number {
  const text = line.map((isDark) => (isDark ? "1" : "0")).join("");
  const runs = (text.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
  const finders = (text.match(/(?=10111010000|00001011101)/g) ?? []).length;
  return runs + finders * 40;
}
