import { useTranslation } from "react-i18next";
import type { ScoringRun } from "../../../api/scorecards.js";
import { Badge, type Tone } from "../../../ui/badge.js";

const TONES: Record<ScoringRun["state"], Tone> = { running: "info", done: "good", failed: "bad", cancelled: "neutral" };

export function RunBadge({ state }: { state: ScoringRun["state"] }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[state]}>{t(`scoring.run.states.${state}`)}</Badge>;
}
