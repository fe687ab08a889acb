import { isDeepStrictEqual } from "node:util";
import { now } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Member from "../member/index.js";
import * as Subject from "../subject/index.js";
import { commit } from "../table/index.js";
import { change, load, type Step } from "./change.js";
import { type NewEvent, putEvent } from "./event.js";
import { afterMessage, afterTransition } from "./facts.js";
import type { ComplaintImage } from "./image.js";
import { unknownMember } from "./ingest.js";
import { matched } from "./rules.js";
import type { ComplaintPatch, MessageInput, TransitionInput } from "./schema.js";
import { isDone } from "./workflow.js";

/** Attributes that decide which policy takes a complaint. */
const MATCHED_BY = ["priority", "severity", "category", "tags"] as const;
const MAX_AHEAD_MS = 300_000;

/** Edits a complaint: categorises, assigns, corrects. An open one whose priority or kind changed is matched with the policies again. */
export async function update(id: string, version: number, patch: ComplaintPatch): Promise<ComplaintImage> {
  await checkReferences(patch);
  return change(id, version, async (image, at): Promise<Step> => {
    const edited = patched(image, patch);
    const changes = changesBetween(image, edited, Object.keys(patch) as (keyof ComplaintPatch)[]);
    if (Object.keys(changes).length === 0) return undefined;
    const next = MATCHED_BY.some((name) => changes[name]) && !isDone(image.status) ? await rematched(edited, at) : edited;
    const policies = [image, next].map(({ applications }) => applications.at(-1)?.policy?.id ?? null);
    if (policies[0] !== policies[1]) changes.policyId = { from: policies[0], to: policies[1] };
    return { image: next, event: { type: "complaint.updated", at, changes } };
  });
}

/** Moves a complaint along the workflow; a forbidden step throws `conflict` and names the allowed ones. */
export async function transition(id: string, version: number | undefined, { to, note }: TransitionInput): Promise<ComplaintImage> {
  return change(id, version, (image, at) => ({
    image: afterTransition(image, to, at),
    event: { type: "complaint.transitioned", at, changes: { status: { from: image.status, to } }, ...(note ? { text: note } : {}) },
  }));
}

/** Adds a message or a note to the timeline; replies and customers' messages move the clocks. */
export async function addMessage(id: string, { type, text, at: sentAt }: MessageInput): Promise<void> {
  if (sentAt && Date.parse(sentAt) > now().getTime() + MAX_AHEAD_MS) throw inFuture();
  if (type === "internal-note" || type === "automatic-reply") {
    const image = await load(id);
    return note(image, { type: `message.${type}`, at: sentOf(image, sentAt, now().toISOString()), text });
  }
  await change(id, undefined, (image, at) => {
    const happenedAt = sentOf(image, sentAt, at);
    const next = afterMessage(image, type, happenedAt);
    const changes = image.status === next.status ? {} : { changes: { status: { from: image.status, to: next.status } } };
    return { image: next, event: { type: `message.${type}`, at: happenedAt, text, ...changes } };
  });
}

const inFuture = (): AppError => new AppError("unprocessable", "at lies in the future: leave it out for now.");

function sentOf({ receivedAt }: ComplaintImage, sentAt: string | undefined, at: string): string {
  if (sentAt === undefined || Date.parse(sentAt) > Date.parse(at)) return at;
  if (Date.parse(sentAt) < Date.parse(receivedAt))
    throw new AppError("unprocessable", `at lies before the complaint was received (${receivedAt}): give a later instant.`);
  return sentAt;
}

/** A note changes nothing about the complaint, so only the note is written. */
async function note({ id }: ComplaintImage, event: NewEvent): Promise<void> {
  const known = new AppError("already_exists", "This note is on the timeline already.");
  try {
    await commit([putEvent(id, { ...event, id: Id.create("event") }, now().toISOString(), () => known)]);
  } catch (error) {
    if (error !== known) throw error;
  }
}

async function checkReferences({ subjectId, assigneeId }: ComplaintPatch): Promise<void> {
  if (subjectId && !(await Subject.existing([subjectId])).has(subjectId)) throw Subject.unknownSubject({ subjectId });
  if (assigneeId && !(await Member.list()).some((member) => member.id === assigneeId)) throw unknownMember(assigneeId);
}

function patched(image: ComplaintImage, patch: ComplaintPatch): ComplaintImage {
  const kept = Object.entries({ ...image, ...patch }).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(kept) as ComplaintImage;
}

/** Personal data is named, never copied into the timeline. */
function changesBetween(before: ComplaintImage, after: ComplaintImage, names: (keyof ComplaintPatch)[]): Record<string, unknown> {
  const changed = names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return Object.fromEntries(
    changed.map((name) => [name, name === "complainant" ? { changed: true } : { from: before[name] ?? null, to: after[name] ?? null }]),
  );
}

/** A policy that still matches keeps its snapshot; another one, or none, counts from `at` on. */
async function rematched(image: ComplaintImage, at: string): Promise<ComplaintImage> {
  const application = await matched(image, at);
  const isSame = application.policy?.id === image.applications.at(-1)?.policy?.id;
  return isSame ? image : { ...image, applications: [...image.applications, application] };
}
