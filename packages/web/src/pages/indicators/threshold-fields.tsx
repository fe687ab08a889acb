import { Plus, X } from "lucide-react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Button, IconButton } from "../../ui/button.js";
import { TextField } from "../../ui/field.js";
import { scaleOf, type Values } from "./values.js";

const MAX_POINTS = 20;
const number = { inputMode: "decimal" as const, maxLength: 24, className: "tabular-nums" };

/** Points that bend the line: a value and the score it deserves, one row each. */
export function ThresholdFields({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "thresholds" });
  const problem = form.formState.errors.thresholds?.root?.message ?? form.formState.errors.thresholds?.[0]?.value?.message;
  const isWhole = (_typed: string, values: Values) => scaleOf(values) !== undefined || t("indicators.thresholdsMissing");
  return (
    <fieldset>
      <legend className="sr-only">{t("indicators.scales.thresholds")}</legend>
      <div className="grid grid-cols-[1fr_1fr_auto] items-end gap-x-3 gap-y-2">
        {fields.map((field, index) => (
          <Row key={field.id}>
            <TextField
              {...number}
              label={t("indicators.pointValue")}
              labelHidden={index > 0}
              aria-label={t("indicators.pointValueAt", { number: index + 1 })}
              {...form.register(`thresholds.${index}.value`, index === 0 ? { validate: isWhole } : {})}
            />
            <TextField
              {...number}
              label={t("indicators.pointScore")}
              labelHidden={index > 0}
              aria-label={t("indicators.pointScoreAt", { number: index + 1 })}
              {...form.register(`thresholds.${index}.score`)}
            />
            <IconButton
              label={t("indicators.removePoint", { number: index + 1 })}
              icon={X}
              disabled={fields.length <= 2}
              onClick={() => remove(index)}
            />
          </Row>
        ))}
      </div>
      {problem && (
        <p role="alert" className="mt-1 text-[0.82rem] text-bad">
          {problem}
        </p>
      )}
      <Button className="mt-2" icon={Plus} disabled={fields.length >= MAX_POINTS} onClick={() => append({ value: "", score: "" })}>
        {t("indicators.addPoint")}
      </Button>
    </fieldset>
  );
}

const Row = ({ children }: { children: React.ReactNode }) => <div className="contents">{children}</div>;
