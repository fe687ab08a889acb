import { Entity } from "electrodb";
import { entity } from "../table/index.js";

const attributes = {
  tenantId: { type: "string", required: true },
  id: { type: "string", required: true },
  name: { type: "string", required: true },
  position: { type: "number", required: true },
  conditions: { type: "any", required: true },
  targets: { type: "any", required: true },
  warnAtPercent: { type: "number", required: true },
  calendarId: { type: "string" },
  createdAt: { type: "string", required: true },
  updatedAt: { type: "string", required: true },
  version: { type: "number", required: true },
} as const;

/** The policies of a tenant as they are now; few, so one partition holds them and matching reads them all at once. */
export const policies = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "slaPolicy", version: "1", service: "touchstone" },
        attributes,
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#sla-policies", casing: "none" },
            sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Every version there ever was; never changed, because cases are judged by the version they began with. */
export const policyVersions = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "slaPolicyVersion", version: "1", service: "touchstone" },
        attributes,
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#sla-policy#${id}", casing: "none" },
            sk: { field: "sk", composite: ["version"], template: "version#${version}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
