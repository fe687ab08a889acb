import type { Link } from "../links.js";
import type { Block, Cell, ReportView, Section, TableView } from "../view/index.js";

/** The mail without markup: every figure of the HTML part, one line to each row. */
export function mailText(view: ReportView, links: (Link | null)[]): string {
  const head = [view.tenantName, `${view.title}: ${view.period}`, view.days, "", ...view.lead];
  const foot = [
    ...(view.scheme === null ? [] : [view.scheme]),
    view.generated,
    view.sentBecause,
    "",
    ...links.filter((link) => link !== null).map((link) => `${link.label}: ${link.href}`),
  ];
  const body = view.sections.flatMap((section) => ["", ...sectionLines(section)]);
  return `${[...head, ...body, "", "--", ...foot].join("\n").replaceAll("\u00a0", " ")}\n`;
}

function sectionLines(section: Section): string[] {
  const lines = section.blocks.filter((block) => block.brief).flatMap(blockLines);
  return [`== ${section.heading} ==`, ...lines];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "heading":
      return ["", block.text];
    case "list":
      return block.items.map((item) => `- ${item}`);
    case "tiles":
      return block.tiles.map((tile) => `- ${tile.label}: ${[tile.value, ...tile.lines.map((line) => line.text)].join("; ")}`);
    case "charts":
      return [];
    case "chart":
    case "table":
      return ["", block.table.caption, ...tableLines(block.table)];
  }
}

function tableLines({ columns, rows }: TableView): string[] {
  const name = columns.findIndex((column) => column.align === "start");
  return rows.map((row) => {
    const rest = row.flatMap((cell, index) => (index === name ? [] : [`${columns[index]?.label}: ${cellText(cell)}`]));
    return `- ${row[name]?.text ?? ""} | ${rest.join(" | ")}`;
  });
}

function cellText({ text, detail }: Cell): string {
  return detail === null ? text : `${text} (${detail})`;
}
