import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type UseFormRegister, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { changeSubject, createSubject, type Subject, subjectQueries } from "../../api/subjects.js";
import { placeProblems } from "../../lib/form-problems.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { SelectField, TextArea, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { SUBJECT_KINDS, useKindName } from "./kinds.js";
import { parseTags, tagLines } from "./tags.js";

type Values = { name: string; externalId: string; kind: string; parentId: string; tags: string };

/** Adds a subject, or changes one. */
export function SubjectDialog({ subject, onClose }: { subject?: Subject; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({ defaultValues: valuesOf(subject) });
  const save = useSaveSubject(subject, onClose);
  const { errors } = form.formState;
  const submit = form.handleSubmit((values) =>
    save.mutate(values, { onError: (error) => void placeProblems(error, ["name", "externalId", "kind", "parentId"], form.setError) }),
  );
  const needed = { required: t("common.required") };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={subject ? subject.name : t("subjects.new")}>
      <form noValidate onSubmit={(event) => void submit(event)} className="space-y-4">
        <TextField label={t("common.name")} maxLength={200} error={errors.name?.message} {...form.register("name", needed)} />
        <TextField
          label={t("subjects.externalId")}
          hint={t("subjects.externalIdHint")}
          maxLength={200}
          disabled={subject !== undefined}
          error={errors.externalId?.message}
          {...form.register("externalId", subject ? {} : needed)}
        />
        <KindAndParent register={form.register} self={subject?.id} />
        <TextArea
          label={t("subjects.tags")}
          hint={t("subjects.tagsHint")}
          optional
          rows={3}
          error={errors.tags?.message}
          {...form.register("tags", { validate: (text) => parseTags(text) !== undefined || t("subjects.tagsInvalid") })}
        />
        {save.error && <ProblemNotice error={save.error} />}
        <DialogActions onCancel={onClose} submit={subject ? t("common.save") : t("common.create")} busy={save.isPending} />
      </form>
    </Dialog>
  );
}

const valuesOf = (subject: Subject | undefined): Values => ({
  name: subject?.name ?? "",
  externalId: subject?.externalId ?? "",
  kind: subject?.kind ?? "merchant",
  parentId: subject?.parentId ?? "",
  tags: tagLines(subject?.tags ?? {}),
});

function KindAndParent({ register, self }: { register: UseFormRegister<Values>; self: string | undefined }) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { data } = useQuery(subjectQueries.some({}, 100));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField label={t("subjects.kind")} {...register("kind")}>
        {SUBJECT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("subjects.parent")} hint={t("subjects.parentHint")} {...register("parentId")}>
        <option value="">{t("subjects.noParent")}</option>
        {data?.data
          .filter(({ id }) => id !== self)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
    </div>
  );
}

function useSaveSubject(subject: Subject | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ name, externalId, kind, parentId, tags }: Values) => {
      const parsed = parseTags(tags) ?? {};
      if (subject) return changeSubject(subject, { name, kind, tags: parsed, parentId: parentId || null });
      return createSubject({ name, externalId, kind, tags: parsed, ...(parentId ? { parentId } : {}) });
    },
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: subjectQueries.all });
      toast(subject ? t("subjects.edited") : t("subjects.created"));
      onClose();
      if (!subject) await navigate({ to: "/subjects/$id", params: { id: saved.id } });
    },
  });
}
