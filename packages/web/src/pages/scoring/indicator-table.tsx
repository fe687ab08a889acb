import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../api/scoring.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { rangeText } from "../../lib/format.js";
import { textIn } from "../../lib/locale.js";
import { Badge } from "../../ui/badge.js";
import { type Column, Table } from "../../ui/table.js";
import { useReason } from "./reasons.js";

type IndicatorScore = Scorecard["indicators"][number];

/** Every indicator: what was measured and how surely, what it scored, weighed and brought, or why it did not. */
export function IndicatorTable({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  return <Table caption={t("scoring.indicators")} columns={useColumns(scorecard)} rows={scorecard.indicators} rowKey={({ key }) => key} />;
}

function useColumns({ dimensions }: Scorecard): Column<IndicatorScore>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const dimensionOf = new Map(dimensions.map(({ key, name }) => [key, textIn(name, locale)]));
  return [
    {
      key: "name",
      header: t("scoring.indicator"),
      cell: ({ name, parentKey }) => (
        <span className="min-w-0">
          <span className="block font-medium break-words">{textIn(name, locale)}</span>
          {parentKey !== null && <span className="block text-[0.82rem] text-muted">{dimensionOf.get(parentKey)}</span>}
        </span>
      ),
    },
    { key: "value", header: t("scoring.value"), align: "end", cell: (row) => <Value row={row} /> },
    { key: "n", header: t("scoring.sample"), align: "end", cell: ({ n }) => format.integer(n) },
    { key: "normalised", header: t("scoring.normalised"), align: "end", cell: ({ normalised }) => format.decimal(normalised) },
    { key: "weight", header: t("scoring.weight"), align: "end", cell: (row) => <Weight row={row} /> },
    {
      key: "contribution",
      header: t("scoring.contribution"),
      align: "end",
      cell: ({ contributionRounded }) => <strong className="font-semibold">{format.decimal(contributionRounded)}</strong>,
    },
  ];
}

/** The raw value with its interval; without one, whether too little or nothing was observed. */
function Value({ row }: { row: IndicatorScore }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const reason = useReason()(row.reason);
  const { status, value, low, high, unit, decimals = 1 } = row;
  if (status !== "measured" || value === null)
    return (
      <span className="inline-flex flex-col items-end gap-1 max-sm:items-start">
        <Badge tone={status === "suppressed" ? "warn" : "neutral"}>{t(`scoring.${status === "measured" ? "missing" : status}`)}</Badge>
        {reason && <span className="max-w-48 text-[0.82rem] text-muted">{reason}</span>}
      </span>
    );
  const number = (each: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, minimumFractionDigits: decimals }).format(each);
  return (
    <span>
      <span className="whitespace-nowrap">
        {number(value)}
        {unit && (unit === "%" ? "%" : ` ${unit}`)}
      </span>
      {low !== null && high !== null && (
        <span className="block text-[0.82rem] whitespace-nowrap text-muted max-sm:ms-1.5 max-sm:inline">
          <span className="sr-only">{t("scoring.interval", { low: number(low), high: number(high) })}</span>
          <span aria-hidden>{rangeText(number(low), number(high))}</span>
        </span>
      )}
    </span>
  );
}

/** What it weighed in this score; beneath it, the scheme's own weight where absent siblings changed it. */
function Weight({ row: { weight, effectiveWeight } }: { row: IndicatorScore }) {
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
