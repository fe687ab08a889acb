import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Import, Source } from "../../api/imports.js";
import { surveyQueries } from "../../api/surveys.js";
import { useFormat } from "../../app/session-context.js";
import { Facts, Panel } from "../../ui/page.js";
import { useFieldName } from "./fields.js";
import { useFileSize } from "./file-size.js";
import { exampleOf } from "./mapping.js";

/** What was imported, when, and by which mapping. */
export function ImportDetails({ import: shown }: { import: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fileSize = useFileSize();
  const { kind, options, progress, createdAt, startedAt, finishedAt } = shown;
  const { data: survey } = useQuery({ ...surveyQueries.one(options.surveyId ?? ""), enabled: options.surveyId !== undefined });
  const fieldName = useFieldName(survey);
  const facts: (readonly [string, ReactNode])[] = [[t("imports.kind"), t(`imports.kinds.${kind}`)]];
  if (options.surveyId)
    facts.push([
      t("imports.survey"),
      <Link key="survey" to="/surveys/$id" params={{ id: options.surveyId }} className="text-accent-ink underline">
        {survey?.name ?? options.surveyId}
      </Link>,
    ]);
  if (progress.totalBytes > 0) facts.push([t("imports.size"), fileSize(progress.totalBytes)]);
  facts.push([t("common.created"), format.dateTime(createdAt)]);
  if (startedAt) facts.push([t("imports.begun"), format.dateTime(startedAt)]);
  if (finishedAt) facts.push([t("imports.ended"), format.dateTime(finishedAt)]);
  if (startedAt && finishedAt)
    facts.push([t("imports.duration"), format.duration(Math.max(1, (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000))]);
  if (options.timeZone) facts.push([t("imports.timeZone"), options.timeZone]);
  if (options.dateFormat !== "auto") facts.push([t("imports.dateFormat"), exampleOf(options.dateFormat)]);
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <Panel title={t("imports.details")}>
        <Facts items={facts} />
      </Panel>
      <Panel title={t("imports.mapping")}>
        <Facts items={Object.entries(shown.mapping).map(([field, source]) => [fieldName(field), sourceText(source)] as const)} />
      </Panel>
    </div>
  );
}

const sourceText = (source: Source): string => {
  if ("value" in source) return `= ${source.value}`;
  const meanings = Object.entries(source.values ?? {}).map(([text, meaning]) => `${text} → ${meaning}`);
  return meanings.length > 0 ? `${source.column} (${meanings.join(", ")})` : source.column;
};
