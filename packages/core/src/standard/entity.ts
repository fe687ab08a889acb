import { Entity } from "electrodb";
import { entity } from "../table/index.js";

/** The working copy is kept as JSON text, so that no number in it meets the limits of the table's own. */
export const standards = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "standard", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          name: { type: "any", required: true },
          description: { type: "any" },
          effectiveFrom: { type: "string" },
          definition: { type: "string", required: true },
          archived: { type: "boolean", required: true },
          /** Number and first day of every published version, so that the one in force is found without reading them. */
          published: { type: "any", required: true },
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#standard#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "standard", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#standards", casing: "none" },
            sk: { field: "gsi1sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Published versions live beside their standard and are only ever created. */
export const standardVersions = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "standardVersion", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          standardId: { type: "string", required: true },
          number: { type: "number", required: true, padding: { length: 6, char: "0" } },
          content: { type: "string", required: true },
          publishedAt: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "standardId"], template: "${tenantId}#standard#${standardId}", casing: "none" },
            sk: { field: "sk", composite: ["number"], template: "version#${number}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const partitionOf = (tenantId: string): string => `${tenantId}#standards`;
