import { useTranslation } from "react-i18next";
import { useFormat } from "../../../../app/session-context.js";
import { ACCEPTABLE_CR } from "../judgements.js";

/** Far above the mark it no longer matters how far. */
const END = 0.3;

type Props = {
  cr: number;
  isConsistent: boolean;
  /** The words are left to those who do not see the picture. */
  isTight?: boolean;
};

/** The consistency ratio on a scale with the mark at 0.10, and in words. */
export function CrGauge({ cr, isConsistent, isTight = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = (value: number) => `${Math.min(1, Math.max(0, value / END)) * 100}%`;
  const figure = format.precise(cr);
  const words = t(isConsistent ? "schemes.ahp.consistent" : "schemes.ahp.inconsistent");
  return (
    <div role="img" aria-label={`${t("schemes.ahp.cr")} ${figure}. ${words}`}>
      <p className="flex items-baseline justify-between gap-3 text-[0.87rem]">
        <span>{t("schemes.ahp.cr")}</span>
        <span className={`text-[1.05rem] font-semibold tabular-nums ${isConsistent ? "text-good" : "text-bad"}`}>{figure}</span>
      </p>
      <span aria-hidden className="relative mt-1.5 block h-3">
        <span className="absolute inset-y-0.5 left-0 rounded-l-full bg-good/30" style={{ width: at(ACCEPTABLE_CR) }} />
        <span className="absolute inset-y-0.5 right-0 rounded-r-full bg-bad/25" style={{ left: at(ACCEPTABLE_CR) }} />
        <span className="absolute -inset-y-0.5 w-px bg-ink" style={{ left: at(ACCEPTABLE_CR) }} />
        <span
          className={`absolute top-0 size-3 -translate-x-1/2 rounded-full border-2 border-surface ${isConsistent ? "bg-good" : "bg-bad"}`}
          style={{ left: at(cr) }}
        />
      </span>
      <span aria-hidden className="relative block h-4 text-[0.75rem] text-muted tabular-nums">
        <span className="absolute left-0">0</span>
        <span className="absolute -translate-x-1/2" style={{ left: at(ACCEPTABLE_CR) }}>
          {format.precise(ACCEPTABLE_CR)}
        </span>
        <span className="absolute right-0">{format.precise(END)}+</span>
      </span>
      {!isTight && <p className="mt-0.5 text-[0.82rem] text-muted">{words}</p>}
    </div>
  );
}
