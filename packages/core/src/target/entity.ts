import { Entity } from "electrodb";
import { entity } from "../table/index.js";

export const targets = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "target", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          name: { type: "any", required: true },
          indicatorId: { type: "string", readOnly: true },
          schemeId: { type: "string", readOnly: true },
          subjectId: { type: "string", readOnly: true },
          value: { type: "number" },
          dueOn: { type: "string", required: true },
          grain: { type: ["day", "week", "month", "quarter", "year"] as const, required: true },
          startPeriod: { type: "string", required: true },
          baseline: { type: "number" },
          archived: { type: "boolean", required: true },
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#target#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "target", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#targets", casing: "none" },
            sk: { field: "gsi1sk", composite: ["createdAt", "id"], template: "${createdAt}#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const partitionOf = (tenantId: string): string => `${tenantId}#targets`;
