import { Entity } from "electrodb";
import { ROLES } from "../permission/index.js";
import { entity } from "../table/index.js";

export const members = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "member", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          email: { type: "string", required: true },
          name: { type: "string", required: true },
          role: { type: ROLES, required: true },
          locale: { type: ["en", "zh-CN", "zh-TW"] as const, required: true },
          status: { type: ["active", "removed"] as const, required: true },
          createdAt: { type: "string", required: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#members", casing: "none" },
            sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Which tenants an address may sign in to, found before the tenant is known. */
export const memberDirectory = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "memberDirectory", version: "1", service: "touchstone" },
        attributes: {
          email: { type: "string", required: true },
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["email"], template: "directory#email#${email}", casing: "none" },
            sk: { field: "sk", composite: ["tenantId"], template: "${tenantId}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
