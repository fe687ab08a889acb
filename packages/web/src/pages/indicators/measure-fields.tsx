import { type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { MeasureKind, Source } from "../../api/indicators.js";
import { SelectField, TextField } from "../../ui/field.js";
import { EXPRESSIONS, expressionOf, expressionsOf, type Offer, unitOf } from "./measures.js";
import { numberIn, type Values } from "./values.js";

type Props = { form: UseFormReturn<Values>; offer: Offer | undefined };

/** How the evidence becomes one number, and how that number is written. */
export function MeasureFields({ form, offer }: Props) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const { kind } = useWatch({ control: form.control, name: "measure" });
  const kinds = offer?.kinds ?? [kind];
  const sourceType = useWatch({ control: form.control, name: "source.type" });
  const choose = (next: MeasureKind) => {
    const [expression] = expressionsOf(next);
    form.setValue("measure", { kind: next, per: String(EXPRESSIONS[expression]), from: "" }, { shouldDirty: true });
    form.setValue("unit", unitOf(next, expression));
  };
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[2fr_1.4fr_1fr_1fr]">
      {!isNumberAlready(sourceType) && (
        <SelectField
          className="max-sm:col-span-2"
          label={t("indicators.measure")}
          value={kind}
          error={errors.measure?.kind?.message}
          onChange={(event) => choose(event.target.value as MeasureKind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`indicators.measures.${each}`)}
            </option>
          ))}
        </SelectField>
      )}
      {!isNumberAlready(sourceType) && <ExpressionField form={form} />}
      <TextField label={t("indicators.unit")} optional maxLength={40} error={errors.unit?.message} {...form.register("unit")} />
      <SelectField label={t("indicators.decimals")} {...form.register("decimals")}>
        {[0, 1, 2, 3, 4].map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </SelectField>
      {kind === "topBox" && offer?.scale && (
        <SelectField
          className="col-span-2 sm:col-span-1"
          label={t("indicators.from")}
          error={errors.measure?.from?.message}
          {...form.register("measure.from")}
        >
          {Array.from({ length: offer.scale.high - offer.scale.low }, (_, index) => (offer.scale?.high ?? 5) - index).map((point) => (
            <option key={point} value={point}>
              {t("indicators.fromPoint", { point })}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}

/** Whether the source gives one number by itself, so that there is nothing to choose. */
const isNumberAlready = (type: Source["type"]): boolean => type === "assessment" || type === "rating" || type === "formula";

function ExpressionField({ form }: Pick<Props, "form">) {
  const { t } = useTranslation();
  const { kind, per } = useWatch({ control: form.control, name: "measure" });
  const offered = expressionsOf(kind);
  const known = expressionOf({ kind, per: numberIn(per) });
  return (
    <SelectField
      label={t("indicators.expression")}
      value={known ?? ""}
      error={form.formState.errors.measure?.per?.message}
      onChange={(event) => {
        const next = offered.find((each) => each === event.target.value);
        if (!next) return;
        form.setValue("measure.per", String(EXPRESSIONS[next]), { shouldDirty: true });
        form.setValue("unit", unitOf(kind, next));
      }}
    >
      {known === undefined && <option value="">× {per}</option>}
      {offered.map((each) => (
        <option key={each} value={each}>
          {t(`indicators.expressions.${each}`)}
        </option>
      ))}
    </SelectField>
  );
}
