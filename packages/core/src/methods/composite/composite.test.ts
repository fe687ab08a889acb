import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../run.js";
import { readSteps } from "./steps.js";

const FRAMEWORK = {
  units: ["A", "B", "C", "D"],
  group: ["north", "north", "south", "south"],
  indicators: { Speed: [2, 4, 6, null], Complaints: [10, 40, 20, 30], Orders: [100, 200, 300, 400] },
  denominators: { Days: [10, 10, 10, 20] },
  meta: {
    Speed: { par: "Service" },
    Complaints: { par: "Service", dir: -1, w: 3 },
    Orders: { par: "Index", den: "Days" },
    Service: { par: "Index" },
    Index: { par: null },
  },
};

type Answer = { index: Record<string, number | null>; rank: Record<string, number | null> };
const compute = (input: object, params?: Record<string, unknown>) => run("pipeline.composite", { input, params });
const changed = (change: (framework: typeof FRAMEWORK) => unknown) => {
  const copy = structuredClone(FRAMEWORK);
  change(copy);
  return () => compute(copy);
};

describe("a composite index", () => {
  it("denominates, imputes, turns costs round and weighs every level, as by hand", () => {
    const { data, details } = compute(FRAMEWORK);
    // Speed 0, 50, 100, (south's mean 6) 100; Complaints 100, 0, 66.67, 33.33; Orders a day 10, 20, 30, 20 → 0, 50, 100, 50.
    const service = [75, 12.5, 75, 50];
    const orders = [0, 50, 100, 50];
    expect(details?.levels).toMatchObject({ Service: Object.fromEntries(service.map((x, i) => ["ABCD"[i], expect.closeTo(x, 9)])) });
    expect((data as Answer).index).toEqual(
      Object.fromEntries(service.map((x, i) => ["ABCD"[i], expect.closeTo((x + (orders[i] ?? 0)) / 2, 9)])),
    );
    expect((data as Answer).rank).toEqual({ A: 3, B: 4, C: 1, D: 2 });
    expect(details?.treatments).toMatchObject({ Speed: { imputed: 1, treatment: "none" } });
  });

  it("leaves a missing value's weight to its siblings where nothing is imputed", () => {
    const { data, warnings } = compute(FRAMEWORK, { impute: "none" });
    expect((data as Answer).index.D).toBeCloseTo((100 / 3 + 50) / 2, 9);
    expect(warnings).toEqual([expect.stringContaining("Speed is missing for 1 units")]);
  });

  it("takes the same fields under data, and a text of steps", () => {
    const steps = "denominate -> impute group mean -> minmax 0-100 with direction -> weighted arithmetic mean by level";
    expect((compute({ data: FRAMEWORK, steps }).data as Answer).index).toEqual((compute(FRAMEWORK, { treat: false }).data as Answer).index);
  });

  it("reads steps in words, and refuses what it does not understand or what is out of order", () => {
    expect(readSteps("treat (winsorise<=3 if |skew|>=2.25 and kurt>=3.5, else log_CT) -> minmax 1-10 -> geometric mean")).toEqual({
      denominate: false,
      impute: "none",
      treat: true,
      maxWinsorise: 3,
      skew: 2.25,
      kurt: 3.5,
      normalise: "minmax",
      range: [1, 10],
      aggregate: "geometric",
    });
    expect(() => compute({ ...FRAMEWORK, steps: "conjure" })).toThrow(/input\.steps: “conjure” is not a known step/);
    expect(() => compute({ ...FRAMEWORK, steps: "minmax -> denominate" })).toThrow(/out of order/);
  });

  it("refuses a tree that is none, and data that do not fit", () => {
    expect(changed(({ meta }) => Object.assign(meta.Service, { par: "Orders" }))).toThrow(/Orders is an indicator/);
    expect(changed(({ meta }) => Object.assign(meta.Index, { par: "Service" }))).toThrow(/exactly one entry.*no parent.*own ancestors/s);
    expect(changed(({ meta }) => Object.assign(meta.Orders, { par: "Nowhere" }))).toThrow(/meta\.Orders\.par: there is no Nowhere/);
    expect(changed(({ meta }) => Object.assign(meta.Orders, { den: "Area" }))).toThrow(/there is no Area/);
    expect(changed(({ meta }) => Object.assign(meta, { Empty: { par: "Index" } }))).toThrow(/Empty has neither data .* nor children/);
    expect(changed(({ indicators }) => indicators.Speed.pop())).toThrow(/indicators\.Speed: 3 entries for 4 units/);
    expect(changed(({ units }) => units.splice(0, 1, "B"))).toThrow(/every unit may occur once/);
    expect(changed(({ meta }) => Object.assign(meta, { Service: { par: "Index", w: 0 }, Orders: { par: "Index", w: 0 } }))).toThrow(
      /weigh 0/,
    );
    expect(changed(({ denominators }) => Object.assign(denominators, { Days: [10, 0, 10, 10] }))).toThrow(/Days of B is 0/);
    expect(() => compute({ units: ["A"] })).toThrow(/input\.indicators/);
  });

  it("copes with codes that objects know already", () => {
    const meta = { constructor: { par: "toString" }, toString: { par: null } };
    const { data } = compute({ units: ["hasOwnProperty", "B"], indicators: { constructor: [1, 2] }, meta });
    expect((data as Answer).index).toEqual({ hasOwnProperty: 0, B: 100 });
  });

  it("does not know the order of the units", () => {
    const cells = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(cells, cells, fc.integer({ min: 1, max: 5 }), (a, b, shift) => {
        const units = ["u1", "u2", "u3", "u4", "u5", "u6"];
        const turn = <T>(list: T[]) => [...list.slice(shift), ...list.slice(0, shift)];
        const meta = { a: { par: "Index" }, b: { par: "Index", dir: -1 }, Index: {} };
        const { data } = compute({ units, indicators: { a, b }, meta });
        const turned = compute({ units: turn(units), indicators: { a: turn(a), b: turn(b) }, meta }).data;
        expect(Object.keys((turned as Answer).index)).toHaveLength(6);
        for (const unit of units) expect((turned as Answer).index[unit]).toBeCloseTo((data as Answer).index[unit] ?? -1, 6);
      }),
    );
  });
});

