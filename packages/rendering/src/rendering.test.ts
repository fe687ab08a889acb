import { execFileSync } from "node:child_process";
import { ReportLocale } from "@touchstone/core/report-document";
import { describe, expect, it } from "vitest";
import { buildFonts, fontDirectory } from "../../../scripts/build-fonts.mjs";
import { contentSecurityPolicy, loadFonts, renderMail, renderPdf, renderWebPage } from "./index.js";
import { catalogues } from "./messages/index.js";
import { emptyDocument, sampleDocument } from "./testing/sample-document.js";
import { reportView } from "./view/index.js";

await buildFonts();
const fonts = await loadFonts(fontDirectory);
const locales = ReportLocale.options;
const canReadPdf = hasPdftotext();

function hasPdftotext(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function pdfText(pdf: Uint8Array): string {
  return squeezed(execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }));
}

/** Without spaces, which a PDF places as it likes. */
function squeezed(text: string): string {
  return text.replace(/[\s\u00a0\u200b]+/g, "");
}

function visibleText(html: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };
  return html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

describe.each(locales)("a report in %s", (locale) => {
  const document = sampleDocument(locale);
  const { messages } = { messages: catalogues[locale] };

  it("shows every figure of the view on the page, and the brief ones in both parts of the mail", async () => {
    const mail = await renderMail(document, { fonts });
    const page = squeezed(visibleText(renderWebPage(document)));
    const text = squeezed(mail.text);
    for (const block of reportView(document).sections.flatMap((section) => section.blocks)) {
      if (block.kind !== "table" && block.kind !== "chart") continue;
      for (const cell of block.table.rows.flat()) {
        expect(page).toContain(squeezed(cell.text));
        if (block.brief) expect(text).toContain(squeezed(cell.text));
      }
    }
    expect(squeezed(visibleText(mail.html))).toContain("82.4%80.1–84.6");
    expect(text).toContain("82.4%(80.1–84.6");
  });

  it("tells zero, suppressed and missing apart in every output", async () => {
    const mail = await renderMail(document, { fonts });
    for (const output of [mail.text, visibleText(mail.html), visibleText(renderWebPage(document))]) {
      expect(squeezed(output)).toContain(squeezed(messages.status.suppressed("6")));
      expect(squeezed(output)).toContain(squeezed(messages.status.missing));
      expect(output).toMatch(/\s0\s/);
    }
  });

  it("puts a sentence where a section has no data, and no empty chart", async () => {
    const empty = emptyDocument(locale);
    const mail = await renderMail(empty, { fonts });
    const page = renderWebPage(empty);
    expect(mail.inlineImages).toEqual([]);
    expect(mail.html + page).not.toMatch(/<img|<svg/);
    const { figures, trend, surveys, complaints, scorecards } = messages.empty;
    for (const sentence of [figures, trend, surveys, complaints, scorecards]) {
      expect(mail.text).toContain(sentence);
      expect(page).toContain(sentence);
    }
  });

  it("is a PDF with its title", async () => {
    const pdf = Buffer.from(await renderPdf(document, { fonts }));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.toString("latin1")).toContain(`/Lang (${locale})`);
  });

  it.skipIf(!canReadPdf)("holds its text in the PDF (skipped where pdftotext is not installed)", async () => {
    const text = pdfText(await renderPdf(document, { fonts }));
    const expected = [
      document.title,
      document.tenantName,
      "82.4%",
      messages.headings.scorecards,
      messages.status.suppressed("6"),
      messages.status.missing,
      document.scorecards[0]?.subjectName ?? "",
      document.complaints?.byCategory[0]?.label ?? "",
    ];
    for (const one of expected) expect(text).toContain(squeezed(one));
  });
});

describe("a mail", () => {
  it("stays below the size at which mail clients cut it, however large the report", async () => {
    const document = sampleDocument("zh-CN");
    const [card] = document.scorecards;
    const [survey] = document.surveys;
    if (!card || !survey) throw new Error("the sample lost its data");
    const large = {
      ...document,
      scorecards: Array.from({ length: 300 }, (_, index) => ({ ...card, rank: index + 1 })),
      surveys: Array.from({ length: 20 }, () => ({
        ...survey,
        questions: Array.from({ length: 5 }, () => survey.questions).flat(),
      })),
    };
    const { html, text } = await renderMail(large, { fonts });
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html).toContain(catalogues["zh-CN"].more.rows("286"));
    expect(text).not.toContain("undefined");
  });

  it("describes every picture and names it once", async () => {
    const { html, inlineImages } = await renderMail(sampleDocument(), { fonts });
    for (const { contentId } of inlineImages) expect(html.split(`cid:${contentId}`)).toHaveLength(2);
    for (const [image] of html.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/alt="[^"]{20,}"/);
  });
});

describe("a page", () => {
  const page = renderWebPage(sampleDocument());

  it("states the policy that it works under", () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(visibleText(page)).not.toContain("undefined");
    expect(page).toContain('http-equiv="Content-Security-Policy"');
  });

  it("gives every table a caption, every column a scope, every chart a name", () => {
    const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;
    expect(count(/<caption>/g)).toBe(count(/<table>/g));
    expect(count(/<th(?=[ >])/g)).toBe(count(/<th scope="(?:col|row)"/g));
    expect(count(/<svg [^>]*role="img" aria-label="[^"]+"/g)).toBe(count(/<svg /g));
  });
});

it("complaints without a deadline are not called punctual", () => {
  const document = sampleDocument();
  const complaints = { ...document.complaints, withDeadline: 0, late: 0 } as NonNullable<typeof document.complaints>;
  const text = JSON.stringify(reportView({ ...document, complaints }));
  expect(text).toContain(catalogues.en.complaints.noDeadline);
  expect(text).not.toContain("NaN");
});

it("a report cut down to some parts says nothing of the others, and keeps its notes", () => {
  const view = reportView({ ...sampleDocument(), sections: ["complaints"] });
  expect(view.sections.map((section) => section.id)).toEqual(["complaints", "notes"]);
  expect(view.lead).toEqual(["304 of 1,941 complaints with a deadline were late (15.7%)."]);
});
