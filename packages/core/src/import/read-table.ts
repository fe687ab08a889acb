import { AppError } from "../errors/index.js";
import { decode, detectEncoding, type Encoding, UNREADABLE } from "./encoding.js";
import { createRowScanner, type RowFault, type ScannedRow } from "./scan-rows.js";
import { DELIMITERS, MAX_COLUMNS, MAX_ROWS } from "./schema.js";

export type Delimiter = (typeof DELIMITERS)[number];
export type FileFormat = { encoding: Encoding; delimiter: Delimiter };

/** A row of the table. `number` counts the rows below the header from 1, `line` the lines of the file. */
export type TableRow = { number: number; line: number; fields: string[]; problem?: { code: string; message: string } };

export type Table = {
  columns: string[];
  /** Rows in the pieces in which the file arrives. */
  rows: AsyncGenerator<TableRow[]>;
};

const FAULTS: Record<RowFault, string> = {
  quote_broken: 'A quotation mark inside a quoted text must be doubled ("").',
  quote_unclosed: "A quotation mark is opened on this line and never closed.",
  row_too_long: "The row is longer than 1 MB.",
};

/** Opens delimited bytes as a table. Throws `unprocessable` when there is no usable header. */
export async function readTable(bytes: AsyncIterable<Uint8Array>, { encoding, delimiter }: FileFormat): Promise<Table> {
  const scanned = scan(decode(bytes, encoding), delimiter);
  for (let piece = await scanned.next(); !piece.done; piece = await scanned.next()) {
    const [header, ...rest] = piece.value;
    if (header) {
      const columns = columnsOf(header);
      return { columns, rows: tableRows(columns.length, rest, scanned, encoding) };
    }
  }
  throw new AppError("unprocessable", "The file is empty. Its first row must name the columns.");
}

async function* scan(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<ScannedRow[]> {
  const scanner = createRowScanner(delimiter);
  for await (const text of texts) yield scanner.push(text);
  yield scanner.end();
}

function columnsOf({ fields, fault }: ScannedRow): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file from text.
  if (fault || fields.some((name) => /[\u0000-\u0008\u000e-\u001f]/.test(name) || name.length > 500))
    throw new AppError(
      "unprocessable",
      "The first row cannot be read as column names. Is this a CSV file? Save spreadsheets as CSV first.",
    );
  if (fields.length > MAX_COLUMNS)
    throw new AppError("unprocessable", `The file has ${fields.length} columns; at most ${MAX_COLUMNS} can be read.`);
  const seen = new Map<string, number>();
  return fields.map((field, i) => {
    const name = field.trim() || `column ${i + 1}`;
    const copy = (seen.get(name) ?? 0) + 1;
    seen.set(name, copy);
    return copy > 1 ? `${name} (${copy})` : name;
  });
}

async function* tableRows(
  width: number,
  first: ScannedRow[],
  rest: AsyncGenerator<ScannedRow[]>,
  encoding: Encoding,
): AsyncGenerator<TableRow[]> {
  let number = 0;
  const checked = (scanned: ScannedRow[]): TableRow[] => {
    const rows: TableRow[] = [];
    for (const row of scanned) {
      if (!row.fault && row.fields.every((cell) => cell.trim() === "")) continue;
      number += 1;
      if (number > MAX_ROWS) break;
      rows.push(checkedRow(row, number, width, encoding));
    }
    return rows;
  };
  yield checked(first);
  for await (const scanned of rest) {
    yield checked(scanned);
    if (number > MAX_ROWS)
      throw new AppError(
        "unprocessable",
        `The file has more than ${MAX_ROWS.toLocaleString("en")} rows. The rows up to there are imported; put the others into another file.`,
      );
  }
}

function checkedRow({ line, fields, fault }: ScannedRow, number: number, width: number, encoding: Encoding): TableRow {
  const refused = (code: string, message: string): TableRow => ({ number, line, fields, problem: { code, message } });
  if (fault) return refused(fault, FAULTS[fault]);
  if (fields.length < width)
    return refused(
      "columns_missing",
      `The row has ${fields.length} of ${width} columns. Perhaps the file was cut off here, or a text with a line break lacks its quotation marks.`,
    );
  if (fields.slice(width).some((cell) => cell.trim() !== ""))
    return refused(
      "columns_extra",
      `The row has ${fields.length} columns, the header ${width}. A text that contains the delimiter must stand in quotation marks.`,
    );
  if (fields.some((cell) => cell.includes(UNREADABLE)))
    return refused(
      "unreadable_characters",
      `Some characters cannot be read as ${encoding}. Choose the file's encoding, or save it as UTF-8.`,
    );
  if (fields.some((cell) => cell.includes("\u0000")))
    return refused("nul_character", "The row contains NUL characters; the file is damaged or not text.");
  return { number, line, fields };
}

/** Finds encoding and delimiter from the beginning of a file. */
export function detectFormat(sample: Uint8Array, given: { encoding: Encoding | "auto"; delimiter: Delimiter | "auto" }): FileFormat {
  const encoding = given.encoding === "auto" ? detectEncoding(sample) : given.encoding;
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  return { encoding, delimiter: given.delimiter === "auto" ? detectDelimiter(text) : given.delimiter };
}

const JUDGED_ROWS = 30;

/** The delimiter with which the most rows have as many columns as the header, more columns preferred. */
export function detectDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const [header, ...rows] = createRowScanner(delimiter).push(text).slice(0, JUDGED_ROWS);
    const width = (header ?? createRowScanner(delimiter).push(`${text.slice(0, 4096)}\n`)[0])?.fields.length ?? 1;
    if (width < 2) continue;
    const agreeing = rows.filter((row) => !row.fault && row.fields.length === width).length;
    const score = ((agreeing + 1) / (rows.length + 1)) * Math.log2(width + 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
