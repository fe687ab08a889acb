import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type UseFormReturn, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { changeReport, createReport, GRAINS, type Report, reportQueries, SECTIONS, type Section } from "../../api/reports.js";
import { useLocale, useSession } from "../../app/session-context.js";
import { placeProblems } from "../../lib/form-problems.js";
import { LOCALE_NAMES, LOCALES } from "../../lib/locale.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { SelectField, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { TimeZoneField } from "../../ui/time-zone-field.js";
import { useToast } from "../../ui/toast.js";
import { ContentFields } from "./content-fields.js";

export type Values = Pick<Report, "name" | "timeZone" | "locale"> & {
  grain: (typeof GRAINS)[number];
  sendAt: string;
  delayDays: number;
  /** Whether only `surveyIds` are reported; otherwise every published survey is. */
  someSurveys: boolean;
  surveyIds: string[];
  schemeId: string;
  sections: Section[];
};

/** Creates a report, or changes one. */
export function ReportDialog({ report, onClose }: { report?: Report; onClose: () => void }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const locale = useLocale();
  const form = useForm<Values>({ defaultValues: valuesOf(report, tenant.timeZone, locale) });
  const save = useSave(report, onClose);
  const { errors } = form.formState;
  const submit = form.handleSubmit((values) =>
    save.mutate(values, {
      onError: (error) => void placeProblems(error, ["name", "timeZone", "surveyIds", "schemeId", "sections"], form.setError),
    }),
  );
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={report ? report.name : t("reports.new")}>
      <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t("common.name")}
          maxLength={200}
          error={errors.name?.message}
          {...form.register("name", { required: t("common.required") })}
        />
        <ScheduleFields form={form} />
        <ContentFields form={form} />
        {save.error && <ProblemNotice error={save.error} />}
        <DialogActions onCancel={onClose} submit={report ? t("common.save") : t("common.create")} busy={save.isPending} />
      </form>
    </Dialog>
  );
}

const valuesOf = (report: Report | undefined, timeZone: string, locale: Report["locale"]): Values => ({
  name: report?.name ?? "",
  timeZone: report?.timeZone ?? timeZone,
  locale: report?.locale ?? locale,
  grain: report?.schedule.grain ?? "month",
  sendAt: report?.schedule.sendAt ?? "08:00",
  delayDays: report?.schedule.delayDays ?? 1,
  someSurveys: report ? report.surveyIds !== null : false,
  surveyIds: report?.surveyIds ?? [],
  schemeId: report?.schemeId ?? "",
  sections: report?.sections ?? [...SECTIONS],
});

function ScheduleFields({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const delay = { value: 0, message: t("reports.delayInvalid") };
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <SelectField label={t("reports.grain")} {...form.register("grain")}>
        {GRAINS.map((grain) => (
          <option key={grain} value={grain}>
            {t(`reports.grains.${grain}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        type="time"
        label={t("reports.sendAt")}
        error={errors.sendAt?.message}
        {...form.register("sendAt", { required: t("common.required") })}
      />
      <SelectField label={t("reports.locale")} {...form.register("locale")}>
        {LOCALES.map((each) => (
          <option key={each} value={each}>
            {LOCALE_NAMES[each]}
          </option>
        ))}
      </SelectField>
      <TextField
        type="number"
        min={0}
        max={30}
        label={t("reports.delayDays")}
        hint={t("reports.delayHint")}
        error={errors.delayDays?.message}
        {...form.register("delayDays", {
          valueAsNumber: true,
          min: delay,
          max: { ...delay, value: 30 },
          validate: (days) => Number.isInteger(days) || delay.message,
        })}
      />
      <TimeZoneField
        className="sm:col-span-2"
        label={t("reports.timeZone")}
        hint={t("reports.timeZoneHint")}
        value={form.watch("timeZone")}
        error={errors.timeZone?.message}
        onChange={({ target }) => form.setValue("timeZone", target.value)}
      />
    </div>
  );
}

/** What is not narrowed down is left out when creating, and taken away when changing. */
function inputOf({ name, timeZone, locale, grain, sendAt, delayDays, someSurveys, surveyIds, schemeId, sections }: Values) {
  return {
    name,
    timeZone,
    locale,
    schedule: { grain, sendAt, delayDays },
    surveyIds: someSurveys ? surveyIds : null,
    schemeId: schemeId || null,
    sections: sections.length === SECTIONS.length ? null : SECTIONS.filter((each) => sections.includes(each)),
  };
}

function useSave(report: Report | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (values: Values) => {
      const input = inputOf(values);
      if (report) return changeReport(report, input);
      const { surveyIds, schemeId, sections, ...needed } = input;
      return createReport({
        ...needed,
        ...(surveyIds ? { surveyIds } : {}),
        ...(schemeId ? { schemeId } : {}),
        ...(sections ? { sections } : {}),
      });
    },
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: reportQueries.all });
      toast(t(report ? "reports.saved" : "reports.created"));
      onClose();
      if (!report) await navigate({ to: "/reports/$id", params: { id: saved.id } });
    },
  });
}
