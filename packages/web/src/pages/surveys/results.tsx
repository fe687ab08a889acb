import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { MessageCircleOff, UsersRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tenantQuery } from "../../api/settings.js";
import { subjectQueries } from "../../api/subjects.js";
import { type Results, type Survey, surveyQueries } from "../../api/surveys.js";
import { useFormat } from "../../app/session-context.js";
import { daysAgo, todayIn } from "../../lib/days.js";
import { SelectField } from "../../ui/field.js";
import { Card, Empty } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { Comments } from "./comments.js";
import { Headlines } from "./headlines.js";
import { QuestionPanel } from "./question-result.js";
import { ResultsTrend } from "./results-trend.js";

const SPANS = { year: undefined, quarter: 89, month: 29 } as const;
type Span = keyof typeof SPANS;

export function SurveyResultsTab({ survey }: { survey: Survey }) {
  const today = todayIn(useFormat().timeZone);
  const [span, setSpan] = useState<Span>("year");
  const linked = (useSearch({ strict: false }) as { subject?: string }).subject;
  const [subjectId, setSubjectId] = useState(linked ?? "");
  const days = SPANS[span];
  const { data, error, refetch } = useQuery(
    surveyQueries.results(survey.id, {
      ...(days === undefined ? {} : { from: daysAgo(today, days), to: today }),
      ...(subjectId ? { subjectId } : {}),
    }),
  );
  return (
    <>
      <Choices span={span} onSpan={setSpan} subjectId={subjectId} onSubject={setSubjectId} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonBlock />}
      {data && <Found survey={survey} results={data} subjectId={subjectId || undefined} />}
    </>
  );
}

type ChoicesProps = { span: Span; onSpan: (span: Span) => void; subjectId: string; onSubject: (id: string) => void };

function Choices({ span, onSpan, subjectId, onSubject }: ChoicesProps) {
  const { t } = useTranslation();
  const { data: subjects } = useQuery(subjectQueries.some({}, 100));
  return (
    <div className="mb-5 flex flex-wrap gap-3">
      <SelectField className="w-44" label={t("surveyResults.period")} value={span} onChange={(event) => onSpan(event.target.value as Span)}>
        {(Object.keys(SPANS) as Span[]).map((each) => (
          <option key={each} value={each}>
            {t(`surveyResults.periods.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        className="w-60"
        label={t("surveyResults.subject")}
        value={subjectId}
        onChange={(event) => onSubject(event.target.value)}
      >
        <option value="">{t("surveyResults.allSubjects")}</option>
        {subjects?.data.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function Found({ survey, results, subjectId }: { survey: Survey; results: Results; subjectId: string | undefined }) {
  const { t } = useTranslation();
  const { data: tenant } = useQuery(tenantQuery);
  if (results.responses === 0)
    return (
      <Card>
        <Empty icon={MessageCircleOff} title={t("surveyResults.none")}>
          {t("surveyResults.noneHint")}
        </Empty>
      </Card>
    );
  if (results.suppressed)
    return (
      <Card>
        <Empty icon={UsersRound} title={t("surveyResults.suppressed")}>
          {t("surveyResults.suppressedHint", { count: results.responses, minimum: tenant?.minimumSample ?? 5 })}
        </Empty>
      </Card>
    );
  return (
    <div className="space-y-5">
      <Headlines survey={survey} results={results} />
      <ResultsTrend survey={survey} results={results} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {survey.definition.questions
          .filter(({ type }) => type !== "text")
          .map((question) => (
            <QuestionPanel key={question.key} question={question} results={results.questions.filter(({ key }) => key === question.key)} />
          ))}
      </div>
      <Comments survey={survey} subjectId={subjectId} />
    </div>
  );
}
