import type { Quantity } from "../../api/analysis.js";
import { useFormat } from "../../app/session-context.js";

type Unit = Pick<Quantity, "unit" | "decimals">;
type Numeric = number | null | undefined;

/** Values in a quantity's unit and decimals; unknown ones become a dash. */
export function useAmounts({ unit, decimals }: Unit) {
  const { locale } = useFormat();
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const plain = new Intl.NumberFormat(locale, options);
  const signed = new Intl.NumberFormat(locale, { ...options, signDisplay: "exceptZero" });
  const suffix = unit === "" ? "" : unit === "%" ? "%" : ` ${unit}`;
  const text = (formatter: Intl.NumberFormat) => (value: Numeric) =>
    value === null || value === undefined ? "–" : `${formatter.format(value)}${suffix}`;
  return { amount: text(plain), change: text(signed), number: (value: number) => plain.format(value) };
}
