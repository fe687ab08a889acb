import { useTranslation } from "react-i18next";
import type { Complaint } from "../../api/complaints.js";
import { Badge, type Tone } from "../../ui/badge.js";

const STATUS_TONES: Record<Complaint["status"], Tone> = {
  open: "info",
  "in-progress": "info",
  waiting: "neutral",
  held: "neutral",
  resolved: "good",
  closed: "good",
  reopened: "warn",
};

export function StatusBadge({ status }: { status: Complaint["status"] }) {
  const { t } = useTranslation();
  return <Badge tone={STATUS_TONES[status]}>{t(`complaints.statuses.${status}`)}</Badge>;
}

const SEVERITY_TONES: Record<Complaint["severity"], Tone> = { low: "neutral", medium: "neutral", high: "warn", critical: "bad" };

export function SeverityBadge({ severity }: { severity: Complaint["severity"] }) {
  const { t } = useTranslation();
  return <Badge tone={SEVERITY_TONES[severity]}>{t(`complaints.severities.${severity}`)}</Badge>;
}

const CHANNELS = ["phone", "web", "email", "chat", "api", "import"] as const;

/** The name of a channel; a tenant's own word stays as it is. */
export function useChannelName(): (channel: string) => string {
  const { t } = useTranslation();
  return (channel) => {
    const known = CHANNELS.find((each) => each === channel);
    return known ? t(`complaints.channels.${known}`) : channel;
  };
}
