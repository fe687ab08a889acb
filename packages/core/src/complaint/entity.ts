import { Entity } from "electrodb";
import { dueAttributes, entity, openAttributes } from "../table/index.js";
import type { ComplaintImage } from "./image.js";
import { isDone } from "./workflow.js";

/** Lists of complaints are spread over this many partitions. */
export const SHARDS = 8;

export const complaints = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "complaint", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          shard: { type: "number", required: true },
          externalId: { type: "string" },
          subjectId: { type: "string" },
          channel: { type: "string", required: true },
          category: { type: "string", required: true },
          severity: { type: "string", required: true },
          priority: { type: "string", required: true },
          title: { type: "string", required: true },
          text: { type: "string", required: true },
          textLength: { type: "number", required: true },
          tags: { type: "any", required: true },
          orderId: { type: "string" },
          complainant: { type: "any" },
          assigneeId: { type: "string" },
          team: { type: "string" },
          status: { type: "string", required: true },
          receivedAt: { type: "string", required: true },
          day: { type: "string", required: true },
          firstRespondedAt: { type: "string" },
          lastReplyAt: { type: "string" },
          resolvedAt: { type: "string" },
          dueAt: { type: "string" },
          dueSource: { type: "string" },
          given: { type: "any" },
          clockSkew: { type: "boolean" },
          applications: { type: "any", required: true },
          pauses: { type: "any" },
          closedIntervals: { type: "any" },
          unanswered: { type: "any" },
          clocks: { type: "any", required: true },
          firstResponseSeconds: { type: "number" },
          resolutionSeconds: { type: "number" },
          recorded: { type: "any" },
          contentHash: { type: "string", required: true },
          erasedAt: { type: "string" },
          lastEventId: { type: "string" },
          createdBy: { type: "any", required: true },
          createdAt: { type: "string", required: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
          ...dueAttributes,
          ...openAttributes,
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#complaint#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "complaint", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: { field: "gsi1pk", composite: ["tenantId", "shard"], template: "${tenantId}#complaints#${shard}", casing: "none" },
            sk: { field: "gsi1sk", composite: ["receivedAt", "id"], template: "${receivedAt}#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/**
 * The item that `complaints().put(image)` would write, several times cheaper: bulk ingestion builds thousands of them.
 * A test holds the two to each other.
 */
export function storedForm({ duePartition, dueKey, openPartition, openKey, ...image }: ComplaintImage): Record<string, unknown> {
  return {
    ...image,
    ...keyOf(image.tenantId, image.id),
    gsi1pk: `${image.tenantId}#complaints#${image.shard}`,
    gsi1sk: `${image.receivedAt}#${image.id}`,
    ...(duePartition && dueKey ? { gsi2pk: duePartition, gsi2sk: dueKey } : {}),
    ...(openPartition && openKey ? { gsi3pk: openPartition, gsi3sk: openKey } : {}),
    __edb_e__: "complaint",
    __edb_v__: "1",
  };
}

/** Content hash of an erased complaint: whatever is sent again under its id is a replay, and changes nothing. */
export const ERASED_CONTENT = "erased";

export const keyOf = (tenantId: string, id: string) => ({ pk: `${tenantId}#complaint#${id}`, sk: "complaint" });

/** The whole text of a complaint whose text is too long for lists; kept beside it in the same partition. */
export const contents = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "complaintContent", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          text: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#complaint#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "content", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** What happened to a complaint, in the order in which it happened. */
export const events = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "complaintEvent", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          complaintId: { type: "string", required: true },
          at: { type: "string", required: true },
          id: { type: "string", required: true },
          type: { type: "string", required: true },
          actor: { type: "any", required: true },
          recordedAt: { type: "string", required: true },
          text: { type: "string" },
          changes: { type: "any" },
          clock: { type: "any" },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "complaintId"], template: "${tenantId}#complaint#${complaintId}", casing: "none" },
            sk: { field: "sk", composite: ["at", "id"], template: "event#${at}#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Partitions of `gsi1` with all complaints, by receipt. */
export const partitionsOf = (tenantId: string): string[] => Array.from({ length: SHARDS }, (_, shard) => `${tenantId}#complaints#${shard}`);

const openPartitionOf = (tenantId: string, shard: number): string => `${tenantId}#open-complaints#${shard}`;

/** Partitions of `gsi3` with those that are neither resolved nor closed, by receipt. */
export const openPartitionsOf = (tenantId: string): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => openPartitionOf(tenantId, shard));

/** Where a complaint stands among the open ones; nothing for one that is done with. */
export const openIndex = ({ tenantId, id, shard, status, receivedAt }: ComplaintImage): Partial<ComplaintImage> =>
  isDone(status) ? {} : { openPartition: openPartitionOf(tenantId, shard), openKey: `${receivedAt}#${id}` };
