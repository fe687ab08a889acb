import { useTranslation } from "react-i18next";
import type { Delivery, Report, Run } from "../../api/reports.js";
import { Badge, type Tone } from "../../ui/badge.js";

export function ReportBadge({ status }: { status: Report["status"] }) {
  const { t } = useTranslation();
  return <Badge tone={status === "active" ? "good" : "neutral"}>{t(`reports.statuses.${status}`)}</Badge>;
}

const RUN_TONES: Record<Run["state"], Tone> = {
  queued: "neutral",
  computing: "info",
  rendered: "info",
  delivering: "info",
  done: "good",
  failed: "bad",
};

/** A finished run says whether it was mailed or only computed. */
export function RunBadge({ run: { state, deliver } }: { run: Run }) {
  const { t } = useTranslation();
  const text = state === "done" ? t(deliver ? "reports.sent" : "reports.computedOnly") : t(`reports.states.${state}`);
  return <Badge tone={RUN_TONES[state]}>{text}</Badge>;
}

const DELIVERY_TONES: Record<Delivery["state"], Tone> = {
  pending: "neutral",
  sending: "info",
  sent: "good",
  failed: "bad",
  skipped: "neutral",
  bounced: "bad",
  complained: "bad",
};

export function DeliveryBadge({ state }: { state: Delivery["state"] }) {
  const { t } = useTranslation();
  return <Badge tone={DELIVERY_TONES[state]}>{t(`reports.deliveryStates.${state}`)}</Badge>;
}
