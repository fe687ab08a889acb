import { AppError, type Problem, problemsOf } from "../errors/index.js";
import type { Definition } from "../survey/index.js";
import { type Field, type FieldType, fieldNamed, fieldsOf, missingFields, normalised, TAGGED } from "./fields.js";
import { readNumber } from "./read-number.js";
import { dateReader, timeReader } from "./read-time.js";
import type { Kind, Mapping, Source } from "./schema.js";

export type RowProblem = { field: string; column: string | null; code: string; message: string };
export type MappedRow = { record: Record<string, unknown>; problems: RowProblem[] };

export type RowMapper = {
  map(fields: string[]): MappedRow;
  /** Says of a problem found later, by its path in the record, which field and column it came from. */
  locate(problem: Problem): RowProblem;
};

export type MapperInput = {
  kind: Kind;
  mapping: Mapping;
  columns: string[];
  dateFormat: string;
  timeZone: string;
  decimalComma: boolean;
  definition?: Definition | undefined;
};

type Reading = { value: unknown } | { problem: string; code: string };
type Read = (cell: string) => Reading;
type Step = { field: Field; column: string | null; readFrom(fields: string[]): Reading | undefined };

/** Everything that is wrong with a mapping before any file is seen. */
export function mappingProblems(kind: Kind, mapping: Mapping, definition?: Definition): Problem[] {
  const fields = fieldsOf(kind, definition);
  const unknown = Object.keys(mapping)
    .filter((name) => !fieldNamed(fields, kind, name))
    .map((name) => ({
      path: `mapping.${name}`,
      code: "unknown_field",
      message: `${kind} have no such field; there are ${fields.map((known) => known.name).join(", ")}${TAGGED.includes(kind) ? " and tags.<name>" : ""}`,
    }));
  const missing = missingFields(kind, fields, mapping).map((name) => ({
    path: "mapping",
    code: "required",
    message: `map ${name} to a column or give it a value`,
  }));
  return [...unknown, ...missing];
}

/** Compiles a mapping against a file's columns. Throws `unprocessable` when it names a column that the file lacks. */
export function compileMapper(input: MapperInput): RowMapper {
  const fields = fieldsOf(input.kind, input.definition);
  // The store does not keep the order of a mapping's fields; records must come out alike every time.
  const ordered = Object.entries(input.mapping).sort(([a], [b]) => (a < b ? -1 : 1));
  const steps = ordered.flatMap(([name, source]): Step[] => {
    const field = fieldNamed(fields, input.kind, name);
    return field ? [stepOf(field, source, input)] : [];
  });
  const byPath = new Map(steps.map((step) => [step.field.path.join("."), step]));
  return {
    map: (row) => mapRow(steps, row),
    locate: ({ path, code, message }) => {
      const step = byPath.get(path);
      return { field: step?.field.name ?? path, column: step?.column ?? null, code, message };
    },
  };
}

function stepOf(field: Field, source: Source, input: MapperInput): Step {
  const read = readerOf(field.type, input);
  if ("value" in source) {
    const fixed: Reading = typeof source.value === "number" ? { value: source.value } : read(source.value);
    return { field, column: null, readFrom: () => fixed };
  }
  const at = input.columns.indexOf(source.column);
  if (at < 0)
    throw new AppError(
      "unprocessable",
      `The file has no column ${JSON.stringify(source.column)}, which ${field.name} is mapped to. Its columns are ${input.columns.slice(0, 40).join(", ")}.`,
    );
  const translate = source.values && translator(source.values);
  return {
    field,
    column: source.column,
    readFrom: (row) => {
      const cell = row[at]?.trim() ?? "";
      if (cell === "") return undefined;
      if (!translate) return read(cell);
      const meant = translate(cell);
      if (meant === undefined)
        return { problem: `${JSON.stringify(cell.slice(0, 60))} has no meaning in the mapping's values`, code: "unknown_value" };
      return meant === "" ? undefined : read(meant);
    },
  };
}

function translator(values: Record<string, string>): (cell: string) => string | undefined {
  const meanings = new Map(Object.entries(values));
  return (cell) => meanings.get(cell) ?? meanings.get("*");
}

function mapRow(steps: Step[], row: string[]): MappedRow {
  const record: Record<string, unknown> = {};
  const problems: RowProblem[] = [];
  for (const { field, column, readFrom } of steps) {
    const reading = readFrom(row);
    if (reading === undefined) continue;
    if ("value" in reading) put(record, field.path, reading.value);
    else problems.push({ field: field.name, column, code: reading.code, message: reading.problem });
  }
  return { record, problems };
}

function put(record: Record<string, unknown>, path: string[], value: unknown): void {
  let target = record;
  for (const name of path.slice(0, -1)) {
    // Names come from a mapping and must not reach a prototype.
    if (!Object.hasOwn(target, name)) define(target, name, {});
    target = target[name] as Record<string, unknown>;
  }
  define(target, path.at(-1) ?? "", value);
}

const define = (target: Record<string, unknown>, name: string, value: unknown): void =>
  void Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });

const shown = (cell: string): string => JSON.stringify(cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);

function readerOf(type: FieldType, { dateFormat, timeZone, decimalComma }: MapperInput): Read {
  if (type === "text") return (cell) => ({ value: cell });
  if (type === "list") return (cell) => ({ value: parts(cell) });
  if (type === "number")
    return checked(
      (cell) => readNumber(cell, decimalComma),
      "not_a_number",
      (cell) => `${shown(cell)} is not a number`,
    );
  if (type === "time" || type === "date") {
    const read = type === "time" ? timeReader(dateFormat, timeZone) : dateReader(dateFormat);
    const wanted = dateFormat === "iso" ? "such as 2026-11-21 09:30:00" : `in the format ${dateFormat}`;
    return checked(read, "not_a_time", (cell) => `${shown(cell)} is not a time ${wanted}`);
  }
  return optionReader(type);
}

const checked =
  (read: (cell: string) => unknown, code: string, problem: (cell: string) => string): Read =>
  (cell) => {
    const value = read(cell);
    return value === undefined ? { problem: problem(cell), code } : { value };
  };

const parts = (cell: string): string[] =>
  cell
    .split(/[;|、；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

function optionReader({ options, several }: Exclude<FieldType, string>): Read {
  const keys = new Map(options.flatMap(({ key, texts }) => texts.map((text) => [text, key] as const)));
  for (const { key } of options) keys.set(normalised(key), key);
  const find = (text: string): string | undefined => keys.get(normalised(text));
  const problem = (cell: string) => `${shown(cell)} is none of ${options.map(({ key }) => key).join(", ")}`;
  if (!several) return checked(find, "unknown_option", problem);
  return checked(
    (cell) => {
      const found = parts(cell).map(find);
      return found.includes(undefined) ? undefined : found;
    },
    "unknown_option",
    problem,
  );
}

/** Zod issues of a record as problems of its row, in the words of a file: what is absent there is an empty cell. */
export const recordProblems = (mapper: RowMapper, issues: Parameters<typeof problemsOf>[0]): RowProblem[] =>
  problemsOf(issues)
    .map((problem) =>
      problem.message.endsWith("received undefined") ? { ...problem, code: "required", message: "must not be empty" } : problem,
    )
    .map(mapper.locate);
