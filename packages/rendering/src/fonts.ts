import { access } from "node:fs/promises";
import { resolve } from "node:path";

/** Files of the two faces that draw charts and PDF files. */
export type Fonts = { regular: string; bold: string };

/** Finds the fonts that the font build left in `directory`. Throws when they are not there. */
export async function loadFonts(directory: string): Promise<Fonts> {
  const [regular, bold] = await Promise.all([fontFile(directory, "regular.ttf"), fontFile(directory, "bold.ttf")]);
  return { regular, bold };
}

async function fontFile(directory: string, fileName: string): Promise<string> {
  const path = resolve(directory, fileName);
  try {
    await access(path);
    return path;
  } catch (cause) {
    throw new Error(`Report font missing: ${path}. Build it with "node scripts/build-fonts.mjs".`, { cause });
  }
}
