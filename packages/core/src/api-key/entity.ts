import { Entity } from "electrodb";
import { entity } from "../table/index.js";

const attributes = {
  tenantId: { type: "string", required: true },
  id: { type: "string", required: true },
  hash: { type: "string", required: true },
  scopes: { type: "list", items: { type: "string" }, required: true },
  expiresAt: { type: "string" },
  revokedAt: { type: "string" },
  allowedIps: { type: "list", items: { type: "string" } },
  requestsPerMinute: { type: "number", required: true },
} as const;

/** What the console shows of a key. */
export const apiKeys = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "apiKey", version: "1", service: "touchstone" },
        attributes: {
          ...attributes,
          name: { type: "string", required: true },
          mode: { type: ["live", "test"] as const, required: true },
          lastFour: { type: "string", required: true },
          createdAt: { type: "string", required: true },
          replacedBy: { type: "string" },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#keys", casing: "none" },
            sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** What a request needs to know, found by the key's hash before the tenant is known. */
export const keyDirectory = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "apiKeyDirectory", version: "1", service: "touchstone" },
        attributes,
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["hash"], template: "directory#key#${hash}", casing: "none" },
            sk: { field: "sk", composite: [], template: "key", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
