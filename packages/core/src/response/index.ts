import { createHash } from "node:crypto";
import { now, nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, invalid, notFound, type Problem } from "../errors/index.js";
import * as Id from "../id/index.js";
import { localDate } from "../period/index.js";
import * as Subject from "../subject/index.js";
import * as Survey from "../survey/index.js";
import { batchGet, insert, insertMany, listSharded } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { ERASED_CONTENT, keyOf, partitionsOf, SHARDS } from "./entity.js";
import type { Response, ResponseFilter, ResponseInput } from "./schema.js";

export { evidenceOf, RESPONSE_TIME, RESPONSES, type ResponseImage } from "./evidence.js";
export { type Answered, newest } from "./newest.js";
export * from "./schema.js";

type Item = ReturnType<typeof itemOf>;
type Prepared = { item: Item } | { error: AppError };
export type IngestResult = { status: "created" | "replayed"; id: string } | { status: "invalid"; error: AppError };

/** A clock that runs ahead of ours by this much is believed; more is a mistake. */
const FUTURE_MS = 5 * 60_000;
const EARLIEST = "2000-01-01T00:00:00.000Z";

const instant = (text: string): string => new Date(text).toISOString();

function timeProblems(input: ResponseInput): Problem[] {
  const problems: Problem[] = [];
  const latest = new Date(now().getTime() + FUTURE_MS).toISOString();
  for (const path of ["submittedAt", "requestedAt"] as const) {
    const given = input[path];
    if (given === undefined) continue;
    const at = instant(given);
    if (at < EARLIEST || at > latest) problems.push({ path, code: "out_of_range", message: "must lie between 2000 and now" });
  }
  return problems;
}

/** The same content in the same bytes, whatever order its keys came in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

function itemOf(input: ResponseInput, surveyVersion: number, answers: Survey.Answers, timeZone: string) {
  const at = nowInstant();
  const submissionId = input.submissionId ?? Id.create("response").slice(4);
  const id = Id.derive("response", tenantId(), input.surveyId, submissionId);
  const submittedAt = input.submittedAt ? instant(input.submittedAt) : at;
  const subjectId = input.subjectId || input.subjectExternalId ? Subject.resolve(input) : undefined;
  const requestedAt = input.requestedAt ? instant(input.requestedAt) : undefined;
  const said = { answers, subjectId, orderId: input.orderId, submittedAt: input.submittedAt ? submittedAt : undefined, requestedAt };
  return {
    tenantId: tenantId(),
    id,
    surveyId: input.surveyId,
    shard: Id.shardOf(id, SHARDS),
    surveyVersion,
    submissionId,
    submittedAt,
    receivedAt: at,
    day: localDate(submittedAt, timeZone),
    answers,
    channel: input.channel,
    contentHash: createHash("sha256").update(canonical(said)).digest("base64url").slice(0, 22),
    ...(subjectId ? { subjectId } : {}),
    ...(requestedAt ? { requestedAt } : {}),
    ...(input.locale ? { locale: input.locale } : {}),
    ...(input.orderId ? { orderId: input.orderId } : {}),
    ...(input.tags ? { tags: input.tags } : {}),
  };
}

type Answerable = Awaited<ReturnType<typeof Survey.answerable>> | AppError;

const versionKey = ({ surveyId, surveyVersion }: ResponseInput): string => `${surveyId}#${surveyVersion ?? ""}`;

/** The versions that these responses answer, each looked up once; a refusal stands for all that name it. */
async function versionsOf(inputs: ResponseInput[]): Promise<Map<string, Answerable>> {
  const versions = new Map<string, Answerable>();
  for (const input of inputs) {
    const key = versionKey(input);
    if (!versions.has(key)) versions.set(key, await Survey.answerable(input.surveyId, input.surveyVersion).catch(refusal));
  }
  return versions;
}

function refusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}

/** Checks one response against the version it answers; everything wrong with it at once. */
function prepare(input: ResponseInput, version: Answerable | undefined, subjects: Set<string>, timeZone: string): Prepared {
  if (!version) throw new Error("the version was not looked up");
  if (version instanceof AppError) return { error: version };
  const problems = [...timeProblems(input), ...version.validate(input.answers)];
  if (problems.length > 0) return { error: invalid(problems) };
  const item = itemOf(input, version.number, Survey.withoutBlanks(input.answers), timeZone);
  return item.subjectId && !subjects.has(item.subjectId) ? { error: Subject.unknownSubject(input) } : { item };
}

const subjectIdsOf = (inputs: ResponseInput[]): string[] =>
  inputs.flatMap((input) => (input.subjectId || input.subjectExternalId ? [Subject.resolve(input)] : []));

/**
 * The stored form of a response, as ElectroDB would build it (a test holds the two together): written by hand
 * because this runs for every record of every batch, and takes a tenth of the time.
 */
export function storedForm(item: Item): Record<string, unknown> {
  return {
    ...item,
    ...keyOf(item.tenantId, item.id),
    gsi1pk: `${item.tenantId}#responses#${item.surveyId}#${item.shard}`,
    gsi1sk: `${item.submittedAt}#${item.id}`,
    __edb_e__: "response",
    __edb_v__: "1",
  };
}

const conflict = (): AppError =>
  new AppError(
    "conflict",
    "Another submission with this submissionId and a different content was accepted before; it stands. Use a new submissionId for a new submission.",
  );

