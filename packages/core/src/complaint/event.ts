import { z } from "zod";
import { tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { type Operation, put } from "../table/index.js";
import { actorOf } from "./actor.js";
import { events } from "./entity.js";
import type { ClockName, ComplaintImage, EventActor } from "./image.js";

export const eventSchema = z
  .object({
    id: z.string(),
    type: z
      .string()
      .describe(
        "`complaint.received`, `complaint.updated`, `complaint.transitioned`, `complaint.erased`, `message.agent-reply`, `message.customer-message`, `message.automatic-reply`, `message.internal-note`, `sla.warning` or `sla.breached`.",
      ),
    at: z.string().describe("When it happened."),
    recordedAt: z.string().describe("When it was written down."),
    actor: z.object({ type: z.string(), id: z.string().optional(), name: z.string().optional(), email: z.string().optional() }),
    text: z.string().nullable(),
    changes: z.record(z.string(), z.unknown()).nullable().describe("What changed: `{field: {from, to}}`."),
    clock: z
      .object({ name: z.enum(["firstResponse", "nextResponse", "resolution"]), cycle: z.int(), dueAt: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: "ComplaintEvent" });
export type ComplaintEvent = z.infer<typeof eventSchema>;

export type NewEvent = {
  type: string;
  at: string;
  actor?: EventActor;
  text?: string;
  changes?: Record<string, unknown>;
  clock?: { name: ClockName; cycle: number; dueAt: string | null };
};

type Stored = NewEvent & { id: string; actor: EventActor; recordedAt: string };

/** The write of an event, refused when it is there already. */
export const putEvent = (complaintId: string, event: NewEvent & { id: string }, recordedAt: string, onConflict?: () => Error): Operation =>
  put(
    events()
      .create({ actor: actorOf(), ...event, tenantId: tenantId(), complaintId, recordedAt })
      .params(),
    onConflict,
  );

const publicOf = ({ id, type, at, recordedAt, actor, text, changes, clock }: Stored): ComplaintEvent => ({
  id,
  type,
  at,
  recordedAt,
  actor,
  text: text ?? null,
  changes: changes ?? null,
  clock: clock ?? null,
});

/** The receipt is not stored apart: it follows from the complaint, so that receiving one is a single write. */
const receipt = (image: ComplaintImage): ComplaintEvent =>
  publicOf({
    id: image.id.replace(/^cmp_/, "evt_"),
    type: "complaint.received",
    at: image.receivedAt,
    recordedAt: image.createdAt,
    actor: image.createdBy,
    changes: { channel: image.channel, ...image.given },
  });

type Position = { at: string; id: string } | "receipt";

/** The timeline of a complaint, oldest first. */
export async function timeline(image: ComplaintImage, request: PageRequest): Promise<Page<ComplaintEvent>> {
  const limit = request.limit ?? DEFAULT_LIMIT;
  const route = `complaints/${image.id}/events`;
  const after = request.cursor ? unseal<Position>(route, {}, request.cursor) : undefined;
  const data: ComplaintEvent[] = after === undefined ? [receipt(image)] : [];
  const query = events().query.primary({ tenantId: image.tenantId, complaintId: image.id });
  // One more than wanted tells whether another page follows.
  const wanted = limit - data.length + 1;
  const found = await (typeof after === "object" ? query.gt(after) : query).go({ order: "asc", limit: wanted });
  data.push(...(found.data as Stored[]).map(publicOf));
  const last = data[limit - 1];
  if (data.length <= limit || !last) return { data, nextCursor: null };
  const position: Position = last.type === "complaint.received" ? "receipt" : { at: last.at, id: last.id };
  return { data: data.slice(0, limit), nextCursor: seal(route, {}, position) };
}
