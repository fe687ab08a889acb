import { Entity } from "electrodb";
import { entity } from "../table/index.js";

/** Lists of subjects are spread over this many partitions. */
export const SHARDS = 4;

export const subjects = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "subject", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          shard: { type: "number", required: true, readOnly: true },
          externalId: { type: "string", required: true, readOnly: true },
          name: { type: "string", required: true },
          kind: { type: "string", required: true },
          parentId: { type: "string" },
          tags: { type: "any", required: true },
          archived: { type: "boolean", required: true },
          erasedAt: { type: "string" },
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#subject#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "subject", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId", "shard"], template: "${tenantId}#subjects#${shard}", casing: "none" },
            sk: { field: "gsi1sk", composite: ["createdAt", "id"], template: "${createdAt}#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const keyOf = (tenantId: string, id: string) => ({ pk: `${tenantId}#subject#${id}`, sk: "subject" });
export const partitionsOf = (tenantId: string): string[] => Array.from({ length: SHARDS }, (_, shard) => `${tenantId}#subjects#${shard}`);
