import { Entity } from "electrodb";
import { entity } from "../table/index.js";

/** A survey's list of responses is spread over this many partitions of the index: 1,000 writes a second each. */
export const SHARDS = 4;

export const responses = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "response", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          surveyId: { type: "string", required: true, readOnly: true },
          shard: { type: "number", required: true, readOnly: true },
          surveyVersion: { type: "number", required: true, readOnly: true },
          subjectId: { type: "string" },
          submissionId: { type: "string", required: true, readOnly: true },
          submittedAt: { type: "string", required: true, readOnly: true },
          requestedAt: { type: "string" },
          receivedAt: { type: "string", required: true },
          day: { type: "string", required: true },
          answers: { type: "any", required: true },
          locale: { type: "string" },
          channel: { type: "string", required: true },
          orderId: { type: "string" },
          tags: { type: "any" },
          contentHash: { type: "string", required: true },
          erasedAt: { type: "string" },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#response#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "response", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: {
              field: "gsi1pk",
              composite: ["tenantId", "surveyId", "shard"],
              template: "${tenantId}#responses#${surveyId}#${shard}",
              casing: "none",
            },
            sk: { field: "gsi1sk", composite: ["submittedAt", "id"], template: "${submittedAt}#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Content hash of an erased response: whatever is sent again under its id is a replay, and changes nothing. */
export const ERASED_CONTENT = "erased";

export const keyOf = (tenantId: string, id: string) => ({ pk: `${tenantId}#response#${id}`, sk: "response" });
export const partitionsOf = (tenantId: string, surveyId: string): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${tenantId}#responses#${surveyId}#${shard}`);
