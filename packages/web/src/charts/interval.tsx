import { useTranslation } from "react-i18next";

type IntervalProps = {
  value: number;
  low: number | null;
  high: number | null;
  min: number;
  max: number;
  format: (value: number) => string;
};

/** A value and how far it may be off, on its scale. */
export function IntervalBar({ value, low, high, min, max, format }: IntervalProps) {
  const { t } = useTranslation();
  const at = (position: number) => `${Math.min(100, Math.max(0, ((position - min) / (max - min)) * 100))}%`;
  const known = low !== null && high !== null;
  const label = known ? t("charts.interval", { low: format(low), high: format(high) }) : t("charts.noInterval");
  return (
    <span role="img" aria-label={label} title={label} className="relative block h-3 w-full">
      <span className="absolute inset-x-0 top-[5px] h-0.5 rounded bg-line" />
      {known && (
        <span
          className="absolute top-[3px] h-1.5 rounded-full bg-(--series-1)/35"
          style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }}
        />
      )}
      <span
        className="absolute top-0 size-3 -translate-x-1/2 rounded-full border-2 border-surface bg-(--series-1)"
        style={{ left: at(value) }}
      />
    </span>
  );
}
