import { existsSync, readFileSync } from "node:fs";
import { METHODS } from "@touchstone/core/methods";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

type Case = {
  id: string;
  method: string;
  source: string;
  input: unknown;
  params?: Record<string, unknown>;
  expected: unknown;
  tolerance: number;
  relTolerance?: number;
};

const { cases } = JSON.parse(readFileSync(new URL("../conformance/method-cases.json", import.meta.url), "utf8")) as { cases: Case[] };
const DATA = new URL("../../../shared/data/", import.meta.url);

let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
  tenant = await product.tenant();
});
afterAll(() => product.close());

const call = (method: string, input: unknown, params?: unknown) =>
  tenant.call("POST", `/v1/methods/${method}`, { input, ...(params === undefined ? {} : { params }) });

const fileOf = (input: unknown): string | undefined =>
  input !== null && typeof input === "object" && "file" in input ? String(input.file) : undefined;

/** What an input means that names a file: its table as CSV text, or its fields. */
function inputOf(input: unknown): unknown {
  const file = fileOf(input);
  if (file === undefined) return input;
  const text = readFileSync(new URL(file, DATA), "utf8");
  const { file: _, ...rest } = input as Record<string, unknown>;
  return file.endsWith(".csv") ? { ...rest, csv: text } : { ...rest, ...(JSON.parse(text) as object) };
}

/** Every figure of `expected` is in `actual`, in the same place and as near as the source printed it. */
function expectNear(actual: unknown, expected: unknown, reach: (x: number) => number, path = "data"): void {
  if (typeof expected === "number") {
    expect(typeof actual, path).toBe("number");
    expect(Math.abs((actual as number) - expected), `${path}: ${actual} for ${expected}`).toBeLessThanOrEqual(reach(expected));
  } else if (Array.isArray(expected)) {
    expect(actual, path).toHaveLength(expected.length);
    for (const [i, part] of expected.entries()) expectNear((actual as unknown[])[i], part, reach, `${path}[${i}]`);
  } else if (expected !== null && typeof expected === "object") {
    for (const [key, part] of Object.entries(expected))
      expectNear((actual as Record<string, unknown>)?.[key], part, reach, `${path}.${key}`);
  } else {
    expect(actual, path).toEqual(expected);
  }
}

describe("published and worked examples", () => {
  it.for(cases.map((one) => [one.id, one] as const))("%s", async ([, { method, source, input, params, expected, ...near }], context) => {
    const file = fileOf(input);
    if (file !== undefined && !existsSync(new URL(file, DATA))) context.skip(`${file} (${source}) is not on this machine`);
    const { status, body } = await call(method, inputOf(input), params);
    expect(status, JSON.stringify(body)).toBe(200);
    const { tolerance, relTolerance } = near;
    // The last bits of a printed bound are nobody's promise.
    expectNear(body.data, expected, (x) => (relTolerance === undefined ? tolerance : relTolerance * Math.abs(x)) + 1e-12);
  });
});

describe("the catalogue of methods", () => {
  it("lists every method with its formula, source, shapes and an example that runs", async () => {
    const { status, body } = await tenant.call("GET", "/v1/methods");
    expect(status).toBe(200);
    const listed = body.data as { name: string; formula: string; source: string; example: { input: unknown; params?: unknown } }[];
    expect(listed.map(({ name }) => name)).toEqual(METHODS.map(({ name }) => name));
    expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
    for (const { name, formula, source, example } of listed) {
      expect(formula.length, name).toBeGreaterThan(3);
      expect(source.length, name).toBeGreaterThan(3);
      const answer = await call(name, example.input, example.params);
      expect([name, answer.status, answer.status === 200 ? "" : JSON.stringify(answer.body)]).toEqual([name, 200, ""]);
    }
  });

  it("answers 404 for a method that does not exist and names the list", async () => {
    const { status, body } = await call("no.such", {});
    expect([status, body.detail]).toEqual([404, expect.stringContaining("GET /v1/methods")]);
  });

  it("tells every problem of a wrong shape with its path", async () => {
    const { status, body } = await call("ahp.eigenvector", { matrix: [[1, "two"], [3]] });
    expect(status).toBe(400);
    const problems = body.errors as { path: string }[];
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(["input.matrix[0][1]"]));
  });
});

/** Numbers that break formulas: no variation, no size, no bounds. */
const POISONS = [0, -1, 1, 1e-300, 1e150, -1e150, 1e308, 0.1 + 0.2];

/** Copies of the value with every number, or every list, replaced. */
function hostile(value: unknown): unknown[] {
  const numbers = POISONS.map((poison) => replaced(value, (part) => (typeof part === "number" ? poison : part)));
  const gaps = [null, "NaN", {}, []].map((poison) => replaced(value, (part) => (typeof part === "number" ? poison : part)));
  const empty = replaced(value, (part) => (Array.isArray(part) ? [] : part));
  const single = replaced(value, (part) => (Array.isArray(part) ? part.slice(0, 1) : part));
  return [...numbers, ...gaps, empty, single, null, [], {}, "text", 7];
}

function replaced(value: unknown, change: (part: unknown) => unknown): unknown {
  const changed = change(value);
  if (Array.isArray(changed)) return changed.map((part) => replaced(part, change));
  if (changed !== null && typeof changed === "object")
    return Object.fromEntries(Object.entries(changed).map(([key, part]) => [key, replaced(part, change)]));
  return changed;
}

describe("degenerate and hostile input", () => {
  it.each(METHODS.map(({ name, example }) => [name, example] as const))(
    "%s answers 200, 400 or 422 with a reason, never NaN",
    async (name, example) => {
      const inputs = [...hostile(example.input), ...cases.filter(({ method }) => method === name).flatMap(({ input }) => hostile(input))];
      for (const input of inputs) {
        const { status, body } = await call(name, input, example.params);
        const told = JSON.stringify(body);
        expect([200, 400, 422], `${name} ${JSON.stringify(input).slice(0, 200)}: ${told}`).toContain(status);
        if (status === 200) expect(body).toHaveProperty("data");
        else expect(String(body.detail).length).toBeGreaterThan(10);
      }
    },
  );
});
