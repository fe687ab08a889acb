import fc from "fast-check";
import { expect, it } from "vitest";
import { type ChartSpec, chartSvg } from "./index.js";
import { axisFor } from "./scale.js";
import { fitted, textWidth } from "./svg.js";

const units = ["percent", "points", "score", "count", "seconds", "rating"] as const;
const anyUnit = fc.constantFrom(...units);
const inline = { width: 400, description: "chart", form: "inline" } as const;

function anyValueOf(unit: (typeof units)[number]): fc.Arbitrary<number> {
  if (unit === "percent") return fc.double({ min: 0, max: 1, noNaN: true });
  if (unit === "points") return fc.double({ min: -100, max: 100, noNaN: true });
  return fc.double({ min: 0, max: unit === "score" ? 100 : 1e7, noNaN: true });
}

it("an axis holds every value and has few marks", () => {
  const valuesOfUnit = anyUnit.chain((unit) =>
    fc.record({ unit: fc.constant(unit), values: fc.array(anyValueOf(unit), { minLength: 1, maxLength: 30 }) }),
  );
  fc.assert(
    fc.property(valuesOfUnit, ({ unit, values }) => {
      const axis = axisFor(values, unit);
      expect(axis.low).toBeLessThanOrEqual(Math.min(...values));
      expect(axis.high * (1 + 1e-9)).toBeGreaterThanOrEqual(Math.max(...values));
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.length).toBeLessThanOrEqual(12);
    }),
  );
});

it("a trend of any values and gaps draws with finite numbers only", () => {
  const point = fc.option(anyValueOf("rating"), { nil: null }).map((value) => ({
    label: "W1",
    status: value === null ? ("missing" as const) : ("measured" as const),
    value,
    low: value,
    high: value,
  }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), anyUnit, (points, unit) => {
      fc.pre(points.some((one) => one.value !== null));
      const spec: ChartSpec = { kind: "trend", unit, points, target: null, format: String };
      expect(chartSvg(spec, inline)).not.toMatch(/NaN|Infinity|undefined/);
    }),
  );
});

it("bars, columns and intervals draw nothing infinite when all is zero or absent", () => {
  const specs: ChartSpec[] = [
    { kind: "bars", bars: [{ label: "a", value: 0, part: 0, display: "0" }] },
    { kind: "columns", groups: [{ label: "g", display: "0", columns: [{ label: "0", value: 0, display: "0" }] }] },
    {
      kind: "intervals",
      rows: [{ label: "a", value: null, low: null, high: null, previous: null, display: "No data" }],
      format: String,
    },
  ];
  for (const spec of specs) expect(chartSvg(spec, inline)).not.toMatch(/NaN|Infinity|undefined/);
});

it("a line never bridges a gap", () => {
  const measured = (value: number) => ({ label: "", status: "measured" as const, value, low: null, high: null });
  const gap = { label: "", status: "suppressed" as const, value: null, low: null, high: null };
  const points = [measured(1), measured(2), gap, measured(3), measured(4)];
  const svg = chartSvg({ kind: "trend", unit: "rating", points, target: null, format: String }, inline);
  expect(svg.match(/<polyline/g)).toHaveLength(2);
  expect(svg).toContain(">×</text>");
});

it("a label cut to a width fits it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
      expect(textWidth(fitted(text, width))).toBeLessThanOrEqual(width);
    }),
  );
});