/** Takes one response. The same submissionId again answers the stored one (`replayed`); with other content it is refused. */
export async function create(input: ResponseInput): Promise<{ status: "created" | "replayed"; response: Response }> {
  const { timeZone } = await Tenant.settings();
  const versions = await versionsOf([input]);
  const prepared = prepare(input, versions.get(versionKey(input)), await Subject.existing(subjectIdsOf([input])), timeZone);
  if ("error" in prepared) throw prepared.error;
  const { item } = prepared;
  if ((await insert(storedForm(item))) === "created") return { status: "created", response: publicOf(item) };
  const [stored] = await batchGet<Stored>([keyOf(item.tenantId, item.id)], { consistent: true });
  if (!stored || !isSame(stored.contentHash, item)) throw conflict();
  return { status: "replayed", response: publicOf(stored) };
}

/** Takes many, each for itself: one result per input, in order. Costs one conditional insert a response and no look-up. */
export async function ingestMany(inputs: ResponseInput[]): Promise<IngestResult[]> {
  const { timeZone } = await Tenant.settings();
  const subjects = await Subject.existing(subjectIdsOf(inputs));
  const versions = await versionsOf(inputs);
  const prepared = inputs.map((input) => prepare(input, versions.get(versionKey(input)), subjects, timeZone));
  const first = new Map<string, Item>();
  for (const one of prepared) if ("item" in one && !first.has(one.item.id)) first.set(one.item.id, one.item);
  const unique = [...first.values()];
  const outcomes = await insertMany(unique.map(storedForm));
  const hashes = await storedHashes(unique.filter((_, i) => outcomes[i] === "exists"));
  const created = new Set(unique.flatMap((item, i) => (outcomes[i] === "created" ? [item.id] : [])));
  return prepared.map((one) =>
    one && "item" in one
      ? resultOf(one.item, created, first.get(one.item.id)?.contentHash, hashes)
      : { status: "invalid", error: one.error },
  );
}

function resultOf(item: Item, created: Set<string>, firstHash: string | undefined, stored: Map<string, string>): IngestResult {
  // The first of several with one id creates it; `created` is emptied so that its twins in the batch are replays.
  if (created.delete(item.id)) return { status: "created", id: item.id };
  const standing = stored.get(item.id) ?? firstHash;
  return standing !== undefined && isSame(standing, item) ? { status: "replayed", id: item.id } : { status: "invalid", error: conflict() };
}

const isSame = (standing: string, { contentHash }: Item): boolean => standing === contentHash || standing === ERASED_CONTENT;

async function storedHashes(items: Item[]): Promise<Map<string, string>> {
  const found = await batchGet<{ id: string; contentHash: string }>(
    items.map((item) => keyOf(item.tenantId, item.id)),
    { consistent: true, only: ["id", "contentHash"] },
  );
  return new Map(found.map((item) => [item.id, item.contentHash]));
}

type Stored = Item & {
  subjectId?: string;
  requestedAt?: string;
  locale?: string;
  orderId?: string;
  tags?: Record<string, string>;
  erasedAt?: string;
};

const publicOf = (item: Stored): Response => ({
  id: item.id,
  surveyId: item.surveyId,
  surveyVersion: item.surveyVersion,
  subjectId: item.subjectId ?? null,
  submissionId: item.submissionId,
  submittedAt: item.submittedAt,
  requestedAt: item.requestedAt ?? null,
  receivedAt: item.receivedAt,
  answers: item.answers,
  locale: item.locale ?? null,
  channel: item.channel,
  orderId: item.orderId ?? null,
  tags: item.tags ?? {},
  erasedAt: item.erasedAt ?? null,
});

export async function fromId(id: string): Promise<Response> {
  const [item] = await batchGet<Stored>([keyOf(tenantId(), id)]);
  if (!item) throw notFound("response");
  return publicOf(item);
}

/** A survey's responses, newest first. */
export async function list(request: PageRequest & ResponseFilter): Promise<Page<Response>> {
  const { limit, cursor, ...filter } = request;
  const survey = await Survey.fromId(filter.surveyId);
  const texts = survey.definition.questions.filter((q) => q.type === "text").map((q) => q.key);
  const keep = (raw: Record<string, unknown>): boolean => {
    const item = raw as Stored;
    return (!filter.subjectId || item.subjectId === filter.subjectId) && (!filter.withText || texts.some((key) => item.answers[key]));
  };
  const { items, last } = await listSharded<Stored>({
    partitions: partitionsOf(tenantId(), filter.surveyId),
    limit: limit ?? DEFAULT_LIMIT,
    order: "desc",
    after: cursor ? unseal<string>("responses", filter, cursor) : undefined,
    from: filter.from ? instant(filter.from) : undefined,
    to: filter.to ? instant(filter.to) : undefined,
    ...(filter.subjectId || filter.withText ? { keep } : {}),
  });
  return { data: items.map(publicOf), nextCursor: last ? seal("responses", filter, last) : null };
}

/** Every stored response of a survey submitted within the instants, oldest first, in pages of 500: for reconciliation and export. */
export async function* stored(surveyId: string, from: string, to: string): AsyncGenerator<Stored[]> {
  for (let after: string | undefined; ; ) {
    const { items, last } = await listSharded<Stored>({
      partitions: partitionsOf(tenantId(), surveyId),
      limit: 500,
      order: "asc",
      after,
      from,
      to,
    });
    if (items.length > 0) yield items;
    if (!last) return;
    after = last;
  }
}
