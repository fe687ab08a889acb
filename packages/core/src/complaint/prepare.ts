import { createHash } from "node:crypto";
import { nowInstant, tenantId } from "../context/index.js";
import * as Id from "../id/index.js";
import { localDate } from "../period/index.js";
import * as Subject from "../subject/index.js";
import * as Tenant from "../tenant/index.js";
import { actorOf } from "./actor.js";
import { contents, SHARDS } from "./entity.js";
import type { ComplaintImage, GivenFacts } from "./image.js";
import { matched, rulesFor } from "./rules.js";
import type { ComplaintInput } from "./schema.js";
import { settle } from "./settle.js";

/** How much of a text travels with the complaint through lists and the stream. */
export const INLINE_TEXT = 1000;

/** A complaint ready to be written; `content` is the item of a text too long to travel with it. */
export type Prepared = { image: ComplaintImage; content: Record<string, unknown> | undefined };

export const idOf = ({ externalId }: ComplaintInput): string =>
  externalId === undefined ? Id.create("complaint") : Id.derive("complaint", tenantId(), externalId);

export const subjectIdOf = (input: ComplaintInput): string | undefined =>
  input.subjectId || input.subjectExternalId ? Subject.resolve(input) : undefined;

/** Matches a policy and sets the clocks. What has passed already is left to the sweeper, whom the due index calls at once. */
export async function prepare(id: string, input: ComplaintInput): Promise<Prepared> {
  const fresh = imageFrom(id, input, (await Tenant.settings()).timeZone);
  const image = { ...fresh, applications: [await matched(fresh, fresh.receivedAt)] };
  const settled = settle(image, await rulesFor(image), nowInstant(), { record: false });
  return { image: settled.image, content: contentOf(image, input.text) };
}

const contentOf = ({ tenantId, id }: ComplaintImage, text: string): Prepared["content"] =>
  text.length > INLINE_TEXT ? contents().put({ tenantId, id, text }).params<{ Item: Record<string, unknown> }>().Item : undefined;

function imageFrom(id: string, input: ComplaintInput, timeZone: string): ComplaintImage {
  const at = nowInstant();
  const { subjectExternalId: _, receivedAt = at, dueAt, firstRespondedAt, resolvedAt, text, complainant, ...described } = input;
  const given: GivenFacts = withoutUndefined({ dueAt, firstRespondedAt, resolvedAt });
  const earliest = Math.min(...[firstRespondedAt, resolvedAt].map((instant) => secondOf(instant ?? receivedAt)));
  return {
    ...withoutUndefined({ ...described, subjectId: subjectIdOf(input) }),
    ...(complainant ? { complainant: withoutUndefined(complainant) } : {}),
    tenantId: tenantId(),
    id,
    shard: Id.shardOf(id, SHARDS),
    text: text.slice(0, INLINE_TEXT),
    textLength: text.length,
    status: resolvedAt ? "closed" : firstRespondedAt ? "in-progress" : "open",
    receivedAt,
    day: localDate(receivedAt, timeZone),
    ...(firstRespondedAt ? { firstRespondedAt, lastReplyAt: firstRespondedAt } : {}),
    ...(resolvedAt ? { resolvedAt, closedIntervals: [[resolvedAt, null]] } : {}),
    ...(Object.keys(given).length > 0 ? { given } : {}),
    ...(earliest < secondOf(receivedAt) ? { clockSkew: true } : {}),
    applications: [],
    clocks: {},
    contentHash: createHash("sha256").update(JSON.stringify(input)).digest("base64url").slice(0, 22),
    createdBy: actorOf(),
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}

const secondOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

const withoutUndefined = <T extends object>(values: T): WithoutUndefined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;
