import type { Mapping, Preview, Source } from "../../api/imports.js";

/** The mapping with this field taken from elsewhere, or from nowhere. */
export function withSource(mapping: Mapping, field: string, source: Source | undefined): Mapping {
  const { [field]: _before, ...others } = mapping;
  return source === undefined ? others : { ...mapping, [field]: source };
}

/** The mapping as it is sent: a value for every row that was not filled in yet is none. */
export const complete = (mapping: Mapping): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([, source]) => "column" in source || String(source.value).trim() !== ""));

/** Columns that nothing is taken from. */
export function unusedColumns(columns: Preview["columns"], mapping: Mapping): string[] {
  const used = new Set(Object.values(mapping).flatMap((source) => ("column" in source ? [source.column] : [])));
  return columns.map(({ name }) => name).filter((name) => !used.has(name));
}

/** What a record holds for a field such as `answers.stars`. */
export function valueAt(record: Record<string, unknown> | null, field: string): unknown {
  let value: unknown = record;
  for (const name of field.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** The formats of dates on offer; whatever else a file has is recognised by itself. */
export const DATE_FORMATS = [
  "iso",
  "YYYY/M/D[ H:mm[:ss]]",
  "YYYY.M.D[ H:mm[:ss]]",
  "YYYY年M月D日[ H:mm[:ss]]",
  "D/M/YYYY[ H:mm[:ss]]",
  "D/M/YYYY[ h:mm[:ss] A]",
  "M/D/YYYY[ H:mm[:ss]]",
  "M/D/YYYY[ h:mm[:ss] A]",
  "D.M.YYYY[ H:mm[:ss]]",
  "D-M-YYYY[ H:mm[:ss]]",
  "YYYYMMDD[ H:mm[:ss]]",
] as const;

const EXAMPLES: Record<string, string> = {
  YYYY: "2026",
  YY: "26",
  MM: "11",
  M: "11",
  DD: "21",
  D: "21",
  HH: "09",
  H: "9",
  hh: "09",
  h: "9",
  mm: "30",
  A: "AM",
  Z: "+08:00",
};

/** How a time of 21 November 2026 looks in a format; seconds are left out. */
export const exampleOf = (format: string): string =>
  format === "iso"
    ? "2026-11-21 09:30"
    : format
        .replaceAll(/\[?:ss(\[?\.SSS\]?)?\]?/g, "")
        .replaceAll(/[[\]]/g, "")
        .replaceAll(/YYYY|YY|MM?|DD?|HH?|hh?|mm|A|Z/g, (token) => EXAMPLES[token] ?? token);
