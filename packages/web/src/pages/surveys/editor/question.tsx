import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../../api/surveys.js";
import type { Locale } from "../../../lib/locale.js";
import { withText } from "../../../lib/localized.js";
import { IconButton } from "../../../ui/button.js";
import { CheckField, SelectField, TextField } from "../../../ui/field.js";
import { Card } from "../../../ui/page.js";
import { asType, QUESTION_TYPES, type QuestionType } from "./change.js";
import { ChoiceList } from "./choice-list.js";
import { LocalizedField } from "./localized-field.js";

type QuestionProps = {
  number: number;
  count: number;
  question: Question;
  locale: Locale;
  onChange: (question: Question) => void;
  onMove: (steps: number) => void;
  onRemove: () => void;
};

export function QuestionCard({ number, count, question, locale, onChange, onMove, onRemove }: QuestionProps) {
  const { t } = useTranslation();
  return (
    <Card className="p-5" aria-label={t("surveyEditor.number", { number })}>
      <div className="mb-3 flex items-center justify-between gap-2">
        <h3 className="text-[0.93rem] font-semibold">{t("surveyEditor.number", { number })}</h3>
        <span className="flex">
          <IconButton label={t("surveyEditor.up", { number })} icon={ArrowUp} disabled={number === 1} onClick={() => onMove(-1)} />
          <IconButton label={t("surveyEditor.down", { number })} icon={ArrowDown} disabled={number === count} onClick={() => onMove(1)} />
          <IconButton label={t("surveyEditor.remove", { number })} icon={Trash2} onClick={onRemove} />
        </span>
      </div>
      <Common question={question} locale={locale} onChange={onChange} />
      <Details question={question} locale={locale} onChange={onChange} />
      <CheckField
        className="mt-4"
        label={t("surveyEditor.required")}
        checked={question.required ?? false}
        onChange={(event) => onChange({ ...question, required: event.target.checked })}
      />
    </Card>
  );
}

type EditProps = Pick<QuestionProps, "question" | "locale" | "onChange">;

function Common({ question, locale, onChange }: EditProps) {
  const { t } = useTranslation();
  const names = {
    option: (number: number) => t("surveyEditor.newOption", { number }),
    row: (number: number) => t("surveyEditor.newRow", { number }),
  };
  return (
    <div className="grid gap-4 sm:grid-cols-[2fr_1fr_8rem]">
      <LocalizedField
        label={t("surveyEditor.label")}
        text={question.label}
        locale={locale}
        onChange={(value) => onChange({ ...question, label: (withText(question.label, locale, value) ?? "") as Question["label"] })}
      />
      <SelectField
        label={t("surveyEditor.type")}
        value={question.type}
        onChange={(event) => onChange(asType(question, event.target.value as QuestionType, names))}
      >
        {QUESTION_TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`surveyEditor.types.${type}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("surveyEditor.key")}
        title={t("surveyEditor.keyHint")}
        value={question.key}
        maxLength={40}
        onChange={(event) => onChange({ ...question, key: event.target.value })}
      />
    </div>
  );
}

/** What only some kinds of question have. */
function Details({ question, locale, onChange }: EditProps) {
  const { t } = useTranslation();
  const isScale =
    question.type === "csat" ||
    question.type === "nps" ||
    question.type === "ces" ||
    question.type === "rating" ||
    question.type === "matrix";
  return (
    <div className="mt-4 space-y-4 empty:hidden">
      {isScale && <Scale question={question} locale={locale} onChange={onChange} />}
      {question.type === "matrix" && (
        <ChoiceList
          legend={t("surveyEditor.rows")}
          add={t("surveyEditor.addRow")}
          prefix="r"
          minimum={1}
          choices={question.rows}
          locale={locale}
          onChange={(rows) => onChange({ ...question, rows })}
        />
      )}
      {(question.type === "single" || question.type === "multiple") && (
        <ChoiceList
          legend={t("surveyEditor.options")}
          add={t("surveyEditor.addOption")}
          prefix="o"
          minimum={2}
          choices={question.options}
          locale={locale}
          onChange={(options) => onChange({ ...question, options })}
        />
      )}
    </div>
  );
}

type ScaleQuestion = Extract<Question, { type: "csat" | "nps" | "ces" | "rating" | "matrix" }>;

function Scale({ question, locale, onChange }: { question: ScaleQuestion; locale: Locale; onChange: (question: Question) => void }) {
  const { t } = useTranslation();
  const setEnd = (end: "lowLabel" | "highLabel", value: string) => {
    const { [end]: before, ...rest } = question;
    const text = withText(before, locale, value);
    onChange((text === undefined ? rest : { ...rest, [end]: text }) as Question);
  };
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <LocalizedField
        label={t("surveyEditor.lowLabel")}
        optional
        text={question.lowLabel}
        locale={locale}
        onChange={(value) => setEnd("lowLabel", value)}
      />
      <LocalizedField
        label={t("surveyEditor.highLabel")}
        optional
        text={question.highLabel}
        locale={locale}
        onChange={(value) => setEnd("highLabel", value)}
      />
      {(question.type === "rating" || question.type === "matrix") && (
        <SelectField
          label={t("surveyEditor.points")}
          value={question.points ?? 5}
          onChange={(event) => onChange({ ...question, points: Number(event.target.value) })}
        >
          {[2, 3, 4, 5, 6, 7, 8, 9, 10].map((points) => (
            <option key={points} value={points}>
              {points}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
