import type { EChartsCoreOption } from "echarts/core";
import type { Palette } from "./palette.js";

export type TrendPoint = { label: string; value: number | null; low?: number | null; high?: number | null };

type TrendOptions = {
  name: string;
  points: readonly TrendPoint[];
  format: (value: number) => string;
  /** Colour by place in the palette. */
  series?: number;
  min?: number;
  max?: number;
};

/** Axes and tooltip that every chart of the console shares. */
export const baseOption = (palette: Palette, labels: readonly string[]): EChartsCoreOption => ({
  grid: { left: 8, right: 12, top: 16, bottom: 4, containLabel: true },
  tooltip: {
    trigger: "axis",
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette.line,
    textStyle: { color: palette.ink, fontSize: 13 },
    axisPointer: { lineStyle: { color: palette.muted } },
  },
  xAxis: {
    type: "category",
    data: labels,
    boundaryGap: true,
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
    axisLabel: { color: palette.muted, hideOverlap: true },
  },
  yAxis: valueAxis(palette),
});

export const valueAxis = (palette: Palette, extra: object = {}) => ({
  type: "value",
  splitNumber: 4,
  axisLabel: { color: palette.muted },
  splitLine: { lineStyle: { color: palette.line } },
  ...extra,
});

/** An estimate over time with the band of its interval. */
export const trendOption =
  ({ name, points, format, series = 0, min, max }: TrendOptions) =>
  (palette: Palette): EChartsCoreOption => {
    const color = palette.series[series] ?? palette.ink;
    const base = baseOption(
      palette,
      points.map((point) => point.label),
    );
    const band = { type: "line", stack: "band", symbol: "none", silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } };
    return {
      ...base,
      tooltip: {
        ...(base.tooltip as object),
        formatter: (shown: { dataIndex: number }[]) => tooltipText(points[shown[0]?.dataIndex ?? 0], name, format),
      },
      yAxis: valueAxis(palette, {
        scale: true,
        axisLabel: { color: palette.muted, formatter: format },
        ...(min === undefined ? {} : { min: (extent: { min: number }) => Math.max(min, Math.floor(extent.min - 1)) }),
        ...(max === undefined ? {} : { max: (extent: { max: number }) => Math.min(max, Math.ceil(extent.max + 1)) }),
      }),
      series: [
        { ...band, name: "low", data: points.map((point) => point.low ?? null) },
        {
          ...band,
          name: "high",
          areaStyle: { color, opacity: 0.16 },
          data: points.map(({ low, high }) =>
            low === null || low === undefined || high === null || high === undefined ? null : high - low,
          ),
        },
        {
          type: "line",
          name,
          data: points.map((point) => point.value),
          symbol: "circle",
          symbolSize: 6,
          showSymbol: points.length <= 40,
          connectNulls: false,
          itemStyle: { color },
          lineStyle: { color, width: 2.5 },
        },
      ],
    };
  };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function tooltipText(point: TrendPoint | undefined, name: string, format: (value: number) => string): string {
  if (!point || point.value === null) return escaped(point?.label ?? "");
  const { low, high } = point;
  const interval = low === null || low === undefined || high === null || high === undefined ? "" : ` (${format(low)}–${format(high)})`;
  return `${escaped(point.label)}<br><strong>${escaped(format(point.value))}</strong>${escaped(interval)} ${escaped(name)}`;
}

export type BarSeries = { name: string; values: readonly (number | null)[]; tone: "series" | "good" | "warn" | "bad"; series?: number };

/** Counts over time, stacked when there are several. */
export const barsOption =
  (labels: readonly string[], groups: readonly BarSeries[]) =>
  (palette: Palette): EChartsCoreOption => ({
    ...baseOption(palette, labels),
    grid: { left: 8, right: 12, top: groups.length > 1 ? 40 : 16, bottom: 4, containLabel: true },
    ...(groups.length > 1
      ? { legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 12, itemHeight: 12, textStyle: { color: palette.muted } } }
      : {}),
    yAxis: valueAxis(palette, { minInterval: 1 }),
    series: groups.map(({ name, values, tone, series = 0 }) => ({
      type: "bar",
      stack: "all",
      name,
      data: values,
      barMaxWidth: 28,
      itemStyle: { color: tone === "series" ? palette.series[series] : palette[tone], borderRadius: groups.length > 1 ? 0 : [3, 3, 0, 0] },
    })),
  });
