import { stringify } from "csv-stringify/sync";
import { current } from "../context/index.js";
import type { TableRow } from "./read-table.js";

/** A refused row with the reason. */
export type Refusal = { row: TableRow; code: string; message: string };
/** The parts that one attempt wrote, numbered from 0. An attempt that lost its lease can then overwrite nobody's part. */
export type ErrorParts = { attempt: number; count: number }[];

const CONTENT_TYPE = "text/csv; charset=utf-8";
// With a delimiter of its own the stringifier leaves a lone CR or LF bare unless told to quote it.
const FORMAT = { escape_formulas: true, record_delimiter: "\r\n", quote_record_delimiter: true } as const;
/** A row that could not be divided into fields is shown up to here. */
const MAX_CELL = 2000;

const partKey = (folder: string, attempt: number, number: number): string =>
  `${folder}/errors/${attempt}-${String(number).padStart(5, "0")}.csv`;
export const errorFileKey = (folder: string): string => `${folder}/errors.csv`;

export const errorHeader = (columns: string[]): string =>
  stringify([["row", "line", "problem", "explanation", ...columns]], { ...FORMAT, bom: true });

/** Refused rows as CSV. Cells that a spreadsheet would run as a formula are made harmless. */
export const errorLines = (refusals: Refusal[]): string =>
  stringify(
    refusals.map(({ row, code, message }) => [
      String(row.number),
      String(row.line),
      code,
      message,
      ...row.fields.map((cell) => cell.slice(0, MAX_CELL)),
    ]),
    FORMAT,
  );

/** Stores the refused rows of one chunk. */
export async function writePart(folder: string, attempt: number, number: number, refusals: Refusal[]): Promise<void> {
  await current().ports.objects.write(partKey(folder, attempt, number), errorLines(refusals), CONTENT_TYPE);
}

const keysOf = (folder: string, parts: ErrorParts): string[] =>
  parts.flatMap(({ attempt, count }) => Array.from({ length: count }, (_, number) => partKey(folder, attempt, number)));

/** Joins the parts into the file that people download. The parts stay until the import has ended, in case this must be done again. */
export async function joinParts(folder: string, columns: string[], parts: ErrorParts): Promise<void> {
  const keys = keysOf(folder, parts);
  if (keys.length > 0) await current().ports.objects.write(errorFileKey(folder), joined(columns, keys), CONTENT_TYPE);
}

export async function removeParts(folder: string, parts: ErrorParts): Promise<void> {
  for (const key of keysOf(folder, parts)) await current().ports.objects.remove(key);
}

async function* joined(columns: string[], keys: string[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from(errorHeader(columns));
  for (const key of keys) {
    const part = await current().ports.objects.read(key);
    if (!part) throw new Error(`part ${key} of an error file is missing`);
    yield* part;
  }
}

const LINK_SECONDS = 3600;

export const errorsUrl = (folder: string, fileName: string): Promise<string> =>
  current().ports.objects.downloadUrl(errorFileKey(folder), { ttlSeconds: LINK_SECONDS, fileName });
