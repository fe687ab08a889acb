import { type AppError, toProblem } from "../errors/index.js";
import type { Destination, Outcome } from "./destinations.js";
import type { Refusal } from "./error-file.js";
import { type RowMapper, type RowProblem, recordProblems } from "./map-row.js";
import type { TableRow } from "./read-table.js";
import type { Counts } from "./stored.js";

export type Plan = {
  destination: Destination;
  mapper: RowMapper;
  /** What every record of the import has beside its row, such as the survey. */
  constants: Record<string, unknown>;
};

/** A row with the name made up for it where the file brings no id of its own. */
export type NamedRow = { row: TableRow; name?: string };

export type ChunkResult = Counts & { refusals: Refusal[] };

type Ready = { row: TableRow; record: unknown };

/**
 * Hands the rows of a chunk on together. `since` is set when a worker before this one may have written some of them:
 * what is there already but was written at or after that moment is then counted as this import's own work.
 */
export async function ingestChunk(plan: Plan, rows: NamedRow[], since?: string): Promise<ChunkResult> {
  const refusals: Refusal[] = [];
  const ready: Ready[] = [];
  for (const named of rows) {
    const { record, problems } = prepare(plan, named);
    if (record) ready.push({ row: named.row, record });
    else refusals.push(refusal(named.row, problems));
  }
  const outcomes = ready.length > 0 ? await plan.destination.ingest(ready.map(({ record }) => record)) : [];
  const settled = since === undefined ? outcomes : await claimOwn(plan.destination, outcomes, since);
  const counts: Counts = { created: 0, updated: 0, replayed: 0, invalid: 0 };
  for (const [i, { row }] of ready.entries()) {
    const outcome = settled[i];
    if (!outcome) throw new Error("a destination answered fewer outcomes than records");
    if ("error" in outcome) refusals.push(refusalOf(row, plan.mapper, outcome.error));
    else counts[outcome.status === "unchanged" ? "replayed" : outcome.status] += 1;
  }
  refusals.sort((a, b) => a.row.number - b.row.number);
  return { ...counts, invalid: refusals.length, refusals };
}

type Prepared = { record?: Record<string, unknown>; problems: RowProblem[] };

/** The record of a row, checked against the schema that the API uses too, with everything that is wrong with it. */
export function prepare({ destination, mapper, constants }: Plan, { row, name }: NamedRow): Prepared {
  if (row.problem) return { problems: [{ field: "", column: null, ...row.problem }] };
  const { record, problems } = mapper.map(row.fields);
  if (problems.length > 0) return { problems };
  const named = destination.clientId && name !== undefined ? { [destination.clientId]: name } : {};
  const parsed = destination.schema.safeParse({ ...destination.defaults, ...named, ...constants, ...record });
  if (!parsed.success) return { problems: recordProblems(mapper, parsed.error.issues) };
  return { record: parsed.data as Record<string, unknown>, problems: [] };
}

const sentence = ({ field, column, message }: RowProblem): string => {
  const place = column === null ? field : `${field} (column ${JSON.stringify(column)})`;
  return place ? `${place}: ${message}` : message;
};

const refusal = (row: TableRow, problems: RowProblem[]): Refusal => ({
  row,
  code: problems[0]?.code ?? "invalid",
  message: problems.map(sentence).join("; "),
});

function refusalOf(row: TableRow, mapper: RowMapper, error: AppError): Refusal {
  const problems = error.meta.errors ?? [];
  return problems.length > 0
    ? refusal(row, problems.map(mapper.locate))
    : { row, code: String(toProblem(error, "").body.code), message: error.message };
}

async function claimOwn(destination: Destination, outcomes: Outcome[], since: string): Promise<Outcome[]> {
  const doubtful = outcomes.flatMap((outcome) => (outcome.status === "replayed" || outcome.status === "unchanged" ? [outcome.id] : []));
  const own = new Map<string, "created" | "updated">();
  for (const [id, { createdAt, updatedAt }] of await destination.written([...new Set(doubtful)])) {
    if (createdAt >= since) own.set(id, "created");
    else if (updatedAt >= since) own.set(id, "updated");
  }
  // Only the first of several rows that mean one record has written it.
  for (const outcome of outcomes) if (outcome.status === "created" || outcome.status === "updated") own.delete(outcome.id);
  return outcomes.map((outcome) => {
    const status = "id" in outcome ? own.get(outcome.id) : undefined;
    if (!status || !("id" in outcome)) return outcome;
    own.delete(outcome.id);
    return { status, id: outcome.id };
  });
}
