import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type UseFormReturn, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type Calendar, calendarsQuery, changeCalendar, createCalendar } from "../../api/sla.js";
import { useFormat } from "../../app/session-context.js";
import { placeProblems } from "../../lib/form-problems.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { CheckField, TextArea, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { hoursText, overridesText, parseDates, parseHours, parseOverrides } from "./hours.js";
import { WEEKDAYS } from "./weekdays.js";

type Values = {
  name: string;
  timeZone: string;
  isDefault: boolean;
  weekly: Record<(typeof WEEKDAYS)[number], string>;
  holidays: string;
  overrides: string;
};

const OFFICE = "09:00-18:00";

function valuesOf(calendar: Calendar | undefined, timeZone: string): Values {
  const hoursOf = (day: (typeof WEEKDAYS)[number], index: number) => (calendar ? hoursText(calendar.weekly[day]) : index < 5 ? OFFICE : "");
  return {
    name: calendar?.name ?? "",
    timeZone: calendar?.timeZone ?? timeZone,
    isDefault: calendar?.isDefault ?? true,
    weekly: Object.fromEntries(WEEKDAYS.map((day, index) => [day, hoursOf(day, index)])) as Values["weekly"],
    holidays: (calendar?.holidays ?? []).join("\n"),
    overrides: overridesText(calendar?.overrides ?? {}),
  };
}

const inputOf = ({ name, timeZone, isDefault, weekly, holidays, overrides }: Values) => ({
  name,
  timeZone,
  isDefault,
  weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, parseHours(weekly[day]) ?? []])),
  holidays: parseDates(holidays) ?? [],
  overrides: parseOverrides(overrides) ?? {},
});

/** Adds a calendar, or changes one. */
export function CalendarDialog({ calendar, onClose }: { calendar?: Calendar; onClose: () => void }) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const toast = useToast();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ defaultValues: valuesOf(calendar, timeZone) });
  const save = useMutation({
    mutationFn: (values: Values) => (calendar ? changeCalendar(calendar, inputOf(values)) : createCalendar(inputOf(values))),
    onError: (error) => void placeProblems(error, ["name", "timeZone", "holidays", "overrides"], form.setError),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: calendarsQuery.queryKey });
      toast(t("calendars.saved"));
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={calendar?.name ?? t("calendars.new")}>
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("common.name")}
            maxLength={200}
            error={errors.name?.message}
            {...form.register("name", { required: t("common.required") })}
          />
          <TextField
            label={t("calendars.timeZone")}
            list="time-zones"
            autoComplete="off"
            error={errors.timeZone?.message}
            {...form.register("timeZone", { required: t("common.required") })}
          />
          <datalist id="time-zones">
            {Intl.supportedValuesOf("timeZone").map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </div>
        <Weekly form={form} />
        <SpecialDays form={form} />
        <CheckField label={t("calendars.isDefault")} {...form.register("isDefault")} />
        {save.error && <ProblemNotice error={save.error} />}
        <DialogActions onCancel={onClose} submit={calendar ? t("common.save") : t("common.create")} busy={save.isPending} />
      </form>
    </Dialog>
  );
}

function Weekly({ form: { register, formState } }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend className="text-[0.93rem] font-medium">{t("calendars.weekly")}</legend>
      <p className="mb-2 text-[0.82rem] text-muted">{t("calendars.weeklyHint")}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {WEEKDAYS.map((day) => (
          <TextField
            key={day}
            label={t(`calendars.days.${day}`)}
            error={formState.errors.weekly?.[day]?.message}
            {...register(`weekly.${day}`, { validate: (text) => parseHours(text) !== undefined || t("calendars.hoursInvalid") })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function SpecialDays({ form: { register, formState } }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextArea
        label={t("calendars.holidays")}
        hint={t("calendars.holidaysHint")}
        optional
        rows={5}
        error={formState.errors.holidays?.message}
        {...register("holidays", { validate: (text) => parseDates(text) !== undefined || t("calendars.datesInvalid") })}
      />
      <TextArea
        label={t("calendars.overrides")}
        hint={t("calendars.overridesHint")}
        optional
        rows={5}
        error={formState.errors.overrides?.message}
        {...register("overrides", { validate: (text) => parseOverrides(text) !== undefined || t("calendars.hoursInvalid") })}
      />
    </div>
  );
}
