import { z } from "zod";

export const LOCALES = ["en", "zh-CN", "zh-TW"] as const;
export type Locale = (typeof LOCALES)[number];
export const localeSchema = z.enum(LOCALES);

/** A text in one language or in several. */
export const localizedTextSchema = z.union([
  z.string().trim().min(1).max(2000),
  z
    .strictObject({
      en: z.string().trim().min(1).max(2000).optional(),
      "zh-CN": z.string().trim().min(1).max(2000).optional(),
      "zh-TW": z.string().trim().min(1).max(2000).optional(),
    })
    .refine((texts) => Object.keys(texts).length > 0, "give the text in at least one language"),
]);
export type LocalizedText = z.infer<typeof localizedTextSchema>;

const FALLBACK: Record<Locale, readonly Locale[]> = {
  en: ["en", "zh-CN", "zh-TW"],
  "zh-CN": ["zh-CN", "zh-TW", "en"],
  "zh-TW": ["zh-TW", "zh-CN", "en"],
};

/** The text in this language, or in the nearest one there is. */
export function textIn(text: LocalizedText, locale: Locale): string {
  if (typeof text === "string") return text;
  for (const candidate of FALLBACK[locale]) {
    const found = text[candidate];
    if (found) return found;
  }
  return "";
}

/** The supported locale nearest to what a browser or a partner asks for (`zh-Hant-HK` → `zh-TW`). */
export function nearestLocale(tags: readonly string[], otherwise: Locale = "en"): Locale {
  for (const tag of tags) {
    const lower = tag.toLowerCase();
    if (/^zh\b.*(hant|tw|hk|mo)/.test(lower)) return "zh-TW";
    if (lower.startsWith("zh")) return "zh-CN";
    if (lower.startsWith("en")) return "en";
  }
  return otherwise;
}