describe("the human development index", () => {
  it("uses the goalposts and the arithmetic education index of 2014 and later unless told", () => {
    // UNDP, Human Development Report 2015, table 1 (inputs rounded there): years, schooling, income, index.
    const published = [
      ["Norway", 81.6, 12.6, 17.5, 64_992, 0.944],
      ["Australia", 82.4, 13, 20.2, 42_261, 0.935],
      ["Germany", 80.9, 13.1, 16.5, 43_919, 0.916],
      ["Singapore", 83, 10.6, 15.4, 76_628, 0.912],
      ["Korea", 81.9, 11.9, 16.9, 33_890, 0.898],
      ["Japan", 83.5, 11.5, 15.3, 36_927, 0.891],
    ] as const;
    const input = published.map(([, lifeExp, meanYears, expYears, gni]) => ({ lifeExp, meanYears, expYears, gni }));
    const answers = run("composite.hdi", { input }).data as { hdi: number }[];
    published.forEach(([country, , , , , hdi], i) => {
      expect(Math.abs((answers[i]?.hdi ?? 0) - hdi), country).toBeLessThan(0.0015);
    });
  });

  it("cuts off beyond the goalposts and says so", () => {
    const { data, warnings } = run("composite.hdi", { input: { lifeExp: 90, meanYears: 15, expYears: 18, gni: 100_000 } });
    expect(data).toEqual({ le: 1, mys: 1, eys: 1, edu: 1, inc: 1, hdi: 1 });
    expect(warnings).toHaveLength(2);
  });
});
