import { colour } from "../theme.js";
import type { Drawing } from "./drawing.js";
import { type Axis, axisFor } from "./scale.js";
import { element, fitted, label, line, textWidth } from "./svg.js";

export type IntervalSpec = {
  label: string;
  value: number | null;
  low: number | null;
  high: number | null;
  previous: number | null;
  /** The value in words, or the reason why there is none. */
  display: string;
};

/** Scores as dots with their intervals, the previous score as a ring. A row without a score says why. */
export type IntervalChart = { kind: "intervals"; rows: IntervalSpec[]; format: (value: number) => string };

type Plot = { left: number; right: number; labelAbove: boolean; rowHeight: number; x: (value: number) => number };

export function drawIntervals(chart: IntervalChart, width: number): Drawing {
  const values = chart.rows.flatMap((row) => [row.value, row.low, row.high, row.previous]).filter((v) => v !== null);
  const axis = axisFor(values.length > 0 ? values : [0, 100], "score", 4);
  const plot = plotFor(chart, axis, width);
  const height = chart.rows.length * plot.rowHeight + 26;
  const body = [...axisMarks(axis, plot, height - 22, chart.format), ...chart.rows.map((row, index) => drawRow(row, index, plot, width))];
  return { width, height, body: body.join("") };
}

function plotFor(chart: IntervalChart, axis: Axis, width: number): Plot {
  const widestLabel = Math.max(...chart.rows.map((row) => textWidth(row.label)));
  const labelAbove = width < 460;
  const left = labelAbove ? 6 : Math.min(widestLabel, width * 0.36) + 20;
  const measured = chart.rows.filter((row) => row.value !== null);
  const right = width - Math.max(34, ...measured.map((row) => textWidth(row.display, 12))) - 18;
  const span = axis.high - axis.low;
  return {
    left,
    right,
    labelAbove,
    rowHeight: labelAbove ? 40 : 28,
    x: (value) => left + ((value - axis.low) / span) * (right - left),
  };
}

function axisMarks(axis: Axis, plot: Plot, bottom: number, format: (value: number) => string): string[] {
  return axis.ticks.flatMap((tick) => [
    line(plot.x(tick), 2, plot.x(tick), bottom, { class: "c-grid", stroke: colour.grid }),
    label(format(tick), plot.x(tick), bottom + 16, {
      anchor: plot.labelAbove && tick === axis.low ? "start" : "middle",
      tone: "muted",
      size: 11,
    }),
  ]);
}

function drawRow(row: IntervalSpec, index: number, plot: Plot, width: number): string {
  const middle = index * plot.rowHeight + (plot.labelAbove ? 27 : 16);
  const name = plot.labelAbove
    ? label(fitted(row.label, width - 8), 0, middle - 12)
    : label(fitted(row.label, plot.left - 18), plot.left - 16, middle + 4, { anchor: "end" });
  if (row.value === null) return name + label(row.display, plot.left + 4, middle + 4, { tone: "muted", size: 11 });
  return [
    name,
    interval(row, middle, plot),
    previousRing(row, middle, plot),
    element("circle", {
      cx: plot.x(row.value),
      cy: middle,
      r: 5,
      class: "c-last",
      fill: colour.gold,
      stroke: colour.slate,
      "stroke-width": 2,
    }),
    label(row.display, width - 2, middle + 4, { anchor: "end", bold: true }),
  ].join("");
}

function interval(row: IntervalSpec, y: number, plot: Plot): string {
  if (row.low === null || row.high === null) return "";
  const [low, high] = [plot.x(row.low), plot.x(row.high)];
  const stroke = { class: "c-line", stroke: colour.slateSoft, "stroke-width": 2 };
  return line(low, y, high, y, stroke) + line(low, y - 4, low, y + 4, stroke) + line(high, y - 4, high, y + 4, stroke);
}

function previousRing(row: IntervalSpec, y: number, plot: Plot): string {
  if (row.previous === null) return "";
  return element("circle", {
    cx: plot.x(row.previous),
    cy: y,
    r: 4,
    class: "c-ring",
    fill: colour.paper,
    stroke: colour.muted,
    "stroke-width": 1.5,
  });
}
