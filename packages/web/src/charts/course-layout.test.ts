import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoursePoint, layoutOf, segmentsOf, ticksBetween } from "./course-layout.js";

const point = (value: number | null, low: number | null = null, high: number | null = null): CoursePoint => ({
  key: String(value),
  label: "",
  value,
  low,
  high,
});

describe("the layout of a course", () => {
  it("breaks the line where a value is missing, and never draws a zero for it", () => {
    expect(segmentsOf([point(1), point(2), point(null), point(4), point(null)])).toEqual([
      [
        { index: 0, value: 1 },
        { index: 1, value: 2 },
      ],
      [{ index: 3, value: 4 }],
    ]);
  });

  it("stays within the limits of the quantity", () => {
    const ticks = ticksBetween(-3, 104, { min: 0, max: 100 });
    expect([ticks[0], ticks.at(-1)]).toEqual([0, 100]);
  });

  it("keeps every point and interval inside the drawing", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 30 }), (rows) => {
        const points = rows.map((row) => {
          const [low = 0, value = 0, high = 0] = row.toSorted((a, b) => a - b);
          return point(value, low, high);
        });
        const layout = layoutOf(points, { width: 600, height: 240, format: (value) => value.toFixed(0) });
        expect(layout.ticks.length).toBeLessThanOrEqual(9);
        for (const each of points.flatMap(({ value, low, high }) => [value, low, high])) {
          const y = layout.y(each ?? Number.NaN);
          expect(y >= layout.top - 1e-6 && y <= layout.bottom + 1e-6).toBe(true);
          expect(layout.low - 1e-6 <= (each ?? Number.NaN) && layout.high + 1e-6 >= (each ?? Number.NaN)).toBe(true);
        }
      }),
      { examples: [[[[0, -5e-324, 0]]]] },
    );
  });
});
