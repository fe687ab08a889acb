import { type BarChart, drawBars } from "./bar-chart.js";
import { type ColumnChart, drawColumns } from "./column-chart.js";
import type { Drawing } from "./drawing.js";
import { drawIntervals, type IntervalChart } from "./interval-chart.js";
import { element, escapeXml } from "./svg.js";
import { drawTrend, type TrendChart } from "./trend-chart.js";

export type { BarChart } from "./bar-chart.js";
export type { ColumnChart } from "./column-chart.js";
export type { IntervalChart } from "./interval-chart.js";
export type { TrendChart } from "./trend-chart.js";

/** What a chart shows. Values are in the unit's own numbers; all words come ready in the reader's language. */
export type ChartSpec = TrendChart | BarChart | ColumnChart | IntervalChart;

export type ChartOptions = {
  /** Width in user units; text is 12 units high, so the width decides how large it reads. */
  width: number;
  /** What a reader who cannot see the chart is told. */
  description: string;
  /** `file` is a document of its own, `inline` goes into HTML and takes its font from there. */
  form: "file" | "inline";
};

/** Family name inside the built font files. */
export const chartFontFamily = "Noto Sans SC";

/** A chart as SVG text: no style sheet, no script, no reference to anything outside. */
export function chartSvg(spec: ChartSpec, options: ChartOptions): string {
  return drawnChart(spec, options).svg;
}

/** The same with the size that the drawing came to, in user units. */
export function drawnChart(spec: ChartSpec, { width, description, form }: ChartOptions) {
  const drawing = draw(spec, width);
  const svg = element(
    "svg",
    {
      xmlns: form === "file" ? "http://www.w3.org/2000/svg" : undefined,
      viewBox: `0 0 ${drawing.width} ${Math.round(drawing.height)}`,
      width: drawing.width,
      height: drawing.height,
      role: "img",
      "aria-label": form === "inline" ? description : undefined,
      "font-family": form === "file" ? chartFontFamily : undefined,
    },
    form === "file" ? `<title>${escapeXml(description)}</title>` : "",
    drawing.body,
  );
  return { svg, width, height: Math.round(drawing.height) };
}

function draw(spec: ChartSpec, width: number): Drawing {
  switch (spec.kind) {
    case "trend":
      return drawTrend(spec, width);
    case "bars":
      return drawBars(spec, width);
    case "columns":
      return drawColumns(spec, width);
    case "intervals":
      return drawIntervals(spec, width);
  }
}
