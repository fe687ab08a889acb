import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { createStandard, standardQueries } from "../../api/standards.js";
import { useLocale } from "../../app/session-context.js";
import { type LocalizedText, textIn } from "../../lib/locale.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { NameFields } from "../../ui/name-fields.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";

/** Starts a standard from a template or from empty stages; the editor then binds its clauses to indicators. */
export function NewStandardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [template, setTemplate] = useState("");
  const [name, setName] = useState<LocalizedText>();
  const [tried, setTried] = useState(false);
  const create = useCreate();
  const isNameless = template === "" && name === undefined;
  const submit = () => {
    setTried(true);
    if (isNameless) return;
    create.mutate({ ...(name === undefined ? {} : { name }), ...(template === "" ? {} : { templateKey: template }), effectiveFrom: null });
  };
  return (
    <Dialog wide open onOpenChange={(open) => !open && onClose()} title={t("standards.new")}>
      <form
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TemplateChoice
          value={template}
          onChange={(key, templateName) => {
            setTemplate(key);
            setName(templateName);
          }}
        />
        <NameFields
          label={t("common.name")}
          text={name}
          onChange={setName}
          error={tried && isNameless ? t("indicators.nameNeeded") : undefined}
        />
        {create.error && <ProblemNotice error={create.error} />}
        <DialogActions onCancel={onClose} submit={t("common.create")} busy={create.isPending} />
      </form>
    </Dialog>
  );
}

function useCreate() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: createStandard,
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: standardQueries.all });
      await navigate({ to: "/standards/$id", params: { id }, search: { tab: "clauses" } as never });
    },
  });
}

type ChoiceProps = { value: string; onChange: (key: string, name: LocalizedText | undefined) => void };

function TemplateChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(standardQueries.templates);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={3} />;
  const choices = [
    { key: "", name: undefined, title: t("standards.blank"), hint: t("standards.blankHint"), count: undefined },
    ...data.map(({ key, name, description, definition }) => ({
      key,
      name,
      title: textIn(name, locale),
      hint: textIn(description, locale),
      count: definition.stages.reduce((sum, { clauses }) => sum + clauses.length, 0),
    })),
  ];
  return (
    <fieldset>
      <legend className="mb-1 text-[0.87rem] font-medium">{t("standards.begin")}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {choices.map(({ key, name, title, hint, count }) => (
          <label
            key={key}
            className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line p-3 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="template"
              className="mt-1 flex-none accent-(--accent)"
              checked={value === key}
              onChange={() => onChange(key, name)}
            />
            <span className="min-w-0">
              <span className="block font-medium">{title}</span>
              <span className="block text-[0.85rem] text-muted">{hint}</span>
              {count !== undefined && (
                <span className="mt-1 block text-[0.82rem] text-muted">{t("standards.templateClauses", { count })}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
