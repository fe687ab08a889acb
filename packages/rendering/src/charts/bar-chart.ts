import { colour } from "../theme.js";
import type { Drawing } from "./drawing.js";
import { element, fitted, label, line, textWidth } from "./svg.js";

export type BarSpec = {
  label: string;
  value: number;
  /** The part of the value that is drawn dark; null for a plain bar. */
  part: number | null;
  /** What stands at the end of the bar. */
  display: string;
};

/** Horizontal bars from zero, each with its number in words. */
export type BarChart = { kind: "bars"; bars: BarSpec[] };

const barHeight = 14;

export function drawBars(chart: BarChart, width: number): Drawing {
  const widestLabel = Math.max(...chart.bars.map((bar) => textWidth(bar.label)));
  const above = widestLabel > width * 0.34;
  const left = above ? 0 : widestLabel + 12;
  const room = width - left - Math.max(...chart.bars.map((bar) => textWidth(bar.display))) - 10;
  const highest = Math.max(...chart.bars.map((bar) => bar.value), Number.MIN_VALUE);
  const rowHeight = above ? 40 : 26;
  const rows = chart.bars.map((bar, index) => {
    const y = 6 + index * rowHeight + (above ? 17 : 0);
    const name = above ? label(fitted(bar.label, width), 0, y - 6) : label(bar.label, left - 12, y + 11, { anchor: "end" });
    return name + drawBar(bar, { left, y, length: (bar.value / highest) * room, highest, room });
  });
  const height = 6 + chart.bars.length * rowHeight + 2;
  const baseline = line(left, 2, left, height - 4, { class: "c-axis", stroke: colour.line });
  return { width, height, body: (above ? "" : baseline) + rows.join("") };
}

type BarPlace = { left: number; y: number; length: number; highest: number; room: number };

function drawBar(bar: BarSpec, { left, y, length, highest, room }: BarPlace): string {
  const whole = element("rect", {
    x: left,
    y,
    width: Math.max(length, bar.value > 0 ? 1.5 : 0),
    height: barHeight,
    class: bar.part === null ? "c-mark" : "c-pale",
    fill: bar.part === null ? colour.slate : colour.pale,
  });
  const part =
    bar.part === null || bar.part === 0
      ? ""
      : element("rect", {
          x: left,
          y,
          width: Math.max((bar.part / highest) * room, 1.5),
          height: barHeight,
          class: "c-mark",
          fill: colour.slate,
        });
  return whole + part + label(bar.display, left + length + 8, y + 11, { tone: bar.value === 0 ? "muted" : "ink" });
}
