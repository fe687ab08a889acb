import { type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Indicator } from "../../api/indicators.js";
import { SelectField, TextField } from "../../ui/field.js";
import { MappingPicture } from "./mapping.js";
import { ThresholdFields } from "./threshold-fields.js";
import { numberIn, scaleOf, usualPoints, type Values } from "./values.js";

export const KINDS = ["benefit", "cost", "interval"] as const satisfies readonly Indicator["kind"][];

const LABELS = {
  benefit: ["scoresNothing", "scoresFull"],
  cost: ["scoresFull", "scoresNothing"],
  interval: ["boundLow", "boundHigh"],
} as const;

const number = { inputMode: "decimal" as const, maxLength: 24, className: "tabular-nums" };

type Props = { form: UseFormReturn<Values> };

/** How values become scores, with the line they make. */
export function ScoreFields({ form }: Props) {
  const { t } = useTranslation();
  const [kind, goalposts, best, unit, scaleBy, thresholds] = useWatch({
    control: form.control,
    name: ["kind", "goalposts", "best", "unit", "scaleBy", "thresholds"],
  });
  const scale = scaleOf({ kind, goalposts, best, scaleBy, thresholds });
  const bent = scaleBy === "thresholds" && kind !== "interval";
  const bend = (by: Values["scaleBy"]) => {
    form.setValue("scaleBy", by, { shouldDirty: true });
    if (by === "thresholds" && form.getValues("thresholds").length === 0) form.setValue("thresholds", usualPoints(kind));
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="space-y-3">
        <SelectField label={t("indicators.kind")} {...form.register("kind")}>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`indicators.kinds.${each}`)}
            </option>
          ))}
        </SelectField>
        {kind !== "interval" && (
          <SelectField
            label={t("indicators.scaleBy")}
            value={scaleBy}
            onChange={(event) => bend(event.target.value === "thresholds" ? "thresholds" : "goalposts")}
          >
            <option value="goalposts">{t("indicators.scales.goalposts")}</option>
            <option value="thresholds">{t("indicators.scales.thresholds")}</option>
          </SelectField>
        )}
        {bent ? <ThresholdFields form={form} /> : <GoalpostFields form={form} />}
      </div>
      <div className="self-start rounded-md bg-sunken p-3">
        {scale ? (
          <MappingPicture scale={scale} unit={unit} />
        ) : (
          <p className="text-[0.87rem] text-muted">{t(bent ? "indicators.thresholdsMissing" : "indicators.pictureMissing")}</p>
        )}
      </div>
    </div>
  );
}

function GoalpostFields({ form }: Props) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const kind = useWatch({ control: form.control, name: "kind" });
  const isNumber = (typed: string) => Number.isFinite(numberIn(typed)) || t("indicators.numberNeeded");
  const isAbove = (typed: string, { goalposts: { low } }: Values) => numberIn(low) < numberIn(typed) || t("indicators.aboveNeeded");
  const isOrdered = (_typed: string, values: Values) => scaleOf(values) !== undefined || t("indicators.bestNeeded");
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField
        {...number}
        label={t(`indicators.${LABELS[kind][0]}`)}
        error={errors.goalposts?.low?.message}
        {...form.register("goalposts.low", { validate: { isNumber } })}
      />
      <TextField
        {...number}
        label={t(`indicators.${LABELS[kind][1]}`)}
        error={errors.goalposts?.high?.message}
        {...form.register("goalposts.high", { validate: { isNumber, isAbove } })}
      />
      {kind === "interval" && (
        <>
          <TextField
            {...number}
            label={t("indicators.bestFrom")}
            error={errors.best?.from?.message}
            {...form.register("best.from", { validate: { isNumber, isOrdered }, shouldUnregister: true })}
          />
          <TextField
            {...number}
            label={t("indicators.bestTo")}
            error={errors.best?.to?.message}
            {...form.register("best.to", { validate: isNumber, shouldUnregister: true })}
          />
        </>
      )}
    </div>
  );
}
