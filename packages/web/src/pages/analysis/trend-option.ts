import type { EChartsCoreOption } from "echarts/core";
import type { ControlChart, Trend } from "../../api/analysis.js";
import type { Palette } from "../../charts/palette.js";
import { baseOption, valueAxis } from "../../charts/trend.js";

type Texts = {
  name: (label: string) => string;
  amount: (value: number | null) => string;
  axis: (value: number) => string;
  value: string;
  yearBefore: string;
  limits: string;
  running: string;
};

/** What a signal means decides its colour. */
const toneOf = (palette: Palette, meaning: string): string =>
  meaning === "better" ? palette.good : meaning === "worse" ? palette.bad : palette.warn;

/** Values with their band, the year before, control limits and the signals among the points. */
export const signalOption =
  (trend: Trend, chart: ControlChart | undefined, texts: Texts) =>
  (palette: Palette): EChartsCoreOption => {
    const { points } = trend;
    const color = palette.series[0] ?? palette.ink;
    const base = baseOption(
      palette,
      points.map(({ period }) => texts.name(period.label)),
    );
    const charted = new Map(chart?.points.map((point) => [point.period.label, point]));
    const meaningOf = new Map(chart?.signals.map(({ period, meaning }) => [period, meaning]));
    const line = { type: "line", symbol: "none", silent: true, connectNulls: true };
    const band = { ...line, connectNulls: false, stack: "band", lineStyle: { opacity: 0 } };
    const limit = (side: "lower" | "upper") => points.map(({ period }) => charted.get(period.label)?.[side] ?? null);
    return {
      ...base,
      grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
      legend: {
        top: 0,
        left: 0,
        itemWidth: 22,
        textStyle: { color: palette.muted },
        data: [
          texts.value,
          ...(points.some(({ yearBefore }) => yearBefore.value !== null) ? [texts.yearBefore] : []),
          ...(chart?.chart ? [texts.limits] : []),
        ],
      },
      tooltip: {
        ...(base.tooltip as object),
        formatter: (shown: { dataIndex: number }[]) => tooltip(points[shown[0]?.dataIndex ?? 0], texts),
      },
      yAxis: valueAxis(palette, { scale: true, axisLabel: { color: palette.muted, formatter: texts.axis } }),
      series: [
        { ...band, data: points.map(({ low }) => low) },
        {
          ...band,
          areaStyle: { color, opacity: 0.14 },
          data: points.map(({ low, high }) => (low === null || high === null ? null : high - low)),
        },
        {
          ...line,
          name: texts.limits,
          itemStyle: { color: palette.muted },
          lineStyle: { color: palette.muted, type: "dashed", width: 1.5 },
          data: limit("upper"),
        },
        {
          ...line,
          name: texts.limits,
          itemStyle: { color: palette.muted },
          lineStyle: { color: palette.muted, type: "dashed", width: 1.5 },
          data: limit("lower"),
        },
        {
          ...line,
          name: texts.yearBefore,
          connectNulls: false,
          symbol: "circle",
          symbolSize: 3,
          itemStyle: { color: palette.series[2] },
          lineStyle: { color: palette.series[2], type: "dotted", width: 2 },
          data: points.map(({ yearBefore }) => yearBefore.value),
        },
        {
          type: "line",
          name: texts.value,
          itemStyle: { color },
          lineStyle: { color, width: 2.5 },
          symbol: "circle",
          symbolSize: 6,
          showSymbol: true,
          data: points.map(({ period, value, complete }) => {
            const meaning = meaningOf.get(period.label);
            if (value === null) return null;
            if (meaning)
              return {
                value,
                symbolSize: 13,
                itemStyle: { color: toneOf(palette, meaning), borderColor: palette.surface, borderWidth: 2 },
              };
            return complete ? value : { value, symbol: "emptyCircle", symbolSize: 8 };
          }),
          markLine:
            chart && chart.centre !== null
              ? {
                  silent: true,
                  symbol: "none",
                  label: { show: false },
                  lineStyle: { color: palette.muted, width: 1, type: "solid", opacity: 0.6 },
                  data: [{ yAxis: chart.centre }],
                }
              : undefined,
        },
      ],
    };
  };

function tooltip(point: Trend["points"][number] | undefined, { name, amount, yearBefore, running }: Texts): string {
  if (!point) return "";
  const { value, low, high, period, complete } = point;
  const interval = low === null || high === null ? "" : ` (${amount(low)}–${amount(high)})`;
  const earlier = point.yearBefore.value === null ? "" : `<br>${yearBefore}: ${amount(point.yearBefore.value)}`;
  return `${name(period.label)}${complete ? "" : ` · ${running}`}<br><strong>${amount(value)}</strong>${interval}${earlier}`;
}
