import { useTranslation } from "react-i18next";
import type { Criterion } from "../../api/standards.js";
import { useFormat } from "../../app/session-context.js";

/** A number with exactly so many decimals, so that figures beneath each other line up. */
export const fixed = (value: number, decimals: number, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

/** A value with its unit: `93%`, `45 s`. */
export const withUnit = (value: string, unit: string): string => (unit === "" ? value : unit === "%" ? `${value}%` : `${value} ${unit}`);

/** Says in words what meets a clause: "at least 93%". */
export function useCriterionWords(): (meets: Criterion, indicator: { unit?: string | undefined }) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (meets, { unit = "" }) => {
    if ("score" in meets) return `${t("standards.scoreAtLeast")} ${format.precise(meets.score)}`;
    return `${t(meets.at === "least" ? "standards.atLeast" : "standards.atMost")} ${withUnit(format.precise(meets.value), unit)}`;
  };
}
