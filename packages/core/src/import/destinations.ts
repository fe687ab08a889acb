import type { z } from "zod";
import * as Complaint from "../complaint/index.js";
import type { AppError } from "../errors/index.js";
import * as Observation from "../observation/index.js";
import * as Rating from "../rating/index.js";
import * as Response from "../response/index.js";
import * as Subject from "../subject/index.js";
import type { Kind } from "./schema.js";

export type Outcome = { status: "created" | "updated" | "unchanged" | "replayed"; id: string } | { status: "invalid"; error: AppError };

/** When a stored record was first written and last changed. */
export type Written = { createdAt: string; updatedAt: string };

/** Where the rows of a kind go. */
export type Destination = {
  schema: z.ZodType;
  /** The field that takes the caller's own id, to be filled from the row itself when nothing is mapped to it. */
  clientId?: string;
  defaults: Record<string, unknown>;
  ingest(records: unknown[]): Promise<Outcome[]>;
  /** Of these records, when each was written. */
  written(ids: string[]): Promise<Map<string, Written>>;
};

const receipt = ({ receivedAt }: { receivedAt: string }): Written => ({ createdAt: receivedAt, updatedAt: receivedAt });

const LOOK_UPS_AT_ONCE = 25;

/** Only after a worker died, and for one chunk: a look-up for each record will do. */
const oneByOne =
  (look: (id: string) => Promise<Written>) =>
  async (ids: string[]): Promise<Map<string, Written>> => {
    const found = new Map<string, Written>();
    for (let start = 0; start < ids.length; start += LOOK_UPS_AT_ONCE) {
      await Promise.all(ids.slice(start, start + LOOK_UPS_AT_ONCE).map(async (id) => found.set(id, await look(id))));
    }
    return found;
  };

const DESTINATIONS: Record<Kind, Destination> = {
  subjects: {
    schema: Subject.subjectInputSchema,
    defaults: {},
    ingest: (records) => Subject.upsertMany(records as Subject.SubjectInput[]),
    written: Subject.fromIds,
  },
  responses: {
    schema: Response.responseInputSchema,
    clientId: "submissionId",
    defaults: { channel: "import" },
    ingest: (records) => Response.ingestMany(records as Response.ResponseInput[]),
    written: oneByOne(async (id) => receipt(await Response.fromId(id))),
  },
  complaints: {
    schema: Complaint.complaintInputSchema,
    clientId: "externalId",
    defaults: { channel: "import" },
    ingest: (records) => Complaint.ingestMany(records as Complaint.ComplaintInput[]),
    written: oneByOne(Complaint.fromId),
  },
  observations: {
    schema: Observation.observationInputSchema,
    // Metric, subject and time identify an observation: no name needs to be made up.
    defaults: {},
    ingest: (records) => Observation.ingestMany(records as Observation.ObservationInput[]),
    written: oneByOne(async (id) => receipt(await Observation.fromId(id))),
  },
  ratings: {
    schema: Rating.ratingInputSchema,
    // Agency, subject and date identify a rating.
    defaults: {},
    ingest: (records) => Rating.ingestMany(records as Rating.RatingInput[]),
    written: oneByOne(async (id) => receipt(await Rating.fromId(id))),
  },
};

export const destinationOf = (kind: Kind): Destination => DESTINATIONS[kind];
