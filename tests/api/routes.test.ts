import { createApp, documentOf } from "@touchstone/functions/api/app";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let mine: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  product = await startProduct();
  [mine, theirs] = [await product.tenant("Mine"), await product.tenant("Theirs")];
});
afterAll(() => product.close());

type Operation = {
  "x-permission"?: string;
  responses: Record<string, { content?: Record<string, { schema?: unknown; example?: unknown }> }>;
  requestBody?: unknown;
};

function operations(): { method: string; path: string; operation: Operation }[] {
  const { paths } = documentOf(createApp(product.deps));
  return Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** A path with ids that exist nowhere. */
const concrete = (path: string): string => path.replace(/\{(\w+)\}/g, () => "nothing_00000000000000000000000000".slice(0, 30));

/** Routes that are pages or links of their own, not part of the documented API. */
const UNDOCUMENTED = [/^\/health$/, /^\/openapi\.json$/, /^\/r\//, /^\/u\//];

describe("every route", () => {
  it("is declared with a permission, or known as a page", () => {
    const app = createApp(product.deps);
    const declared = new Set(operations().map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`));
    const undeclared = app.routes
      .filter(({ method, path }) => method !== "ALL" && !UNDOCUMENTED.some((pattern) => pattern.test(path)))
      .map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, "")}`)
      .filter((route) => !declared.has(route));
    expect([...new Set(undeclared)]).toEqual([]);
    for (const { operation, path } of operations())
      expect(operation["x-permission"], path).toMatch(/^(public|signed-in|[a-z-]+\.(read|write))$/);
  });

  it("answers nobody without credentials, nor a broken, unknown or malformed key", async () => {
    const closed = operations().filter(({ operation }) => operation["x-permission"] !== "public");
    expect(closed.length).toBeGreaterThan(60);
    for (const { method, path } of closed) {
      for (const authorization of [
        undefined,
        "Bearer tch_live_nonsense",
        `Bearer ${mine.key.slice(0, -1)}${mine.key.endsWith("A") ? "B" : "A"}`,
        "Basic abc",
      ]) {
        const answer = await request(
          product.url,
          method,
          concrete(path),
          method === "GET" ? undefined : {},
          authorization ? { authorization } : {},
        );
        expect([answer.status, answer.body.code], `${method} ${path} with ${authorization}`).toEqual([401, "unauthenticated"]);
      }
    }
  });

  it("refuses a key without its scope and says which one is missing", async () => {
    const scoped = operations().filter(({ operation }) => operation["x-permission"]?.includes("."));
    const narrow = async (scope: string) => {
      const created = await mine.call<{ data: { key: string } }>("POST", "/v1/api-keys", { name: "narrow", scopes: [scope] });
      return created.body.data.key;
    };
    const [key, other] = [await narrow("methods.read"), await narrow("subjects.read")];
    for (const { method, path, operation } of scoped) {
      const lacking = operation["x-permission"] === "methods.read" ? other : key;
      const answer = await request(product.url, method, concrete(path), method === "GET" ? undefined : {}, {
        authorization: `Bearer ${lacking}`,
      });
      expect([answer.status, answer.body.requiredScope], `${method} ${path}`).toEqual([403, operation["x-permission"]]);
    }
  });

  it("answers an id that does not exist with a problem, never with a 5xx", async () => {
    for (const { method, path, operation } of operations().filter(({ path }) => path.includes("{"))) {
      if (operation["x-permission"] === "public") continue;
      const answer = await mine.call(method, concrete(path), method === "GET" ? undefined : {}, { "if-match": '"1"' });
      expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(500);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
    }
  });

  it("refuses malformed JSON, another content type and an oversized body", async () => {
    const taking = operations().filter(({ operation }) => operation.requestBody !== undefined && operation["x-permission"] !== "public");
    for (const { method, path } of taking) {
      const headers = { "if-match": '"1"' };
      expect((await mine.call(method, concrete(path), '{"a":', headers)).body.status, `${method} ${path}`).toBe(400);
      expect(
        (await mine.call(method, concrete(path), "a=1", { ...headers, "content-type": "application/x-www-form-urlencoded" })).status,
        `${method} ${path}`,
      ).toBe(415);
      const huge = JSON.stringify({ text: "x".repeat(6 * 1024 * 1024) });
      expect((await mine.call(method, concrete(path), huge, headers)).status, `${method} ${path}`).toBe(413);
    }
  });

  it("refuses half a surrogate pair wherever it stands", async () => {
    for (const body of [
      '{"externalId":"x","name":"\\ud800"}',
      '{"externalId":"\\udc00x","name":"x"}',
      '{"externalId":"x","name":"x","tags":{"a\\ud83d":"b"}}',
    ]) {
      expect((await mine.call("POST", "/v1/subjects", body)).body.code).toBe("invalid");
    }
    expect((await mine.call("POST", "/v1/subjects", '{"externalId":"smile","name":"\\ud83d\\ude00"}')).status).toBe(201);
  });

  it("documents every error it can answer with a schema and an example", () => {
    for (const { method, path, operation } of operations()) {
      for (const [status, answer] of Object.entries(operation.responses)) {
        if (Number(status) < 400) continue;
        const problem = answer.content?.["application/problem+json"];
        expect(problem?.schema, `${method} ${path} ${status}`).toBeDefined();
        expect(problem?.example, `${method} ${path} ${status}`).toBeDefined();
      }
    }
  });

  it("shows another tenant's things exactly as if they did not exist", async () => {
    const subject = await theirs.call<{ data: { id: string } }>("POST", "/v1/subjects", { externalId: "shop", name: "Shop" });
    const foreign = await mine.call("GET", `/v1/subjects/${subject.body.data.id}`);
    const missing = await mine.call("GET", "/v1/subjects/sub_00000000000000000000000000");
    const { requestId: _a, ...first } = foreign.body;
    const { requestId: _b, ...second } = missing.body;
    expect(first).toEqual(second);
    expect(foreign.status).toBe(404);
  });
});
