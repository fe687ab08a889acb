import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "@touchstone/sdk";
import { Controller, type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { indicatorQueries } from "../../api/indicators.js";
import { changeTarget, createTarget, type Target, type TargetInput, targetQueries } from "../../api/targets.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { periodName, todayIn } from "../../lib/days.js";
import { placeProblems } from "../../lib/form-problems.js";
import { type LocalizedText, textIn } from "../../lib/locale.js";
import { GRAINS, type Grain, periodOf } from "../../lib/periods.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { SelectField, TextField } from "../../ui/field.js";
import { NameFields } from "../../ui/name-fields.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { useToast } from "../../ui/toast.js";
import { choiceOf, type Quantities, QuantitySelect, useQuantities } from "../analysis/quantity-select.js";
import { SubjectSelect } from "../analysis/subject-select.js";
import { numberIn } from "../indicators/values.js";

type Values = {
  name: LocalizedText | undefined;
  quantity: string;
  subjectId: string;
  value: string;
  dueOn: string;
  grain: Grain;
  startPeriod: string;
  baseline: string;
};

const textOf = (value: number | null): string => (value === null ? "" : String(value));

function valuesOf(target: Target | undefined, quantities: Quantities, today: string): Values {
  if (target) {
    return {
      name: target.name,
      quantity: target.quantity.id,
      subjectId: target.subjectId ?? "",
      value: textOf(target.value),
      dueOn: target.dueOn,
      // Days are offered by the API only: a promise measured by the day would be mostly noise.
      grain: target.grain === "day" ? "week" : target.grain,
      startPeriod: target.startPeriod,
      baseline: textOf(target.baseline),
    };
  }
  return {
    name: undefined,
    quantity: quantities.ids[0] ?? "",
    subjectId: "",
    value: "",
    dueOn: `${today.slice(0, 4)}-12-31`,
    grain: "month",
    startPeriod: periodOf(today, "month"),
    baseline: "",
  };
}

function inputOf(values: Values, kind: Kind): TargetInput {
  return {
    name: values.name ?? "",
    ...choiceOf(values.quantity),
    subjectId: values.subjectId || null,
    value: kind === "interval" ? null : numberIn(values.value),
    dueOn: values.dueOn,
    grain: values.grain,
    startPeriod: values.startPeriod,
    baseline: values.baseline.trim() === "" ? null : numberIn(values.baseline),
  };
}

type Kind = Target["quantity"]["kind"];

/** Promises a level by a date, or changes the promise. */
export function TargetDialog({ target, onClose }: { target?: Target; onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const quantities = useQuantities();
  return (
    <Dialog wide open onOpenChange={(open) => !open && onClose()} title={target ? textIn(target.name, locale) : t("targets.new")}>
      {quantities ? <TargetForm quantities={quantities} onClose={onClose} {...(target ? { target } : {})} /> : <SkeletonBlock />}
    </Dialog>
  );
}

type FormProps = { target?: Target; quantities: Quantities; onClose: () => void };

function TargetForm({ target, quantities, onClose }: FormProps) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const form = useForm<Values>({ defaultValues: valuesOf(target, quantities, todayIn(timeZone)) });
  const quantity = useWatch({ control: form.control, name: "quantity" });
  const about = useDirection(quantity);
  const save = useSave(form, target, about.kind, onClose);
  const { errors } = form.formState;
  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}>
      <Controller
        control={form.control}
        name="name"
        rules={{ validate: (name) => name !== undefined || t("targets.nameNeeded") }}
        render={({ field, fieldState }) => (
          <NameFields label={t("common.name")} text={field.value} error={fieldState.error?.message} onChange={field.onChange} />
        )}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Controller
          control={form.control}
          name="quantity"
          render={({ field }) => (
            <QuantitySelect
              label={t("targets.what")}
              quantities={quantities}
              value={field.value}
              onChange={field.onChange}
              disabled={target !== undefined}
            />
          )}
        />
        <Controller
          control={form.control}
          name="subjectId"
          render={({ field }) => (
            <SubjectSelect
              className="w-full"
              label={t("targets.ofWhom")}
              value={field.value}
              onChange={field.onChange}
              disabled={target !== undefined}
            />
          )}
        />
        {about.kind === "interval" ? (
          <p className="text-[0.87rem] text-muted">{t("targets.valueHints.interval", { low: about.best?.[0], high: about.best?.[1] })}</p>
        ) : (
          <TextField
            label={about.unit === "" ? t("targets.value") : `${t("targets.value")} (${about.unit})`}
            hint={t(`targets.valueHints.${about.kind}`)}
            inputMode="decimal"
            error={errors.value?.message}
            {...form.register("value", { validate: (text) => Number.isFinite(numberIn(text)) || t("targets.numberNeeded") })}
          />
        )}
        <TextField
          type="date"
          label={t("targets.dueOn")}
          error={errors.dueOn?.message}
          {...form.register("dueOn", { required: t("common.required") })}
        />
      </div>
      <Measuring form={form} />
      {save.error && <ProblemNotice error={save.error} />}
      <DialogActions onCancel={onClose} submit={target ? t("common.save") : t("common.create")} busy={save.isPending} />
    </form>
  );
}

