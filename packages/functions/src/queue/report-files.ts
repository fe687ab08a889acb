import { current, tenantId } from "@touchstone/core/context";
import type { Locale } from "@touchstone/core/locale";
import * as Report from "@touchstone/core/report";
import { ReportDocument } from "@touchstone/core/report-document";
import { type Fonts, loadFonts, type RenderedMail, renderMail, renderPdf, renderWebPage } from "@touchstone/rendering";
import type { Deps } from "../deps.js";

// Loaded by the worker alone, and only when there is something to render: drawing and PDF libraries are heavy.

/** Where a run's report is read in one language. */
export function pageUrl(deps: Deps, runId: string, locale: Locale): string {
  return `${deps.settings.publicUrl}/r/${Report.pageToken({ tenantId: tenantId(), runId, locale })}`;
}

/** Stores the report in one language as data, page and file. */
export async function storeFiles(deps: Deps, run: Report.Run, folder: string, document: ReportDocument): Promise<void> {
  const { objects } = current().ports;
  const path = `${folder}/${document.locale}`;
  const pdfUrl = `${pageUrl(deps, run.id, document.locale)}/report.pdf`;
  await objects.write(`${path}.json`, JSON.stringify(document), "application/json");
  await objects.write(`${path}.html`, renderWebPage(document, { pdfUrl }), "text/html; charset=utf-8");
  await objects.write(`${path}.pdf`, await renderPdf(document, { fonts: await fontsOf(deps) }), "application/pdf");
}

/** Stands in the mail for each recipient's own address, so that a report is drawn once per language. */
export const UNSUBSCRIBE_PLACEHOLDER = "https://unsubscribe.invalid/recipient";

export type StoredMail = RenderedMail & { title: string; period: string; pdf: Uint8Array };

/** The mail of a stored report in one language, with its PDF. */
export async function mailOf(deps: Deps, runId: string, folder: string, locale: Locale): Promise<StoredMail> {
  const path = `${folder}/${locale}`;
  const document = ReportDocument.parse(JSON.parse(new TextDecoder().decode(await stored(`${path}.json`))));
  const webUrl = pageUrl(deps, runId, locale);
  const mail = await renderMail(document, {
    fonts: await fontsOf(deps),
    webUrl,
    pdfUrl: `${webUrl}/report.pdf`,
    unsubscribeUrl: UNSUBSCRIBE_PLACEHOLDER,
  });
  return { ...mail, title: document.title, period: document.period.label, pdf: await stored(`${path}.pdf`) };
}

async function stored(key: string): Promise<Uint8Array> {
  const chunks = await current().ports.objects.read(key);
  if (!chunks) throw new Error(`the stored report ${key} is missing`);
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

const fontsOf = (deps: Deps): Promise<Fonts> => loadFonts(deps.settings.fontsDir);
