import { describe, expect, it } from "vitest";
import { buildFonts, fontDirectory } from "../../../scripts/build-fonts.mjs";
import { chartSvg, loadFonts, renderMail, renderPdf, renderWebPage } from "./index.js";
import { plain, webAddress } from "./plain.js";
import { hostileDocument, hostileText } from "./testing/hostile-document.js";
import { sampleDocument } from "./testing/sample-document.js";

await buildFonts();
const fonts = await loadFonts(fontDirectory);

/** Addresses in a text, as written in HTML. */
function addressesIn(text: string): string[] {
  return (text.match(/(?:https?:)?\/\/[a-z0-9][^\s"'<>)]*/gi) ?? []).map((found) => found.replaceAll("&amp;", "&"));
}

describe("text from data", () => {
  it("never becomes markup in the mail or the page", async () => {
    const document = hostileDocument();
    const { html } = await renderMail(document, { fonts });
    for (const output of [html, renderWebPage(document)]) {
      expect(output).toContain("&lt;script&gt;");
      expect(output).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>(?!&)/i);
      expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
    }
  });

  it("never breaks a chart: the hostile mail still has every picture", async () => {
    const { inlineImages } = await renderMail(hostileDocument(), { fonts });
    const { inlineImages: expected } = await renderMail(sampleDocument(), { fonts });
    expect(inlineImages).toHaveLength(expected.length);
    for (const { content } of inlineImages) expect([...content.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  it("never breaks the PDF", async () => {
    const pdf = await renderPdf(hostileDocument(), { fonts });
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe("%PDF-");
  });

  it("never adds a line to the subject", async () => {
    const { subject } = await renderMail(hostileDocument(), { fonts });
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
    expect([...subject].length).toBeLessThanOrEqual(160);
  });

  it("is escaped in SVG, in text and in attributes", () => {
    const svg = chartSvg(
      { kind: "bars", bars: [{ label: hostileText, value: 1, part: null, display: hostileText }] },
      { width: 4000, description: hostileText, form: "inline" },
    );
    expect(svg).not.toMatch(/<script|<img/);
    expect(svg.match(/<svg [^>]*>/)?.[0]).toContain("&lt;script&gt;");
  });

  it("keeps no character that XML forbids", () => {
    expect(plain("a\ud800b\u0007c\ufffed")).toBe("a\ufffdb cd");
  });
});

describe("addresses", () => {
  it("are links only with http or https", () => {
    expect(webAddress("javascript:alert(1)")).toBeNull();
    expect(webAddress("data:text/html,x")).toBeNull();
    expect(webAddress("//example.org")).toBeNull();
    expect(webAddress("https://example.org/a?b=1&c=2")).toBe("https://example.org/a?b=1&c=2");
    expect(webAddress('https://example.org/"><script>')).not.toContain('"');
  });

  it("that are not the report's own never appear, nor anything that would fetch", async () => {
    const document = sampleDocument();
    const delivery = {
      webUrl: "https://touchstone.example/web",
      pdfUrl: "https://touchstone.example/pdf",
      unsubscribeUrl: "https://touchstone.example/one-click?t=1&k=2",
    };
    const mail = await renderMail(document, { fonts, ...delivery });
    const own = [...Object.values(delivery), document.links.manage];
    for (const output of [mail.html, mail.text, renderWebPage(document, delivery)]) {
      expect(addressesIn(output).filter((address) => !own.includes(address))).toEqual([]);
      expect(output).not.toMatch(/<link|<script|<iframe|<object|@import|url\(|srcset|http-equiv="refresh"/i);
    }
    expect([...mail.html.matchAll(/src="([^"]*)"/g)].map(([, source]) => source?.slice(0, 4))).toEqual(mail.inlineImages.map(() => "cid:"));
    expect(renderWebPage(document)).not.toMatch(/ src=| on[a-z]+="/);
  });

  it("of a delivery that are not http are left out rather than shown", async () => {
    const mail = await renderMail(sampleDocument(), { fonts, pdfUrl: "javascript:alert(1)" });
    expect(mail.html + mail.text).not.toContain("javascript");
  });
});
