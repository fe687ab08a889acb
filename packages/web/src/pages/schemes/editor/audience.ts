import type { Definition } from "../../../api/schemes.js";

export type Audience = NonNullable<Definition["appliesTo"]>;

/** The definition for another audience; without one the field is left out. */
export function withAudience({ appliesTo: _, ...definition }: Definition, audience: Audience | undefined): Definition {
  return audience ? { appliesTo: audience, ...definition } : definition;
}

/** The audience with other kinds; one that names nothing is everybody, which is none. */
export const withKinds = (audience: Audience | undefined, kinds: readonly string[]): Audience | undefined =>
  named({ ...audience, kinds: [...new Set(kinds)] });

/** The audience with the tags of a text, a line each: `region: east, west`. */
export const withTags = (audience: Audience | undefined, text: string): Audience | undefined =>
  named({ ...audience, tags: tagsFrom(text) });

function named({ kinds, tags }: Audience): Audience | undefined {
  if (!kinds?.length && !tags?.length) return undefined;
  return { ...(kinds?.length ? { kinds } : {}), ...(tags?.length ? { tags } : {}) };
}

function tagsFrom(text: string): NonNullable<Audience["tags"]> {
  return text.split("\n").flatMap((line) => {
    const at = line.search(/[:：]/);
    const values = at < 0 ? [] : wordsOf(line.slice(at + 1));
    return values.length > 0 ? [{ tag: line.slice(0, at).trim(), values }] : [];
  });
}

/** Words between commas, Chinese ones as well. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter(Boolean);

export const textOfTags = (audience: Audience | undefined): string =>
  (audience?.tags ?? []).map(({ tag, values }) => `${tag}: ${values.join(", ")}`).join("\n");
