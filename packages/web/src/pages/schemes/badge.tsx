import { useTranslation } from "react-i18next";
import type { SchemeSummary } from "../../api/schemes.js";
import { Badge } from "../../ui/badge.js";

const TONES = { draft: "neutral", published: "good", archived: "neutral" } as const;

export function SchemeBadge({ status }: Pick<SchemeSummary, "status">) {
  const { t } = useTranslation();
  return <Badge tone={TONES[status]}>{t(`schemes.statuses.${status}`)}</Badge>;
}
