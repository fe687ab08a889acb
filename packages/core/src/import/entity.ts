import { Entity } from "electrodb";
import { dueAttributes, entity } from "../table/index.js";

/** Lists of imports are spread over this many partitions. */
export const SHARDS = 2;

export const imports = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "import", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          shard: { type: "number", required: true, readOnly: true },
          kind: { type: "string", required: true, readOnly: true },
          name: { type: "string", required: true },
          state: { type: "string", required: true },
          mapping: { type: "any", required: true },
          options: { type: "any", required: true },
          /** Encoding, delimiter, format and zone of times as found when the run began. */
          found: { type: "any" },
          row: { type: "number", required: true },
          bytes: { type: "number", required: true },
          totalBytes: { type: "number", required: true },
          created: { type: "number", required: true },
          updated: { type: "number", required: true },
          replayed: { type: "number", required: true },
          invalid: { type: "number", required: true },
          errorParts: { type: "any", required: true },
          problem: { type: "any" },
          /** Counts the workers that took the import over: each is fenced off by the next. */
          attempt: { type: "number", required: true },
          /** Unexpected failures since the last progress. */
          failures: { type: "number", required: true },
          leaseUntil: { type: "string", required: true },
          checkpointAt: { type: "string" },
          createdAt: { type: "string", required: true, readOnly: true },
          startedAt: { type: "string" },
          finishedAt: { type: "string" },
          updatedAt: { type: "string", required: true },
          ...dueAttributes,
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#import#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "import", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId", "shard"], template: "${tenantId}#imports#${shard}", casing: "none" },
            sk: { field: "gsi1sk", composite: ["createdAt", "id"], template: "${createdAt}#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const partitionsOf = (tenantId: string): string[] => Array.from({ length: SHARDS }, (_, shard) => `${tenantId}#imports#${shard}`);