/** How far back a start may be chosen; what lies further is kept when it is there. */
const STARTS = 24;

function Measuring({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormat();
  const [grain, start] = useWatch({ control: form.control, name: ["grain", "startPeriod"] });
  const { errors } = form.formState;
  const today = todayIn(timeZone);
  const offered = startsOf(grain, today);
  const starts = offered.includes(start) ? offered : [start, ...offered];
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <SelectField
        label={t("targets.grain")}
        {...form.register("grain", { onChange: (event) => form.setValue("startPeriod", periodOf(today, event.target.value as Grain)) })}
      >
        {GRAINS.map((each) => (
          <option key={each} value={each}>
            {t(`scoring.grains.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("targets.start")}
        hint={t("targets.startHint")}
        error={errors.startPeriod?.message}
        {...form.register("startPeriod")}
      >
        {starts.map((period) => (
          <option key={period} value={period}>
            {periodName(period, locale)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("targets.baseline")}
        optional
        hint={t("targets.baselineHint")}
        inputMode="decimal"
        error={errors.baseline?.message}
        {...form.register("baseline", {
          validate: (text) => text.trim() === "" || Number.isFinite(numberIn(text)) || t("targets.numberNeeded"),
        })}
      />
    </div>
  );
}

function startsOf(grain: Grain, today: string): string[] {
  const days = { week: 7, month: 30.44, quarter: 91.31, year: 365.25 }[grain];
  const at = Date.parse(`${today}T00:00:00Z`);
  const labels = Array.from({ length: STARTS }, (_, back) =>
    periodOf(new Date(at - back * days * 86_400_000).toISOString().slice(0, 10), grain),
  );
  return [...new Set(labels)];
}

/** What better means for what is chosen; a score is better when it is higher. */
function useDirection(id: string): { kind: Kind; unit: string; best: readonly number[] | null } {
  const { data } = useQuery(indicatorQueries.every);
  const indicator = data?.find((each) => each.id === id);
  return { kind: indicator?.kind ?? "benefit", unit: indicator?.unit ?? "", best: indicator?.best ?? null };
}

function useSave(form: UseFormReturn<Values>, target: Target | undefined, kind: Kind, onClose: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (values: Values) => {
      const input = inputOf(values, kind);
      if (!target) return createTarget(input);
      const { indicatorId: _indicatorId, schemeId: _schemeId, subjectId: _subjectId, ...patch } = input;
      return changeTarget(target, patch);
    },
    onError: async (error) => {
      placeProblems(error, ["name", "value", "dueOn", "startPeriod", "baseline"], form.setError);
      if (error instanceof ApiError && error.status === 412) await queryClient.invalidateQueries({ queryKey: targetQueries.all });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: targetQueries.all });
      toast(target ? t("targets.changed") : t("targets.created"));
      onClose();
    },
  });
}
