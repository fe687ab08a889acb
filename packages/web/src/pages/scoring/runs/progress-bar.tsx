import { useTranslation } from "react-i18next";
import { useFormat } from "../../../app/session-context.js";

/** How much of a run is done; takes a share from 0 to 1. */
export function ProgressBar({ progress }: { progress: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label={t("scoring.run.progress")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(progress * 100)}
        className="h-2.5 min-w-20 flex-1 overflow-hidden rounded-full bg-line"
      >
        <span className="block h-full rounded-full bg-accent transition-[width]" style={{ width: `${progress * 100}%` }} />
      </div>
      <span className="w-12 text-end text-[0.87rem] tabular-nums">{format.wholePercent(progress)}</span>
    </div>
  );
}
