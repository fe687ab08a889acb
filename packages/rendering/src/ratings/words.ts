import type { Locale } from "@touchstone/core/locale";

type Words = {
  language: string;
  languages: string;
  title: string;
  caption: string;
  subject: string;
  scale: (low: string, high: string) => string;
  sample: (n: string) => string;
  source: string;
  none: string;
  empty: string;
  about: string;
  next: string;
};

/** What the page says besides what the tenant and the agencies say. */
export const WORDS: Record<Locale, Words> = {
  en: {
    language: "English",
    languages: "Languages",
    title: "Third-party ratings",
    caption: "Latest rating by each agency",
    subject: "Name",
    scale: (low, high) => `from ${low} to ${high}`,
    sample: (n) => `n = ${n}`,
    source: "Source",
    none: "not rated",
    empty: "No ratings are published here yet.",
    about:
      "Each rating was given by the agency named above its column, on that agency's own scale; the two ends of the scale stand beside its name.",
    next: "More ratings",
  },
  "zh-CN": {
    language: "简体中文",
    languages: "语言",
    title: "第三方评级",
    caption: "各机构的最新评级",
    subject: "名称",
    scale: (low, high) => `${low} 至 ${high} 分`,
    sample: (n) => `样本 ${n}`,
    source: "来源",
    none: "未评级",
    empty: "尚未公布评级。",
    about: "评级由各列所示机构按其自有量表给出，量表两端的分值列在机构名称旁。",
    next: "更多评级",
  },
  "zh-TW": {
    language: "繁體中文",
    languages: "語言",
    title: "第三方評級",
    caption: "各機構的最新評級",
    subject: "名稱",
    scale: (low, high) => `${low} 至 ${high} 分`,
    sample: (n) => `樣本 ${n}`,
    source: "來源",
    none: "未評級",
    empty: "尚未公布評級。",
    about: "評級由各欄所示機構依其自有量表給出，量表兩端的分值列在機構名稱旁。",
    next: "更多評級",
  },
};
