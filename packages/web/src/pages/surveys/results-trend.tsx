import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Results, Survey } from "../../api/surveys.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { Chart } from "../../charts/chart.js";
import { barsOption, trendOption } from "../../charts/trend.js";
import { periodName } from "../../lib/days.js";
import { textIn } from "../../lib/locale.js";
import { SelectField } from "../../ui/field.js";
import { Panel } from "../../ui/page.js";

/** How one question's figure went, and how many answered. */
export function ResultsTrend({ survey, results }: { survey: Survey; results: Results }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const keys = [...new Set(results.trend.flatMap(({ questions }) => questions.map(({ key }) => key)))];
  const [chosen, setChosen] = useState("");
  const key = keys.includes(chosen) ? chosen : keys[0];
  const labelOf = (each: string) => textIn(survey.definition.questions.find((question) => question.key === each)?.label, locale) || each;
  return (
    <div className="grid gap-5 lg:grid-cols-[3fr_2fr]">
      {key !== undefined && (
        <Panel title={t("surveyResults.trend")} hint={t("surveyResults.trendHint")}>
          <SelectField
            label={t("surveyResults.trendOf")}
            labelHidden
            className="mb-2 max-w-sm"
            value={key}
            onChange={(event) => setChosen(event.target.value)}
          >
            {keys.map((each) => (
              <option key={each} value={each}>
                {labelOf(each)}
              </option>
            ))}
          </SelectField>
          <TrendChart results={results} questionKey={key} name={labelOf(key)} />
        </Panel>
      )}
      <Panel title={t("surveyResults.responses")}>
        <VolumeChart results={results} />
      </Panel>
    </div>
  );
}

function TrendChart({ results, questionKey, name }: { results: Results; questionKey: string; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { points, option } = useMemo(() => {
    const found = results.trend.map(({ period, questions }) => {
      const { value = null, low = null, high = null } = questions.find(({ key }) => key === questionKey) ?? {};
      return { label: periodName(period, format.locale), value, low, high };
    });
    return {
      points: found,
      option: trendOption({ name, points: found, format: (value) => format.precise(Math.round(value * 100) / 100) }),
    };
  }, [results, questionKey, name, format]);
  return (
    <Chart
      label={`${t("surveyResults.trend")}: ${name}`}
      option={option}
      table={{
        columns: [t("charts.period"), t("surveyResults.value"), t("surveyResults.low"), t("surveyResults.high")],
        rows: points.map(({ label, value, low, high }) => [label, format.precise(value), format.precise(low), format.precise(high)]),
      }}
    />
  );
}

function VolumeChart({ results }: { results: Results }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { labels, option } = useMemo(() => {
    const names = results.trend.map(({ period }) => periodName(period, format.locale));
    const values = results.trend.map(({ responses }) => responses);
    return { labels: names, option: barsOption(names, [{ name: t("surveyResults.responses"), values, tone: "series", series: 2 }]) };
  }, [results, format, t]);
  return (
    <Chart
      label={t("surveyResults.responses")}
      option={option}
      height={298}
      table={{
        columns: [t("charts.period"), t("surveyResults.responses")],
        rows: results.trend.map(({ responses }, index) => [labels[index], format.integer(responses)]),
      }}
    />
  );
}
