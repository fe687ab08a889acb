import { renderAsync } from "@resvg/resvg-js";
import type { Fonts } from "../fonts.js";
import { colour } from "../theme.js";
import { chartFontFamily } from "./index.js";

/** Rasterises a chart at twice its size, on paper white: mail clients in dark mode show it as a light card. */
export async function chartPng(svg: string, fonts: Fonts): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: 2 },
    background: colour.paper,
    font: {
      loadSystemFonts: false,
      fontFiles: [fonts.regular, fonts.bold],
      defaultFontFamily: chartFontFamily,
    },
    logLevel: "off",
  });
  return image.asPng();
}
