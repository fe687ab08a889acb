import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smoke } from "../../scripts/smoke/checks.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let siteDir: string;
beforeAll(async () => {
  siteDir = await mkdtemp(join(tmpdir(), "touchstone-smoke-"));
  for (const page of ["index.html", "survey.html"]) await writeFile(join(siteDir, page), "<!doctype html>");
  product = await startProduct({ siteDir });
});
afterAll(async () => {
  await product.close();
  await rm(siteDir, { recursive: true, force: true });
});

const never = () => Promise.reject(new Error("no pause was expected"));
const failed = (outcomes: Awaited<ReturnType<typeof smoke>>) => outcomes.filter(({ problem }) => problem !== undefined);

describe("the smoke test of a stage", () => {
  it("finds nothing wrong with the product", async () => {
    const outcomes = await smoke(product.url, 1, never);
    expect(outcomes).toHaveLength(5);
    expect(failed(outcomes)).toEqual([]);
  });

  it("fails every check where nothing answers", async () => {
    expect(failed(await smoke("http://127.0.0.1:1", 1, never))).toHaveLength(5);
  });

  it("fails where pages and errors are not ours, and repeats only what failed", async () => {
    const asked: string[] = [];
    const server = createServer(({ url = "" }, response) => {
      asked.push(url);
      response.setHeader("content-type", "application/json");
      response.end(url === "/health" ? '{"status":"up"}' : "{}");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    let pauses = 0;
    const outcomes = await smoke(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 2, async () => {
      pauses += 1;
    });
    server.closeAllConnections();
    server.close();
    expect(failed(outcomes)).toHaveLength(4);
    expect(pauses).toBe(1);
    expect(asked.filter((path) => path === "/health")).toHaveLength(1);
    expect(asked.filter((path) => path === "/v1/tenant")).toHaveLength(2);
  });
});
