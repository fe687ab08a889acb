import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Report, reportQueries } from "../../api/reports.js";
import { surveyQueries } from "../../api/surveys.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { LOCALE_NAMES, textIn } from "../../lib/locale.js";
import { Facts, Panel } from "../../ui/page.js";
import { useScheduleText } from "./schedule-text.js";

/** Schedule, next report and content in words. */
export function ReportDetails({ report }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const scheduleText = useScheduleText();
  const facts: (readonly [string, ReactNode])[] = [[t("reports.schedule"), scheduleText(report)]];
  if (report.nextRunAt && report.nextPeriod)
    facts.push([
      t("reports.next"),
      <span key="next">
        {format.dateTime(report.nextRunAt)}
        <span className="block text-muted">{t("reports.nextAbout", { period: periodName(report.nextPeriod, locale) })}</span>
      </span>,
    ]);
  const sections = report.sections?.map((each) => t(`reports.sectionNames.${each}`)).join(" · ");
  facts.push(
    [t("reports.locale"), LOCALE_NAMES[report.locale]],
    [t("reports.timeZone"), report.timeZone],
    [t("reports.surveys"), <SurveyNames key="surveys" ids={report.surveyIds} />],
    [t("reports.scheme"), <SchemeName key="scheme" id={report.schemeId} />],
    [t("reports.subjects"), report.subjectIds ? t("reports.subjectCount", { count: report.subjectIds.length }) : t("reports.everySubject")],
    [t("reports.sections"), sections ?? t("common.all")],
  );
  return (
    <Panel title={t("reports.details")}>
      <Facts items={facts} />
    </Panel>
  );
}

function SurveyNames({ ids }: { ids: string[] | null }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...surveyQueries.some(100), enabled: ids !== null });
  if (!ids) return t("reports.everySurvey");
  return ids.map((id) => data?.data.find((each) => each.id === id)?.name ?? id).join(" · ");
}

function SchemeName({ id }: { id: string | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const mayRead = useMay()("schemes.read");
  const { data } = useQuery({ ...reportQueries.schemes(), enabled: id !== null && mayRead });
  if (!id) return t("reports.noScheme");
  return textIn(data?.find((each) => each.id === id)?.name, locale) || id;
}
