import { Entity } from "electrodb";
import { entity } from "../table/index.js";

/** The id follows from the key, so that a second indicator of the same key meets the first. */
export const indicators = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "indicator", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          key: { type: "string", required: true, readOnly: true },
          name: { type: "any", required: true },
          kind: { type: ["benefit", "cost", "interval"] as const, required: true },
          unit: { type: "string", required: true },
          decimals: { type: "number", required: true },
          source: { type: "any", required: true },
          measure: { type: "any", required: true },
          scale: { type: "any" },
          goalposts: { type: "any", required: true },
          best: { type: "any" },
          minimumSample: { type: "number" },
          description: { type: "any" },
          missing: { type: "any" },
          shrinkage: { type: "any" },
          thresholds: { type: "any" },
          archived: { type: "boolean", required: true },
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#indicator#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "indicator", casing: "none" },
          },
          byKey: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#indicators", casing: "none" },
            sk: { field: "gsi1sk", composite: ["key"], template: "${key}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const keyOf = (tenantId: string, id: string) => ({ pk: `${tenantId}#indicator#${id}`, sk: "indicator" });
export const partitionOf = (tenantId: string): string => `${tenantId}#indicators`;
