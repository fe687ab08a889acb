import { useTranslation } from "react-i18next";
import type { StepTone, WaterfallStep } from "../../../charts/waterfall.js";
import type { Walk } from "./steps.js";

/** Rows of a waterfall from the steps of a walk, with names and the words for what is no indicator. */
export function useStepRows(
  nameOf: (key: string) => string,
): (walk: Walk, toneOf: (points: number) => StepTone, text: (points: number) => string) => WaterfallStep[] {
  const { t } = useTranslation();
  return ({ steps }, toneOf, text) =>
    steps.map(({ key, kind, from, to, points }) => ({
      key: `${kind} ${key}`,
      label:
        kind === "indicator" ? nameOf(key) : kind === "gate" ? t("scorecard.veto", { name: nameOf(key) }) : t(`scorecard.parts.${kind}`),
      note: kind === "indicator" || kind === "gate" ? undefined : t(`scorecard.partWords.${kind}`),
      from,
      to,
      tone: kind === "gate" ? "rule" : toneOf(points),
      text: text(points),
    }));
}
