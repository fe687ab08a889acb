import { describe, expect, it } from "vitest";
import { errorCorrection } from "./galois.js";
import { qrMatrix, qrPath } from "./index.js";

describe("QR codes", () => {
  it("correct errors as the worked example of the standard does", () => {
    // ISO/IEC 18004, annex I: version 1-M, "01234567".
    const data = [0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11];
    expect(errorCorrection(data, 10)).toEqual([0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55]);
  });

  it("take the smallest version that holds the text", () => {
    expect(qrMatrix("x".repeat(14)).size).toBe(21);
    expect(qrMatrix("x".repeat(15)).size).toBe(25);
    expect(qrMatrix("x".repeat(287)).size).toBe(65);
    expect(() => qrMatrix("x".repeat(288))).toThrow(RangeError);
  });

  it("count bytes, not characters", () => {
    expect(qrMatrix("試金石試").size).toBe(21);
    expect(qrMatrix("試金石試金").size).toBe(25);
  });

  it("have finders in three corners and a dark module beside the lower one", () => {
    const { size, dark } = qrMatrix("https://example.com/s/abcdefghijkl");
    const ring = (row: number, column: number) => [0, 1, 2, 3, 4, 5, 6].map((i) => dark[row]?.[column + i]);
    for (const [row, column] of [
      [0, 0],
      [0, size - 7],
      [size - 7, 0],
    ] as const)
      expect(ring(row, column)).toEqual([true, true, true, true, true, true, true]);
    expect(dark[size - 8]?.[8]).toBe(true);
  });

  it("stay what scanners read", async () => {
    // Each of these was read back by a scanner (zbar) when it was recorded.
    const digest = async (text: string) => {
      const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(qrPath(text).path));
      return Array.from(new Uint8Array(hash).slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
    };
    expect(await Promise.all(RECORDED.map(({ text }) => digest(text)))).toEqual(RECORDED.map(({ sha }) => sha));
  });
});

const RECORDED = [
  { text: "https://example.com/s/abcdefghijkl", sha: "376db035532d749f" },
  { text: `https://example.com/s/abcdefghijkl?subject=${"m".repeat(120)}&lang=zh-CN`, sha: "0562383c450bdb96" },
];
