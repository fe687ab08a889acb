const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;

/** Reads a cell's number, with thousands separators; `decimalComma` reads `1.234,5` and `1 234,5`. Undefined for anything else. */
export function readNumber(text: string, decimalComma: boolean): number | undefined {
  const trimmed = text.trim();
  const normal = decimalComma ? trimmed.replace(/[\s.\u00a0\u202f](?=\d{3}(?:\D|$))/g, "").replace(",", ".") : trimmed;
  if (!PLAIN.test(normal)) return undefined;
  const value = Number(normal.replaceAll(",", ""));
  return Number.isFinite(value) ? value : undefined;
}
