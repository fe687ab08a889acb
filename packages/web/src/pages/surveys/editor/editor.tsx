import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useBlocker } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeSurvey, type Definition, type Survey, surveyQueries } from "../../../api/surveys.js";
import { useLocale, useMay } from "../../../app/session-context.js";
import { LOCALE_NAMES, type Locale } from "../../../lib/locale.js";
import { withText } from "../../../lib/localized.js";
import { Button } from "../../../ui/button.js";
import { SelectField } from "../../../ui/field.js";
import { Card } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { useToast } from "../../../ui/toast.js";
import { freeKey, moved, withQuestion } from "./change.js";
import { QuestionCard } from "./question.js";
import { SurveySettings } from "./survey-settings.js";

/** Edits the working copy; what is published stays as it is until the next publication. */
export function SurveyEditor({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  const mayWrite = useMay()("surveys.write");
  const screen = useLocale();
  const [name, setName] = useState(survey.name);
  const [definition, setDefinition] = useState<Definition>(survey.definition);
  const [chosen, setChosen] = useState<Locale>(screen);
  const offered = definition.locales ?? [];
  const locale = offered.includes(chosen) ? chosen : (offered[0] ?? "en");
  const isChanged = definition !== survey.definition || name !== survey.name;
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(t("common.unsaved")),
    enableBeforeUnload: isChanged,
    disabled: !isChanged,
  });
  const save = useSave(survey);
  return (
    <fieldset disabled={!mayWrite} className="min-w-0 space-y-4">
      {!mayWrite && <p className="text-muted">{t("common.notPermitted")}</p>}
      <div className="sticky top-0 z-20 -mx-1 flex flex-wrap items-end justify-between gap-3 bg-canvas px-1 py-2 max-lg:top-[3.2rem]">
        <SelectField
          className="w-44"
          label={t("surveyEditor.editing")}
          value={locale}
          onChange={(event) => setChosen(event.target.value as Locale)}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {LOCALE_NAMES[each]}
            </option>
          ))}
        </SelectField>
        <div className="flex items-center gap-3">
          {isChanged && <span className="text-[0.87rem] text-warn">{t("surveyEditor.unsaved")}</span>}
          <Button tone="primary" disabled={!isChanged} busy={save.isPending} onClick={() => save.mutate({ name, definition })}>
            {t("common.save")}
          </Button>
        </div>
      </div>
      {save.error && <ProblemNotice error={save.error} />}
      <SurveySettings name={name} onName={setName} definition={definition} onChange={setDefinition} locale={locale} />
      <Questions definition={definition} onChange={setDefinition} locale={locale} />
    </fieldset>
  );
}

function useSave(survey: Survey) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: { name: string; definition: Definition }) => changeSurvey(survey, change),
    onSuccess: (saved) => {
      queryClient.setQueryData(surveyQueries.one(saved.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: surveyQueries.all });
      toast(t("surveyEditor.saved"));
    },
  });
}

type QuestionsProps = { definition: Definition; onChange: (definition: Definition) => void; locale: Locale };

function Questions({ definition, onChange, locale }: QuestionsProps) {
  const { t } = useTranslation();
  const { questions } = definition;
  const replace = (next: Definition["questions"]) => onChange({ ...definition, questions: next });
  const add = () => {
    const keys = questions.map(({ key }) => key);
    replace([
      ...questions,
      { type: "csat", key: freeKey("q", keys), label: withText(undefined, locale, t("surveyEditor.label")) ?? "", required: false },
    ]);
  };
  return (
    <section>
      <h2 className="mb-3 text-[1.1rem] font-semibold">{t("surveyEditor.questions")}</h2>
      {questions.length === 0 && <Card className="p-6 text-center text-muted">{t("surveyEditor.empty")}</Card>}
      <ol className="space-y-4">
        {questions.map((question, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the key of a question is itself being edited
          <li key={index}>
            <QuestionCard
              number={index + 1}
              count={questions.length}
              question={question}
              locale={locale}
              onChange={(changed) => onChange(withQuestion(definition, index, changed))}
              onMove={(steps) => replace(moved(questions, index, steps))}
              onRemove={() => replace(questions.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <Button icon={Plus} onClick={add} className="mt-4">
        {t("surveyEditor.add")}
      </Button>
    </section>
  );
}
