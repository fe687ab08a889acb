import { useTranslation } from "react-i18next";
import type { TargetStatus } from "../../api/targets.js";
import { Badge, type Tone } from "../../ui/badge.js";

export const STATUS_TONES: Record<TargetStatus, Tone> = {
  met: "good",
  "on-track": "info",
  "at-risk": "warn",
  missed: "bad",
  "no-data": "neutral",
};

export function TargetBadge({ status }: { status: TargetStatus }) {
  const { t } = useTranslation();
  return <Badge tone={STATUS_TONES[status]}>{t(`targets.statuses.${status}`)}</Badge>;
}
