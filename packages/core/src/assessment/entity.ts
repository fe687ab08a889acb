import { Entity } from "electrodb";
import { tenantId } from "../context/index.js";
import * as Id from "../id/index.js";
import { entity } from "../table/index.js";
import { PERSPECTIVES } from "./rubric.js";
import { ASSESSMENT_STATES } from "./schema.js";

const model = (name: string) => ({ entity: name, version: "1", service: "touchstone" });

/** Scores are kept as JSON text: they read back as they came, and no criterion's name is a name of the table. */
export const assessments = entity(
  (configuration) =>
    new Entity(
      {
        model: model("assessment"),
        attributes: {
          tenantId: { type: "string", required: true },
          panelId: { type: "string", required: true },
          id: { type: "string", required: true },
          assessorId: { type: "string", required: true },
          subjectId: { type: "string", required: true },
          perspective: { type: PERSPECTIVES, required: true },
          state: { type: ASSESSMENT_STATES, required: true },
          scores: { type: "string", required: true },
          comment: { type: "string" },
          reason: { type: "string" },
          submittedAt: { type: "string" },
          updatedAt: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "panelId"], template: "${tenantId}#assessments#${panelId}", casing: "none" },
            sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const RESULT_SHARDS = 4;

/**
 * What a closed panel found about a subject from one perspective: the evidence that rollups are made of. Reopening a
 * panel leaves the item without cells; `epoch`, which grows with every closing and reopening, keeps a late writer out.
 */
export const assessmentResults = entity(
  (configuration) =>
    new Entity(
      {
        model: model("assessmentResult"),
        attributes: {
          tenantId: { type: "string", required: true },
          subjectId: { type: "string", required: true },
          day: { type: "string", required: true },
          panelId: { type: "string", required: true },
          perspective: { type: PERSPECTIVES, required: true },
          shard: { type: "number", required: true },
          epoch: { type: "number", required: true },
          cells: { type: "string", required: true },
          updatedAt: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "subjectId"], template: "${tenantId}#assessed#${subjectId}", casing: "none" },
            sk: {
              field: "sk",
              composite: ["day", "panelId", "perspective"],
              template: "${day}#${panelId}#${perspective}",
              casing: "none",
            },
          },
          byDay: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId", "shard"], template: "${tenantId}#assessed#${shard}", casing: "none" },
            sk: {
              field: "gsi1sk",
              composite: ["day", "subjectId", "panelId", "perspective"],
              template: "${day}#${subjectId}#${panelId}#${perspective}",
              casing: "none",
            },
          },
        },
      },
      configuration,
    ),
);

export const shardOf = (subjectId: string): number => Id.shardOf(subjectId, RESULT_SHARDS);

export const resultPartitions = (): string[] => Array.from({ length: RESULT_SHARDS }, (_, shard) => `${tenantId()}#assessed#${shard}`);

export const assessmentKey = (panelId: string, id: string) => ({ pk: `${tenantId()}#assessments#${panelId}`, sk: id });

/** One assessor says one thing about one subject of a panel: the id follows from the three. */
export const assessmentId = (panelId: string, assessorId: string, subjectId: string): string =>
  Id.derive("assessment", tenantId(), panelId, assessorId, subjectId);
