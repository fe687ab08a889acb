import { useTranslation } from "react-i18next";
import type { Measure, Source } from "../../api/indicators.js";
import { useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { expressionOf } from "./measures.js";
import { questionOf, useSurveys } from "./surveys.js";

/** Says in words where an indicator's evidence comes from. */
export function useSourceWords(): (source: Source) => { kind: string; detail: string } {
  const { t } = useTranslation();
  const locale = useLocale();
  const surveys = useSurveys();
  return (source) => {
    const kind = t(`indicators.sources.${source.type}`);
    if (source.type === "observation") return { kind, detail: source.metric };
    if (source.type === "complaints") {
      const figure = t(`indicators.figures.${source.figure}`);
      return { kind, detail: source.denominator ? `${figure} (${source.denominator})` : figure };
    }
    if (source.type === "assessment") return { kind, detail: `${source.criterion} · ${t(`panels.perspectives.${source.perspective}`)}` };
    if (source.type === "rating") return { kind, detail: source.agency };
    if (source.type === "formula") return { kind, detail: source.expression };
    const question = questionOf(surveys, source.surveyId, source.question);
    const row = question?.type === "matrix" ? question.rows.find(({ key }) => key === source.row) : undefined;
    const option = question && "options" in question ? question.options.find(({ key }) => key === source.option) : undefined;
    const parts = [textIn(question?.label, locale) || source.question, textIn((row ?? option)?.label, locale)];
    return { kind, detail: parts.filter((part) => part !== "").join(" · ") };
  };
}

/** Says in words how the evidence becomes one number: "satisfied share, %". Nothing where the source is a number already. */
export function useMeasureWords(): (measure: Measure, source?: Source) => string {
  const { t } = useTranslation();
  return (measure, source) => {
    if (source && (source.type === "assessment" || source.type === "rating" || source.type === "formula")) return "";
    const expression = expressionOf(measure);
    const kind = t(`indicators.measures.${measure.kind}`);
    if (expression === "plain") return kind;
    return `${kind} · ${expression ? t(`indicators.expressions.${expression}`) : `× ${measure.per}`}`;
  };
}
