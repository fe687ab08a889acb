import { colour } from "../theme.js";
import type { Drawing } from "./drawing.js";
import { element, label, line, textWidth } from "./svg.js";

export type ColumnSpec = { label: string; value: number; display: string };

/** Columns in groups of neighbours, such as the three groups of a net promoter score. */
export type ColumnChart = {
  kind: "columns";
  groups: { label: string; display: string; columns: ColumnSpec[] }[];
};

const height = 208;
const top = 22;
const bottom = height - 52;
const groupFills = [
  { class: "c-pale", fill: colour.pale },
  { class: "c-goldmark", fill: colour.gold },
  { class: "c-mark", fill: colour.slate },
];

export function drawColumns(chart: ColumnChart, width: number): Drawing {
  const all = chart.groups.flatMap((group) => group.columns);
  const highest = Math.max(...all.map((column) => column.value), Number.MIN_VALUE);
  const gap = 12;
  const step = (width - gap * (chart.groups.length - 1)) / all.length;
  let x = 0;
  const parts = chart.groups.map((group, groupIndex) => {
    const start = x;
    const fill = groupFills[groupIndex % groupFills.length] ?? {};
    const columns = group.columns.map((column) => {
      const drawn = drawColumn(column, { x, step, highest, fill });
      x += step;
      return drawn;
    });
    const end = x;
    x += gap;
    return columns.join("") + groupName(group, start, end);
  });
  return { width, height, body: parts.join("") };
}

type ColumnPlace = { x: number; step: number; highest: number; fill: Record<string, string> };

function drawColumn(column: ColumnSpec, { x, step, highest, fill }: ColumnPlace): string {
  const length = Math.max((column.value / highest) * (bottom - top), column.value > 0 ? 1.5 : 0);
  const width = step * 0.72;
  const middle = x + step / 2;
  const size = textWidth(column.display, 11) <= step + 2 ? 11 : 9.5;
  return [
    element("rect", { x: middle - width / 2, y: bottom - length, width, height: length, ...fill }),
    label(column.display, middle, bottom - length - 5, { anchor: "middle", tone: "muted", size }),
    label(column.label, middle, bottom + 15, { anchor: "middle", size: 11 }),
  ].join("");
}

function groupName(group: ColumnChart["groups"][number], start: number, end: number): string {
  const middle = (start + end) / 2;
  return [
    line(start + 2, bottom, end - 2, bottom, { class: "c-axis", stroke: colour.line }),
    line(start + 3, bottom + 22, end - 3, bottom + 22, { class: "c-line", stroke: colour.slateSoft }),
    label(group.label, middle, bottom + 36, { anchor: "middle", size: 11 }),
    label(group.display, middle, bottom + 50, { anchor: "middle", size: 11, bold: true }),
  ].join("");
}
