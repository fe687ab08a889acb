import { useTranslation } from "react-i18next";
import type { Aggregation, SchemeDiff, Veto, Weighting } from "../../../api/schemes.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { periodName } from "../../../lib/days.js";
import { type LocalizedText, textIn } from "../../../lib/locale.js";
import { useKindName } from "../../subjects/kinds.js";
import type { Audience } from "../editor/audience.js";

type Change = SchemeDiff["settings"][number];
export type ChangeWords = { field: string; before: string; after: string };

const FIELDS = [
  "name",
  "appliesTo",
  "aggregation",
  "coverageThreshold",
  "weighting",
  "veto",
  "type",
  "indicatorId",
  "key",
  "kind",
  "unit",
  "decimals",
  "goalposts",
  "thresholds",
  "best",
  "source",
  "measure",
  "minimumSample",
  "clamp",
  "description",
] as const;

/** A changed setting in words: what it is called, what it was, what it is. */
export function useChangeWords(): (change: Change) => ChangeWords {
  const { t } = useTranslation();
  const wordsFor = useValueWords();
  return ({ field, before, after }) => {
    const known = FIELDS.find((each) => each === field);
    return { field: known ? t(`schemes.fields.${known}`) : field, before: wordsFor(field, before), after: wordsFor(field, after) };
  };
}

function useValueWords(): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const kindName = useKindName();
  const weightingWords = (weighting: Weighting | null) => {
    const source = t(`schemes.weighting.sources.${weighting?.method ?? "direct"}`);
    const objective = weighting?.method === "combined" ? weighting.second : weighting;
    return objective && "period" in objective ? `${source}, ${periodName(objective.period, locale)}` : source;
  };
  const vetoWords = ({ below, cap, of, whenMissing }: Veto) =>
    [t(`schemes.veto.says.${of}`, { below, cap }), whenMissing && t(`schemes.veto.missing.${whenMissing}`)].filter(Boolean).join(" · ");
  const audienceWords = ({ kinds = [], tags = [] }: Audience) =>
    [kinds.map(kindName).join(", "), ...tags.map(({ tag, values }) => `${tag}: ${values.join(", ")}`)].filter(Boolean).join(" · ");
  return (field, value) => {
    if (field === "weighting") return weightingWords(value as Weighting | null);
    if (field === "appliesTo") return value ? audienceWords(value as Audience) : t("schemes.audience.everybody");
    if (value === null || value === undefined) return t("common.none");
    if (field === "veto") return vetoWords(value as Veto);
    if (field === "name") return textIn(value as LocalizedText, locale);
    if (field === "coverageThreshold") return format.percent(value as number);
    if (field === "aggregation") return t(`schemes.aggregations.${(value as Aggregation).method}`);
    return plainWords(value, format.precise);
  };
}

/** Settings without words of their own, part by part. */
function plainWords(value: unknown, number: (value: number) => string): string {
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return value.map((each) => plainWords(each, number)).join(", ");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([key, each]) => `${key} ${plainWords(each, number)}`)
      .join(" · ");
  return String(value);
}
