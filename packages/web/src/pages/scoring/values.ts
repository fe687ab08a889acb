import type { Scorecard } from "../../api/scoring.js";
import { useLocale } from "../../app/session-context.js";

type IndicatorScore = Scorecard["indicators"][number];
type Unit = Pick<IndicatorScore, "unit" | "decimals">;

/** A value in an indicator's own unit and decimals: `92.5%`, `4.31 / 5`; `bare` leaves the unit out. */
export function useValue(): (value: number, unit: Unit, bare?: boolean) => string {
  const locale = useLocale();
  return (value, { unit, decimals = 1 }, bare = false) => {
    const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, minimumFractionDigits: decimals }).format(value);
    if (bare || !unit) return digits;
    return unit === "%" ? `${digits}%` : `${digits} ${unit}`;
  };
}

export const STATES = ["missing", "suppressed", "imputed", "shrunk"] as const;
/** How a value came about where it was not simply measured. */
export type ValueState = (typeof STATES)[number];

/** Which of these signs an indicator carries; none where it was measured and taken as it is. */
export function statesOf({ status, imputed, shrunk }: Pick<IndicatorScore, "status" | "imputed" | "shrunk">): ValueState[] {
  const absent = status === "measured" ? [] : [status];
  return [...absent, ...(imputed ? (["imputed"] as const) : []), ...(shrunk ? (["shrunk"] as const) : [])];
}
