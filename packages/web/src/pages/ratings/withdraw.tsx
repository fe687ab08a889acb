import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Rating, ratingQueries, withdrawRating } from "../../api/ratings.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { TextArea } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";

/** Asks for the reason, which stays on record. */
export function WithdrawDialog({ rating, onClose }: { rating: Rating; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => withdrawRating(rating, reason.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ratingQueries.all });
      toast(t("ratings.withdrawn"));
      onClose();
    },
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("ratings.withdrawTitle")} description={rating.subjectName}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim() !== "") withdraw.mutate();
        }}
      >
        <p>{t("ratings.withdrawText")}</p>
        <TextArea
          label={t("ratings.reason")}
          rows={3}
          maxLength={500}
          value={reason}
          error={tried && reason.trim() === "" ? t("common.required") : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {withdraw.error && <ProblemNotice error={withdraw.error} />}
        <DialogActions onCancel={onClose} submit={t("ratings.withdraw")} busy={withdraw.isPending} tone="danger" />
      </form>
    </Dialog>
  );
}
