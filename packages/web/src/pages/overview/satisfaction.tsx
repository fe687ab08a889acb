import { MessageCircleOff } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionResult, Results, Survey } from "../../api/surveys.js";
import { useFormat } from "../../app/session-context.js";
import { Chart } from "../../charts/chart.js";
import { barsOption, trendOption } from "../../charts/trend.js";
import { periodName } from "../../lib/days.js";
import type { Format } from "../../lib/format.js";
import { Empty, Panel } from "../../ui/page.js";

type Satisfaction = {
  kind: "csat" | "nps";
  key: string;
  estimate: NonNullable<QuestionResult["csat"]>;
  min: number;
  max: number;
  show: (value: number, format: Format) => string;
};

/** The first satisfaction question's figure, else the first recommendation's. */
export function satisfactionOf(survey: Survey | undefined, results: Results): Satisfaction | undefined {
  const find = (types: readonly string[]) =>
    survey?.definition.questions.flatMap(({ key, type }) =>
      types.includes(type) ? results.questions.filter((result) => result.key === key) : [],
    )[0];
  const csat = find(["csat", "rating"]);
  if (csat?.csat)
    return { kind: "csat", key: csat.key, estimate: csat.csat, min: 0, max: 100, show: (value, format) => format.percent(value / 100) };
  const nps = find(["nps"]);
  return nps?.nps && { kind: "nps", key: nps.key, estimate: nps.nps, min: -100, max: 100, show: (value, format) => format.signed(value) };
}

export function SatisfactionTrend({ survey, results }: { survey: Survey | undefined; results: Results | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const key = results && satisfactionOf(survey, results)?.key;
  const points = useMemo(
    () =>
      (results?.trend ?? []).map(({ period, questions }) => {
        const { value = null, low = null, high = null } = questions.find((question) => question.key === key) ?? {};
        return { label: periodName(period, format.locale), value, low, high };
      }),
    [results, key, format],
  );
  const option = useMemo(() => trendOption({ name: t("surveyResults.mean"), points, format: format.precise }), [points, format, t]);
  return (
    <Panel title={t("overview.satisfaction")} hint={survey && t("overview.satisfactionHint", { survey: survey.name })}>
      {points.some(({ value }) => value !== null) ? (
        <Chart
          label={t("overview.satisfaction")}
          option={option}
          table={{
            columns: [t("charts.period"), t("surveyResults.mean"), t("surveyResults.low"), t("surveyResults.high")],
            rows: points.map(({ label, value, low, high }) => [label, format.precise(value), format.precise(low), format.precise(high)]),
          }}
        />
      ) : (
        <Empty icon={MessageCircleOff} title={t("overview.noAnswers")}>
          {t("overview.noAnswersHint")}
        </Empty>
      )}
    </Panel>
  );
}

export function AnswersByMonth({ results }: { results: Results | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const months = useMemo(
    () => (results?.trend ?? []).map(({ period, responses }) => ({ label: periodName(period, format.locale), responses })),
    [results, format],
  );
  const option = useMemo(
    () =>
      barsOption(
        months.map(({ label }) => label),
        [{ name: t("overview.answers"), values: months.map(({ responses }) => responses), tone: "series", series: 2 }],
      ),
    [months, t],
  );
  if (months.length === 0) return null;
  return (
    <Panel title={t("overview.answersBy")}>
      <Chart
        label={t("overview.answersBy")}
        option={option}
        table={{
          columns: [t("charts.period"), t("overview.answers")],
          rows: months.map(({ label, responses }) => [label, format.integer(responses)]),
        }}
      />
    </Panel>
  );
}
