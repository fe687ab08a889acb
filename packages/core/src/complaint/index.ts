import { nowInstant, tenantId } from "../context/index.js";
import type { Page, PageRequest } from "../cursor/index.js";
import { load } from "./change.js";
import * as Edit from "./edit.js";
import { contents } from "./entity.js";
import { type ComplaintEvent, timeline } from "./event.js";
import type { ComplaintImage } from "./image.js";
import { ingestMany } from "./ingest.js";
import { explain, type Ledger } from "./ledger.js";
import { type Complaint, publicOf } from "./public.js";
import type { ComplaintInput, ComplaintPatch, MessageInput, TransitionInput } from "./schema.js";

export { recordMoments } from "./change.js";
export { clockAsOf } from "./clocks.js";
export { type ComplaintEvent, eventSchema } from "./event.js";
export { type Figures, figures, figuresQuerySchema, figuresSchema } from "./figures.js";
export { type ClockImage, type ClockName, type ComplaintImage, hasDeadline, isLate } from "./image.js";
export { type IngestResult, ingestMany } from "./ingest.js";
export { ledgerEntrySchema, ledgerSchema } from "./ledger.js";
export { list, urgencyOf } from "./list.js";
export { type Complaint, type ComplaintSummary, complaintSchema, complaintSummarySchema } from "./public.js";
export * from "./schema.js";
export { TRANSITIONS } from "./workflow.js";

/** Receives one complaint. One with a known `externalId` is left as it is and answered as `replayed`. */
export async function create(input: ComplaintInput): Promise<{ outcome: "created" | "replayed"; complaint: Complaint }> {
  const [result] = await ingestMany([input]);
  if (!result) throw new Error("no result for a complaint");
  if (result.status === "invalid") throw result.error;
  // Without an externalId only a re-run under the same Idempotency-Key can meet its own first run.
  const outcome = input.externalId === undefined ? "created" : result.status;
  return { outcome, complaint: await fromId(result.id) };
}

export const fromId = async (id: string): Promise<Complaint> => whole(await load(id));

export const update = async (id: string, version: number, patch: ComplaintPatch): Promise<Complaint> =>
  whole(await Edit.update(id, version, patch));

export const transition = async (id: string, version: number | undefined, input: TransitionInput): Promise<Complaint> =>
  whole(await Edit.transition(id, version, input));

export async function addMessage(id: string, input: MessageInput): Promise<Complaint> {
  await Edit.addMessage(id, input);
  return fromId(id);
}

/** What happened to the complaint, oldest first. */
export const eventsOf = async (id: string, request: PageRequest): Promise<Page<ComplaintEvent>> => timeline(await load(id), request);

/** Why every deadline is what it is. */
export const clocksOf = async (id: string): Promise<Ledger> => explain(await load(id));

async function whole(image: ComplaintImage): Promise<Complaint> {
  if (image.textLength <= image.text.length) return publicOf(image, image.text, nowInstant());
  const { data } = await contents().get({ tenantId: tenantId(), id: image.id }).go();
  return publicOf(image, data?.text ?? image.text, nowInstant());
}
