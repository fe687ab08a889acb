import { errorCorrection } from "./galois.js";
import { applyMask, MASK_COUNT, penalty } from "./mask.js";
import { drawCodewords, drawFormat, emptyMatrix, type Matrix } from "./matrix.js";

/** Per version at correction level M: correction bytes of a block, and data bytes of each block (ISO/IEC 18004, table 9). */
const VERSIONS: readonly { correction: number; blocks: readonly number[] }[] = [
  { correction: 10, blocks: [16] },
  { correction: 16, blocks: [28] },
  { correction: 26, blocks: [44] },
  { correction: 18, blocks: [32, 32] },
  { correction: 24, blocks: [43, 43] },
  { correction: 16, blocks: [27, 27, 27, 27] },
  { correction: 18, blocks: [31, 31, 31, 31] },
  { correction: 22, blocks: [38, 38, 39, 39] },
  { correction: 22, blocks: [36, 36, 36, 37, 37] },
  { correction: 26, blocks: [43, 43, 43, 43, 44] },
  { correction: 30, blocks: [50, 51, 51, 51, 51] },
  { correction: 22, blocks: [36, 36, 36, 36, 36, 36, 37, 37] },
];

const BYTE_MODE = 4;
const PADDING = [0xec, 0x11];

/** A text as a QR code at correction level M. Throws a RangeError for texts beyond 287 bytes. */
export function qrMatrix(text: string): Matrix {
  const bytes = [...new TextEncoder().encode(text)];
  const version = VERSIONS.findIndex(({ blocks }, index) => sum(blocks) >= bytes.length + (index + 1 > 9 ? 3 : 2)) + 1;
  const layout = VERSIONS[version - 1];
  if (!layout) throw new RangeError("the text is too long for a QR code");
  const codewords = interleave(dataBytes(bytes, version, sum(layout.blocks)), layout);
  let best: { matrix: Matrix; cost: number } | undefined;
  for (let mask = 0; mask < MASK_COUNT; mask++) {
    const matrix = emptyMatrix(version);
    drawCodewords(matrix, codewords);
    applyMask(matrix, mask);
    drawFormat(matrix, mask);
    const cost = penalty(matrix);
    if (!best || cost < best.cost) best = { matrix, cost };
  }
  if (!best) throw new Error("no mask was tried");
  return best.matrix;
}

/** The dark modules as one SVG path, one unit a module. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, dark } = qrMatrix(text);
  const path = dark.flatMap((line, row) => line.flatMap((isDark, column) => (isDark ? [`M${column} ${row}h1v1h-1z`] : []))).join("");
  return { size, path };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function dataBytes(bytes: readonly number[], version: number, capacity: number): number[] {
  const lengthBits = version > 9 ? 16 : 8;
  const bits = [
    BYTE_MODE.toString(2).padStart(4, "0"),
    bytes.length.toString(2).padStart(lengthBits, "0"),
    ...bytes.map((byte) => byte.toString(2).padStart(8, "0")),
  ].join("");
  const terminated = bits + "0".repeat(Math.min(4, capacity * 8 - bits.length));
  const whole = terminated.padEnd(Math.ceil(terminated.length / 8) * 8, "0");
  const data = (whole.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return [...data, ...Array.from({ length: capacity - data.length }, (_, i) => PADDING[i % 2] ?? 0)];
}

/** Blocks side by side, so that a scratch hurts each of them a little and none much. */
function interleave(data: readonly number[], { correction, blocks }: { correction: number; blocks: readonly number[] }): number[] {
  let start = 0;
  const parts = blocks.map((length) => {
    const own = data.slice(start, start + length);
    start += length;
    return { own, check: errorCorrection(own, correction) };
  });
  const longest = Math.max(...blocks);
  const column = (i: number, of: "own" | "check") => parts.flatMap((part) => part[of][i] ?? []);
  return [
    ...Array.from({ length: longest }, (_, i) => column(i, "own")).flat(),
    ...Array.from({ length: correction }, (_, i) => column(i, "check")).flat(),
  ];
}
