import { useTranslation } from "react-i18next";
import type { Quantity } from "../../api/analysis.js";
import { useFormat } from "../../app/session-context.js";

type Unit = Pick<Quantity, "unit" | "decimals">;
type Numeric = number | null | undefined;

/** Values in a quantity's unit and decimals; unknown ones become a dash. */
export function useAmounts({ unit, decimals }: Unit) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const plain = new Intl.NumberFormat(locale, options);
  const signed = new Intl.NumberFormat(locale, { ...options, signDisplay: "exceptZero" });
  const suffix = unit === "" ? "" : unit === "%" ? "%" : ` ${unit}`;
  const isKnown = (value: Numeric): value is number => value !== null && value !== undefined;
  return {
    amount: (value: Numeric) => (isKnown(value) ? `${plain.format(value)}${suffix}` : "–"),
    /** A difference; of percentages it is told in points. */
    change: (value: Numeric) => {
      if (!isKnown(value)) return "–";
      return unit === "%" ? t("analysis.points", { value: signed.format(value) }) : `${signed.format(value)}${suffix}`;
    },
    number: (value: number) => plain.format(value),
  };
}
