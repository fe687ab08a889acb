import type { ECharts, EChartsCoreOption } from "echarts/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../ui/skeleton.js";
import { FiguresTable } from "./figures-table.js";
import { type Palette, readPalette } from "./palette.js";

type ChartProps = {
  /** What the picture says, in one sentence. */
  label: string;
  option: (palette: Palette) => EChartsCoreOption;
  height?: number;
  /** The same figures as a table, for those who read rather than look. */
  table: { columns: readonly string[]; rows: readonly (readonly ReactNode[])[] };
};

/** A chart with its figures one step away. The drawing code is loaded when the first chart is shown. */
export function Chart({ label, option, height = 260, table }: ChartProps) {
  const { t } = useTranslation();
  const [ready, setReady] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const draw = useRef(option);
  draw.current = option;
  const chart = useRef<ECharts>(undefined);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return startChart(element, (made) => {
      chart.current = made;
      made.setOption(withManners(draw.current(readPalette())), true);
      setReady(true);
    });
  }, []);
  useEffect(() => {
    chart.current?.setOption(withManners(option(readPalette())), true);
  }, [option]);
  useEffect(() => {
    const redraw = () => chart.current?.setOption(withManners(draw.current(readPalette())), true);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    window.addEventListener("themechange", redraw);
    scheme.addEventListener("change", redraw);
    return () => {
      window.removeEventListener("themechange", redraw);
      scheme.removeEventListener("change", redraw);
    };
  }, []);
  return (
    <figure className="relative min-w-0">
      <div role="img" aria-label={label} ref={box} style={{ height }} />
      {!ready && <Skeleton className="absolute inset-x-0 top-0 h-52 w-full" />}
      <details className="mt-1 text-[0.85rem]">
        <summary className="inline-block rounded px-1 text-muted hover:text-ink">{t("charts.asTable")}</summary>
        <FiguresTable label={label} {...table} />
      </details>
    </figure>
  );
}

/** Loads the drawing code, keeps the chart as wide as its box, and answers how to take it down. */
function startChart(element: HTMLElement, onReady: (chart: ECharts) => void): () => void {
  let chart: ECharts | undefined;
  let gone = false;
  const resized = new ResizeObserver(() => chart?.resize());
  void import("./engine.js").then(({ init }) => {
    if (gone) return;
    chart = init(element, null, { renderer: "svg" });
    resized.observe(element);
    onReady(chart);
  });
  return () => {
    gone = true;
    resized.disconnect();
    chart?.dispose();
  };
}

const withManners = (option: EChartsCoreOption): EChartsCoreOption => ({
  animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
  animationDuration: 300,
  textStyle: { fontFamily: getComputedStyle(document.documentElement).fontFamily },
  ...option,
});
