import type { TemplateDimension, TemplateIndicator, TemplateQuestion, Texts } from "../template.js";
import { statements } from "./usual.js";

/** A scale of a questionnaire: its items are the rows of one matrix, each an indicator of the same weight. */
export type Scale = { key: string; name: Texts; description: Texts; label: Texts; items: { key: string; label: Texts }[] };

/** The items keep their whole range, 1 to 5, so that scores of scales can be told from their means. */
const itemOf = ({ key, description, items }: Scale, item: Scale["items"][number]): TemplateIndicator => ({
  key: `${key}_${item.key}`,
  name: item.label,
  description,
  weight: 1 / items.length,
  kind: "benefit",
  unit: "/ 5",
  decimals: 2,
  goalposts: { low: 1, high: 5 },
  source: { type: "survey", question: key, row: item.key },
  measure: { kind: "mean" },
});

export const dimensionOf = (scale: Scale, weight: number): TemplateDimension => ({
  key: scale.key,
  name: scale.name,
  weight,
  indicators: scale.items.map((item) => itemOf(scale, item)),
});

export const questionOf = ({ key, label, items }: Scale): TemplateQuestion => statements(key, label, items);
