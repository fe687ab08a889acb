import { now } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Member from "../member/index.js";
import * as Subject from "../subject/index.js";
import { batchGet, type InsertOutcome, insert, insertMany } from "../table/index.js";
import { ERASED_CONTENT, keyOf, storedForm } from "./entity.js";
import { idOf, type Prepared, prepare, subjectIdOf } from "./prepare.js";
import type { ComplaintInput } from "./schema.js";

export type IngestResult = { status: "created" | "replayed"; id: string } | { status: "invalid"; error: AppError };

const DAY_MS = 86_400_000;

/**
 * Stores many complaints, each for itself: one conditional write a complaint, no transaction, results in the order of
 * the inputs. The same complaint under a known `externalId` is `replayed`; another one under it is refused, and the first stands.
 */
export async function ingestMany(inputs: ComplaintInput[]): Promise<IngestResult[]> {
  const ids = inputs.map(idOf);
  const refusals = await refusalsOf(inputs);
  // One after the other: the first one fills the caches of policies and calendars, the others find them filled.
  const prepared: (Prepared | undefined)[] = [];
  for (const [i, input] of inputs.entries()) prepared.push(refusals[i] ? undefined : await prepare(ids[i] ?? "", input));
  const first = new Map<string, Prepared>();
  for (const one of prepared) if (one && !first.has(one.image.id)) first.set(one.image.id, one);
  const unique = [...first.values()];
  const outcomes = await write(unique);
  const created = new Set(unique.flatMap(({ image }, i) => (outcomes[i] === "created" ? [image.id] : [])));
  const standing = await standingHashes(unique.filter(({ image }) => !created.has(image.id)));
  return prepared.map((one, i): IngestResult => {
    if (!one) return { status: "invalid", error: refusals[i] ?? conflict() };
    const { id, contentHash } = one.image;
    // The first of several with one id creates it; its twins in the batch are replays.
    if (created.delete(id)) return { status: "created", id };
    const stored = standing.get(id) ?? first.get(id)?.image.contentHash;
    return stored === contentHash || stored === ERASED_CONTENT ? { status: "replayed", id } : { status: "invalid", error: conflict() };
  });
}

/** Long texts first: a complaint is there only once it is whole. */
async function write(prepared: Prepared[]): Promise<InsertOutcome[]> {
  const texts = prepared.flatMap(({ content }) => (content ? [content] : []));
  if (texts.length > 0) await insertMany(texts);
  const items = prepared.map(({ image }) => storedForm(image));
  const [only] = items;
  return items.length === 1 && only ? [await insert(only)] : insertMany(items);
}

async function standingHashes(prepared: Prepared[]): Promise<Map<string, string>> {
  const keys = prepared.map(({ image }) => keyOf(image.tenantId, image.id));
  const found = await batchGet<{ id: string; contentHash: string }>(keys, { consistent: true, only: ["id", "contentHash"] });
  return new Map(found.map(({ id, contentHash }) => [id, contentHash]));
}

const conflict = (): AppError =>
  new AppError(
    "conflict",
    "Another complaint with this externalId and a different content was received before; it stands. Change it with PATCH and events, or use a new externalId.",
  );

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

export const unknownMember = (id: string): AppError =>
  new AppError("not_found", `There is no member ${id}. Assign it to a member of yours, or to a team.`);

async function knownMembers(inputs: ComplaintInput[]): Promise<Set<string>> {
  if (!inputs.some(({ assigneeId }) => assigneeId)) return new Set();
  return new Set((await Member.list()).map(({ id }) => id));
}
