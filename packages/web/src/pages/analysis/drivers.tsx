import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ClipboardList, UsersRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { analysisQueries, type Drivers } from "../../api/analysis.js";
import { type Survey, surveyQueries } from "../../api/surveys.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { periodName, todayIn } from "../../lib/days.js";
import { textIn } from "../../lib/locale.js";
import { recentPeriods } from "../../lib/periods.js";
import { SelectField } from "../../ui/field.js";
import { Card, Empty, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { DriverTable } from "./driver-table.js";
import { ImportanceMap } from "./importance-map.js";
import { useAnalysisSearch } from "./search.js";
import { SubjectSelect } from "./subject-select.js";

export function DriversTab() {
  const { t } = useTranslation();
  const { data, error } = useQuery(surveyQueries.newest());
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <SkeletonBlock />;
  const surveys = data.data.filter(({ definition }) => ratedIn(definition).length > 0);
  if (surveys.length > 0) return <Chosen surveys={surveys} />;
  return (
    <Card>
      <Empty
        icon={ClipboardList}
        title={t("analysis.noSurveys")}
        action={
          <Link to="/surveys" className="font-medium text-accent-ink underline">
            {t("analysis.toSurveys")}
          </Link>
        }
      >
        {t("analysis.noSurveysHint")}
      </Empty>
    </Card>
  );
}

const RATED: ReadonlySet<string> = new Set(["nps", "csat", "ces", "rating"]);

/** Questions whose answer may be explained. Rows of a matrix are what explains. */
const ratedIn = ({ questions }: Survey["definition"]) => questions.filter(({ type }) => RATED.has(type));

/** The survey with most to explain by comes first. */
const dimensionCount = ({ definition }: Survey): number =>
  definition.questions.reduce(
    (sum, question) => sum + (question.type === "matrix" ? question.rows.length : RATED.has(question.type) ? 1 : 0),
    0,
  );

function Chosen({ surveys }: { surveys: readonly Survey[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { search, show } = useAnalysisSearch();
  const richest = [...surveys].sort((a, b) => dimensionCount(b) - dimensionCount(a))[0];
  const survey = surveys.find(({ id }) => id === search.survey) ?? richest;
  const outcomes = survey ? ratedIn(survey.definition) : [];
  const outcome = outcomes.find(({ key }) => key === search.outcome)?.key;
  const request = { surveyId: survey?.id ?? "", outcome, period: search.period, subjectId: search.subject };
  const { data, error, refetch } = useQuery(analysisQueries.drivers(request));
  return (
    <>
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <SelectField
          className="w-64 max-w-full"
          label={t("analysis.survey")}
          value={survey?.id ?? ""}
          onChange={(event) => show({ survey: event.target.value, outcome: "" })}
        >
          {surveys.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          className="w-80 max-w-full"
          label={t("analysis.outcome")}
          value={outcome ?? data?.outcome.key ?? ""}
          onChange={(event) => show({ outcome: event.target.value })}
        >
          {outcomes.map(({ key, label }) => (
            <option key={key} value={key}>
              {textIn(label, locale)}
            </option>
          ))}
        </SelectField>
        <PeriodChoice />
        <SubjectSelect value={search.subject ?? ""} onChange={(subject) => show({ subject: subject || undefined })} />
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonBlock />}
      {data && <Found drivers={data} />}
    </>
  );
}

function PeriodChoice() {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormat();
  const { search, show } = useAnalysisSearch();
  return (
    <SelectField
      className="w-56"
      label={t("analysis.period")}
      value={search.period ?? ""}
      onChange={(event) => show({ period: event.target.value || undefined })}
    >
      <option value="">{t("analysis.allTime")}</option>
      {recentPeriods("quarter", todayIn(timeZone)).map((period) => (
        <option key={period} value={period}>
          {periodName(period, locale)}
        </option>
      ))}
    </SelectField>
  );
}

function Found({ drivers }: { drivers: Drivers }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const { reason, cases, needed, r2, outcome } = drivers;
  if (reason)
    return (
      <Card>
        <Empty icon={UsersRound} title={t(`analysis.driverReasons.${reason}`)}>
          {t(`analysis.driverReasonHints.${reason}`, { complete: cases.complete, needed })}
        </Empty>
      </Card>
    );
  return (
    <div className="space-y-5">
      <div className="space-y-1 text-[0.95rem]">
        <p>{t("analysis.explained", { share: format.wholePercent(r2), outcome: textIn(outcome.label, locale) })}</p>
        <p className="text-muted">
          {t("analysis.cases", { complete: cases.complete, read: cases.read, inPeriod: cases.inPeriod })} {t("analysis.causes")}
        </p>
      </div>
      <Warnings drivers={drivers} />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Panel title={t("analysis.map")} hint={t("analysis.mapHint")}>
          <ImportanceMap drivers={drivers} />
        </Panel>
        <Card>
          <DriverTable drivers={drivers} />
        </Card>
      </div>
    </div>
  );
}

function Warnings({ drivers: { warnings, dimensions } }: { drivers: Drivers }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const nameOf = (key: string) => textIn(dimensions.find((dimension) => dimension.key === key)?.label, locale) || key;
  if (warnings.length === 0) return null;
  return (
    <ul className="space-y-1 rounded-lg border border-line bg-warn-soft px-4 py-3 text-[0.9rem]">
      {warnings.map(({ code, keys }) => (
        <li key={code}>{t(`analysis.warnings.${code}`, { keys: keys.map(nameOf).join(locale === "en" ? ", " : "、") })}</li>
      ))}
    </ul>
  );
}
