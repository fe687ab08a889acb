import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { expect } from "vitest";
import { type Json, ok } from "./client.js";
import type { Product, TestTenant } from "./product.js";

/** A person as a shop knows them. */
export const ANNA = {
  email: "Anna.Li@Example.com",
  phone: "+86 138 1234 5678",
  customerId: "CUST-4711",
  name: "Anna Li-Weber",
  words: "the blue kettle from my grandmother arrived broken",
};

/** What must not be found anywhere once she is erased, in lower case. */
export const TRACES = ["anna.li@example.com", "13812345678", "138 1234 5678", "cust-4711", "anna li-weber", "blue kettle"];

export const identifiersOf = ({ email, phone, customerId }: Pick<typeof ANNA, "email" | "phone" | "customerId">) => [
  { type: "email", value: email },
  { type: "phone", value: phone },
  { type: "externalId", value: customerId },
];

export async function publishedSurvey(tenant: TestTenant): Promise<string> {
  const definition = {
    title: "After delivery",
    questions: [
      { key: "recommend", type: "nps", label: "Recommend?" },
      { key: "reason", type: "text", label: "Why?" },
      { key: "contact", type: "text", label: "Your e-mail?" },
      { key: "colour", type: "single", label: "Colour?", options: ["red", "blue"].map((key) => ({ key, label: key })) },
    ],
  };
  const { id } = await ok(tenant.call("POST", "/v1/surveys", { name: "After delivery", definition }));
  await ok(tenant.call("POST", `/v1/surveys/${id}/publish`, undefined, { "if-match": '"1"' }));
  return id;
}

/** Asks for the person and waits until the search has ended. */
export async function search(product: Product, tenant: TestTenant, identifiers: { type: string; value: string }[]): Promise<Json> {
  const { id } = await ok(tenant.call("POST", "/v1/personal-data-requests", { identifiers }));
  await product.idle();
  return ok(tenant.call("GET", `/v1/personal-data-requests/${id}`));
}

/** Erases what a search has found and waits until that has ended. */
export async function erase(product: Product, tenant: TestTenant, id: string, confirm: string, subjects = false): Promise<Json> {
  await ok(tenant.call("POST", `/v1/personal-data-requests/${id}/erase`, { confirm, subjects }));
  await product.idle();
  const request = await ok(tenant.call("GET", `/v1/personal-data-requests/${id}`));
  expect(request).toMatchObject({ state: "erased", problem: null });
  return request;
}

/** Every record of a request, page by page. */
export async function recordsOf(tenant: TestTenant, id: string, query = ""): Promise<Json[]> {
  const all: Json[] = [];
  for (let cursor = ""; ; ) {
    const page = await ok(tenant.call("GET", `/v1/personal-data-requests/${id}/records?limit=7${query}${cursor}`));
    all.push(...page.data);
    if (!page.nextCursor) return all;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

/** Every item of a tenant, read past the guard, which permits no scan. */
export async function itemsOf(product: Product, tenant: TestTenant): Promise<Record<string, unknown>[]> {
  const { client, name } = product.deps.table;
  const { endpoint, region, credentials } = client.config;
  const raw = new DynamoDBClient({ ...(endpoint ? { endpoint: await endpoint() } : {}), region, credentials });
  const items: Record<string, unknown>[] = [];
  for (let start: Record<string, never> | undefined; ; ) {
    const page = await raw.send(new ScanCommand({ TableName: name, ...(start ? { ExclusiveStartKey: start } : {}) }));
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey as Record<string, never> | undefined;
    if (!start) break;
  }
  raw.destroy();
  return items.filter((item) => String(item.pk).startsWith(tenant.id) || item.tenantId === tenant.id);
}

const plain = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

/** Items and files of a tenant that hold one of the texts, whatever its case. */
export async function holding(product: Product, tenant: TestTenant, texts: readonly string[]): Promise<string[]> {
  const found = (await itemsOf(product, tenant)).map((item) => ({ name: `${item.pk} ${item.sk}`, text: JSON.stringify(item, plain) }));
  const folder = product.state.objects;
  for (const entry of existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : []) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && path.includes(tenant.id)) found.push({ name: path, text: await readFile(path, "latin1") });
  }
  return found.flatMap(({ name, text }) => texts.filter((one) => text.toLowerCase().includes(one)).map((one) => `${name}: ${one}`));
}

/** Everything that figures are read from. */
export const rollupsOf = async (product: Product, tenant: TestTenant): Promise<Record<string, unknown>[]> =>
  (await itemsOf(product, tenant))
    .filter(({ pk }) => String(pk).includes("#rollup#"))
    .sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
