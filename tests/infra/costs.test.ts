import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ACTIVITIES, type Activity, type ActivityName, type Measurements } from "../../bench/activities.js";
import { itemSize } from "../../bench/item-size.js";
import { assumed, MIX, PROFILES } from "../../scripts/costs/assumptions.js";
import { between } from "../../scripts/costs/document.js";
import { bill, fixed, pieces, requests, stage, storedGb, sum, tenant, times, work } from "../../scripts/costs/model.js";
import { PRICES } from "../../scripts/costs/prices.js";
import { priceTable, tables, usd } from "../../scripts/costs/tables.js";

const document = readFileSync(resolve(import.meta.dirname, "../../docs/operations/costs.md"), "utf8");

const nothing: Activity = { write: 0, read: 0, calls: 0, cpuMs: 0 };
const activities = Object.fromEntries(Object.keys(ACTIVITIES).map((name) => [name, nothing])) as Record<ActivityName, Activity>;
const measurements: Measurements = {
  activities: {
    ...activities,
    response: { write: 12, read: 1, calls: 3, cpuMs: 5 },
    nightlySubject: { ...nothing, read: 10 },
    nightlyRecord: { ...nothing, read: 0.5 },
  },
  bytes: { response: 1000, complaint: 5000, rollup: 400 },
  rollupPerSecond: [{ changes: 1, write: 10 }],
};

describe("a bill", () => {
  it("is the sum of what was used times its price, part by part", () => {
    const one = bill({ writeUnit: 2_000_000, readUnit: 1_000_000, mail: 500, wafRule: 3 });
    expect(one).toMatchObject({ writes: 2 * 0.705, reads: 0.1415, "mail, queues, files": 0.05, edge: 3, functions: 0, storage: 0 });
    expect(one.total).toBeCloseTo(1.41 + 0.1415 + 0.05 + 3, 10);
  });

  it("grows with use in proportion, and adds up", () => {
    const usage = { writeUnit: 10, lambdaRequest: 3 };
    expect(bill(times(usage, 1000)).total).toBeCloseTo(1000 * bill(usage).total, 12);
    expect(sum(usage, usage, { mail: 1 })).toEqual({ writeUnit: 20, lambdaRequest: 6, mail: 1 });
  });

  it("has a price, a source and a part for everything that can be used", () => {
    for (const { usd: price, per, source, part } of Object.values(PRICES)) {
      expect(price).toBeGreaterThan(0);
      expect(per).toBeGreaterThan(0);
      expect(source).toMatch(/^https:\/\/(pricing\.us-east-1\.amazonaws|aws\.amazon)\.com\//);
      expect(Object.keys(bill({}))).toContain(part);
    }
  });
});

describe("the model", () => {
  it("lets a function last as long as it computes and waits for the table", () => {
    const seconds = (5 + 3 * assumed("callMs")) / 1000;
    expect(work(measurements.activities.response, 2)).toMatchObject({
      writeUnit: 12,
      readUnit: 1,
      lambdaRequest: 2,
      lambdaGbSecond: seconds * assumed("memoryGb"),
    });
  });

  it("counts a request at edge, firewall and gateway, a batch of 500 as one", () => {
    expect(requests(1, 1000)).toMatchObject({ cloudFrontRequest: 1, wafRequest: 1, httpApiRequest: 1, transferGb: 1e-6 });
    const { response, batchedResponse } = pieces(measurements);
    expect(response.httpApiRequest).toBe(1);
    expect(batchedResponse.httpApiRequest).toBe(1 / 500);
  });

  it("checks every night what three months hold", () => {
    const { night } = pieces(measurements);
    expect(night(100, 1000).readUnit).toBeCloseTo(30 * (100 * 10 + 1000 * 0.5), 6);
  });

  it("keeps no more rollup items than there are responses for", () => {
    const profile = { name: "x", responses: 10, batched: 0, subjects: 10_000, reports: 0, readersPerReport: 0, views: 0 };
    const rollups = (assumed("surveys") + 1) * (10 + 30 + 10 + 1);
    expect(storedGb(measurements, profile)).toBeCloseTo((10 * 1000 + 0.2 * 5000 + rollups * 400) / 1e9, 15);
  });

  it("adds fixed costs once, and tenants by the mix", () => {
    expect(Object.values(MIX).reduce((total, share) => total + share, 0)).toBe(100);
    const [ten, twenty] = [10, 20].map((tenants) => bill(stage(measurements, tenants)).total);
    const none = bill(fixed()).total;
    expect((twenty ?? 0) - none).toBeCloseTo(2 * ((ten ?? 0) - none), 9);
    const mixed = PROFILES.map((profile) => ((MIX[profile.name] ?? 0) / 100) * 10 * bill(tenant(measurements, profile)).total);
    expect((ten ?? 0) - none).toBeCloseTo(
      mixed.reduce((total, one) => total + one, 0),
      9,
    );
  });
});

describe("the size of an item", () => {
  it("is that of names and values, with the overhead of lists and maps", () => {
    expect(itemSize({ pk: { S: "é" } })).toBe(4);
    expect(itemSize({ n: { N: "1234" } })).toBe(1 + 3);
    expect(itemSize({ n: { N: "-100" } })).toBe(1 + 3);
    expect(itemSize({ m: { M: { a: { BOOL: true } } } })).toBe(1 + 3 + 1 + (1 + 1));
    expect(itemSize({ l: { L: [{ S: "ab" }, { NULL: true }] } })).toBe(1 + 3 + (1 + 2) + (1 + 1));
    expect(itemSize({ s: { SS: ["ab", "c"] } })).toBe(1 + 3);
  });
});

describe("the document", () => {
  it("shows the prices that the model uses", () => {
    expect(document).toContain(priceTable());
  });

  it("holds figures between its marks, which a run replaces and nothing else", () => {
    const written = between(document, tables(measurements, "a machine"));
    expect(written).toContain("Machine: a machine");
    expect(written.split("<!--")[0]).toBe(document.split("<!--")[0]);
    expect(between(written, "x")).toBe(between(document, "x"));
    expect(() => between("no marks", "x")).toThrow("lost its marks");
  });

  it("shows cents, and small amounts to two figures", () => {
    expect([0, 0.00012345, 0.5, 12.345, 1234.5].map(usd)).toEqual(["0.00", "0.00012", "0.5", "12.35", "1,235"]);
  });
});
