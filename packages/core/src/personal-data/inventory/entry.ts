import { z } from "zod";

export const TREATMENTS = {
  blank: "What the person said or is reached by is taken out; that there was something stays.",
  delete: "The attribute, item or file goes.",
  pseudonymise: "An id takes the place of the name.",
  redact: "Each mention of an identifier is replaced, the rest of the text stays.",
  expire: "It goes by itself within the time that is told.",
  keep: "It stays, for the reason that is told.",
} as const;
export type Treatment = keyof typeof TREATMENTS;

type Treated = { treatment: Treatment; note: string };

/** What an entity of the table, or another place, holds of people and what erasure does with it. */
export type Entry = {
  personal: Record<string, Treated>;
  /** Attributes that say nothing about anybody; together with `personal` they are all that the entity has. */
  other?: readonly string[];
  /** Why there is nothing personal in it, where there is nothing. */
  why?: string;
};

export const blank = (note: string): Treated => ({ treatment: "blank", note });
export const remove = (note: string): Treated => ({ treatment: "delete", note });
export const pseudonymise = (note: string): Treated => ({ treatment: "pseudonymise", note });
export const redact = (note: string): Treated => ({ treatment: "redact", note });
export const expire = (note: string): Treated => ({ treatment: "expire", note });
export const keep = (note: string): Treated => ({ treatment: "keep", note });
export const nothing = (why: string): Entry => ({ personal: {}, why });

export const inventorySchema = z
  .object({
    name: z.string().describe("The kind of item, or the place outside the table."),
    attributes: z.array(
      z.object({ name: z.string(), treatment: z.enum(Object.keys(TREATMENTS) as [Treatment, ...Treatment[]]), note: z.string() }),
    ),
    why: z.string().nullable().describe("Why there is nothing personal in it, where there is nothing."),
  })
  .meta({ id: "PersonalDataPlace", description: "Where personal data can lie, and what an erasure does with them." });
