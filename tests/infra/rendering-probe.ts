import { loadFonts, renderMail, renderPdf } from "@touchstone/rendering";
import { sampleDocument } from "../../packages/rendering/src/testing/sample-document.js";

/** Renders the sample report as the jobs function does; an entry of its own, bundled like the functions. */
export async function handler({ fontsDir }: { fontsDir: string }): Promise<{ pdf: string; images: string[] }> {
  const fonts = await loadFonts(fontsDir);
  const document = sampleDocument("zh-CN");
  const pdf = await renderPdf(document, { fonts });
  const { inlineImages } = await renderMail(document, {
    fonts,
    webUrl: "https://touchstone.example/r/1",
    pdfUrl: "https://touchstone.example/r/1.pdf",
    unsubscribeUrl: "https://touchstone.example/u/1",
  });
  const first = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  return { pdf: first(pdf), images: inlineImages.map(({ content }) => first(content)) };
}
