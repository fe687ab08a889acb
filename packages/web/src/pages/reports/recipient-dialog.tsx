import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "@touchstone/sdk";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { addRecipient, type Recipient, type Report, reportQueries } from "../../api/reports.js";
import { placeProblems } from "../../lib/form-problems.js";
import { isLocale, LOCALE_NAMES, LOCALES } from "../../lib/locale.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { CheckField, SelectField, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";

type Values = { email: string; name: string; locale: string; resubscribe: boolean };
type DialogProps = { report: Report; recipients: Recipient[]; onClose: () => void };

const isAddress = (email: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());

/** Adds a recipient. An address that unsubscribed is only taken up again when its owner asked for it. */
export function RecipientDialog({ report, recipients, onClose }: DialogProps) {
  const { t } = useTranslation();
  const form = useForm<Values>({ defaultValues: { email: "", name: "", locale: "", resubscribe: false } });
  const add = useAdd(report, onClose);
  const { errors } = form.formState;
  const written = form.watch("email").trim().toLowerCase();
  const isKnown = recipients.some(({ email, status }) => status === "unsubscribed" && email.toLowerCase() === written);
  const isRefused = add.error instanceof ApiError && add.error.status === 409;
  const asksAgain = isKnown || isRefused;
  const submit = form.handleSubmit((values) =>
    add.mutate(values, { onError: (error) => void placeProblems(error, ["email", "name"], form.setError) }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("reports.recipientAdd")}>
      <form noValidate className="space-y-4" onSubmit={(event) => void submit(event)}>
        <TextField
          type="email"
          autoComplete="off"
          label={t("reports.email")}
          maxLength={254}
          error={errors.email?.message}
          {...form.register("email", { validate: (email) => isAddress(email) || t("signIn.emailInvalid") })}
        />
        <TextField label={t("common.name")} optional maxLength={100} error={errors.name?.message} {...form.register("name")} />
        <SelectField label={t("common.language")} {...form.register("locale")}>
          <option value="">{t("reports.ownLanguage", { language: LOCALE_NAMES[report.locale] })}</option>
          {LOCALES.map((each) => (
            <option key={each} value={each}>
              {LOCALE_NAMES[each]}
            </option>
          ))}
        </SelectField>
        {add.error &&
          (isRefused ? (
            <p role="alert" className="text-bad">
              {t("reports.resubscribeNeeded")}
            </p>
          ) : (
            <ProblemNotice error={add.error} />
          ))}
        {asksAgain && (
          <div className="rounded-md bg-warn-soft p-3">
            <CheckField label={t("reports.resubscribe")} hint={t("reports.resubscribeHint")} {...form.register("resubscribe")} />
          </div>
        )}
        <DialogActions onCancel={onClose} submit={t("common.add")} busy={add.isPending} />
      </form>
    </Dialog>
  );
}

function useAdd(report: Report, onClose: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ email, name, locale, resubscribe }: Values) =>
      addRecipient(report.id, {
        email: email.trim(),
        ...(name.trim() ? { name: name.trim() } : {}),
        ...(isLocale(locale) ? { locale } : {}),
        ...(resubscribe ? { resubscribe: true as const } : {}),
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: reportQueries.recipients(report.id).queryKey });
      toast(t("reports.recipientAdded"));
      onClose();
    },
  });
}
