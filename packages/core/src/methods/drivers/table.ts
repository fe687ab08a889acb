import { detectDelimiter } from "../../import/read-table.js";
import { createRowScanner } from "../../import/scan-rows.js";
import { Undefined } from "../method.js";

/** A named column as it was sent: numbers, gaps (`null`), or text that is neither. */
export type RawColumn = { name: string; cells: (number | string | null)[] };

/** A column of numbers with gaps. */
export type Column = { name: string; cells: (number | null)[] };

/** Characters from which the delimiter is told. */
const SAMPLE = 65_536;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GAPS = new Set(["", "na", "n/a", "nan", "null", "none", "."]);
/** Headers under which statistics programs write the names of the rows. */
const ROW_NAMES = new Set(["", "rownames", "row.names", "row_names"]);

/**
 * The columns of delimited text whose first row names them. A first column that names the rows
 * (headed so, or without any number in it) is left out. Throws Undefined for text that is no table.
 */
export function columnsOfCsv(csv: string): RawColumn[] {
  const scanner = createRowScanner(detectDelimiter(csv.slice(0, SAMPLE)));
  // A byte order mark is no part of the first name.
  const [header, ...rows] = [...scanner.push(csv.replace(/^\uFEFF/, "")), ...scanner.end()];
  if (!header || rows.length === 0) throw new Undefined("The CSV needs a row with the names of the columns and rows of values below it.");
  const broken = rows.find((row) => row.fault || row.fields.length !== header.fields.length);
  if (broken)
    throw new Undefined(`Line ${broken.line} of the CSV has ${broken.fields.length} fields where the header has ${header.fields.length}.`);
  const columns = header.fields.map((name, j) => ({ name: name.trim(), cells: rows.map(({ fields }) => cellOf(fields[j] ?? "")) }));
  const [first, ...others] = columns;
  return first && (ROW_NAMES.has(first.name.toLowerCase()) || !hasNumbers(first)) ? others : columns;
}

function cellOf(text: string): number | string | null {
  const trimmed = text.trim();
  if (GAPS.has(trimmed.toLowerCase())) return null;
  return NUMBER.test(trimmed) && Math.abs(Number(trimmed)) <= 1e150 ? Number(trimmed) : trimmed;
}

/** The columns of a list of objects: every key that any of them has. */
export function columnsOfRows(rows: readonly Record<string, number | string | null>[]): RawColumn[] {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...names].map((name) => ({ name, cells: rows.map((row) => (Object.hasOwn(row, name) ? (row[name] ?? null) : null)) }));
}

/**
 * Keeps the columns of numbers and says which others are left out. Throws Undefined for a column in
 * which numbers and text are mixed, naming the first text.
 */
export function numericColumns(columns: readonly RawColumn[]): { columns: Column[]; warnings: string[] } {
  const numeric: Column[] = [];
  const warnings: string[] = [];
  for (const column of columns) {
    const text = column.cells.findIndex((cell) => typeof cell === "string");
    if (text < 0 && hasNumbers(column)) numeric.push({ name: column.name, cells: column.cells as (number | null)[] });
    else if (!hasNumbers(column)) warnings.push(`column "${column.name}" has no numbers and is left out`);
    else
      throw new Undefined(`Column "${column.name}" has "${String(column.cells[text]).slice(0, 40)}" in row ${text + 1} among its numbers.`);
  }
  return { columns: numeric, warnings };
}

const hasNumbers = ({ cells }: RawColumn): boolean => cells.some((cell) => typeof cell === "number");
