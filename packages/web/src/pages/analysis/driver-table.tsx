import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import type { Drivers } from "../../api/analysis.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { type Column, Table } from "../../ui/table.js";
import { QUADRANT_DOTS } from "./importance-map.js";

type Dimension = Drivers["dimensions"][number] & { number: number };

/** The same as the picture in figures, most important first. */
export function DriverTable({ drivers }: { drivers: Drivers }) {
  const { t } = useTranslation();
  const rows = drivers.dimensions.map((dimension, index) => ({ ...dimension, number: index + 1 }));
  return <Table caption={t("analysis.map")} columns={useColumns()} rows={rows} rowKey={({ key }) => key} />;
}

function useColumns(): Column<Dimension>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  return [
    {
      key: "name",
      header: t("analysis.dimension"),
      cell: ({ number, label, quadrant }) => (
        <span className="flex min-w-0 items-start gap-2.5">
          <span
            className={clsx(
              "mt-0.5 grid size-6 flex-none place-items-center rounded-full text-[0.75rem] font-semibold text-surface",
              quadrant ? QUADRANT_DOTS[quadrant] : "bg-muted",
            )}
          >
            {number}
          </span>
          <span className="min-w-0">
            <span className="block font-medium break-words">{textIn(label, locale)}</span>
            {quadrant && <span className="block text-[0.83rem] text-muted">{t(`analysis.quadrants.${quadrant}`)}</span>}
          </span>
        </span>
      ),
    },
    { key: "importance", header: t("analysis.importance"), align: "end", cell: ({ importance }) => format.wholePercent(importance) },
    {
      key: "performance",
      header: t("analysis.performance"),
      align: "end",
      cell: ({ performance, mean, high }) => (
        <span>
          {format.integer(performance)}
          <span className="block text-[0.82rem] text-muted">
            {format.precise(mean === null ? null : Math.round(mean * 100) / 100)} / {high}
          </span>
        </span>
      ),
    },
    {
      key: "effect",
      header: t("analysis.coefficient"),
      align: "end",
      cell: ({ coefficient, pValue }) => (
        <span title={t("analysis.coefficientHint")} className={clsx(pValue !== null && pValue >= 0.05 && "text-muted")}>
          {coefficient === null
            ? "–"
            : new Intl.NumberFormat(locale, { signDisplay: "exceptZero", minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
                coefficient,
              )}
        </span>
      ),
    },
  ];
}
