import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ClipboardList, Plus } from "lucide-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { createSurvey, type Survey, surveyQueries } from "../../api/surveys.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { placeProblems } from "../../lib/form-problems.js";
import { Button } from "../../ui/button.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { SelectField, TextField } from "../../ui/field.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import type { Column } from "../../ui/table.js";
import { SurveyBadge } from "./badge.js";
import { TEMPLATES, type TemplateName } from "./templates.js";

export function SurveysPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery(surveyQueries.list());
  const create = may("surveys.write") && (
    <Button tone="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t("surveys.new")}
    </Button>
  );
  return (
    <Page title={t("surveys.title")} lead={t("surveys.lead")} actions={create}>
      <Card>
        <List
          query={query}
          caption={t("surveys.title")}
          columns={useColumns()}
          empty={
            <Empty icon={ClipboardList} title={t("surveys.emptyTitle")} action={create}>
              {t("surveys.empty")}
            </Empty>
          }
        />
      </Card>
      {creating && <NewSurveyDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function useColumns(): Column<Survey>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("common.name"),
      cell: (survey) => (
        <Link to="/surveys/$id" params={{ id: survey.id }} className="font-medium break-words hover:underline">
          {survey.name}
        </Link>
      ),
    },
    { key: "status", header: t("common.status"), cell: (survey) => <SurveyBadge survey={survey} /> },
    {
      key: "questions",
      header: t("surveys.questionsColumn"),
      align: "end",
      cell: ({ definition }) => format.integer(definition.questions.length),
    },
    {
      key: "published",
      header: t("surveys.tabs.versions"),
      align: "end",
      wide: true,
      cell: ({ publishedVersion }) => publishedVersion ?? t("common.none"),
    },
    { key: "updated", header: t("common.updated"), align: "end", wide: true, cell: (survey) => format.date(survey.updatedAt) },
  ];
}

function NewSurveyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<{ name: string; template: TemplateName }>({ defaultValues: { name: "", template: "purchase" } });
  const create = useMutation({
    mutationFn: ({ name, template }: { name: string; template: TemplateName }) => createSurvey({ name, definition: TEMPLATES[template] }),
    onError: (error) => void placeProblems(error, ["name"], form.setError),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: surveyQueries.all });
      await navigate({ to: "/surveys/$id", params: { id }, search: { tab: "questions" } });
    },
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("surveys.new")}>
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit((values) => create.mutate(values))(event)}>
        <TextField
          label={t("common.name")}
          hint={t("surveys.nameHint")}
          maxLength={200}
          error={form.formState.errors.name?.message}
          {...form.register("name", { required: t("common.required") })}
        />
        <SelectField label={t("surveys.template")} {...form.register("template")}>
          {(Object.keys(TEMPLATES) as TemplateName[]).map((name) => (
            <option key={name} value={name}>
              {t(`surveys.templates.${name}`)}
            </option>
          ))}
        </SelectField>
        {create.error && <ProblemNotice error={create.error} />}
        <DialogActions onCancel={onClose} submit={t("common.create")} busy={create.isPending} />
      </form>
    </Dialog>
  );
}
