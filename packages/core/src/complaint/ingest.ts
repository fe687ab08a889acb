import { now, nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Member from "../member/index.js";
import * as Subject from "../subject/index.js";
import { insertMany } from "../table/index.js";
import { actorOf } from "./actor.js";
import { complaints, contents, SHARDS } from "./entity.js";
import type { ComplaintImage, GivenFacts } from "./image.js";
import { matched, rulesFor } from "./rules.js";
import type { ComplaintInput } from "./schema.js";
import { settle } from "./settle.js";

export type IngestResult = { status: "created" | "replayed"; id: string } | { status: "invalid"; error: AppError };

/** How much of a text travels with the complaint through lists and the stream. */
const INLINE_TEXT = 1000;
const DAY_MS = 86_400_000;

/**
 * Stores many complaints, each on its own: one write a complaint, no transaction. A complaint whose `externalId` is known
 * is left as it is and answered as `replayed`, whatever else it says. Results are in the order of the inputs.
 */
export async function ingestMany(inputs: ComplaintInput[]): Promise<IngestResult[]> {
  const ids = inputs.map(idOf);
  const refusals = await refusalsOf(inputs);
  const firstWithId = new Map<string, number>();
  for (const [i, id] of ids.entries()) if (!refusals[i] && !firstWithId.has(id)) firstWithId.set(id, i);
  const chosen = [...firstWithId.values()];
  const prepared = await Promise.all(
    chosen.map((i) => {
      const input = inputs[i];
      return input ? prepare(ids[i] ?? "", input) : missing();
    }),
  );
  const texts = prepared.flatMap(({ content }) => (content ? [content] : []));
  if (texts.length > 0) await insertMany(texts);
  const outcomes = await insertMany(prepared.map(({ item }) => item));
  const created = new Set(chosen.filter((_, n) => outcomes[n] === "created"));
  return inputs.map((_, i): IngestResult => {
    const error = refusals[i];
    return error ? { status: "invalid", error } : { status: created.has(i) ? "created" : "replayed", id: ids[i] ?? "" };
  });
}

const missing = (): never => {
  throw new Error("a record got lost on the way");
};

const idOf = ({ externalId }: ComplaintInput): string =>
  externalId === undefined ? Id.create("complaint") : Id.derive("complaint", tenantId(), externalId);

async function refusalsOf(inputs: ComplaintInput[]): Promise<(AppError | undefined)[]> {
  const subjects = await Subject.existing(inputs.flatMap((input) => subjectIdOf(input) ?? []));
  const members = await knownMembers(inputs);
  const latest = now().getTime() + DAY_MS;
  return inputs.map((input) => {
    const subjectId = subjectIdOf(input);
    if (subjectId && !subjects.has(subjectId)) return Subject.unknownSubject(input);
    if (input.assigneeId && !members.has(input.assigneeId)) return unknownMember(input.assigneeId);
    const future = (["receivedAt", "firstRespondedAt", "resolvedAt"] as const).find((name) => Date.parse(input[name] ?? "") > latest);
    return future
      ? new AppError("unprocessable", `${future} lies in the future: send what has happened, with its offset from UTC.`)
      : undefined;
  });
}

const subjectIdOf = (input: ComplaintInput): string | undefined =>
  input.subjectId || input.subjectExternalId ? Subject.resolve(input) : undefined;

export const unknownMember = (id: string): AppError =>
  new AppError("not_found", `There is no member ${id}. Assign it to a member of yours, or to a team.`);

async function knownMembers(inputs: ComplaintInput[]): Promise<Set<string>> {
  if (!inputs.some(({ assigneeId }) => assigneeId)) return new Set();
  return new Set((await Member.list()).map(({ id }) => id));
}

type Prepared = { item: Record<string, unknown>; content: Record<string, unknown> | undefined };

async function prepare(id: string, input: ComplaintInput): Promise<Prepared> {
  const fresh = imageFrom(id, input);
  const image = { ...fresh, applications: [await matched(fresh, fresh.receivedAt)] };
  const settled = settle(image, await rulesFor(image), nowInstant(), { record: false });
  const content = input.text.length > INLINE_TEXT ? contents().put({ tenantId: image.tenantId, id, text: input.text }) : undefined;
  return { item: itemOf(complaints().put(settled.image)), content: content && itemOf(content) };
}

const itemOf = (operation: { params<T>(): T }): Record<string, unknown> => operation.params<{ Item: Record<string, unknown> }>().Item;

function imageFrom(id: string, input: ComplaintInput): ComplaintImage {
  const at = nowInstant();
  const {
    externalId,
    subjectId: _,
    subjectExternalId: __,
    receivedAt = at,
    dueAt,
    firstRespondedAt,
    resolvedAt,
    text,
    ...described
  } = input;
  const subjectId = subjectIdOf(input);
  const given: GivenFacts = defined({ dueAt, firstRespondedAt, resolvedAt });
  const isBeforeReceipt = (instant = receivedAt): boolean =>
    Math.floor(Date.parse(instant) / 1000) < Math.floor(Date.parse(receivedAt) / 1000);
  return {
    tenantId: tenantId(),
    id,
    shard: Id.shardOf(id, SHARDS),
    ...(defined({ externalId, subjectId }) as Pick<ComplaintImage, "externalId" | "subjectId">),
    ...(defined(described) as Pick<ComplaintImage, "channel" | "category" | "severity" | "priority" | "title" | "tags">),
    text: text.slice(0, INLINE_TEXT),
    textLength: text.length,
    status: resolvedAt ? "closed" : firstRespondedAt ? "in-progress" : "open",
    receivedAt,
    ...(firstRespondedAt ? { firstRespondedAt, lastReplyAt: firstRespondedAt } : {}),
    ...(resolvedAt ? { resolvedAt, closedIntervals: [[resolvedAt, null]] } : {}),
    ...(Object.keys(given).length > 0 ? { given } : {}),
    ...(isBeforeReceipt(firstRespondedAt) || isBeforeReceipt(resolvedAt) ? { clockSkew: true } : {}),
    applications: [],
    clocks: {},
    createdBy: actorOf(),
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
