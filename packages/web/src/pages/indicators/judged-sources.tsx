import { useQuery } from "@tanstack/react-query";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ratingQueries } from "../../api/ratings.js";
import { useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { SelectField, TextField } from "../../ui/field.js";
import type { Values } from "./values.js";

type FormProps = { form: UseFormReturn<Values> };

const PERSPECTIVES = ["expert", "third-party", "self", "peer"] as const satisfies readonly Values["source"]["perspective"][];
const MONTHS = [1, 2, 3, 6, 9, 12, 18, 24, 36];

/** What panels of assessors found for a criterion. */
export function AssessmentSource({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField label={t("indicators.perspective")} {...form.register("source.perspective")}>
        {PERSPECTIVES.map((each) => (
          <option key={each} value={each}>
            {t(`panels.perspectives.${each}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("indicators.criterion")}
        hint={t("indicators.criterionHint")}
        maxLength={64}
        spellCheck={false}
        error={form.formState.errors.source?.criterion?.message}
        {...form.register("source.criterion", {
          validate: (typed) => /^[a-z][a-zA-Z0-9_-]{0,63}$/.test(typed.trim()) || t("indicators.keyInvalid"),
        })}
      />
    </div>
  );
}

/** The latest rating by an agency, as long as it is valid. */
export function RatingSource({ form }: FormProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data: agencies = [] } = useQuery(ratingQueries.agencies);
  const months = Number(useWatch({ control: form.control, name: "source.validMonths" }));
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        key={agencies.length}
        label={t("indicators.agency")}
        hint={agencies.length === 0 ? t("indicators.agencyHint") : undefined}
        error={form.formState.errors.source?.agency?.message}
        {...form.register("source.agency", { required: t("common.required") })}
      >
        <option value="">{t("indicators.choose")}</option>
        {agencies.map(({ key, name, scale }) => (
          <option key={key} value={key}>
            {textIn(name, locale)} ({scale.low}–{scale.high})
          </option>
        ))}
      </SelectField>
      <SelectField label={t("indicators.validMonths")} hint={t("indicators.validMonthsHint")} {...form.register("source.validMonths")}>
        {[...new Set([...MONTHS, months])]
          .sort((a, b) => a - b)
          .map((count) => (
            <option key={count} value={count}>
              {t("indicators.months", { count })}
            </option>
          ))}
      </SelectField>
    </div>
  );
}
