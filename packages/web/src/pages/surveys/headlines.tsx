import { useTranslation } from "react-i18next";
import type { QuestionResult, Results, Survey } from "../../api/surveys.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { Stat } from "../../charts/stat.js";
import { textIn } from "../../lib/locale.js";

type Headline = { kind: "csat" | "nps" | "ces"; result: QuestionResult };

/** The survey's first question of each headline kind. */
function headlinesOf(results: Results): Headline[] {
  return (["csat", "nps", "ces"] as const).flatMap((kind) => {
    const result = results.questions.find(({ type, n }) => type === kind && n > 0);
    return result ? [{ kind, result }] : [];
  });
}

export function Headlines({ survey, results }: { survey: Survey; results: Results }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
      <Stat
        label={t("surveyResults.responses")}
        value={format.integer(results.responses)}
        detail={`${format.day(results.period.from)} – ${format.day(results.period.to)}`}
      />
      {headlinesOf(results).map(({ kind, result }) => {
        const { estimate, min, max, show } = readingOf(kind, result, format);
        const question = survey.definition.questions.find(({ key }) => key === result.key);
        if (!estimate || estimate.value === null) return null;
        return (
          <Stat
            key={kind}
            label={t(`surveyResults.${kind}`)}
            value={show(estimate.value)}
            detail={`${textIn(question?.label, locale)} · ${t("surveyResults.answersN", { count: result.n })}`}
            interval={{ value: estimate.value, low: estimate.low, high: estimate.high, min, max, format: show }}
          />
        );
      })}
    </div>
  );
}

function readingOf(kind: Headline["kind"], result: QuestionResult, format: ReturnType<typeof useFormat>) {
  if (kind === "csat") return { estimate: result.csat, min: 0, max: 100, show: (value: number) => format.percent(value / 100) };
  if (kind === "nps") return { estimate: result.nps, min: -100, max: 100, show: (value: number) => format.signed(value) };
  return { estimate: result.mean, min: 1, max: 7, show: (value: number) => format.decimal(value) };
}
