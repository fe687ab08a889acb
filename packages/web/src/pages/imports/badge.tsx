import { useTranslation } from "react-i18next";
import type { Import } from "../../api/imports.js";
import { Badge, type Tone } from "../../ui/badge.js";

const TONES: Record<Import["state"], Tone> = {
  waiting: "neutral",
  running: "info",
  cancelling: "info",
  done: "good",
  failed: "bad",
  cancelled: "neutral",
};

export function ImportBadge({ state }: { state: Import["state"] }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[state]}>{t(`imports.states.${state}`)}</Badge>;
}
