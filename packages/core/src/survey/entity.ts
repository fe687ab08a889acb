import { Entity } from "electrodb";
import { entity } from "../table/index.js";

export const surveys = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "survey", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          name: { type: "string", required: true },
          slug: { type: "string", required: true, readOnly: true },
          status: { type: ["draft", "open", "closed"] as const, required: true },
          publishedVersion: { type: "number" },
          publishedFrom: { type: "number" },
          definition: { type: "any", required: true },
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#survey#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "survey", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#surveys", casing: "none" },
            sk: { field: "gsi1sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Published versions live beside their survey and are only ever created. */
export const surveyVersions = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "surveyVersion", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          surveyId: { type: "string", required: true },
          number: { type: "number", required: true, padding: { length: 6, char: "0" } },
          definition: { type: "any", required: true },
          publishedAt: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "surveyId"], template: "${tenantId}#survey#${surveyId}", casing: "none" },
            sk: { field: "sk", composite: ["number"], template: "version#${number}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Which survey a public link means, found before the tenant is known. */
export const surveyDirectory = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "surveyDirectory", version: "1", service: "touchstone" },
        attributes: {
          slug: { type: "string", required: true },
          tenantId: { type: "string", required: true },
          surveyId: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["slug"], template: "directory#survey#${slug}", casing: "none" },
            sk: { field: "sk", composite: [], template: "survey", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
