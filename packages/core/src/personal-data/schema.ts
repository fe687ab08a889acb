import { z } from "zod";
import { STATES } from "./entity.js";
import { IDENTIFIER_TYPES, identifierOf } from "./identifier.js";
import { KEPT_REASONS, KINDS } from "./place.js";

const EXPLANATIONS = {
  email: "is not one whole e-mail address; wildcards and lists are not understood",
  phone: "is not a telephone number of 5 to 15 digits",
  externalId: "must be an id of 1 to 200 characters",
} as const;

const identifierInputSchema = z
  .strictObject({
    type: z.enum(IDENTIFIER_TYPES).describe("`externalId`: an id of your own for the person, such as a customer number."),
    value: z.string().min(1).max(300),
  })
  .superRefine(({ type, value }, context) => {
    if (identifierOf(type, value) === undefined) context.addIssue({ code: "custom", path: ["value"], message: EXPLANATIONS[type] });
  })
  .meta({ id: "PersonIdentifier" });

export const requestInputSchema = z
  .strictObject({ identifiers: z.array(identifierInputSchema).min(1).max(20).describe("Everything that this one person is known by.") })
  .meta({ id: "PersonalDataRequestInput" });
export type RequestInput = z.infer<typeof requestInputSchema>;

export const erasureInputSchema = z
  .strictObject({
    confirm: z.string().min(1).max(300).describe("One of the identifiers that were searched for, typed again. There is no way back."),
    subjects: z
      .boolean()
      .default(false)
      .describe("Also takes name and id from subjects that are this person, such as a guide. Published results keep the name."),
  })
  .meta({ id: "PersonalDataErasureInput" });
export type ErasureInput = z.infer<typeof erasureInputSchema>;

const kindSchema = z.enum(KINDS);
const relationSchema = z
  .enum(["concerns", "mentions"])
  .describe("`concerns`: the record is about the person. `mentions`: a record about something else names the identifier.");

export const requestSchema = z
  .object({
    id: z.string(),
    mode: z.enum(["search", "reapply"]).describe("`reapply`: repeats every erasure after a backup was restored."),
    state: z.enum(STATES),
    identifiers: z
      .array(z.object({ type: z.enum(IDENTIFIER_TYPES), hash: z.string() }))
      .describe("What was searched for, as keyed hashes: the identifiers themselves are kept nowhere."),
    progress: z.object({
      place: z.string().nullable(),
      places: z.int(),
      placesDone: z.int(),
      read: z.int().describe("Records looked through."),
    }),
    found: z.array(z.object({ kind: kindSchema, concerns: z.int(), mentions: z.int() })),
    erased: z.int(),
    kept: z.int().describe("Records that need a decision of yours; see their `why`."),
    problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    createdAt: z.string().describe("Everything received until then is looked through."),
    foundAt: z.string().nullable(),
    erasureAt: z.string().nullable().describe("When the erasure was ordered."),
    finishedAt: z.string().nullable(),
    expiresAt: z.string().describe("Until then what was found can be read and erased; later, search again."),
  })
  .meta({ id: "PersonalDataRequest", description: "A search for everything that concerns one person, and its erasure." });
export type PersonalDataRequest = z.infer<typeof requestSchema>;

export const recordSchema = z
  .object({
    kind: kindSchema,
    id: z.string(),
    relation: relationSchema,
    fields: z.array(z.string()).describe("Where the identifier stands."),
    outcome: z.enum(["erased", "kept", "gone"]).nullable().describe("What the erasure did; null before it."),
    why: z.enum(KEPT_REASONS).nullable(),
    data: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe("What is stored of the person now. Null for mentions, since the record is about somebody else, and for what has gone."),
  })
  .meta({ id: "PersonalDataRecord" });
export type PersonalDataRecord = z.infer<typeof recordSchema>;

export const recordFilterSchema = z.object({
  kind: kindSchema.optional(),
  data: z.enum(["true", "false"]).optional().meta({ description: "false leaves `data` out; true unless told" }),
});
