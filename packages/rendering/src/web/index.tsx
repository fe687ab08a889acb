/** @jsxImportSource hono/jsx */
import type { ReportDocument } from "@touchstone/core/report-document";
import { raw } from "hono/html";
import { type DeliveryLinks, type Link, reportLinks } from "../links.js";
import { fontStack } from "../theme.js";
import { type ReportView, reportView } from "../view/index.js";
import { PageSection } from "./blocks.js";
import { sheet } from "./sheet.js";

/** What the page needs and no more; servers should send the same as a header. */
export const contentSecurityPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** Renders a report as one self-contained page: inline charts, no script, nothing fetched. */
export function renderWebPage(document: ReportDocument, delivery: DeliveryLinks = {}): string {
  const view = reportView(document);
  const links = reportLinks(document, delivery);
  const style = sheet(fontStack[document.locale]);
  return `<!doctype html>${<Page view={view} style={style} pdf={links.pdf} />}`;
}

const Page = ({ view, style, pdf }: { view: ReportView; style: string; pdf: Link | null }) => (
  <html lang={view.language}>
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <title>{view.subject}</title>
      <style>{raw(style)}</style>
    </head>
    <body>
      <header>
        <div class="frame">
          <p>{view.tenantName}</p>
          <h1>{view.title}</h1>
          <p class="period">{view.period}</p>
          <p>{view.days}</p>
        </div>
      </header>
      <main>
        <div class="frame">
          {view.lead.map((sentence) => (
            <p class="lead">{sentence}</p>
          ))}
          <Contents view={view} pdf={pdf} />
          {view.sections.map((section) => (
            <PageSection section={section} />
          ))}
        </div>
      </main>
      <footer>
        <div class="frame">
          {view.scheme === null ? null : <p>{view.scheme}</p>}
          <p>{view.generated}</p>
        </div>
      </footer>
    </body>
  </html>
);

const Contents = ({ view, pdf }: { view: ReportView; pdf: Link | null }) => (
  <nav aria-label={view.title}>
    <ul>
      {view.sections.map((section) => (
        <li>
          <a href={`#${section.id}`}>{section.heading}</a>
        </li>
      ))}
      {pdf === null ? null : (
        <li>
          <a href={pdf.href}>{pdf.label}</a>
        </li>
      )}
    </ul>
  </nav>
);
