import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Survey, surveyQueries } from "../../api/surveys.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Card } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";

export function VersionsTab({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const { data, error } = useQuery(surveyQueries.versions(survey.id));
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <SkeletonRows rows={3} />;
  return (
    <Card className="divide-y divide-line">
      {data.map(({ number, definition, publishedAt }) => (
        <details key={number} className="group px-5 py-3">
          <summary className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="font-medium">{t("common.version", { version: number })}</span>
            <span className="text-[0.87rem] text-muted">
              {t("surveys.questionCount", { count: definition.questions.length })} · {format.dateTime(publishedAt)}
            </span>
          </summary>
          <ol className="mt-2 list-decimal space-y-1 ps-6 text-[0.93rem]">
            {definition.questions.map((question) => (
              <li key={question.key}>
                {textIn(question.label, locale)} <span className="text-muted">· {t(`surveyEditor.types.${question.type}`)}</span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </Card>
  );
}
