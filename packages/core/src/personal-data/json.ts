import { ERASED, type Reader } from "./matcher.js";

/** Whether any text within a JSON value names the person. */
export function mentionsIn(value: unknown, reader: Reader): boolean {
  if (typeof value === "string") return reader.mentions(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((inner) => mentionsIn(inner, reader));
}

/** The value with every text changed; `key` is the name that the text stands under. */
export function mapTexts(value: unknown, change: (text: string, key: string) => string, key = ""): unknown {
  if (typeof value === "string") return change(value, key);
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, change, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, change, name)]));
}

/** The value with every mention replaced, and every text under one of the names erased altogether. */
export const redactIn = (value: unknown, reader: Reader, names: ReadonlySet<string> = new Set()): unknown =>
  mapTexts(value, (text, key) => (names.has(key) ? ERASED : reader.redact(text)));
