import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { runAs } from "@touchstone/core/context";
import { createApp } from "@touchstone/functions/api/app";
import { handleComplaintClock } from "@touchstone/functions/queue/complaint-clock";
import { expect } from "vitest";
import { type Answer, type Product, startProduct, type TestTenant } from "./product.js";

export type Clock = {
  cycle: number;
  state: string;
  dueAt: string | null;
  warnAt: string | null;
  stoppedAt: string | null;
  breachedAt: string | null;
  elapsedSeconds: number | null;
};
export type Complaint = {
  id: string;
  version: number;
  status: string;
  text: string;
  late: boolean | null;
  dueAt: string | null;
  clocks: { firstResponse: Clock | null; nextResponse: Clock | null; resolution: Clock | null };
  policy: { id: string; version: number } | null;
  calendar: { id: string; version: number } | null;
};
export type Event = {
  type: string;
  at: string;
  recordedAt: string;
  text: string | null;
  changes: Record<string, unknown> | null;
  clock: { name: string; cycle: number } | null;
};
export type Body<T = Record<string, unknown>> = {
  data: T;
  nextCursor?: string | null;
  code?: string;
  detail?: string;
  errors?: { path: string }[];
  allowedTransitions?: string[];
};

/** Monday to Friday, nine to six. */
export const WEEKDAYS = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, [["09:00", "18:00"]]]));
export const hours = (count: number, type = "business-seconds") => ({ type, amount: count * 3600 });

let product: Product;
let tenant: TestTenant;
let now = new Date("2026-03-02T08:00:00Z");
let app: ReturnType<typeof createApp>;

/** The product with a clock that stands where the test puts it. */
export async function openDesk(): Promise<Product> {
  product = await startProduct();
  app = createApp({ ...product.deps, clock: () => now });
  tenant = await product.tenant();
  return product;
}

export const at = (instant: string): void => {
  now = new Date(instant);
};

/** A request to the same product under the test's own clock. */
export async function call<T = Complaint>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  who = tenant,
): Promise<Answer<Body<T>>> {
  const payload = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await app.request(path, {
    method,
    headers: { authorization: `Bearer ${who.key}`, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...payload,
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Body<T>, headers: response.headers };
}

export async function created(input: Record<string, unknown> = {}, who = tenant): Promise<Complaint> {
  const { status, body } = await call<Complaint>("POST", "/v1/complaints", { title: "Late parcel", ...input }, {}, who);
  expect(status).toBe(201);
  return body.data;
}

export const read = async (id: string, who = tenant): Promise<Complaint> =>
  (await call("GET", `/v1/complaints/${id}`, undefined, {}, who)).body.data;
export const move = (id: string, to: string, who = tenant) => call("POST", `/v1/complaints/${id}/transitions`, { to }, {}, who);
export const say = (id: string, type: string, more: Record<string, unknown> = {}, who = tenant) =>
  call("POST", `/v1/complaints/${id}/events`, { type, text: "Hello", ...more }, {}, who);
export const timeline = async (id: string, who = tenant): Promise<Event[]> =>
  (await call<Event[]>("GET", `/v1/complaints/${id}/events?limit=100`, undefined, {}, who)).body.data;
export const slaEvents = async (id: string, who = tenant) =>
  (await timeline(id, who))
    .filter(({ type }) => type.startsWith("sla."))
    .map(({ type, at: happenedAt, clock }) => `${clock?.name}#${clock?.cycle} ${type} ${happenedAt}`);

/** What the queue worker does with one message, at the test's time. */
export const deliver = (id: string, who = tenant): Promise<void> =>
  runAs(
    { actor: { type: "system", name: "test" }, table: product.deps.table, clock: () => now, ports: product.deps.ports, requestId: "test" },
    () => handleComplaintClock(product.deps, who.id, id),
  );

/** Instants for which the due index awaits this complaint. */
export async function awaited(id: string, who = tenant): Promise<string | undefined> {
  const { table } = product.deps;
  const answer = await who.inside(() =>
    table.documents.send(new GetCommand({ TableName: table.name, Key: { pk: `${who.id}#complaint#${id}`, sk: "complaint" } })),
  );
  return (answer.Item?.gsi2sk as string | undefined)?.split("#")[0];
}
