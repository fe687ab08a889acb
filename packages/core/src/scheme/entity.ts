import { Entity } from "electrodb";
import { entity } from "../table/index.js";

/** The tree is kept as JSON text, so that no number in it meets the limits of the table's own. */
export const schemes = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "scheme", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          name: { type: "any", required: true },
          description: { type: "string", required: true },
          definition: { type: "string", required: true },
          archived: { type: "boolean", required: true },
          publishedVersion: { type: "number" },
          // The day from which a version is in force, by its number; versions without one are for every period.
          effectiveDates: { type: "any" },
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#scheme#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "scheme", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#schemes", casing: "none" },
            sk: { field: "gsi1sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Published versions live beside their scheme and are only ever created; as JSON text they read back the same to the last byte. */
export const schemeVersions = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "schemeVersion", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          schemeId: { type: "string", required: true },
          number: { type: "number", required: true, padding: { length: 6, char: "0" } },
          content: { type: "string", required: true },
          publishedAt: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "schemeId"], template: "${tenantId}#scheme#${schemeId}", casing: "none" },
            sk: { field: "sk", composite: ["number"], template: "version#${number}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const partitionOf = (tenantId: string): string => `${tenantId}#schemes`;
