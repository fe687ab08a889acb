import { plain } from "../plain.js";
import { colour } from "../theme.js";

/** SVG as text. Children are markup already; everything that comes from data goes through `label` or an attribute. */
export type Attributes = Record<string, string | number | undefined>;

export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escapeXml(value)}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

export function escapeXml(text: string): string {
  return plain(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

export const fontSize = 12;

type LabelStyle = {
  anchor?: "start" | "middle" | "end";
  tone?: "ink" | "muted" | "gold";
  bold?: boolean;
  size?: number;
};

const tones = {
  ink: { class: "c-ink", fill: colour.ink },
  muted: { class: "c-muted", fill: colour.muted },
  gold: { class: "c-gold", fill: colour.goldInk },
};

/** One line of text with its baseline at `y`. */
export function label(content: string, x: number, y: number, style: LabelStyle = {}): string {
  const { anchor = "start", tone = "ink", bold = false, size = fontSize } = style;
  return element(
    "text",
    { x, y, ...tones[tone], "font-size": size, "text-anchor": anchor, "font-weight": bold ? "bold" : undefined },
    escapeXml(content),
  );
}

/** Width of a line in Noto Sans SC, estimated a little high so that labels never touch what follows. */
export function textWidth(text: string, size: number = fontSize): number {
  let ems = 0;
  for (const character of text) ems += characterWidth(character);
  return ems * size * 1.03;
}

function characterWidth(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x2e80) return 1;
  if (/[MWmw@%]/.test(character)) return 0.88;
  if (/[A-Z&]/.test(character)) return 0.65;
  if (/[il.,:;'|!()[\]]/.test(character)) return 0.32;
  return character === " " ? 0.23 : 0.56;
}

/** The text, cut with an ellipsis so that it takes at most `width`. */
export function fitted(text: string, width: number, size: number = fontSize): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

export function line(x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string {
  return element("line", { x1, y1, x2, y2, ...attributes });
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
