import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type UseFormReturn, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PRIORITIES, SEVERITIES } from "../../api/complaints.js";
import { calendarsQuery, changePolicy, createPolicy, type Policy, policiesQuery } from "../../api/sla.js";
import { placeProblems } from "../../lib/form-problems.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { CheckField, SelectField, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { UNITS } from "./duration.js";
import { TARGETS } from "./targets.js";
import { inputOf, type Values, valuesOf } from "./values.js";
import { TargetList } from "./words.js";

/** Adds a policy, or changes one. */
export function PolicyDialog({ policy, onClose }: { policy?: Policy; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ defaultValues: valuesOf(policy) });
  const save = useMutation({
    mutationFn: (values: Values) => (policy ? changePolicy(policy, inputOf(values, policy)) : createPolicy(inputOf(values))),
    onError: (error) => void placeProblems(error, ["name", "position", "warnAtPercent"], form.setError),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: policiesQuery.queryKey });
      toast(t("policies.saved"));
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={policy?.name ?? t("policies.new")}>
      <form noValidate className="space-y-5" onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}>
        <div className="grid gap-4 sm:grid-cols-[1fr_7rem]">
          <TextField
            label={t("common.name")}
            maxLength={200}
            error={errors.name?.message}
            {...form.register("name", { required: t("common.required") })}
          />
          <TextField
            type="number"
            min={0}
            max={10_000}
            label={t("policies.position")}
            hint={t("policies.positionHint")}
            error={errors.position?.message}
            {...form.register("position", { valueAsNumber: true })}
          />
        </div>
        <Conditions form={form} />
        <Targets form={form} policy={policy} />
        <Counting form={form} />
        {save.error && <ProblemNotice error={save.error} />}
        <DialogActions onCancel={onClose} submit={policy ? t("common.save") : t("common.create")} busy={save.isPending} />
      </form>
    </Dialog>
  );
}

type Part = { form: UseFormReturn<Values> };

function Conditions({ form: { register } }: Part) {
  const { t } = useTranslation();
  const choices = [
    ["severity", t("complaints.severity"), SEVERITIES.map((each) => [each, t(`complaints.severities.${each}`)] as const)],
    ["priority", t("complaints.priority"), PRIORITIES.map((each) => [each, t(`complaints.priorities.${each}`)] as const)],
  ] as const;
  return (
    <fieldset>
      <legend className="text-[0.93rem] font-medium">{t("policies.conditions")}</legend>
      <p className="mb-2 text-[0.82rem] text-muted">{t("policies.conditionsHint")}</p>
      <CheckField className="mb-3" label={t("policies.isDefault")} {...register("isDefault")} />
      <div className="grid gap-4 sm:grid-cols-2">
        {choices.map(([name, label, options]) => (
          <fieldset key={name}>
            <legend className="mb-1 text-[0.87rem]">{label}</legend>
            <div className="flex flex-wrap gap-x-4 gap-y-1">
              {options.map(([value, text]) => (
                <label key={value} className="flex min-h-8 items-center gap-1.5 text-[0.93rem]">
                  <input type="checkbox" value={value} className="size-4 accent-(--accent)" {...register(name)} />
                  {text}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <TextField label={t("policies.categories")} hint={t("policies.list")} optional {...register("category")} />
        <TextField label={t("policies.channels")} hint={t("policies.list")} optional {...register("channel")} />
      </div>
    </fieldset>
  );
}

function Targets({ form: { register, formState }, policy }: Part & { policy: Policy | undefined }) {
  const { t } = useTranslation();
  const hourly = policy?.targets.firstResponse;
  return (
    <fieldset>
      <legend className="mb-2 text-[0.93rem] font-medium">{t("policies.targets")}</legend>
      <div className="space-y-3">
        {TARGETS.map((name) => {
          const label = t(`complaints.clockNames.${name}`);
          if (name === "firstResponse" && hourly && "within" in hourly)
            return <TargetList key={name} targets={{ firstResponse: hourly }} />;
          return (
            <div key={name} className="grid grid-cols-[1fr_6rem_10rem] items-end gap-3 max-sm:grid-cols-[6rem_1fr]">
              <span className="pb-1.5 max-sm:col-span-2 max-sm:pb-0">{label}</span>
              <TextField
                type="number"
                min={0}
                step="any"
                label={t("policies.amount", { name: label })}
                labelHidden
                placeholder="–"
                error={formState.errors.targets?.[name]?.amount?.message}
                {...register(`targets.${name}.amount`, {
                  validate: (_amount, { targets }) =>
                    TARGETS.some((each) => Number(targets[each].amount) > 0) ||
                    (hourly !== undefined && "within" in hourly) ||
                    t("policies.targetsNeeded"),
                })}
              />
              <SelectField label={t("policies.unit", { name: label })} labelHidden {...register(`targets.${name}.unit`)}>
                {UNITS.map((unit) => (
                  <option key={unit} value={unit}>
                    {t(`policies.units.${unit}`)}
                  </option>
                ))}
              </SelectField>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

function Counting({ form: { register, formState } }: Part) {
  const { t } = useTranslation();
  const { data: calendars } = useQuery(calendarsQuery);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField label={t("policies.calendar")} {...register("calendarId")}>
        <option value="">{t("policies.defaultCalendar")}</option>
        {calendars?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        type="number"
        min={1}
        max={99}
        label={t("policies.warnAt")}
        hint={t("policies.warnAtHint")}
        error={formState.errors.warnAtPercent?.message}
        {...register("warnAtPercent", { valueAsNumber: true })}
      />
    </div>
  );
}
