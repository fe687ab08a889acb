import { invalid } from "../errors/index.js";
import * as Survey from "../survey/index.js";
import * as Tenant from "../tenant/index.js";
import { destinationOf } from "./destinations.js";
import { readSample, type Sample, timeFormatOf } from "./examine.js";
import { type Field, fieldsOf, missingFields, suggestMapping } from "./fields.js";
import { type Plan, prepare } from "./ingest-chunk.js";
import { compileMapper, mappingProblems } from "./map-row.js";
import type { TableRow } from "./read-table.js";
import type { Preview, PreviewInput } from "./schema.js";

const SHOWN_ROWS = 10;
const SHOWN_SAMPLES = 3;
const SHOWN_CELL = 80;

/** What the beginning of a file would become. Writes nothing. */
export async function preview(input: PreviewInput): Promise<Preview> {
  const { kind, options } = input;
  const version = options.surveyId ? await Survey.answerable(options.surveyId) : undefined;
  const definition = version?.definition;
  if (input.mapping) refuseUnknown(input, definition);
  const isText = input.sample !== undefined;
  const bytes = isText ? Buffer.from(input.sample ?? "") : Buffer.from(input.sampleBase64 ?? "", "base64");
  const sample = await readSample(bytes, isText ? { ...options, encoding: "utf-8" } : options);
  const fields = fieldsOf(kind, definition);
  const mapping = input.mapping ?? suggestMapping(fields, sample.columns);
  const dateFormat = timeFormatOf(sample, kind, mapping, options, definition);
  const timeZone = options.timeZone ?? (await Tenant.settings()).timeZone;
  const mapper = compileMapper({
    kind,
    mapping,
    columns: sample.columns,
    dateFormat: dateFormat ?? "iso",
    timeZone,
    decimalComma: options.decimalComma,
    definition,
  });
  const plan: Plan = { destination: destinationOf(kind), mapper, constants: version ? { surveyId: version.surveyId } : {} };
  return {
    ...sample.format,
    dateFormat: dateFormat ?? null,
    unreadableRows: sample.rows.filter(({ problem }) => problem?.code === "unreadable_characters").length,
    columns: columnsOf(sample),
    fields: fields.map(describe),
    mapping,
    missing: missingFields(kind, fields, mapping),
    rows: sample.rows.slice(0, SHOWN_ROWS).map((row) => shown(plan, row)),
  };
}

/** Fields that do not exist are refused; fields that are still missing are part of the answer. */
function refuseUnknown({ kind, mapping = {} }: PreviewInput, definition: Survey.Definition | undefined): void {
  const unknown = mappingProblems(kind, mapping, definition).filter(({ code }) => code === "unknown_field");
  if (unknown.length > 0) throw invalid(unknown);
}

const describe = ({ name, type, required }: Field) => ({ name, type: typeof type === "string" ? type : "option", required });

function columnsOf({ columns, rows }: Sample): Preview["columns"] {
  return columns.map((name, at) => {
    const samples = new Set<string>();
    for (const { fields, problem } of rows) {
      const cell = problem ? "" : (fields[at]?.trim() ?? "");
      if (cell !== "") samples.add(cell.slice(0, SHOWN_CELL));
      if (samples.size === SHOWN_SAMPLES) break;
    }
    return { name, samples: [...samples] };
  });
}

function shown(plan: Plan, row: TableRow): Preview["rows"][number] {
  const { record, problems } = prepare(plan, { row });
  return { row: row.number, line: row.line, record: record ?? null, problems };
}
