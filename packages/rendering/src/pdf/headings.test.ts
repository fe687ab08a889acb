import { inflateSync } from "node:zlib";
import type { ReportDocument } from "@touchstone/core/report-document";
import { describe, expect, it } from "vitest";
import { loadFonts, renderPdf } from "../index.js";
import { figure, measured, sampleDocument } from "../testing/sample-document.js";

/** How often text of the section headings' size is set; it is used for nothing else. */
function headingCount(pdf: Uint8Array): number {
  const file = Buffer.from(pdf);
  let count = 0;
  for (let start = file.indexOf("stream\n"); start >= 0; start = file.indexOf("stream\n", start + 1)) {
    if (file.subarray(start - 3, start).toString() === "end") continue;
    const stream = file.subarray(start + 7, file.indexOf("endstream", start));
    // Fonts are streams too, and not all are deflated.
    if (stream[0] !== 0x78) continue;
    count +=
      inflateSync(stream)
        .toString("latin1")
        .match(/ 15 Tf/g)?.length ?? 0;
  }
  return count;
}

/** The sample with so many figures that what follows begins at another height of the page. */
function pushedDown(rows: number): ReportDocument {
  const summary = Array.from({ length: rows }, (_, i) => figure(`own${i}`, "count", measured(i, null), { label: `Figure ${i}` }));
  return { ...sampleDocument(), summary };
}

describe("a section of the PDF", () => {
  it("keeps its heading wherever on the page it begins", async () => {
    const fonts = await loadFonts(".cache/fonts");
    const words = headingCount(await renderPdf(pushedDown(1), { fonts }));
    expect(words).toBeGreaterThan(0);
    for (const rows of [7, 8, 10, 12, 14, 18])
      expect(headingCount(await renderPdf(pushedDown(rows), { fonts })), `${rows} figures`).toBe(words);
  });
});
