// Builds the fonts of charts and PDF files: Noto Sans SC, cut to the characters that reports need.
// Idempotent: a stamp says what went into the files, so current ones are left alone.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fontCharacters } from "./font-characters.mjs";

const require = createRequire(import.meta.url);
const sourcePackage = "@expo-google-fonts/noto-sans-sc";
const stampName = "fonts.json";
const faces = [
  { source: "400Regular/NotoSansSC_400Regular.ttf", fileName: "regular.ttf" },
  { source: "700Bold/NotoSansSC_700Bold.ttf", fileName: "bold.ttf" },
];

/** The folder to hand to `loadFonts`. */
export const fontDirectory = fileURLToPath(new URL("../.cache/fonts", import.meta.url));

/** Builds the fonts unless they are current; says whether it did. */
export async function buildFonts(directory = fontDirectory) {
  const characters = fontCharacters();
  const stamp = await currentStamp(characters);
  if ((await readStamp(directory)) === stamp) return { built: false };
  await mkdir(directory, { recursive: true });
  for (const face of faces) await writeWhole(join(directory, face.fileName), await subset(face.source, characters));
  await writeWhole(join(directory, stampName), stamp);
  return { built: true };
}

async function subset(source, characters) {
  const { default: subsetFont } = await import("subset-font");
  const original = await readFile(require.resolve(`${sourcePackage}/${source}`));
  return subsetFont(original, characters, {
    targetFormat: "sfnt",
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: ["kern"],
  });
}

/** A reader, or a second build at the same time, never sees half a file. */
async function writeWhole(path, content) {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, content);
  await rename(unfinished, path);
}

async function currentStamp(characters) {
  const { version } = JSON.parse(await readFile(require.resolve(`${sourcePackage}/package.json`), "utf8"));
  const script = await readFile(fileURLToPath(import.meta.url));
  const digest = createHash("sha256").update(characters).update(script).digest("hex");
  return `${JSON.stringify({ source: `${sourcePackage}@${version}`, digest })}\n`;
}

async function readStamp(directory) {
  try {
    return await readFile(join(directory, stampName), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const startedAt = performance.now();
  const { built } = await buildFonts();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(built ? `Fonts built in ${seconds} s: ${fontDirectory}` : `Fonts are current: ${fontDirectory}`);
}
