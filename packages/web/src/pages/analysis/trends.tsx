import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChartSpline, Gauge } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type AnalysisGrain, analysisQueries, type ControlChart, type SeriesRequest, type Trend } from "../../api/analysis.js";
import { useFormat } from "../../app/session-context.js";
import { Chart } from "../../charts/chart.js";
import { periodName } from "../../lib/days.js";
import { SelectField } from "../../ui/field.js";
import { Card, Empty, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { useAmounts } from "./amounts.js";
import { Changes } from "./changes.js";
import { choiceOf, type Quantities, QuantitySelect, useQuantities } from "./quantity-select.js";
import { ScanPanel } from "./scan.js";
import { useAnalysisSearch } from "./search.js";
import { SignalList } from "./signal-list.js";
import { SubjectSelect } from "./subject-select.js";
import { signalOption } from "./trend-option.js";

const GRAINS: readonly AnalysisGrain[] = ["day", "week", "month", "quarter", "year"];

export function TrendsTab() {
  const quantities = useQuantities();
  if (!quantities) return <SkeletonBlock />;
  return quantities.ids.length === 0 ? <NoQuantities /> : <Chosen quantities={quantities} />;
}

/** Nothing to look at yet, and the way to the first indicator. */
export function NoQuantities() {
  const { t } = useTranslation();
  return (
    <Card>
      <Empty
        icon={Gauge}
        title={t("analysis.nothingToShow")}
        action={
          <Link to="/indicators" className="font-medium text-accent-ink underline">
            {t("analysis.toIndicators")}
          </Link>
        }
      >
        {t("analysis.nothingToShowHint")}
      </Empty>
    </Card>
  );
}

function Chosen({ quantities }: { quantities: Quantities }) {
  const { t } = useTranslation();
  const { search, show } = useAnalysisSearch();
  const of = quantities.ids.find((id) => id === search.of) ?? quantities.ids[0] ?? "";
  const grain = GRAINS.find((each) => each === search.grain) ?? "month";
  const request: SeriesRequest = { ...choiceOf(of), subjectId: search.subject, grain };
  const trend = useQuery(analysisQueries.trend(request));
  const signals = useQuery(analysisQueries.signals(request));
  const error = trend.error ?? signals.error;
  return (
    <>
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <QuantitySelect
          className="w-64 max-w-full"
          label={t("analysis.quantity")}
          quantities={quantities}
          value={of}
          onChange={(id) => show({ of: id })}
        />
        <SubjectSelect value={search.subject ?? ""} onChange={(subject) => show({ subject: subject || undefined })} />
        <SelectField className="w-32" label={t("analysis.grain")} value={grain} onChange={(event) => show({ grain: event.target.value })}>
          {GRAINS.map((each) => (
            <option key={each} value={each}>
              {t(`analysis.grains.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void Promise.all([trend.refetch(), signals.refetch()])} />}
      {!trend.data && !error && <SkeletonBlock />}
      {trend.data && <Found trend={trend.data} chart={signals.data} />}
      {trend.data && <ScanPanel choice={choiceOf(of)} grain={grain} />}
    </>
  );
}

function Found({ trend, chart }: { trend: Trend; chart: ControlChart | undefined }) {
  const { t } = useTranslation();
  if (!trend.points.some(({ value, yearBefore }) => value !== null || yearBefore.value !== null))
    return (
      <Card>
        <Empty icon={ChartSpline} title={t("analysis.noData")}>
          {t("analysis.noDataHint")}
        </Empty>
      </Card>
    );
  return (
    <div className="space-y-5">
      <TrendPanel trend={trend} chart={chart} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Changes trend={trend} />
        {chart && <SignalList chart={chart} />}
      </div>
    </div>
  );
}

function TrendPanel({ trend, chart }: { trend: Trend; chart: ControlChart | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { amount, number } = useAmounts(trend.quantity);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the formatters follow from the quantity and the language
  const option = useMemo(
    () =>
      signalOption(trend, chart, {
        name: (label) => periodName(label, format.locale),
        amount,
        axis: number,
        value: t("analysis.value"),
        yearBefore: t("analysis.yearBefore"),
        limits: `${t("analysis.lower")} / ${t("analysis.upper")}`,
        running: t("analysis.running"),
      }),
    [trend, chart, format.locale, t],
  );
  const charted = new Map(chart?.points.map((point) => [point.period.label, point]));
  const shown = ({ status, value }: Trend["points"][number]) => (status === "measured" ? amount(value) : t(`analysis.${status}`));
  return (
    <Panel
      title={trend.subject?.name ?? t("analysis.wholeTenant")}
      hint={t(chart?.chart ? "analysis.chartHint" : "analysis.chartHintPlain")}
    >
      <Chart
        label={`${trend.subject?.name ?? t("analysis.wholeTenant")}: ${t("analysis.tabs.trends")}`}
        option={option}
        height={320}
        table={{
          columns: [
            t("charts.period"),
            t("analysis.value"),
            t("analysis.records"),
            t("analysis.yearBefore"),
            t("analysis.lower"),
            t("analysis.upper"),
          ],
          rows: trend.points.map((point) => [
            periodName(point.period.label, format.locale),
            shown(point),
            format.integer(point.n),
            amount(point.yearBefore.value),
            amount(charted.get(point.period.label)?.lower),
            amount(charted.get(point.period.label)?.upper),
          ]),
        }}
      />
      {chart && <Limits chart={chart} />}
    </Panel>
  );
}

function Limits({ chart: { chart, baseline, warnings } }: { chart: ControlChart }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const nameOf = (label: string | null) => (label === null ? "–" : periodName(label, locale));
  const texts = chart
    ? [t(`analysis.chartKinds.${chart}`, { count: baseline.points, from: nameOf(baseline.from), to: nameOf(baseline.to) })]
    : [t("analysis.noLimits")];
  if (warnings.includes("short-baseline")) texts.push(t("analysis.shortBaseline"));
  if (warnings.includes("no-variation")) texts.push(t("analysis.noVariation"));
  return <p className="mt-2 text-[0.85rem] text-muted">{texts.join(" ")}</p>;
}
