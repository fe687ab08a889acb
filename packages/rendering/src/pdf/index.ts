import type { ReportDocument } from "@touchstone/core/report-document";
import pdfmake, { type Content } from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import { chartFontFamily } from "../charts/index.js";
import type { Fonts } from "../fonts.js";
import { catalogues } from "../messages/index.js";
import { colour } from "../theme.js";
import { type ReportView, reportView } from "../view/index.js";
import { sectionContent } from "./blocks.js";
import { breakable } from "./breakable.js";
import { page, styles } from "./layout.js";

export type PdfOptions = { fonts: Fonts };

const coverHeight = 138;

/** Renders a report as an A4 file: charts as vectors, tables that repeat their head, numbered pages. */
export async function renderPdf(document: ReportDocument, { fonts }: PdfOptions): Promise<Uint8Array> {
  prepare(fonts);
  const view = reportView(document);
  const buffer = await pdfmake.createPdf(definition(view, document)).getBuffer();
  return new Uint8Array(buffer);
}

/** The library is one shared object: give it the two font files, and close every other file and address to it. */
function prepare({ regular, bold }: Fonts): void {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold);
  pdfmake.setFonts({ [chartFontFamily]: { normal: regular, bold, italics: regular, bolditalics: bold } });
}

function definition(view: ReportView, document: ReportDocument): TDocumentDefinitions {
  const messages = catalogues[document.locale];
  return {
    pageSize: "A4",
    pageMargins: [page.margin, page.top, page.margin, page.bottom],
    language: view.language,
    displayTitle: true,
    info: {
      title: view.subject,
      author: view.tenantName,
      creator: "Touchstone",
      producer: "Touchstone",
      creationDate: new Date(document.generatedAt),
    },
    defaultStyle: { font: chartFontFamily, fontSize: 9, lineHeight: 1.15, color: colour.ink },
    styles,
    background: (pageNumber: number) => (pageNumber === 1 ? coverGround() : null),
    header: (pageNumber: number) => (pageNumber === 1 ? null : runningHead(view)),
    footer: (pageNumber: number, pages: number) => footer(view, messages.page(String(pageNumber), String(pages))),
    content: [cover(view), ...lead(view), ...view.sections.flatMap(sectionContent)],
    pageBreakBefore: isOrphanedHeading,
  };
}

function coverGround(): Content {
  return {
    canvas: [
      { type: "rect", x: 0, y: 0, w: page.width, h: coverHeight, color: colour.slate },
      { type: "rect", x: 0, y: coverHeight, w: page.width, h: 3.5, color: colour.gold },
    ],
  };
}

function cover(view: ReportView): Content {
  return {
    stack: [
      { text: breakable(view.tenantName), fontSize: 9, color: colour.onSlateMuted },
      { text: breakable(view.title), fontSize: 23, bold: true, color: colour.onSlate, margin: [0, 2, 0, 3] },
      { text: view.period, fontSize: 12.5, color: colour.onSlate },
      { text: view.days, fontSize: 9, color: colour.onSlateMuted },
    ],
    margin: [0, -16, 0, 34],
  };
}

function lead(view: ReportView): Content[] {
  return view.lead.map((sentence) => ({ text: breakable(sentence), style: "lead", margin: [0, 0, 0, 2] }));
}

function runningHead(view: ReportView): Content {
  return {
    columns: [{ text: view.tenantName }, { text: `${view.title} · ${view.period}`, alignment: "right" }],
    columnGap: 20,
    fontSize: 7.5,
    color: colour.muted,
    margin: [page.margin, 26, page.margin, 0],
  };
}

function footer(view: ReportView, pageText: string): Content {
  const origin = view.scheme === null ? view.generated : `${view.scheme} · ${view.generated}`;
  return {
    columns: [{ text: breakable(origin) }, { text: pageText, alignment: "right", width: "auto" }],
    columnGap: 20,
    fontSize: 7.5,
    color: colour.muted,
    margin: [page.margin, 22, page.margin, 0],
  };
}

/** A heading in the last fifth of a page starts the next one, with the table or chart it belongs to. */
function isOrphanedHeading(node: { headlineLevel?: unknown; startPosition: { verticalRatio: number } }): boolean {
  return node.headlineLevel !== undefined && node.startPosition.verticalRatio > 0.8;
}
