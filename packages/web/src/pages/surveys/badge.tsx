import { useTranslation } from "react-i18next";
import type { Survey } from "../../api/surveys.js";
import { Badge } from "../../ui/badge.js";

const TONES = { draft: "neutral", open: "good", closed: "info" } as const;

export function SurveyBadge({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={TONES[survey.status]}>{t(`surveys.statuses.${survey.status}`)}</Badge>
      {survey.publishedVersion !== null && survey.changedSincePublished && <Badge tone="warn">{t("surveys.changed")}</Badge>}
    </span>
  );
}
