import type { Locale } from "../../locale/index.js";

export type Texts = Record<Locale, string>;

/** A template as it is written down: every text in every language, clauses with the key of their stage. */
export type TemplateText = {
  key: string;
  name: Texts;
  description: Texts;
  clauses: {
    stage: "consultation" | "recommendation" | "purchase" | "after-sales";
    key: string;
    title: Texts;
    text: Texts;
    reference?: Texts;
  }[];
};

export const texts = (en: string, simplified: string, traditional: string): Texts => ({ en, "zh-CN": simplified, "zh-TW": traditional });
