import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { addMessage, complaintQueries } from "../../api/complaints.js";
import { Button } from "../../ui/button.js";
import { SelectField, TextArea } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";

const KINDS = ["agent-reply", "customer-message", "internal-note"] as const;
type Kind = (typeof KINDS)[number];

/** Adds a reply, a message or a note to the timeline. */
export function MessageForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [type, setType] = useState<Kind>("agent-reply");
  const [text, setText] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const add = useMutation({
    mutationFn: () => addMessage(id, { type, text: text.trim() }),
    onSuccess: async () => {
      setText("");
      await queryClient.invalidateQueries({ queryKey: complaintQueries.all });
      toast(t("complaints.recorded"));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(text.trim() === "");
    if (text.trim() !== "") add.mutate();
  };
  return (
    <form noValidate onSubmit={submit} className="mt-6 space-y-3 border-t border-line pt-4">
      <SelectField
        className="max-w-64"
        label={t("complaints.reply")}
        labelHidden
        value={type}
        onChange={(event) => setType(event.target.value as Kind)}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`complaints.replies.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t("complaints.replyText")}
        labelHidden
        hint={t(`complaints.replyHint.${type}`)}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={isMissing ? t("common.required") : undefined}
      />
      {add.error && <ProblemNotice error={add.error} />}
      <Button type="submit" tone="primary" busy={add.isPending}>
        {t("complaints.record")}
      </Button>
    </form>
  );
}
