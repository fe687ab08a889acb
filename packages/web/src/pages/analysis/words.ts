import type { TFunction } from "i18next";
import type { Trend } from "../../api/analysis.js";
import type { Tone } from "../../ui/badge.js";

export type Conclusion = NonNullable<Trend["slope"]>["conclusion"];

export const CONCLUSION_TONES: Record<Conclusion, Tone> = { improved: "good", "no-evidence": "neutral", worse: "bad", untested: "neutral" };

/** "p = 0.012", or that it is too small to matter how small. */
export function pWords(t: TFunction, locale: string, pValue: number | null): string {
  if (pValue === null) return "";
  if (pValue < 0.001) return t("analysis.pSmall");
  return t("analysis.pValue", { value: new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(pValue) });
}
