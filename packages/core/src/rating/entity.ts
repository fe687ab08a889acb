import { Entity } from "electrodb";
import { entity } from "../table/index.js";

export const agencies = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "ratingAgency", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          key: { type: "string", required: true },
          name: { type: "any", required: true },
          low: { type: "number", required: true, readOnly: true },
          high: { type: "number", required: true, readOnly: true },
          url: { type: "string" },
          published: { type: "boolean", required: true },
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "key"], template: "${tenantId}#rating-agency#${key}", casing: "none" },
            sk: { field: "sk", composite: [], template: "rating-agency", casing: "none" },
          },
          byKey: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId"], template: "${tenantId}#rating-agencies", casing: "none" },
            sk: { field: "gsi1sk", composite: ["key"], template: "${key}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const agencyPartition = (tenantId: string): string => `${tenantId}#rating-agencies`;
export const agencyKeyOf = (tenantId: string, key: string) => ({ pk: `${tenantId}#rating-agency#${key}`, sk: "rating-agency" });

export const SHARDS = 4;

/**
 * The index lies by subject and agency with the newest date first, so that a subject's ratings are one short query
 * and the latest of every subject can be read off in passing. `fromNewest` is a date that sorts backwards.
 */
export const ratings = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "rating", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          shard: { type: "number", required: true, readOnly: true },
          agency: { type: "string", required: true, readOnly: true },
          subjectId: { type: "string", required: true, readOnly: true },
          externalId: { type: "string" },
          day: { type: "string", required: true, readOnly: true },
          fromNewest: { type: "string", required: true, readOnly: true },
          value: { type: "number", required: true, readOnly: true },
          sampleSize: { type: "number" },
          note: { type: "string" },
          sourceUrl: { type: "string" },
          corrects: { type: "string" },
          correctedBy: { type: "string" },
          state: { type: ["current", "corrected", "withdrawn"] as const, required: true },
          withdrawal: { type: "string" },
          contentHash: { type: "string", required: true },
          receivedAt: { type: "string", required: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#rating#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "rating", casing: "none" },
          },
          bySubject: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId", "shard"], template: "${tenantId}#ratings#${shard}", casing: "none" },
            sk: {
              field: "gsi1sk",
              composite: ["subjectId", "agency", "fromNewest", "id"],
              template: "${subjectId}#${agency}#${fromNewest}#${id}",
              casing: "none",
            },
          },
        },
      },
      configuration,
    ),
);

export const ratingPartition = (tenantId: string, shard: number): string => `${tenantId}#ratings#${shard}`;
export const ratingPartitions = (tenantId: string): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => ratingPartition(tenantId, shard));
export const ratingKeyOf = (tenantId: string, id: string) => ({ pk: `${tenantId}#rating#${id}`, sk: "rating" });

/** `2026-03-31` as `79739668`: later dates come first. */
export const fromNewestOf = (day: string): string => String(99_999_999 - Number(day.replaceAll("-", ""))).padStart(8, "0");

export const ratingPages = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "ratingPage", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          slug: { type: "string", required: true, readOnly: true },
          published: { type: "boolean", required: true },
          title: { type: "any" },
          note: { type: "any" },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#rating-page", casing: "none" },
            sk: { field: "sk", composite: [], template: "rating-page", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Whose ratings a public link shows, found before the tenant is known. */
export const ratingDirectory = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "ratingDirectory", version: "1", service: "touchstone" },
        attributes: { slug: { type: "string", required: true }, tenantId: { type: "string", required: true } },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["slug"], template: "directory#ratings#${slug}", casing: "none" },
            sk: { field: "sk", composite: [], template: "ratings", casing: "none" },
          },
        },
      },
      configuration,
    ),
);
