import fc from "fast-check";
import { expect, it } from "vitest";
import { tenthsAddingUp } from "./rounding.js";

const tenths = (value: number) => Math.round(value * 10);

it("rounded contributions add up to the rounded score, each less than a tenth from its value", () => {
  const parts = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      const shown = tenthsAddingUp(values, total);
      expect(shown.reduce((sum, value) => sum + tenths(value), 0)).toBe(tenths(total));
      for (const [index, value] of values.entries()) expect(Math.abs((shown[index] ?? 0) - value)).toBeLessThan(0.1 + 1e-9);
    }),
  );
});

it("parts that do not add up to the score are not bent to it", () => {
  expect(tenthsAddingUp([10.04, 20.04], 50)).toEqual([10, 20]);
});
