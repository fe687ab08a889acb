import { AppError } from "../errors/index.js";
import type { Definition } from "../survey/index.js";
import type { Encoding } from "./encoding.js";
import { fieldNamed, fieldsOf } from "./fields.js";
import { detectFormat, readTable, type TableRow } from "./read-table.js";
import { detectTimeFormat } from "./read-time.js";
import { type Kind, MAX_SAMPLE_BYTES, type Mapping, type Options } from "./schema.js";
import type { Found } from "./stored.js";

export type Sample = { columns: string[]; rows: TableRow[]; format: Pick<Found, "encoding" | "delimiter"> };

/** Reads the beginning of a file. Throws `unprocessable` for one without a usable header. */
export async function readSample(bytes: Uint8Array, options: Options): Promise<Sample> {
  const format = detectFormat(bytes, options);
  if (isBinary(bytes, format.encoding)) throw new AppError("unprocessable", "This is not a text file. Save spreadsheets as CSV first.");
  const { columns, rows } = await readTable(only(bytes), format);
  const read: TableRow[] = [];
  for await (const piece of rows) read.push(...piece);
  // The last row of a sample that fills its limit was cut, as a rule.
  return { columns, rows: bytes.length >= MAX_SAMPLE_BYTES ? read.slice(0, -1) : read, format };
}

const BINARY_SHARE = 0.05;

/** Text has next to no control characters; a picture, an archive or a spreadsheet's own format is full of them. */
function isBinary(bytes: Uint8Array, encoding: Encoding): boolean {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
  return (text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0) > text.length * BINARY_SHARE;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The first bytes of a stream, at most as many as a sample has. */
export async function sampleOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    if (length >= MAX_SAMPLE_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, MAX_SAMPLE_BYTES);
}

const JUDGED_TIMES = 500;

/** The format of the times in the mapped columns; undefined when none fits or day and month cannot be told apart. */
export function timeFormatOf(sample: Sample, kind: Kind, mapping: Mapping, options: Options, definition?: Definition): string | undefined {
  if (options.dateFormat !== "auto") return options.dateFormat;
  const fields = fieldsOf(kind, definition);
  const columns = Object.entries(mapping).flatMap(([name, source]) => {
    const type = fieldNamed(fields, kind, name)?.type;
    return "column" in source && !source.values && (type === "time" || type === "date") ? [sample.columns.indexOf(source.column)] : [];
  });
  const rows = sample.rows.filter((row) => !row.problem).slice(0, JUDGED_TIMES);
  return detectTimeFormat(rows.flatMap(({ fields: cells }) => columns.map((at) => cells[at] ?? "")));
}
