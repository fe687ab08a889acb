import { Entity } from "electrodb";
import { LOCALES } from "../locale/index.js";
import { dueAttributes, entity } from "../table/index.js";
import { DELIVERY_STATES, RUN_STATES } from "./schema.js";

const model = (name: string) => ({ entity: name, version: "1", service: "touchstone" });

export const reports = entity(
  (configuration) =>
    new Entity(
      {
        model: model("report"),
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          name: { type: "string", required: true },
          status: { type: ["active", "paused"] as const, required: true },
          schedule: { type: "any", required: true },
          timeZone: { type: "string", required: true },
          locale: { type: LOCALES, required: true },
          surveyIds: { type: "any" },
          schemeId: { type: "string" },
          subjectIds: { type: "any" },
          sections: { type: "any" },
          nextPeriod: { type: "string" },
          nextRunAt: { type: "string" },
          ...dueAttributes,
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#report#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "report", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#reports", casing: "none" },
            sk: { field: "gsi1sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** A removed recipient who had unsubscribed stays as an id without an address, so that nobody adds them again unasked. */
export const recipients = entity(
  (configuration) =>
    new Entity(
      {
        model: model("reportRecipient"),
        attributes: {
          tenantId: { type: "string", required: true },
          reportId: { type: "string", required: true },
          id: { type: "string", required: true },
          email: { type: "string" },
          name: { type: "string" },
          locale: { type: LOCALES },
          status: { type: ["active", "unsubscribed"] as const, required: true },
          addedAt: { type: "string", required: true },
          unsubscribedAt: { type: "string" },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "reportId"], template: "${tenantId}#report#${reportId}", casing: "none" },
            sk: { field: "sk", composite: ["id"], template: "recipient#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** What was reported about a period so far; the fence that numbers revisions and lets the schedule run it once. */
export const reportedPeriods = entity(
  (configuration) =>
    new Entity(
      {
        model: model("reportedPeriod"),
        attributes: {
          tenantId: { type: "string", required: true },
          reportId: { type: "string", required: true },
          label: { type: "string", required: true },
          revision: { type: "number", required: true },
          runId: { type: "string", required: true },
          /** The run that the schedule asked for. */
          scheduledRunId: { type: "string" },
          /** Identity of the latest request by a person, the same when it is carried out again after a crash. */
          request: { type: "string" },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "reportId"], template: "${tenantId}#report#${reportId}", casing: "none" },
            sk: { field: "sk", composite: ["label"], template: "period#${label}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const runs = entity(
  (configuration) =>
    new Entity(
      {
        model: model("reportRun"),
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          reportId: { type: "string", required: true, readOnly: true },
          period: { type: "any", required: true, readOnly: true },
          /** First day of the period and the revision: newest first in the list of runs. */
          order: { type: "string", required: true, readOnly: true },
          revision: { type: "number", required: true, readOnly: true },
          trigger: { type: ["schedule", "catch-up", "request"] as const, required: true },
          deliver: { type: "boolean", required: true },
          reason: { type: "string" },
          supersedes: { type: "string" },
          supersededBy: { type: "string" },
          /** The revision that took this one's place is itself mailed, so this one no longer is. */
          supersededByMail: { type: "boolean" },
          state: { type: RUN_STATES, required: true },
          failure: { type: "any" },
          locales: { type: "any", required: true },
          /** Folder of the rendered files in the object store. */
          folder: { type: "string" },
          /** The worker that holds the run, and until when. */
          leaseToken: { type: "string" },
          leaseUntil: { type: "string" },
          /** Times a worker began without ending in order. */
          attempts: { type: "number", required: true },
          ...dueAttributes,
          createdAt: { type: "string", required: true, readOnly: true },
          renderedAt: { type: "string" },
          finishedAt: { type: "string" },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#run#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "run", casing: "none" },
          },
          ofReport: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId", "reportId"], template: "${tenantId}#runs#${reportId}", casing: "none" },
            sk: { field: "gsi1sk", composite: ["order"], template: "${order}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const deliveries = entity(
  (configuration) =>
    new Entity(
      {
        model: model("reportDelivery"),
        attributes: {
          tenantId: { type: "string", required: true },
          runId: { type: "string", required: true },
          recipientId: { type: "string", required: true },
          locale: { type: LOCALES, required: true },
          state: { type: DELIVERY_STATES, required: true },
          attempts: { type: "number", required: true },
          claimedUntil: { type: "string" },
          nextAttemptAt: { type: "string" },
          sentAt: { type: "string" },
          failure: { type: "string" },
          /** The strongest of what came back about the mail, and its rank. */
          feedback: { type: "any" },
          feedbackWeight: { type: "number" },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "runId"], template: "${tenantId}#run#${runId}", casing: "none" },
            sk: { field: "sk", composite: ["recipientId"], template: "delivery#${recipientId}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
