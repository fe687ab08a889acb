import { useTranslation } from "react-i18next";
import type { Survey } from "../../api/surveys.js";
import { useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";

/** `complainant.email` is `complainantEmail` among the texts. */
const keyOf = (name: string): string => name.replace(/\.(\w)/, (_dot, letter: string) => letter.toUpperCase());

/** What a field is called on screen: answers by their question, tags by their name; one unknown to this console as the API names it. */
export function useFieldName(survey: Survey | undefined): (field: string) => string {
  const { t, i18n } = useTranslation();
  const locale = useLocale();
  return (field) => {
    if (field.startsWith("tags.")) return t("imports.tag", { name: field.slice("tags.".length) });
    if (field.startsWith("answers.")) return t("imports.answer", { name: answerName(survey, field, locale) });
    const text = `imports.fields.${keyOf(field)}`;
    return i18n.exists(text) ? t(text as "imports.fields.name") : field;
  };
}

function answerName(survey: Survey | undefined, field: string, locale: Parameters<typeof textIn>[1]): string {
  const [, key = "", row] = field.split(".");
  const question = survey?.definition.questions.find((each) => each.key === key);
  if (!question) return field.slice("answers.".length);
  const label = textIn(question.label, locale);
  if (row === undefined || question.type !== "matrix") return label;
  return `${label} – ${textIn(question.rows.find((each) => each.key === row)?.label, locale) || row}`;
}

const ALTERNATIVES = {
  "answers.…": "answer",
  "subjectExternalId or subjectId": "subject",
  "at or date": "when",
  "value, or numerator and denominator": "value",
} as const;

/** What a mapping still lacks: a field, or one of several. */
export function useMissingName(survey: Survey | undefined): (missing: string) => string {
  const { t } = useTranslation();
  const fieldName = useFieldName(survey);
  return (missing) =>
    missing in ALTERNATIVES ? t(`imports.missingOf.${ALTERNATIVES[missing as keyof typeof ALTERNATIVES]}`) : fieldName(missing);
}

/** Words that a field understands, offered while its texts are translated. */
export function wordsFor(field: string, survey: Survey | undefined): readonly string[] {
  if (field === "severity") return ["low", "medium", "high", "critical"];
  if (field === "priority") return ["low", "normal", "high", "urgent"];
  if (field === "kind") return ["merchant", "guide", "team", "channel", "service"];
  if (field === "locale") return ["en", "zh-CN", "zh-TW"];
  const question = survey?.definition.questions.find(({ key }) => field === `answers.${key}`);
  return question && "options" in question ? question.options.map(({ key }) => key) : [];
}
