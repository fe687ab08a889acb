import { Entity } from "electrodb";
import { dueAttributes, entity } from "../table/index.js";
import { KINDS } from "./place.js";

export const STATES = ["searching", "found", "erasing", "erased", "failed"] as const;

const model = (name: string) => ({ entity: name, version: "1", service: "touchstone" });

/** A question about a person: what was asked (as keyed hashes), how far the search or the erasure has come, what came of it. */
export const personalDataRequests = entity(
  (configuration) =>
    new Entity(
      {
        model: model("personalDataRequest"),
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          mode: { type: ["search", "reapply"] as const, required: true },
          state: { type: STATES, required: true },
          identifiers: { type: "any", required: true },
          /** The place being looked through and the position in it; while erasing, the match that came last. */
          place: { type: "number", required: true },
          position: { type: "string" },
          read: { type: "number", required: true },
          /** By kind: how many records concern or mention the person. */
          found: { type: "any", required: true },
          erased: { type: "number", required: true },
          kept: { type: "number", required: true },
          /** Counts the workers that took the request over: each is fenced off by the next. */
          attempt: { type: "number", required: true },
          failures: { type: "number", required: true },
          leaseUntil: { type: "string", required: true },
          problem: { type: "any" },
          createdAt: { type: "string", required: true },
          foundAt: { type: "string" },
          erasureAt: { type: "string" },
          finishedAt: { type: "string" },
          expiresAt: { type: "string", required: true },
          ...dueAttributes,
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#personal-data#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "request", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#personal-data", casing: "none" },
            sk: { field: "gsi1sk", composite: ["createdAt", "id"], template: "${createdAt}#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const partitionOf = (tenantId: string): string => `${tenantId}#personal-data`;

/** A record that was found: where it is, never what it says. */
export const matches = entity(
  (configuration) =>
    new Entity(
      {
        model: model("personalDataMatch"),
        attributes: {
          tenantId: { type: "string", required: true },
          requestId: { type: "string", required: true },
          kind: { type: KINDS, required: true },
          recordId: { type: "string", required: true },
          relation: { type: ["concerns", "mentions"] as const, required: true },
          fields: { type: "any", required: true },
          outcome: { type: "string" },
          why: { type: "string" },
          expiresAtEpoch: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "requestId"], template: "${tenantId}#personal-data#${requestId}", casing: "none" },
            sk: { field: "sk", composite: ["kind", "recordId"], template: "match#${kind}#${recordId}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** That somebody was erased, for the day when a backup brings their data back. Holds keyed hashes alone. */
export const erasures = entity(
  (configuration) =>
    new Entity(
      {
        model: model("erasure"),
        attributes: {
          tenantId: { type: "string", required: true },
          requestId: { type: "string", required: true },
          identifiers: { type: "any", required: true },
          erasureAt: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#erasures", casing: "none" },
            sk: { field: "sk", composite: ["requestId"], template: "${requestId}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
