import { type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "../../ui/field.js";
import { numberIn, type Values } from "./values.js";

type Props = { form: UseFormReturn<Values> };

const RULES = ["exclude", "score", "cohort-mean"] as const satisfies readonly Values["missing"]["rule"][];
const TOWARDS = ["none", "cohort", "fixed"] as const satisfies readonly Values["shrinkage"]["towards"][];

const number = { inputMode: "decimal" as const, maxLength: 24, className: "tabular-nums" };

/** What happens where little or nothing was observed. */
export function GapFields({ form }: Props) {
  const { t } = useTranslation();
  const isMinimum = (typed: string) => typed.trim() === "" || /^[1-9]\d{0,5}$/.test(typed.trim()) || t("indicators.wholeNeeded");
  return (
    <fieldset className="grid items-start gap-4 border-t border-line pt-4 sm:grid-cols-3">
      <legend className="sr-only">{t("indicators.gaps")}</legend>
      <TextField
        {...number}
        label={t("indicators.minimumSample")}
        hint={t("indicators.minimumSampleHint")}
        optional
        inputMode="numeric"
        error={form.formState.errors.minimumSample?.message}
        {...form.register("minimumSample", { validate: isMinimum })}
      />
      <MissingFields form={form} />
      <ShrinkageFields form={form} />
    </fieldset>
  );
}

function MissingFields({ form }: Props) {
  const { t } = useTranslation();
  const rule = useWatch({ control: form.control, name: "missing.rule" });
  const isScore = (typed: string) => (numberIn(typed) >= 0 && numberIn(typed) <= 100) || t("indicators.scoreNeeded");
  return (
    <div className="space-y-3">
      <SelectField label={t("indicators.missing")} hint={t(`indicators.missingHints.${rule}`)} {...form.register("missing.rule")}>
        {RULES.map((each) => (
          <option key={each} value={each}>
            {t(`indicators.missingRules.${each}`)}
          </option>
        ))}
      </SelectField>
      {rule === "score" && (
        <TextField
          {...number}
          label={t("indicators.missingScore")}
          error={form.formState.errors.missing?.score?.message}
          {...form.register("missing.score", { validate: isScore, shouldUnregister: true })}
        />
      )}
    </div>
  );
}

function ShrinkageFields({ form }: Props) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const towards = useWatch({ control: form.control, name: "shrinkage.towards" });
  const isNumber = (typed: string) => Number.isFinite(numberIn(typed)) || t("indicators.numberNeeded");
  const isSample = (typed: string) => (numberIn(typed) > 0 && numberIn(typed) <= 1_000_000) || t("indicators.positiveNeeded");
  return (
    <div className="space-y-3">
      <SelectField
        label={t("indicators.shrinkage")}
        hint={t(`indicators.shrinkageHints.${towards}`)}
        {...form.register("shrinkage.towards")}
      >
        {TOWARDS.map((each) => (
          <option key={each} value={each}>
            {t(`indicators.shrinkageTowards.${each}`)}
          </option>
        ))}
      </SelectField>
      {towards === "fixed" && (
        <TextField
          {...number}
          label={t("indicators.priorMean")}
          error={errors.shrinkage?.mean?.message}
          {...form.register("shrinkage.mean", { validate: isNumber, shouldUnregister: true })}
        />
      )}
      {towards !== "none" && (
        <TextField
          {...number}
          label={t("indicators.priorSample")}
          hint={t("indicators.priorSampleHint")}
          error={errors.shrinkage?.priorSample?.message}
          {...form.register("shrinkage.priorSample", { validate: isSample })}
        />
      )}
    </div>
  );
}
