import type { EChartsCoreOption } from "echarts/core";
import type { TargetWithSeries } from "../../api/targets.js";
import type { Palette } from "../../charts/palette.js";
import { baseOption, valueAxis } from "../../charts/trend.js";
import { labelsAfter } from "../../lib/periods.js";

type Texts = { name: (label: string) => string; amount: (value: number | null) => string; axis: (value: number) => string; target: string };

/** What was measured, the promise as a line, and the trend carried on to the due date with its interval. */
export const seriesOption =
  ({ series, progress }: TargetWithSeries, { name, amount, axis, target }: Texts) =>
  (palette: Palette): EChartsCoreOption => {
    const { forecast, goal } = progress;
    const ahead = forecast.value === null ? [] : [forecast.period];
    const last = series.findLast(({ value, complete }) => value !== null && complete);
    const measured = series.map(({ period }) => period.label);
    const until = series.at(-1)?.period;
    const labels = [...measured, ...(until && ahead.length > 0 ? labelsAfter(until, forecast.period) : [])];
    const color = palette.series[0] ?? palette.ink;
    const base = baseOption(palette, labels.map(name));
    const at = (label: string) => series.find(({ period }) => period.label === label);
    const isAhead = (label: string) => ahead.includes(label);
    const low = (label: string) => at(label)?.low ?? between(label, "low");
    const high = (label: string) => at(label)?.high ?? between(label, "high");
    /** Between what was measured last and the forecast the band opens evenly. */
    const between = (label: string, side: "low" | "high"): number | null => {
      const steps = labels.length - measured.length;
      const step = labels.indexOf(label) + 1 - measured.length;
      const [from, to] = [series.findLast((point) => point[side] !== null)?.[side] ?? null, forecast[side]];
      return step < 1 || from === null || to === null ? null : from + ((to - from) * step) / steps;
    };
    const band = { type: "line", stack: "band", symbol: "none", silent: true, lineStyle: { opacity: 0 } };
    const bounds = [goal.low, goal.high].filter((bound) => bound !== null);
    return {
      ...base,
      grid: { ...(base.grid as object), right: 64 },
      tooltip: {
        ...(base.tooltip as object),
        formatter: (shown: { dataIndex: number }[]) => {
          const label = labels[shown[0]?.dataIndex ?? 0] ?? "";
          const value = isAhead(label) ? forecast.value : (at(label)?.value ?? null);
          return `${name(label)}<br><strong>${amount(value)}</strong>${value === null ? "" : ` (${amount(low(label))}–${amount(high(label))})`}`;
        },
      },
      yAxis: valueAxis(palette, {
        scale: true,
        axisLabel: { color: palette.muted, formatter: axis },
      }),
      series: [
        ...bounds.map((bound) => ({
          type: "line",
          silent: true,
          symbol: "none",
          lineStyle: { color: palette.good, width: 1.5 },
          endLabel: { show: true, formatter: target, color: palette.good },
          data: labels.map(() => bound),
        })),
        { ...band, data: labels.map(low) },
        {
          ...band,
          areaStyle: { color, opacity: 0.14 },
          data: labels.map((label) => {
            const [bottom, top] = [low(label), high(label)];
            return bottom === null || top === null ? null : top - bottom;
          }),
        },
        {
          type: "line",
          data: labels.map((label) => {
            const point = at(label);
            if (!point || point.value === null) return null;
            return point.complete ? point.value : { value: point.value, symbol: "emptyCircle", symbolSize: 9 };
          }),
          symbol: "circle",
          symbolSize: 7,
          itemStyle: { color },
          lineStyle: { color, width: 2.5 },
        },
        {
          type: "line",
          silent: true,
          connectNulls: true,
          symbol: (_value: unknown, { dataIndex }: { dataIndex: number }) => (isAhead(labels[dataIndex] ?? "") ? "emptyCircle" : "none"),
          symbolSize: 9,
          itemStyle: { color },
          lineStyle: { color, width: 2, type: "dashed" },
          data: labels.map((label) => (isAhead(label) ? forecast.value : label === last?.period.label ? last.value : null)),
        },
      ],
    };
  };
