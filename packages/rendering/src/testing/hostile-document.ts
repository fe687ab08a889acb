import { ReportDocument } from "@touchstone/core/report-document";
import { sampleDocument } from "./sample-document.js";

/** Text that tries to leave its place: markup, attribute quotes, header lines, direction override, entity. */
export const hostileText = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;]]>\r\nBcc: evil@example.org\u0000\u202e\u2028`;

const structural = new Set(["key", "unit", "label", "kind", "status", "code", "better", "grain", "date", "from", "to"]);
const structuralParents = new Set(["period", "points"]);

/** The sample with hostile text in every free-text field, in front of the text that was there. */
export function hostileDocument(): ReportDocument {
  const { locale, timeZone, generatedAt, links, version, ...rest } = sampleDocument("en");
  return ReportDocument.parse({ locale, timeZone, generatedAt, links, version, ...(infect(rest, "") as object) });
}

function infect(value: unknown, parent: string): unknown {
  if (typeof value === "string") return `${hostileText}${value}`;
  if (Array.isArray(value)) return value.map((one) => infect(one, parent));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keeps(key, inner, parent) ? inner : infect(inner, key)]));
}

/** Enumerations, dates and labels of periods keep their form; every other string is free text. */
function keeps(key: string, inner: unknown, parent: string): boolean {
  if (typeof inner !== "string" || key === "since") return key === "since";
  return structural.has(key) && (key !== "label" || structuralParents.has(parent));
}
