import type { z } from "zod";
import type { ComplaintFigure, IndicatorInput } from "../indicator/index.js";
import type { Locale } from "../locale/index.js";
import type { GradeBand } from "../scoring/index.js";
import type { questionSchema } from "../survey/index.js";

export type Texts = Record<Locale, string>;

export const texts = (en: string, simplified: string, traditional: string): Texts => ({ en, "zh-CN": simplified, "zh-TW": traditional });

/** Where an indicator's evidence comes from; the survey and the metrics' names are filled in for the tenant. */
export type TemplateSource =
  | { type: "survey"; question: string; row?: string }
  | { type: "complaints"; figure: ComplaintFigure; denominator?: string }
  | { type: "observation"; metric: string }
  | { type: "assessment"; perspective: "expert" | "third-party" | "self" | "peer"; criterion: string };

export type TemplateIndicator = Pick<IndicatorInput, "key" | "kind" | "unit"> & {
  goalposts: { low: number; high: number };
  name: Texts;
  description: Texts;
  /** Among the indicators of its dimension. */
  weight: number;
  source: TemplateSource;
  measure?: IndicatorInput["measure"];
  decimals?: number;
  minimumSample?: number;
};

export type TemplateDimension = { key: string; name: Texts; weight: number; indicators: TemplateIndicator[] };
export type TemplateQuestion = z.input<typeof questionSchema>;

/** Dimensions that may be added; they take `share` of the whole weight. */
export type TemplateOption = {
  key: string;
  name: Texts;
  description: Texts;
  share: number;
  dimensions: TemplateDimension[];
  questions: TemplateQuestion[];
};

/** An indicator system to begin with, as it is written down. Weights of each level add up to 1. */
export type TemplateData = {
  key: string;
  /** Goes before the keys of its indicators, so that those of two templates do not meet. */
  prefix: string;
  name: Texts;
  description: Texts;
  dimensions: TemplateDimension[];
  grades: GradeBand[];
  survey?: { title: Texts; intro: Texts; questions: TemplateQuestion[] };
  options?: TemplateOption[];
};
