import { Entity } from "electrodb";
import { z } from "zod";
import { current, nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import * as Id from "../id/index.js";
import { entity, type Operation, put } from "../table/index.js";

export const events = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "auditEvent", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          month: { type: "string", required: true },
          id: { type: "string", required: true },
          at: { type: "string", required: true },
          actor: { type: "any", required: true },
          action: { type: "string", required: true },
          target: { type: "string", required: true },
          changes: { type: "any" },
          requestId: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "month"], template: "${tenantId}#audit#${month}", casing: "none" },
            sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const auditEventSchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.record(z.string(), z.unknown()),
  action: z.string().describe("What was done, such as `scheme.published`."),
  target: z.string().describe("Id of what was changed."),
  changes: z.record(z.string(), z.unknown()).optional(),
  requestId: z.string(),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;

function actorOf(): Record<string, string> {
  const { actor } = current();
  if (actor.type === "api-key") return { type: actor.type, id: actor.keyId };
  if (actor.type === "member") return { type: actor.type, id: actor.memberId, email: actor.email };
  if (actor.type === "job" || actor.type === "system") return { type: actor.type, name: actor.name };
  return { type: actor.type };
}

/** The write that records a change; goes into the same transaction as the change itself. */
export function entry(action: string, target: string, changes?: Record<string, unknown>): Operation {
  const at = nowInstant();
  return put(
    events()
      .put({
        tenantId: tenantId(),
        month: at.slice(0, 7),
        id: Id.create("event"),
        at,
        actor: actorOf(),
        action,
        target,
        requestId: current().requestId,
        ...(changes ? { changes } : {}),
      })
      .params(),
  );
}

type Position = { month: string; id?: string };

/** Newest first. Walks back month by month, so an empty month costs one cheap query; stops at `earliestMonth`. */
export async function list(request: PageRequest, earliestMonth: string): Promise<Page<AuditEvent>> {
  const limit = request.limit ?? DEFAULT_LIMIT;
  let position: Position | undefined = request.cursor
    ? unseal<Position>("audit-events", {}, request.cursor)
    : { month: nowInstant().slice(0, 7) };
  const data: AuditEvent[] = [];
  while (position && data.length < limit) {
    const query = events().query.primary({ tenantId: tenantId(), month: position.month });
    const found: AuditEvent[] = (
      await (position.id ? query.lt({ id: position.id }) : query).go({ order: "desc", limit: limit - data.length })
    ).data.map(publicOf);
    data.push(...found);
    const last = found.at(-1);
    position =
      data.length >= limit && last
        ? { month: position.month, id: last.id }
        : position.month > earliestMonth
          ? { month: previousMonth(position.month) }
          : undefined;
  }
  return { data, nextCursor: position ? seal("audit-events", {}, position) : null };
}

function previousMonth(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

const publicOf = ({ id, at, actor, action, target, changes, requestId }: AuditEvent): AuditEvent => ({
  id,
  at,
  actor,
  action,
  target,
  requestId,
  ...(changes ? { changes } : {}),
});
