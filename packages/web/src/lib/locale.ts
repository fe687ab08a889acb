export const LOCALES = ["en", "zh-CN", "zh-TW"] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language in its own words. */
export const LOCALE_NAMES: Record<Locale, string> = { en: "English", "zh-CN": "简体中文", "zh-TW": "繁體中文" };

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The supported locale nearest to what a browser asks for (`zh-Hant-HK` → `zh-TW`); English when there is none. */
export function nearestLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const lower = tag.toLowerCase();
    if (/^zh\b.*(hant|tw|hk|mo)/.test(lower)) return "zh-TW";
    if (lower.startsWith("zh")) return "zh-CN";
    if (lower.startsWith("en")) return "en";
  }
  return "en";
}

/** A text in one language or in several, as the API stores it. */
export type LocalizedText = string | { en?: string; "zh-CN"?: string; "zh-TW"?: string };

const FALLBACK: Record<Locale, readonly Locale[]> = {
  en: ["en", "zh-CN", "zh-TW"],
  "zh-CN": ["zh-CN", "zh-TW", "en"],
  "zh-TW": ["zh-TW", "zh-CN", "en"],
};

/** The text in this language, or in the nearest one there is. */
export function textIn(text: LocalizedText | null | undefined, locale: Locale): string {
  if (text === null || text === undefined) return "";
  if (typeof text === "string") return text;
  for (const candidate of FALLBACK[locale]) {
    const found = text[candidate];
    if (found) return found;
  }
  return "";
}
