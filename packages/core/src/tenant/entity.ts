import { Entity } from "electrodb";
import { entity } from "../table/index.js";

export const tenants = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "tenant", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          name: { type: "string", required: true },
          timeZone: { type: "string", required: true },
          locale: { type: ["en", "zh-CN", "zh-TW"] as const, required: true },
          minimumSample: { type: "number", required: true },
          requestsPerMinute: { type: "number", required: true },
          restriction: {
            type: "map",
            properties: {
              requestsPerMinute: { type: "number" },
              suspended: { type: "boolean", required: true },
              reason: { type: "string", required: true },
              since: { type: "string", required: true },
            },
          },
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#tenant", casing: "none" },
            sk: { field: "sk", composite: [], template: "tenant", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Every tenant's id under one directory key: a few bytes each, read only by the nightly jobs. */
export const tenantDirectory = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "tenantDirectory", version: "1", service: "touchstone" },
        attributes: { tenantId: { type: "string", required: true } },
        indexes: {
          primary: {
            pk: { field: "pk", composite: [], template: "directory#tenants", casing: "none" },
            sk: { field: "sk", composite: ["tenantId"], template: "${tenantId}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
