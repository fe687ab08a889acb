import { type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { ComplaintFigure, Source } from "../../api/indicators.js";
import { useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { SelectField, TextField } from "../../ui/field.js";
import { FormulaField } from "./formula-field.js";
import { AssessmentSource, RatingSource } from "./judged-sources.js";
import { questionOf, useSurveys } from "./surveys.js";
import type { Values } from "./values.js";

export const SOURCE_TYPES = [
  "survey",
  "complaints",
  "observation",
  "assessment",
  "rating",
  "formula",
] as const satisfies readonly Source["type"][];

const FIGURES = [
  "onTimeResolution",
  "onTimeFirstResponse",
  "medianResolution",
  "p90Resolution",
  "medianFirstResponse",
  "p90FirstResponse",
  "count",
  "perThousand",
] as const satisfies readonly ComplaintFigure[];

type FormProps = { form: UseFormReturn<Values> };

/** Where the evidence comes from: a kind, then its details. */
export function SourceFields({ form }: FormProps) {
  const { t } = useTranslation();
  const type = useWatch({ control: form.control, name: "source.type" });
  return (
    <fieldset>
      <legend className="mb-1.5 text-[0.87rem] font-medium">{t("indicators.source")}</legend>
      <div className="mb-3 grid gap-2 sm:grid-cols-3">
        {SOURCE_TYPES.map((each) => (
          <label
            key={each}
            className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input type="radio" value={each} className="mt-1 size-4 flex-none accent-(--accent)" {...form.register("source.type")} />
            <span>
              <span className="block text-[0.93rem] font-medium">{t(`indicators.sources.${each}`)}</span>
              <span className="block text-[0.82rem] text-muted">{t(`indicators.sourceHints.${each}`)}</span>
            </span>
          </label>
        ))}
      </div>
      {type === "survey" && <SurveySource form={form} />}
      {type === "complaints" && <ComplaintSource form={form} />}
      {type === "observation" && <MetricField form={form} name="source.metric" label={t("indicators.metric")} />}
      {type === "assessment" && <AssessmentSource form={form} />}
      {type === "rating" && <RatingSource form={form} />}
      {type === "formula" && <FormulaField form={form} />}
    </fieldset>
  );
}

function SurveySource({ form }: FormProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const surveys = useSurveys();
  const { errors } = form.formState;
  const [surveyId, key] = useWatch({ control: form.control, name: ["source.surveyId", "source.question"] });
  const questions = surveys.find(({ id }) => id === surveyId)?.definition.questions ?? [];
  const question = questionOf(surveys, surveyId, key);
  const needed = { required: t("common.required") };
  const forget = (...names: ("source.question" | "source.row" | "source.option")[]) => {
    for (const name of names) form.setValue(name, "");
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t("indicators.survey")}
        error={errors.source?.surveyId?.message}
        {...form.register("source.surveyId", { ...needed, onChange: () => forget("source.question", "source.row", "source.option") })}
      >
        <option value="">{t("indicators.choose")}</option>
        {surveys.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("indicators.question")}
        disabled={surveyId === ""}
        error={errors.source?.question?.message}
        {...form.register("source.question", { ...needed, onChange: () => forget("source.row", "source.option") })}
      >
        <option value="">{t("indicators.choose")}</option>
        {questions.map((each) => (
          <option key={each.key} value={each.key}>
            {textIn(each.label, locale)}
          </option>
        ))}
      </SelectField>
      {question?.type === "matrix" && (
        <SelectField label={t("indicators.row")} error={errors.source?.row?.message} {...form.register("source.row", needed)}>
          <option value="">{t("indicators.choose")}</option>
          <Choices choices={question.rows} />
        </SelectField>
      )}
      {(question?.type === "single" || question?.type === "multiple") && (
        <SelectField label={t("indicators.option")} error={errors.source?.option?.message} {...form.register("source.option")}>
          <option value="">{t("indicators.anyOption")}</option>
          <Choices choices={question.options} />
        </SelectField>
      )}
    </div>
  );
}

function Choices({ choices }: { choices: readonly { key: string; label: Parameters<typeof textIn>[0] }[] }) {
  const locale = useLocale();
  return choices.map(({ key, label }) => (
    <option key={key} value={key}>
      {textIn(label, locale)}
    </option>
  ));
}

function ComplaintSource({ form }: FormProps) {
  const { t } = useTranslation();
  const figure = useWatch({ control: form.control, name: "source.figure" });
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField label={t("indicators.figure")} {...form.register("source.figure")}>
        {FIGURES.map((each) => (
          <option key={each} value={each}>
            {t(`indicators.figures.${each}`)}
          </option>
        ))}
      </SelectField>
      {figure === "perThousand" && <MetricField form={form} name="source.denominator" label={t("indicators.denominator")} />}
    </div>
  );
}

function MetricField({ form, name, label }: FormProps & { name: "source.metric" | "source.denominator"; label: string }) {
  const { t } = useTranslation();
  const problems = form.formState.errors.source;
  return (
    <TextField
      className="sm:max-w-sm"
      label={label}
      hint={t("indicators.metricHint")}
      maxLength={100}
      spellCheck={false}
      error={(name === "source.metric" ? problems?.metric : problems?.denominator)?.message}
      {...form.register(name, { validate: (value) => value.trim() !== "" || t("common.required") })}
    />
  );
}
