import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { isLocale, type Locale, nearestLocale } from "../lib/locale.js";
import type { Translation } from "./types.js";

const STORAGE_KEY = "touchstone.locale";

const catalogues: Record<Locale, () => Promise<{ default: object }>> = {
  en: () => import("./en/index.js"),
  "zh-CN": () => import("./zh-cn/index.js") satisfies Promise<{ default: Translation }>,
  "zh-TW": () => import("./zh-tw/index.js") satisfies Promise<{ default: Translation }>,
};

/** What the person chose here before, if anything. */
export function rememberedLocale(): Locale | undefined {
  const stored = localStorage.getItem(STORAGE_KEY);
  return isLocale(stored) ? stored : undefined;
}

/** Starts the texts in the remembered language, else in the browser's. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "none",
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
  });
  await showLanguage(rememberedLocale() ?? nearestLocale(navigator.languages));
}

/** Loads a language and shows everything in it. */
export async function showLanguage(locale: Locale): Promise<void> {
  if (!i18next.hasResourceBundle(locale, "translation")) {
    const { default: texts } = await catalogues[locale]();
    i18next.addResourceBundle(locale, "translation", texts);
  }
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

/** Shows everything in this language from now on, in this browser. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  localStorage.setItem(STORAGE_KEY, locale);
  await showLanguage(locale);
}
