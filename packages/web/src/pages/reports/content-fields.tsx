import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Controller, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { reportQueries, SECTIONS } from "../../api/reports.js";
import { surveyQueries } from "../../api/surveys.js";
import { useLocale, useMay } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { SelectField } from "../../ui/field.js";
import type { Values } from "./form.js";

type FormProps = { form: UseFormReturn<Values> };

/** Surveys, scorecards and sections of a report. */
export function ContentFields({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <div className="space-y-4 border-t border-line pt-4">
      <h3 className="font-semibold">{t("reports.content")}</h3>
      <SurveyFields form={form} />
      <SchemeField form={form} />
      <Controller
        control={form.control}
        name="sections"
        rules={{ validate: (sections) => sections.length > 0 || t("reports.sectionNeeded") }}
        render={({ field, fieldState }) => (
          <Choices
            legend={t("reports.sections")}
            options={SECTIONS.map((each) => ({ value: each, label: t(`reports.sectionNames.${each}`) }))}
            chosen={field.value}
            onChange={(next) => field.onChange(next)}
            error={fieldState.error?.message}
          />
        )}
      />
    </div>
  );
}

function SurveyFields({ form }: FormProps) {
  const { t } = useTranslation();
  const { data } = useQuery(surveyQueries.some(100));
  const published = data?.data.filter(({ publishedVersion }) => publishedVersion !== null) ?? [];
  const someSurveys = form.watch("someSurveys");
  return (
    <>
      <SelectField
        className="max-w-md"
        label={t("reports.surveys")}
        value={someSurveys ? "some" : "every"}
        onChange={({ target }) => form.setValue("someSurveys", target.value === "some")}
      >
        <option value="every">{t("reports.everySurvey")}</option>
        <option value="some">{t("reports.someSurveys")}</option>
      </SelectField>
      {someSurveys && (
        <Controller
          control={form.control}
          name="surveyIds"
          rules={{ validate: (ids, { someSurveys: only }) => !only || ids.length > 0 || t("reports.surveyNeeded") }}
          render={({ field, fieldState }) => (
            <Choices
              legend={t("reports.someSurveys")}
              options={published.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={field.value}
              onChange={(next) => field.onChange(next)}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
    </>
  );
}

function SchemeField({ form }: FormProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const mayRead = useMay()("schemes.read");
  const { data } = useQuery({ ...reportQueries.schemes(), enabled: mayRead });
  const chosen = form.watch("schemeId");
  const isListed = chosen === "" || data?.some(({ id }) => id === chosen);
  return (
    <SelectField
      className="max-w-md"
      label={t("reports.scheme")}
      error={form.formState.errors.schemeId?.message}
      value={chosen}
      onChange={({ target }) => form.setValue("schemeId", target.value)}
    >
      <option value="">{t("reports.noScheme")}</option>
      {data?.map(({ id, name }) => (
        <option key={id} value={id}>
          {textIn(name, locale)}
        </option>
      ))}
      {!isListed && <option value={chosen}>{chosen}</option>}
    </SelectField>
  );
}

type ChoicesProps<T extends string> = {
  legend: string;
  options: { value: T; label: ReactNode }[];
  chosen: T[];
  onChange: (chosen: T[]) => void;
  error: string | undefined;
};

function Choices<T extends string>({ legend, options, chosen, onChange, error }: ChoicesProps<T>) {
  const toggle = (value: T) => onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset>
      <legend className="mb-1 text-[0.87rem] font-medium">{legend}</legend>
      <div className="grid gap-x-5 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              className="size-4 flex-none accent-(--accent)"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span className="min-w-0 break-words">{label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1 text-[0.82rem] text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
