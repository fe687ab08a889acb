import { clsx } from "clsx";
import { useTranslation } from "react-i18next";

export type Band = { grade: string; from: number };

type Props = {
  score: number;
  low: number | null;
  high: number | null;
  /** Best first, as schemes keep them. */
  bands: readonly Band[];
  grade: string | null;
  format: (value: number) => string;
};

/** Where a score stands between 0 and 100, how far it may be off, and which grade lies where. */
export function GradeScale({ score, low, high, bands, grade, format }: Props) {
  const { t } = useTranslation();
  const known = low !== null && high !== null;
  const label = known ? t("charts.interval", { low: format(low), high: format(high) }) : t("charts.noInterval");
  return (
    <div>
      <span role="img" aria-label={`${format(score)}. ${label}`} title={label} className="relative block h-5 w-full">
        <span className="absolute inset-x-0 top-[7px] h-1.5 rounded-full bg-line" />
        {bandsOf(bands).map(({ from }) => from > 0 && <Mark key={from} at={from} />)}
        {known && (
          <span
            className="absolute top-[5px] h-2.5 rounded-full bg-(--series-1)/40"
            style={{ left: `${low}%`, width: `${Math.max(0, high - low)}%` }}
          />
        )}
        <span
          className="absolute top-[2px] size-4 -translate-x-1/2 rounded-full border-[3px] border-surface bg-(--series-1)"
          style={{ left: `${score}%` }}
        />
      </span>
      <div aria-hidden className="relative h-10 text-[0.8rem] leading-tight text-muted tabular-nums">
        {bandsOf(bands).map((band) => (
          <span
            key={band.from}
            className="absolute top-0.5 flex -translate-x-1/2 flex-col items-center"
            style={{ left: `${(band.from + band.to) / 2}%` }}
          >
            <span className={clsx(band.grade === grade && "rounded bg-accent-soft px-1.5 font-semibold text-accent-ink")}>
              {band.grade}
            </span>
            {band.to - band.from >= 8 && (
              <span className="text-[0.72rem] whitespace-nowrap">
                {band.from}–{band.to}
              </span>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

const Mark = ({ at }: { at: number }) => <span className="absolute top-[3px] h-3.5 w-px bg-edge" style={{ left: `${at}%` }} />;

/** Bands with their upper ends, best first. */
export const bandsOf = (bands: readonly Band[]): (Band & { to: number })[] =>
  bands.map((band, index) => ({ ...band, to: bands[index - 1]?.from ?? 100 }));
