import { useTranslation } from "react-i18next";
import { useFormat } from "../../../app/session-context.js";
import { rangeText } from "../../../lib/format.js";
import { useReason } from "../reasons.js";
import { useValue } from "../values.js";
import type { IndicatorScore } from "./rows.js";

/** What was measured with its interval; what stood in for it; or why there is nothing. */
export function Value({ row, nameOf }: { row: IndicatorScore; nameOf: (key: string) => string }) {
  const { t } = useTranslation();
  const reason = useReason(nameOf)(row.reason);
  const valueText = useValue();
  const { value, low, high, shrunk, imputed } = row;
  if (value === null)
    return (
      <span className="inline-block max-w-48 text-[0.85rem] text-muted">
        {imputed?.rule === "cohort-mean" ? t("scorecard.imputedValue", { value: valueText(imputed.value, row) }) : (reason ?? "–")}
      </span>
    );
  return (
    <span>
      <span className="whitespace-nowrap">{valueText(value, row)}</span>
      {low !== null && high !== null && (
        <span className="block text-[0.82rem] whitespace-nowrap text-muted max-sm:ms-1.5 max-sm:inline">
          <span className="sr-only">{t("scoring.interval", { low: valueText(low, row), high: valueText(high, row) })}</span>
          <span aria-hidden>{rangeText(valueText(low, row, true), valueText(high, row, true))}</span>
        </span>
      )}
      {shrunk && (
        <span className="block text-[0.82rem] text-muted">{t("scorecard.shrunkValue", { value: valueText(shrunk.value, row) })}</span>
      )}
    </span>
  );
}

/** What it weighed in this score; beneath it, the scheme's own weight where absent siblings changed it. */
export function Weight({ row: { weight, effectiveWeight } }: { row: Pick<IndicatorScore, "weight" | "effectiveWeight"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (Math.abs(weight - effectiveWeight) < 0.0005) return format.percent(weight);
  return (
    <span title={t("scoring.weightHint")}>
      {format.percent(effectiveWeight)}
      <s className="block text-[0.82rem] text-muted max-sm:ms-1.5 max-sm:inline">{format.percent(weight)}</s>
    </span>
  );
}
