import { clsx } from "clsx";
import { Check, EyeOff, type LucideIcon, Minus, Scale, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ComplianceStatus } from "../../../api/standards.js";

/** Told apart by sign and word as well as by colour. */
const LOOKS: Record<ComplianceStatus, { icon: LucideIcon; tone: string }> = {
  met: { icon: Check, tone: "bg-good-soft text-good" },
  "not-met": { icon: X, tone: "bg-bad-soft text-bad" },
  undecided: { icon: Scale, tone: "bg-warn-soft text-warn" },
  missing: { icon: Minus, tone: "bg-sunken text-muted" },
  suppressed: { icon: EyeOff, tone: "bg-sunken text-muted" },
  "not-verified": { icon: Minus, tone: "bg-sunken text-muted" },
};

export const toneOf = (status: ComplianceStatus): string => LOOKS[status].tone;

export function StatusIcon({ status, className }: { status: ComplianceStatus; className?: string }) {
  const Icon = LOOKS[status].icon;
  return <Icon aria-hidden strokeWidth={2.5} className={clsx("size-3.5 flex-none", className)} />;
}

/** The verdict in a word, with its sign. */
export function StatusPill({ status }: { status: ComplianceStatus }) {
  const { t } = useTranslation();
  return (
    <span className={clsx("inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-[0.82rem] font-medium", toneOf(status))}>
      <StatusIcon status={status} />
      {t(`standards.statuses.${status}`)}
    </span>
  );
}
