/**
 * Text from data, made safe to set in a line: no control characters, no direction overrides (they can make a
 * name read as another), nothing that XML cannot carry. Markup is escaped by each output, not here.
 */
export function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]/g, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .trim();
}

/** At most `limit` characters, with an ellipsis where text was cut. */
export function clipped(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}

/** The address when it is an http or https one, else null: no script, file or data address leaves a report. */
export function webAddress(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
