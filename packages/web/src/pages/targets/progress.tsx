import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import type { Target, TargetStatus } from "../../api/targets.js";
import { useFormat } from "../../app/session-context.js";
import { useAmounts } from "../analysis/amounts.js";

const FILLS: Record<TargetStatus, string> = {
  met: "bg-good",
  "on-track": "bg-(--series-1)",
  "at-risk": "bg-warn",
  missed: "bg-bad",
  "no-data": "bg-line",
};

/** The way from baseline to target, and a mark where the time stands. */
export function ProgressBar({ progress, className }: { progress: Target["progress"]; className?: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shareWords = useShareWords();
  const { share, elapsed, status } = progress;
  const time = t("targets.elapsed", { share: format.wholePercent(elapsed) });
  const words = share === null ? time : `${shareWords(share)} · ${time}`;
  return (
    <span role="img" aria-label={words} title={words} className={clsx("relative block h-3 w-full", className)}>
      <span className="absolute inset-x-0 top-0.5 h-2 overflow-hidden rounded-full bg-sunken">
        <span
          className={clsx("block h-full rounded-full", FILLS[status])}
          style={{ width: `${Math.min(1, Math.max(0, share ?? 0)) * 100}%` }}
        />
      </span>
      <span className="absolute top-0 h-3 w-0.5 -translate-x-1/2 rounded bg-ink" style={{ left: `${elapsed * 100}%` }} />
    </span>
  );
}

/** How much of the way is done, in words; a way back has no share. */
export function useShareWords(): (share: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (share) => (share < 0 ? t("targets.backwards") : t("targets.share", { share: format.wholePercent(share) }));
}

/** "at least 90%", "at most 12 h", "10 to 20 min". */
export function useGoalWords(quantity: Target["quantity"]): (goal: Target["progress"]["goal"]) => string {
  const { t } = useTranslation();
  const { amount } = useAmounts(quantity);
  return ({ low, high }) => {
    if (low !== null && high !== null) return t("targets.between", { low: amount(low), high: amount(high) });
    return low !== null ? t("targets.atLeast", { value: amount(low) }) : t("targets.atMost", { value: amount(high) });
  };
}
