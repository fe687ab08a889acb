import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { erasePerson, type PersonalDataRequest, personalDataQueries } from "../../../api/personal-data.js";
import { placeProblems } from "../../../lib/form-problems.js";
import { Dialog, DialogActions } from "../../../ui/dialog.js";
import { CheckField, TextField } from "../../../ui/field.js";
import { ProblemNotice } from "../../../ui/problem.js";

/** Erases only after one of the identifiers was typed again. */
export function EraseDialog({ request, onClose }: { request: PersonalDataRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { confirm: "", subjects: false } });
  const erase = useMutation({
    mutationFn: (values: { confirm: string; subjects: boolean }) => erasePerson(request.id, values),
    onError: (error) => void placeProblems(error, ["confirm"], form.setError),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: personalDataQueries.all });
      onClose();
    },
  });
  const hasSubjects = request.found.some(({ kind, concerns }) => kind === "subject" && concerns > 0);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("personalData.eraseTitle")}>
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit((values) => erase.mutate(values))(event)}>
        <p>{t("personalData.eraseText")}</p>
        {hasSubjects && (
          <CheckField label={t("personalData.subjects")} hint={t("personalData.subjectsHint")} {...form.register("subjects")} />
        )}
        <TextField
          label={t("personalData.confirm")}
          hint={t("personalData.confirmHint")}
          autoComplete="off"
          error={form.formState.errors.confirm?.message}
          {...form.register("confirm", { required: t("common.required") })}
        />
        {erase.error && <ProblemNotice error={erase.error} />}
        <DialogActions onCancel={onClose} submit={t("personalData.erase")} tone="danger" busy={erase.isPending} />
      </form>
    </Dialog>
  );
}
