import { useMutation, useQueries, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addAssessors, type Panel, type Perspective, panelQueries } from "../../api/panels.js";
import { subjectQueries } from "../../api/subjects.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { type Pasted, readPaste } from "./paste.js";
import { PasteFields } from "./paste-fields.js";

/** More people for a panel that is not closed; an open one invites them at once. */
export function AddAssessorsDialog({ panel, onClose }: { panel: Panel; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [text, setText] = useState("");
  const [perspective, setPerspective] = useState<Perspective>("expert");
  const [problem, setProblem] = useState<Pasted["problem"]>();
  const subjects = useQueries({ queries: perspective === "self" ? panel.subjects.map(({ id }) => subjectQueries.one(id)) : [] });
  const byExternalId = new Map(subjects.flatMap(({ data }) => (data ? [[data.externalId, data.id] as const] : [])));
  const add = useMutation({
    mutationFn: ({ assessors }: Pasted) => addAssessors(panel.id, assessors),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: panelQueries.all });
      toast(t("panels.added"));
      onClose();
    },
  });
  const submit = () => {
    const pasted = readPaste(text, perspective, byExternalId);
    setProblem(pasted.problem ?? (pasted.assessors.length === 0 ? { code: "line", line: 1 } : undefined));
    if (!pasted.problem && pasted.assessors.length > 0) add.mutate(pasted);
  };
  return (
    <Dialog wide open onOpenChange={(open) => !open && onClose()} title={t("panels.add")}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PasteFields text={text} perspective={perspective} problem={problem} onText={setText} onPerspective={setPerspective} />
        {add.error && <ProblemNotice error={add.error} />}
        <DialogActions onCancel={onClose} submit={t("common.add")} busy={add.isPending} />
      </form>
    </Dialog>
  );
}
