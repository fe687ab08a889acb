import { Entity } from "electrodb";
import { PERSPECTIVES } from "../assessment/index.js";
import { tenantId } from "../context/index.js";
import { LOCALES } from "../locale/index.js";
import { dueAttributes, entity } from "../table/index.js";
import { MAIL_KINDS, MAIL_STATES, PANEL_STATES } from "./schema.js";

const model = (name: string) => ({ entity: name, version: "1", service: "touchstone" });

export const panels = entity(
  (configuration) =>
    new Entity(
      {
        model: model("panel"),
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          name: { type: "any", required: true },
          state: { type: PANEL_STATES, required: true },
          period: { type: "string", required: true },
          date: { type: "string", required: true },
          opensAt: { type: "string" },
          closesAt: { type: "string", required: true },
          openedAt: { type: "string" },
          closedAt: { type: "string" },
          reminderDays: { type: "number", required: true },
          /** The closing date that everybody was reminded of; a later one is reminded of again. */
          remindedOf: { type: "string" },
          settings: { type: "any", required: true },
          subjectCount: { type: "number", required: true },
          assessorCount: { type: "number", required: true },
          criterionCount: { type: "number", required: true },
          /** Grows with every closing and reopening; results carry it. */
          epoch: { type: "number", required: true },
          /** The epoch whose results are filed, or taken out, completely. */
          settledEpoch: { type: "number", required: true },
          ...dueAttributes,
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#panel#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "panel", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#panels", casing: "none" },
            sk: { field: "gsi1sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** What is large about a panel (rubric, subjects) and what was found (results), as JSON text beside it. */
export const panelParts = entity(
  (configuration) =>
    new Entity(
      {
        model: model("panelPart"),
        attributes: {
          tenantId: { type: "string", required: true },
          panelId: { type: "string", required: true },
          part: { type: ["content", "results"] as const, required: true },
          json: { type: "string", required: true },
          epoch: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "panelId"], template: "${tenantId}#panel#${panelId}", casing: "none" },
            sk: { field: "sk", composite: ["part"], template: "part#${part}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const assessors = entity(
  (configuration) =>
    new Entity(
      {
        model: model("assessor"),
        attributes: {
          tenantId: { type: "string", required: true },
          panelId: { type: "string", required: true },
          id: { type: "string", required: true },
          name: { type: "string", required: true },
          email: { type: "string", required: true },
          locale: { type: LOCALES, required: true },
          perspective: { type: PERSPECTIVES, required: true },
          subjectIds: { type: "any" },
          addedAt: { type: "string", required: true },
          /** How each subject stands: subject id → `draft`, `submitted` or `declined`. */
          states: { type: "any", required: true },
          /** Part of the link's signature: a new number makes earlier links worthless. */
          linkNumber: { type: "number", required: true },
          finishedAt: { type: "string" },
          revokedAt: { type: "string" },
          isExcluded: { type: "boolean", required: true },
          mailKind: { type: MAIL_KINDS },
          /** Counts the mails asked for; names each of them once and for all. */
          mailNumber: { type: "number", required: true },
          mailState: { type: MAIL_STATES },
          mailAttempts: { type: "number", required: true },
          /** When the mail may be tried again: the end of a claim or of the pause after a failure. */
          mailNextAt: { type: "string" },
          mailAskedAt: { type: "string" },
          mailSentAt: { type: "string" },
          mailFailure: { type: "string" },
          /** The strongest of what came back about the newest mail that anything came back about, and its place in that order. */
          mailFeedback: { type: "any" },
          mailFeedbackWeight: { type: "number" },
          invitedAt: { type: "string" },
          remindedAt: { type: "string" },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "panelId"], template: "${tenantId}#panel#${panelId}", casing: "none" },
            sk: { field: "sk", composite: ["id"], template: "assessor#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const partitionOf = (): string => `${tenantId()}#panels`;
export const panelKey = (id: string) => ({ pk: `${tenantId()}#panel#${id}`, sk: "panel" });
export const assessorKey = (panelId: string, id: string) => ({ pk: `${tenantId()}#panel#${panelId}`, sk: `assessor#${id}` });
