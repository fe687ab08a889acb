import type { DataStatus, Unit } from "@touchstone/core/report-document";
import { colour } from "../theme.js";
import type { Drawing } from "./drawing.js";
import { type Axis, axisFor } from "./scale.js";
import { element, label, line, textWidth } from "./svg.js";

export type TrendPointSpec = {
  label: string;
  status: DataStatus;
  value: number | null;
  low: number | null;
  high: number | null;
};

/** One series over time with its interval as a band. Gaps stay gaps and are marked on the baseline. */
export type TrendChart = {
  kind: "trend";
  unit: Unit;
  points: TrendPointSpec[];
  target: { value: number; label: string } | null;
  /** Words for a value, used on the axis and beside the last point. */
  format: (value: number) => string;
};

type Measured = TrendPointSpec & { value: number; index: number };
type Plot = { left: number; right: number; top: number; bottom: number; x: (index: number) => number; y: (value: number) => number };

const height = 196;
const top = 22;
const bottom = height - 26;

export function drawTrend(chart: TrendChart, width: number): Drawing {
  const runs = measuredRuns(chart.points);
  const axis = axisFor(valuesOf(chart, runs), chart.unit);
  const plot = plotFor(chart, axis, width);
  const body = [
    ...gridLines(axis, plot, chart.format),
    ...runs.map((run) => band(run, plot)),
    ...targetLine(chart, plot),
    ...runs.map((run) => polyline(run, plot)),
    ...runs.flat().map((point) => dot(point, plot)),
    ...chart.points.flatMap((point, index) => gapMark(point, index, plot)),
    ...periodLabels(chart.points, plot),
    ...lastValue(runs, plot, chart.format),
  ];
  return { width, height, body: body.join("") };
}

function valuesOf(chart: TrendChart, runs: Measured[][]): number[] {
  const values = runs.flat().flatMap((point) => [point.value, point.low ?? point.value, point.high ?? point.value]);
  return chart.target === null ? values : [...values, chart.target.value];
}

function plotFor(chart: TrendChart, axis: Axis, width: number): Plot {
  const left = Math.max(...axis.ticks.map((tick) => textWidth(chart.format(tick), 11))) + 10;
  const right = width - 14;
  const last = Math.max(1, chart.points.length - 1);
  const inset = 10;
  return {
    left,
    right,
    top,
    bottom,
    x: (index) => left + inset + (index / last) * (right - left - 2 * inset),
    y: (value) => bottom - ((value - axis.low) / (axis.high - axis.low)) * (bottom - top),
  };
}

/** Stretches of neighbouring measured points: a line never bridges a gap. */
function measuredRuns(points: TrendPointSpec[]): Measured[][] {
  const runs: Measured[][] = [];
  let open: Measured[] | null = null;
  points.forEach((point, index) => {
    if (point.value === null) {
      open = null;
      return;
    }
    if (open === null) {
      open = [];
      runs.push(open);
    }
    open.push({ ...point, value: point.value, index });
  });
  return runs;
}

function gridLines(axis: Axis, plot: Plot, format: (value: number) => string): string[] {
  return axis.ticks.flatMap((tick) => [
    line(plot.left, plot.y(tick), plot.right, plot.y(tick), { class: "c-grid", stroke: colour.grid }),
    label(format(tick), plot.left - 8, plot.y(tick) + 4, { anchor: "end", tone: "muted", size: 11 }),
  ]);
}

function band(run: Measured[], plot: Plot): string {
  const upper = run.map((point) => `${plot.x(point.index).toFixed(1)},${plot.y(point.high ?? point.value).toFixed(1)}`);
  const lower = run.map((point) => `${plot.x(point.index).toFixed(1)},${plot.y(point.low ?? point.value).toFixed(1)}`);
  const points = [...upper, ...lower.reverse()].join(" ");
  return element("polygon", { points, class: "c-band", fill: colour.slateSoft, "fill-opacity": 0.13 });
}

function polyline(run: Measured[], plot: Plot): string {
  const points = run.map((point) => `${plot.x(point.index).toFixed(1)},${plot.y(point.value).toFixed(1)}`).join(" ");
  return element("polyline", {
    points,
    class: "c-line",
    fill: "none",
    stroke: colour.slate,
    "stroke-width": 2,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
  });
}

function dot(point: Measured, plot: Plot): string {
  return element("circle", {
    cx: plot.x(point.index),
    cy: plot.y(point.value),
    r: 2.5,
    class: "c-mark",
    fill: colour.slate,
  });
}

function gapMark(point: TrendPointSpec, index: number, plot: Plot): string[] {
  if (point.value !== null) return [];
  const mark = point.status === "suppressed" ? "×" : "–";
  return [label(mark, plot.x(index), plot.bottom - 5, { anchor: "middle", tone: "muted", bold: true })];
}

function targetLine(chart: TrendChart, plot: Plot): string[] {
  if (chart.target === null) return [];
  const y = plot.y(chart.target.value);
  const width = textWidth(chart.target.label, 11) + 8;
  const above = y - 5 > plot.top + 8;
  return [
    line(plot.left, y, plot.right, y, {
      class: "c-target",
      stroke: colour.gold,
      "stroke-width": 1.5,
      "stroke-dasharray": "5 4",
    }),
    plate(plot.left + 2, above ? y - 16 : y + 3, width),
    label(chart.target.label, plot.left + 6, above ? y - 5 : y + 14, { tone: "gold", size: 11 }),
  ];
}

/** Quiets what lies below a label, so that a line never strikes it through. */
function plate(x: number, y: number, width: number): string {
  return element("rect", { x, y, width, height: 14, class: "c-paper", fill: colour.paper, "fill-opacity": 0.8 });
}

/** As many period names as fit, counted back from the last, which is always named. */
function periodLabels(points: TrendPointSpec[], plot: Plot): string[] {
  const widest = Math.max(...points.map((point) => textWidth(point.label, 11))) + 10;
  const gap = points.length > 1 ? plot.x(1) - plot.x(0) : widest;
  const stride = Math.max(1, Math.ceil(widest / gap));
  const lastIndex = points.length - 1;
  return points.flatMap((point, index) => {
    if ((lastIndex - index) % stride !== 0) return [];
    const half = textWidth(point.label, 11) / 2;
    const x = Math.min(Math.max(plot.x(index), half + 2), plot.right + 12 - half);
    return [label(point.label, x, plot.bottom + 18, { anchor: "middle", tone: "muted", size: 11 })];
  });
}

function lastValue(runs: Measured[][], plot: Plot, format: (value: number) => string): string[] {
  const point = runs.at(-1)?.at(-1);
  if (point === undefined) return [];
  const before = runs.at(-1)?.at(-2);
  const text = format(point.value);
  const x = plot.x(point.index);
  const y = plot.y(point.value);
  const rising = before === undefined || before.value <= point.value;
  const labelY = rising ? Math.max(y - 9, 12) : Math.min(y + 19, plot.bottom - 4);
  const half = textWidth(text, 13) / 2;
  const labelX = Math.min(x, plot.right + 12 - half);
  return [
    plate(labelX - half, labelY - 12, half * 2),
    element("circle", { cx: x, cy: y, r: 4.5, class: "c-last", fill: colour.gold, stroke: colour.slate, "stroke-width": 2 }),
    label(text, labelX, labelY, { anchor: "middle", bold: true, size: 13 }),
  ];
}
