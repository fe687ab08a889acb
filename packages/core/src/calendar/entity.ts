import { Entity } from "electrodb";
import { entity } from "../table/index.js";

const attributes = {
  tenantId: { type: "string", required: true },
  id: { type: "string", required: true },
  name: { type: "string", required: true },
  definition: { type: "any", required: true },
  createdAt: { type: "string", required: true },
  updatedAt: { type: "string", required: true },
  version: { type: "number", required: true },
} as const;

/** The calendars of a tenant as they are now; few, so one partition holds them. */
export const calendars = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "calendar", version: "1", service: "touchstone" },
        attributes,
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#calendars", casing: "none" },
            sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Every version there ever was; never changed, because cases are counted by the version they began with. */
export const calendarVersions = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "calendarVersion", version: "1", service: "touchstone" },
        attributes,
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#calendar#${id}", casing: "none" },
            sk: { field: "sk", composite: ["version"], template: "version#${version}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
