import { z } from "zod";

const words = (most: number) => z.array(z.string().trim().min(1).max(100)).min(1).max(most);

/** Which subjects a scheme is about. */
export const audienceSchema = z
  .strictObject({
    kinds: words(50).optional().describe("Any of these kinds; left out: every kind."),
    tags: z
      .array(z.strictObject({ tag: z.string().trim().min(1).max(50), values: words(100) }))
      .min(1)
      .max(10)
      .optional()
      .describe("Of every tag listed, any of its values; left out: whatever the tags."),
  })
  .refine(({ kinds, tags }) => kinds !== undefined || tags !== undefined, {
    message: "name kinds or tags, or leave appliesTo out to score every subject",
  })
  .meta({ id: "SchemeAudience", description: "Which subjects the scheme scores and ranks; left out: all of them." });
export type Audience = z.infer<typeof audienceSchema>;

type Described = { kind: string; tags?: Record<string, string> | undefined };

/** Whether a subject belongs to the audience; everybody does where none is named. */
export function isAddressed(audience: Audience | undefined, { kind, tags = {} }: Described): boolean {
  if (audience?.kinds && !audience.kinds.includes(kind)) return false;
  return (audience?.tags ?? []).every(({ tag, values }) => Object.hasOwn(tags, tag) && values.includes(tags[tag] ?? ""));
}
