import { LOCALES, type Locale, type LocalizedText } from "./locale.js";

/** The text of exactly this language; empty where it has none of its own. */
export const ownText = (text: LocalizedText | undefined, locale: Locale): string =>
  typeof text === "string" ? text : (text?.[locale] ?? "");

/**
 * The text with this language's part replaced. A text that stood for every language becomes one per language,
 * so that a change in one leaves the others as they were. Emptied everywhere, it is no text at all.
 */
export function withText(text: LocalizedText | undefined, locale: Locale, value: string): LocalizedText | undefined {
  const before = typeof text === "string" ? Object.fromEntries(LOCALES.map((each) => [each, text])) : { ...text };
  const entries = Object.entries({ ...before, [locale]: value }).filter(([, each]) => each !== undefined && each !== "");
  return entries.length > 0 ? (Object.fromEntries(entries) as LocalizedText) : undefined;
}
