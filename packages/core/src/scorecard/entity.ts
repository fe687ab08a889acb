import { Entity } from "electrodb";
import { tenantId } from "../context/index.js";
import { GRAINS } from "../period/index.js";
import { entity } from "../table/index.js";

const STATUSES = ["scored", "suppressed", "missing"] as const;
const version = { type: "number", required: true, padding: { length: 6, char: "0" } } as const;

/** Scorecards are only ever created. What was computed, and of whom, is kept as JSON text: read back, it is the same to the last byte. */
export const scorecards = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "scorecard", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          schemeId: { type: "string", required: true },
          schemeVersion: { type: "number", required: true },
          period: { type: "string", required: true },
          timeZone: { type: "string", required: true },
          subject: { type: "string", required: true },
          revision: { type: "number", required: true },
          supersedes: { type: "any" },
          status: { type: STATUSES, required: true },
          n: { type: "number", required: true },
          body: { type: "string", required: true },
          digest: { type: "string", required: true },
          createdAt: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#scorecard#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "scorecard", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
export const keyOf = (tenantId: string, id: string) => ({ pk: `${tenantId}#scorecard#${id}`, sk: "scorecard" });

/** A few figures of every scorecard under its subject, so that a trend costs one query of small items. */
export const points = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "scorecardPoint", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          subjectId: { type: "string", required: true },
          schemeId: { type: "string", required: true },
          grain: { type: GRAINS, required: true },
          from: { type: "string", required: true },
          schemeVersion: version,
          revision: version,
          scorecardId: { type: "string", required: true },
          period: { type: "string", required: true },
          status: { type: STATUSES, required: true },
          score: { type: "number" },
          low: { type: "number" },
          high: { type: "number" },
          grade: { type: "string" },
          n: { type: "number", required: true },
          createdAt: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: {
              field: "pk",
              composite: ["tenantId", "subjectId"],
              template: "${tenantId}#scorecards#${subjectId}",
              casing: "none",
            },
            sk: {
              field: "sk",
              composite: ["schemeId", "grain", "from", "schemeVersion", "revision"],
              template: "${schemeId}#${grain}#${from}#${schemeVersion}#${revision}",
              casing: "none",
            },
          },
        },
      },
      configuration,
    ),
);

/** The keys of a subject's points of periods that begin before the date. */
export const pointsKey = (subjectId: string, schemeId: string, grain: string, before: string) => ({
  pk: `${tenantId()}#scorecards#${subjectId}`,
  low: `${schemeId}#${grain}#`,
  high: `${schemeId}#${grain}#${before}`,
});

/**
 * What is in force for a scheme version and period: points to a ranking that is complete, and is
 * switched to the next one in a single write. `pageScores` are the scores that its pages begin with.
 */
export const scorings = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "scoring", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          schemeId: { type: "string", required: true },
          period: { type: "string", required: true },
          board: { type: "string", required: true },
          schemeVersion: version,
          timeZone: { type: "string", required: true },
          ranking: { type: "string", required: true },
          revision: { type: "number", required: true },
          scoredAt: { type: "string", required: true },
          subjects: { type: "number", required: true },
          scored: { type: "number", required: true },
          suppressed: { type: "number", required: true },
          missing: { type: "number", required: true },
          grades: { type: "any", required: true },
          pageScores: { type: "any", required: true },
        },
        indexes: {
          primary: {
            pk: {
              field: "pk",
              composite: ["tenantId", "schemeId", "period", "board"],
              template: "${tenantId}#scoring#${schemeId}#${period}#${board}",
              casing: "none",
            },
            sk: { field: "sk", composite: ["schemeVersion"], template: "version#${schemeVersion}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Who is computing a scheme version and period; a computation that died gives way when its lease ends. */
export const leases = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "scoringLease", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          schemeId: { type: "string", required: true },
          period: { type: "string", required: true },
          board: { type: "string", required: true },
          schemeVersion: version,
          holder: { type: "string", required: true },
          until: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: {
              field: "pk",
              composite: ["tenantId", "schemeId", "period", "board"],
              template: "${tenantId}#scoring#${schemeId}#${period}#${board}",
              casing: "none",
            },
            sk: { field: "sk", composite: ["schemeVersion"], template: "lease#${schemeVersion}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** A ranking in pages of `PAGE` rows, as JSON text. Rankings that were replaced stay: they are what was in force then. */
export const rankingPages = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "rankingPage", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          ranking: { type: "string", required: true },
          number: version,
          rows: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "ranking"], template: "${tenantId}#ranking#${ranking}", casing: "none" },
            sk: { field: "sk", composite: ["number"], template: "page#${number}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
