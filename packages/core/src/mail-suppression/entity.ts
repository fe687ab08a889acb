import { Entity } from "electrodb";
import { tenantId } from "../context/index.js";
import { entity, TTL_ATTRIBUTE } from "../table/index.js";

/**
 * What a tenant knows about an address it writes to. The address itself is not in it, only an id that follows from it:
 * whoever is removed from a report is forgotten, and yet gets no mail when they are added again.
 */
export const suppressions = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "mailSuppression", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          status: { type: ["deliverable", "undeliverable", "complained"] as const, required: true },
          since: { type: "string" },
          detail: { type: "string" },
          mailId: { type: "string" },
          transient: { type: "any", required: true },
          liftedAt: { type: "string" },
          version: { type: "number", required: true },
          [TTL_ATTRIBUTE]: { type: "number" },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#mail-suppression#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "suppression", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const keyOf = (id: string) => ({ pk: `${tenantId()}#mail-suppression#${id}`, sk: "suppression" });
