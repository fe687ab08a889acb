import { Entity } from "electrodb";
import { tenantId } from "../context/index.js";
import { dueAttributes, entity } from "../table/index.js";

export const STATES = ["running", "done", "failed", "cancelled"] as const;

/** A scoring that goes on in the background, and how far it has come. */
export const scoringRuns = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "scoringRun", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          schemeId: { type: "string", required: true },
          /** As it was asked for, with the version that was in force then. */
          input: { type: "any", required: true },
          state: { type: STATES, required: true },
          /** Chunks planned; unknown until the plan is whole. */
          chunks: { type: "number" },
          subjects: { type: "number" },
          /** Chunks that are done: the next one is taken up from here. */
          done: { type: "number", required: true },
          cohort: { type: "string" },
          /** Counts the workers that took the run over: each is fenced off by the next. */
          attempt: { type: "number", required: true },
          failures: { type: "number", required: true },
          leaseUntil: { type: "string", required: true },
          problem: { type: "any" },
          scoring: { type: "any" },
          createdAt: { type: "string", required: true },
          finishedAt: { type: "string" },
          ...dueAttributes,
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#scoringRun#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "scoringRun", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#scoringRuns", casing: "none" },
            sk: { field: "gsi1sk", composite: ["createdAt", "id"], template: "${createdAt}#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const partitionOf = (tenant: string): string => `${tenant}#scoringRuns`;

/** What a run keeps between its workers: whom to score chunk by chunk, and what came of each chunk. */
export const runChunks = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "scoringRunChunk", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          part: { type: ["plan", "rows"] as const, required: true },
          number: { type: "number", required: true, padding: { length: 6, char: "0" } },
          content: { type: "string", required: true },
          expiresAtEpoch: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#scoringRun#${id}", casing: "none" },
            sk: { field: "sk", composite: ["part", "number"], template: "${part}#${number}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const chunkKey = (id: string, part: "plan" | "rows", number: number) => ({
  pk: `${tenantId()}#scoringRun#${id}`,
  sk: `${part}#${String(number).padStart(6, "0")}`,
});
