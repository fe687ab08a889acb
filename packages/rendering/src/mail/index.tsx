/** @jsxImportSource hono/jsx */
import type { ReportDocument } from "@touchstone/core/report-document";
import { drawnChart } from "../charts/index.js";
import { chartPng } from "../charts/png.js";
import type { Fonts } from "../fonts.js";
import { numberFormat } from "../format/number.js";
import { type DeliveryLinks, reportLinks } from "../links.js";
import { catalogues } from "../messages/index.js";
import { type ChartView, type ReportView, reportView } from "../view/index.js";
import type { Picture } from "./blocks.js";
import { MailPage } from "./mail-page.js";
import { mailText } from "./text.js";

/** A picture that the HTML part shows by `cid:` and its content id. */
export type InlineImage = { contentId: string; fileName: string; contentType: "image/png"; content: Uint8Array };

/** The parts of a mail; headers such as From and List-Unsubscribe are the sender's. */
export type RenderedMail = { subject: string; html: string; text: string; inlineImages: InlineImage[] };

export type MailOptions = DeliveryLinks & { fonts: Fonts };

/** Charts are drawn small and shown large, so that their text still reads on a phone. */
const drawnWidth = 420;
const shownWidth = 536;

/** Renders a report as a mail: brief, with its charts as pictures, a table for each, and a plain-text alternative. */
export async function renderMail(document: ReportDocument, options: MailOptions): Promise<RenderedMail> {
  const view = reportView(document);
  const links = reportLinks(document, options);
  const { pictures, inlineImages } = await drawPictures(view, options.fonts);
  const { count } = numberFormat(document.locale);
  const more = (rows: number) => catalogues[document.locale].more.rows(count(rows));
  const page = <MailPage view={view} locale={document.locale} links={links} pictures={pictures} more={more} />;
  return {
    subject: view.subject,
    html: `<!doctype html>${page}`,
    text: mailText(view, [links.web, links.pdf, links.manage, links.unsubscribe]),
    inlineImages,
  };
}

async function drawPictures(view: ReportView, fonts: Fonts) {
  const pictures = new Map<ChartView, Picture>();
  const inlineImages: InlineImage[] = [];
  for (const [index, chart] of briefCharts(view).entries()) {
    const drawn = drawnChart(chart.spec, { width: drawnWidth, description: chart.description, form: "file" });
    const contentId = `chart-${index + 1}@touchstone`;
    pictures.set(chart, {
      contentId,
      width: shownWidth,
      height: Math.round((drawn.height * shownWidth) / drawnWidth),
    });
    inlineImages.push({
      contentId,
      fileName: `chart-${index + 1}.png`,
      contentType: "image/png",
      content: await chartPng(drawn.svg, fonts),
    });
  }
  return { pictures, inlineImages };
}

function briefCharts(view: ReportView): ChartView[] {
  return view.sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.brief)
    .flatMap((block) => (block.kind === "charts" ? block.charts : block.kind === "chart" ? [block.chart] : []));
}
