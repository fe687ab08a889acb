import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type Panel, panelQueries, reopenPanel } from "../../api/panels.js";
import { placeProblems } from "../../lib/form-problems.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { TextArea, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { endOfDay } from "./dates.js";

type Values = { closesAt: string; reason: string };

export function ReopenDialog({ panel, onClose }: { panel: Panel; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ defaultValues: { closesAt: "", reason: "" } });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: ({ closesAt, reason }: Values) => reopenPanel(panel, { closesAt: endOfDay(closesAt), reason }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: panelQueries.all });
      toast(t("panels.reopened"));
      onClose();
    },
    onError: (error) => void placeProblems(error, ["closesAt", "reason"], form.setError),
  });
  const required = { required: t("common.required") };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("panels.reopenTitle")} description={t("panels.reopenText")}>
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}>
        <TextField type="date" label={t("panels.closesAt")} error={errors.closesAt?.message} {...form.register("closesAt", required)} />
        <TextArea
          rows={2}
          label={t("panels.reason")}
          hint={t("panels.reasonHint")}
          error={errors.reason?.message}
          {...form.register("reason", required)}
        />
        {save.error && <ProblemNotice error={save.error} />}
        <DialogActions onCancel={onClose} submit={t("panels.reopen")} busy={save.isPending} />
      </form>
    </Dialog>
  );
}
