import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { complaintQueries } from "../../api/complaints.js";
import { type Survey, surveyQueries } from "../../api/surveys.js";
import { useFormat, useMay, useSession } from "../../app/session-context.js";
import { Page } from "../../ui/page.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { ComplaintsByMonth, OpenWork } from "./complaints.js";
import { FirstSteps } from "./first-steps.js";
import { Leaders } from "./leaders.js";
import { Numbers } from "./numbers.js";
import { AnswersByMonth, SatisfactionTrend } from "./satisfaction.js";

/** The open survey that was published first in the list, which is the newest one. */
const mainSurvey = (surveys: readonly Survey[]): Survey | undefined =>
  surveys.find(({ status }) => status === "open") ?? surveys.find(({ publishedVersion }) => publishedVersion !== null);

export function OverviewPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { tenant } = useSession();
  const { timeZone } = useFormat();
  const surveys = useQuery({ ...surveyQueries.newest(), enabled: may("surveys.read") });
  const survey = mainSurvey(surveys.data?.data ?? []);
  const results = useQuery({ ...surveyQueries.results(survey?.id ?? "", {}), enabled: survey !== undefined });
  const figures = useQuery({ ...complaintQueries.figures(), enabled: may("complaints.read") });
  const isLoading = surveys.isLoading || figures.isLoading || results.isLoading;
  const isEmpty = !isLoading && !results.data?.responses && !figures.data?.received;
  return (
    <Page title={t("overview.title")} lead={t("overview.lead", { tenant: tenant.name, timeZone })}>
      {isLoading && <SkeletonBlock />}
      {isEmpty && <FirstSteps />}
      {!isLoading && !isEmpty && (
        <div className="space-y-5">
          <Numbers survey={survey} results={results.data} figures={figures.data} />
          <div className="grid items-stretch gap-5 lg:grid-cols-2">
            <SatisfactionTrend survey={survey} results={results.data} />
            <ComplaintsByMonth figures={figures.data} />
            <OpenWork />
            <AnswersByMonth results={results.data} />
            <Leaders />
          </div>
        </div>
      )}
    </Page>
  );
}
