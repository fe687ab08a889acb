import type { Content, TableCell } from "pdfmake";
import { chartSvg } from "../charts/index.js";
import { colour } from "../theme.js";
import type { Block, Cell, ChartView, Column, Section, TableView, Tile, Tone } from "../view/index.js";
import { breakable } from "./breakable.js";
import { contentWidth, hairlines, tileLayout } from "./layout.js";

const gutter = 26;
const halfWidth = (contentWidth - gutter) / 2;
const drawnHalf = 360;
const drawnWhole = 680;
const rowsKeptWhole = 12;

const toneColours: Record<Tone, string> = {
  plain: colour.ink,
  strong: colour.ink,
  muted: colour.muted,
  good: colour.good,
  bad: colour.bad,
};

/** A section whose heading never stands alone at the foot of a page. */
export function sectionContent(section: Section): Content[] {
  const [first, ...rest] = section.blocks.map(blockContent);
  const heading: Content = {
    stack: [
      { text: breakable(section.heading), style: "h2" },
      { canvas: [{ type: "rect", x: 0, y: 3, w: 30, h: 2.2, color: colour.gold }], margin: [0, 0, 0, 6] },
    ],
    margin: [0, 24, 0, 0],
  };
  if (first === undefined) return [heading];
  return [...headed(heading, section.blocks[0], first), ...rest.flat()];
}

/**
 * Keeps a heading with what follows when that is short enough to stay whole; long tables break after rows. The mark
 * of a headline is on the outermost node: a page break inside an unbreakable block would lose the block.
 */
function headed(heading: Content, block: Block | undefined, content: Content[]): Content[] {
  if (block?.kind === "table" || block?.kind === "list") return [{ stack: [heading], headlineLevel: 1 }, ...content];
  if (block?.kind === "heading") return [{ stack: [heading, subheading(block.text)], headlineLevel: 1 }, ...content.slice(1)];
  return [{ stack: [heading, ...content.slice(0, 1)], unbreakable: true }, ...content.slice(1)];
}

function subheading(text: string): Content {
  return { text: breakable(text), style: "h3", fontSize: 12, margin: [0, 16, 0, 0] };
}

function blockContent(block: Block): Content[] {
  switch (block.kind) {
    case "text":
      return [{ text: breakable(block.text), margin: [0, 6, 0, 0] }];
    case "heading":
      return [{ stack: [subheading(block.text)], headlineLevel: 2 }];
    case "list":
      return [{ ul: block.items.map(breakable), margin: [0, 4, 0, 0], markerColor: colour.gold }];
    case "tiles":
      return [tiles(block.tiles)];
    case "charts":
      return chartRows(block.charts);
    case "chart":
      return chartWithTable(block);
    case "table":
      return table(block.table);
  }
}

function chartRows(charts: ChartView[]): Content[] {
  const rows: Content[] = [];
  for (let start = 0; start < charts.length; start += 2) {
    const columns = charts.slice(start, start + 2).map((one) => half([chart(one)]));
    rows.push({ columns, columnGap: gutter, unbreakable: true });
  }
  return rows;
}

/** One heading over chart and table; side by side while the table is short enough to stay whole. */
function chartWithTable({ chart: view, table: data, layout }: Extract<Block, { kind: "chart" }>): Content[] {
  const heading: Content = { text: breakable(view.caption), style: "h3", margin: [0, 16, 0, 4] };
  if (layout === "stacked" || data.rows.length > rowsKeptWhole) {
    const size = layout === "stacked" ? "whole" : "half";
    return [{ stack: [heading, ...drawing(view, size)], unbreakable: true }, ...table(data, false)];
  }
  const columns = [half(drawing(view, "half")), half(table(data, false))];
  return [{ stack: [heading, { columns, columnGap: gutter }], unbreakable: true }];
}

function half(stack: Content[]) {
  return { width: halfWidth, stack };
}

/** A chart under its own caption. */
function chart(view: ChartView): Content {
  const caption: Content = { text: breakable(view.caption), style: "h3", margin: [0, 14, 0, 4] };
  return { stack: [caption, ...drawing(view, "half")], unbreakable: true };
}

function drawing(view: ChartView, size: "half" | "whole"): Content[] {
  const [width, drawnWidth] = size === "half" ? [halfWidth, drawnHalf] : [contentWidth, drawnWhole];
  const svg = chartSvg(view.spec, { width: drawnWidth, description: view.description, form: "file" });
  const parts: Content[] = [{ svg, width }];
  if (view.reading !== null) parts.push({ text: breakable(view.reading), style: "reading", margin: [0, 3, 0, 6] });
  return parts;
}

function tiles(list: Tile[]): Content {
  const cells = list.flatMap((tile, index): TableCell[] => (index === 0 ? [tileCell(tile)] : [{ text: "" }, tileCell(tile)]));
  const widths = list.flatMap((_, index) => (index === 0 ? ["*"] : [8, "*"]));
  return { table: { widths, body: [cells], dontBreakRows: true }, layout: tileLayout, margin: [0, 4, 0, 0] };
}

function tileCell(tile: Tile): TableCell {
  return {
    stack: [
      { text: breakable(tile.label), fontSize: 8, color: colour.muted },
      {
        text: breakable(tile.value),
        bold: true,
        fontSize: tile.absent ? 11 : 19,
        color: tile.absent ? colour.muted : colour.ink,
        margin: [0, tile.absent ? 6 : 1, 0, tile.absent ? 6 : 1],
      },
      ...tile.lines.map((line) => ({ text: breakable(line.text), fontSize: 7.5, color: toneColours[line.tone] })),
    ],
  };
}

/** A table that repeats its caption and head on each page and breaks between rows only. */
function table(view: TableView, captioned = true): Content[] {
  const caption = { text: breakable(view.caption), style: "h3", colSpan: view.columns.length };
  const body: TableCell[][] = [
    ...(captioned ? [[caption, ...view.columns.slice(1).map(() => ({ text: "" }))]] : []),
    view.columns.map(headCell),
    ...view.rows.map((row) => row.map((cell, index) => bodyCell(cell, view.columns[index]))),
  ];
  const widths = view.columns.map((column) => (column.align === "start" ? "*" : "auto"));
  return [
    {
      table: { headerRows: captioned ? 2 : 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body },
      layout: hairlines,
      margin: [0, captioned ? 10 : 0, 0, 0],
    },
  ];
}

function headCell(column: Column): TableCell {
  return { text: breakable(column.label), style: "head", alignment: column.align === "end" ? "right" : "left" };
}

function bodyCell(cell: Cell, column: Column | undefined): TableCell {
  const value = { text: breakable(cell.text), bold: cell.tone === "strong", color: toneColours[cell.tone] };
  return {
    stack: cell.detail === null ? [value] : [value, { text: breakable(cell.detail), style: "detail" }],
    alignment: column?.align === "end" ? "right" : "left",
  };
}
