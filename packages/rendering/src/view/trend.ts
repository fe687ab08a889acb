import type { ReportDocument, TrendPoint, TrendSeries } from "@touchstone/core/report-document";
import type { Wording } from "../format/index.js";
import { cell, column } from "./cells.js";
import { figureName } from "./figures.js";
import type { Block, Cell, ChartView, Section, TableView } from "./types.js";

const seriesPerTable = 4;
const briefCharts = 2;

export function trendSection(document: ReportDocument, wording: Wording): Section {
  const { headings, empty } = wording.messages;
  const drawn = document.trend.filter(isDrawable);
  const blocks: Block[] = [];
  if (drawn.length === 0) blocks.push({ kind: "text", text: empty.trend, brief: true });
  const charts = drawn.map((series) => trendChart(series, wording));
  if (charts.length > 0) blocks.push({ kind: "charts", charts: charts.slice(0, briefCharts), brief: true });
  if (charts.length > briefCharts) blocks.push({ kind: "charts", charts: charts.slice(briefCharts), brief: false });
  const told = document.trend.filter((series) => series.points.length > 0);
  for (let start = 0; start < told.length; start += seriesPerTable) {
    const table = trendTable(told.slice(start, start + seriesPerTable), wording);
    blocks.push({ kind: "table", table, brief: start === 0 });
  }
  return { id: "trend", heading: headings.trend, blocks };
}

/** One measured point alone is no trend. */
function isDrawable(series: TrendSeries): boolean {
  return series.points.filter((point) => point.status === "measured").length >= 2;
}

function trendChart(series: TrendSeries, wording: Wording): ChartView {
  const { messages, number, period } = wording;
  const name = figureName(wording, series);
  const points = [...series.points].sort(byDate);
  const format = (value: number) => number.value(series.unit, value);
  return {
    caption: name,
    reading: reading(series, wording),
    description: messages.chart.trend(
      name,
      number.count(points.length),
      period.long(points.at(0)?.label ?? ""),
      period.long(points.at(-1)?.label ?? ""),
    ),
    spec: {
      kind: "trend",
      unit: series.unit,
      points: points.map(({ label, status, value, low, high }) => ({ label: period.short(label), status, value, low, high })),
      target: series.target === null ? null : { value: series.target, label: messages.target.line(format(series.target)) },
      format,
    },
  };
}

/** What the band and the marks of the gaps mean; null when the chart has neither. */
function reading(series: TrendSeries, { messages, number }: Wording): string | null {
  const parts = series.points.some((point) => point.low !== null) ? [messages.chart.band] : [];
  const missing = series.points.filter((point) => point.status === "missing").length;
  const suppressed = series.points.filter((point) => point.status === "suppressed").length;
  if (missing > 0) parts.push(messages.chart.missing(number.count(missing)));
  if (suppressed > 0) parts.push(messages.chart.suppressed(number.count(suppressed)));
  return parts.length === 0 ? null : parts.join(" ");
}

function trendTable(seriesList: TrendSeries[], wording: Wording): TableView {
  const { messages, period } = wording;
  const labels = new Map<string, string>();
  for (const point of seriesList.flatMap((series) => series.points)) labels.set(point.date, point.label);
  const dates = [...labels.keys()].sort();
  return {
    caption: messages.captions.trendTable,
    tail: true,
    compact: true,
    columns: [
      column(messages.columns.period, "start"),
      ...seriesList.map((series, index) => column(figureName(wording, series), "end", index >= 2)),
    ],
    rows: dates.map((date) => [
      cell(period.long(labels.get(date) ?? date)),
      ...seriesList.map((series) => pointCell(series, date, wording)),
    ]),
  };
}

function pointCell(series: TrendSeries, date: string, wording: Wording): Cell {
  const point = series.points.find((one) => one.date === date);
  if (point === undefined) return cell(wording.messages.status.missing, "muted");
  const text = wording.value(series.unit, point);
  return point.status === "measured" ? cell(text, "plain", wording.precision(series.unit, point)) : cell(text, "muted");
}

function byDate(a: TrendPoint, b: TrendPoint): number {
  return a.date < b.date ? -1 : 1;
}
