import { useTranslation } from "react-i18next";
import type { Agreement, Assessor, PanelSummary } from "../../api/panels.js";
import { Badge, type Tone } from "../../ui/badge.js";

const STATES: Record<PanelSummary["state"], Tone> = { draft: "neutral", open: "info", closed: "good", cancelled: "warn" };

export function PanelBadge({ state }: { state: PanelSummary["state"] }) {
  const { t } = useTranslation();
  return <Badge tone={STATES[state]}>{t(`panels.states.${state}`)}</Badge>;
}

const ASSESSORS: Record<Assessor["state"], Tone> = {
  added: "neutral",
  invited: "neutral",
  answering: "info",
  finished: "good",
  revoked: "warn",
};

export function AssessorBadge({ state }: { state: Assessor["state"] }) {
  const { t } = useTranslation();
  return <Badge tone={ASSESSORS[state]}>{t(`panels.assessorStates.${state}`)}</Badge>;
}

const VERDICTS: Record<Agreement["verdict"], Tone> = { good: "good", tentative: "info", low: "bad", unknown: "neutral" };

export function VerdictBadge({ verdict }: { verdict: Agreement["verdict"] }) {
  const { t } = useTranslation();
  return <Badge tone={VERDICTS[verdict]}>{t(`panels.verdicts.${verdict}`)}</Badge>;
}
