import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { indicatorQueries } from "../../../api/indicators.js";
import { buildScheme, type SchemeBuilt, type SchemeTemplate } from "../../../api/scheme-templates.js";
import { schemeQueries } from "../../../api/schemes.js";
import { surveyQueries } from "../../../api/surveys.js";
import type { LocalizedText } from "../../../lib/locale.js";
import { DialogActions } from "../../../ui/dialog.js";
import { NameFields } from "../../../ui/name-fields.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { MetricNames } from "./metric-names.js";
import { OptionChecks } from "./option-checks.js";
import { SurveyChoice } from "./survey-choice.js";
import { TemplateContents } from "./template-contents.js";

type Props = { template: SchemeTemplate; onBuilt: (built: SchemeBuilt) => void; onCancel: () => void };

/** What a template brings, and what of one's own it is bound to. */
export function TemplateForm({ template, onBuilt, onCancel }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState<LocalizedText | undefined>(template.name);
  const [options, setOptions] = useState<string[]>([]);
  const [surveyId, setSurveyId] = useState("");
  const [metrics, setMetrics] = useState<Record<string, string>>({});
  const build = useBuild(onBuilt);
  const named = Object.fromEntries(Object.entries(metrics).filter(([metric, own]) => own.trim() !== "" && own !== metric));
  const submit = () =>
    build.mutate({
      template: template.key,
      options,
      createSurvey: true,
      ...(name === undefined ? {} : { name }),
      bindings: {
        ...(surveyId === "" ? {} : { surveyId }),
        ...(Object.keys(named).length === 0 ? {} : { metrics: named }),
      },
    });
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <NameFields label={t("common.name")} text={name} onChange={setName} />
      <TemplateContents template={template} options={options} />
      <OptionChecks template={template} chosen={options} onChange={setOptions} />
      {template.uses.survey && <SurveyChoice value={surveyId} onChange={setSurveyId} />}
      <MetricNames metrics={template.metrics} names={metrics} onChange={setMetrics} />
      {build.error && <ProblemNotice error={build.error} />}
      <DialogActions onCancel={onCancel} submit={t("common.create")} busy={build.isPending} />
    </form>
  );
}

function useBuild(onBuilt: (built: SchemeBuilt) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: buildScheme,
    onSuccess: async (built) => {
      const changed = [schemeQueries.all, surveyQueries.all, indicatorQueries.every.queryKey.slice(0, 1)];
      await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onBuilt(built);
    },
  });
}
