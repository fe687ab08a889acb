import type { MailMessage } from "@touchstone/core/ports";
import { read } from "@touchstone/core/rollup";
import { handlePanel } from "@touchstone/functions/queue/panel";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { clientOf, type Json } from "./client.js";
import { type Answer, type Product, request, startProduct, type TestTenant } from "./product.js";

export let product: Product;
export let tenant: TestTenant;
export let now = new Date("2026-10-05T02:00:00Z");
export const at = (instant: string): void => {
  now = new Date(instant);
};

beforeAll(async () => {
  product = await startProduct({ clock: () => now });
}, 120_000);
afterAll(() => product.close());
beforeEach(async () => {
  at("2026-10-05T02:00:00Z");
  sent().length = 0;
  test++;
  tenant = await product.tenant("Jade Market");
});

/** Everything that follows is another tenant's. */
export const actAsAnother = async (name: string): Promise<void> => {
  tenant = await product.tenant(name);
};

export const sent = (): MailMessage[] => product.sentMail as MailMessage[];

export const { get, post } = clientOf(() => tenant);

export async function move(panel: Json, step: string, body?: unknown): Promise<Json> {
  const { version } = await get(`/v1/panels/${panel.id}`);
  const moved = await post(`/v1/panels/${panel.id}/${step}`, body, { "if-match": `"${version}"` });
  await product.idle();
  return moved;
}

export async function dispatch(): Promise<void> {
  await product.runDispatcher();
  await product.idle();
}

/** What the worker does about a panel. */
export const work = (panel: Json) => product.as({ type: "system", name: "test" }, () => handlePanel(product.deps, tenant.id, panel.id));

export async function subjects(...names: string[]): Promise<string[]> {
  const created = [];
  for (const name of names) created.push((await post("/v1/subjects", { externalId: name, name })).id as string);
  return created;
}

export const CRITERION = (key: string, changes: Json = {}) => ({
  key,
  name: { en: key, "zh-CN": `标准${key}` },
  guidance: `How is ${key}?`,
  scale: { low: 1, high: 5 },
  ...changes,
});
/** Of this test alone: the dispatcher serves the panels of all of them. */
export let test = 0;
export const mailOf = (name: string) => `${name}@test-${test}.example.com`;
export const expert = (name: string, more: Json = {}) => ({ name, email: mailOf(name), perspective: "expert", ...more });

export const input = (subjectIds: string[], assessors: Json[], changes: Json = {}) => ({
  name: { en: "Autumn panel", "zh-CN": "秋季评审" },
  period: "2026-Q3",
  closesAt: "2026-10-20T10:00:00Z",
  rubric: [CRITERION("clarity"), CRITERION("warmth", { weight: 3 })],
  subjectIds,
  assessors,
  ...changes,
});

export async function openPanel(subjectIds: string[], assessors: Json[], changes: Json = {}): Promise<Json> {
  return move(await post("/v1/panels", input(subjectIds, assessors, changes)), "open");
}

/** The address of the newest mail to somebody. */
export function linkTo(name: string): string {
  const mail = sent().findLast(({ to }) => to === mailOf(name));
  const token = /\/a\/([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(mail?.html).toContain(token);
  return `/p/assessments/${token}`;
}

export const call = (method: string, path: string, body?: unknown) => request<Json>(product.url, method, path, body);
export const answer = (name: string, subjectId: string, clarity: number | null, warmth: number | null, step = "answers") =>
  call("POST", `${linkTo(name)}/${step}`, { subjectId, scores: { clarity, warmth } });
export const problems = ({ body }: Answer<Json>): string[] => body.errors.map(({ path }: Json) => path);

export const metricsOf = (subjectId: string) =>
  tenant.inside(async () => Object.fromEntries(await read(subjectId, "assessments", { from: "2026-07-01", to: "2026-09-30" })));
