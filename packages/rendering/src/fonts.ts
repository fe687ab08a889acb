import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The two faces that draw charts and PDF files; the file names serve the chart rasteriser, the bytes the PDF. */
export type Fonts = { regular: FontFace; bold: FontFace };
export type FontFace = { path: string; content: Buffer };

/** Reads the fonts that the font build left in `directory`. Throws when they are not there. */
export async function loadFonts(directory: string): Promise<Fonts> {
  const [regular, bold] = await Promise.all([loadFace(directory, "regular.ttf"), loadFace(directory, "bold.ttf")]);
  return { regular, bold };
}

async function loadFace(directory: string, fileName: string): Promise<FontFace> {
  const path = join(directory, fileName);
  try {
    return { path, content: await readFile(path) };
  } catch (cause) {
    throw new Error(`Report font missing: ${path}. Build it with "node scripts/build-fonts.mjs".`, { cause });
  }
}
