import type { CustomTableLayout } from "pdfmake";
import { colour } from "../theme.js";

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, margin: 48, top: 52, bottom: 56 } as const;
export const contentWidth = page.width - 2 * page.margin;

/** Hairlines between rows, a stronger one under the head, none around the caption or at the sides. */
export const hairlines: CustomTableLayout = {
  hLineWidth: (line, node) => {
    const headerRows = node.table.headerRows ?? 0;
    if (line < headerRows) return 0;
    return line === headerRows ? 1.2 : 0.5;
  },
  vLineWidth: () => 0,
  hLineColor: () => colour.line,
  paddingLeft: (column) => (column === 0 ? 0 : 12),
  paddingRight: () => 0,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

/** Boxes on a wash with a gold edge, gaps between them drawn as empty columns. */
export const tileLayout: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: (line, node) => (line % 2 === 0 && line < (node.table.widths?.length ?? 0) ? 2 : 0),
  vLineColor: () => colour.gold,
  fillColor: (_row, _node, column) => (column % 2 === 0 ? colour.wash : null),
  paddingLeft: (column) => (column % 2 === 0 ? 9 : 0),
  paddingRight: (column) => (column % 2 === 0 ? 6 : 0),
  paddingTop: () => 8,
  paddingBottom: () => 9,
};

export const styles = {
  h2: { fontSize: 15, bold: true, color: colour.ink },
  h3: { fontSize: 10.5, bold: true, color: colour.ink },
  head: { fontSize: 8, bold: true, color: colour.muted },
  detail: { fontSize: 7.5, color: colour.muted, bold: false },
  reading: { fontSize: 7.5, color: colour.muted },
  lead: { fontSize: 12, lineHeight: 1.25 },
} as const;
