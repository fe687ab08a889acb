import { closeSync, createReadStream, createWriteStream, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";

const HELP = `Imports a CSV file through the HTTP API.

  npm run import -- --kind responses --survey srv_… --file reviews.csv \\
      --map submittedAt=review_answer_timestamp --map answers.stars=review_score

What and from where
  --file FILE             the CSV file, at most 200 MB
  --kind KIND             subjects, responses, complaints or observations
  --survey ID             for responses: the survey that the rows answer
  --name NAME             shown in the list of imports; the file's name unless told

Mapping (without any, one is suggested from the column names)
  --map FIELD=COLUMN      the field comes from this column; repeat it for each field
  --set FIELD=VALUE       the field has this value in every row
  --mapping FILE          a JSON file such as {"name": {"column": "Shop"}}

Reading
  --delimiter D           , ; | or tab                                (found by itself)
  --encoding E            utf-8, gb18030, big5, utf-16le …            (found by itself)
  --date-format F         iso, or such as "MM/DD/YYYY hh:mm:ss A"     (found by itself)
  --time-zone Z           of times without an offset; the tenant's unless told
  --decimal-comma         numbers are written 1.234,5

Doing
  --preview               show what the first rows would become and write nothing
  --errors FILE           where to put the refused rows; FILE.errors.csv unless told
  --no-wait               start and do not wait for the end
  --url URL               the API's address, or TOUCHSTONE_URL, or the running demo's
  --key KEY               an API key, or TOUCHSTONE_API_KEY, or the demo's
  --help                  this text

Running it twice is safe: what is there already is not counted again.
Exit code: 0 all rows are in · 1 some rows were refused · 2 wrong use · 3 the import failed
`;

const EXIT = { done: 0, refused: 1, usage: 2, failed: 3 } as const;
const SAMPLE_BYTES = 64 * 1024;
const POLL_MS = 500;

/** An end with a message for the person at the terminal. */
class Stop extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

const OPTIONS = {
  file: { type: "string" },
  kind: { type: "string" },
  survey: { type: "string" },
  name: { type: "string" },
  map: { type: "string", multiple: true },
  set: { type: "string", multiple: true },
  mapping: { type: "string" },
  delimiter: { type: "string" },
  encoding: { type: "string" },
  "date-format": { type: "string" },
  "time-zone": { type: "string" },
  "decimal-comma": { type: "boolean" },
  preview: { type: "boolean" },
  errors: { type: "string" },
  "no-wait": { type: "boolean" },
  url: { type: "string" },
  key: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

type Flags = ReturnType<typeof readFlags>;
type Mapping = Record<string, { column: string } | { value: string }>;
type Problem = { field: string; column: string | null; message: string };
type Preview = {
  encoding: string;
  delimiter: string;
  dateFormat: string | null;
  columns: { name: string }[];
  mapping: Mapping;
  missing: string[];
  rows: { row: number; line: number; record: unknown; problems: Problem[] }[];
};
type Progress = { bytes: number; totalBytes: number; rows: number; created: number; updated: number; replayed: number; invalid: number };
type Import = {
  id: string;
  state: string;
  progress: Progress;
  problem: { code: string; detail: string } | null;
  errorsUrl: string | null;
  upload: { url: string; contentType: string };
};

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new Stop(EXIT.usage, `${error instanceof Error ? error.message : String(error)}\nTry: npm run import -- --help`);
  }
}

async function main(args: string[]): Promise<number> {
  const flags = readFlags(args);
  if (flags.help || args.length === 0) {
    console.log(HELP);
    return EXIT.done;
  }
  const file = fileOf(flags);
  const call = caller(flags);
  const kind = flags.kind ?? stop("Say with --kind what the rows are: subjects, responses, complaints or observations.");
  const options = optionsOf(flags);
  const given = mappingOf(flags);
  const preview = await call<Preview>("POST", "/v1/imports:preview", {
    kind,
    options,
    sampleBase64: sampleOf(file),
    ...(given ? { mapping: given } : {}),
  });
  show(preview, given === undefined);
  if (preview.missing.length > 0) stop(`Still to be mapped (--map FIELD=COLUMN or --set FIELD=VALUE): ${preview.missing.join("; ")}.`);
  if (flags.preview) return EXIT.done;
  const created = await call<Import>("POST", "/v1/imports", {
    kind,
    name: flags.name ?? basename(file),
    mapping: preview.mapping,
    options,
  });
  await upload(created, file);
  await call("POST", `/v1/imports/${created.id}/start`, {});
  console.log(`Started ${created.id}.`);
  return flags["no-wait"] ? EXIT.done : finish(await follow(call, created.id), flags.errors ?? `${file}.errors.csv`);
}

const stop = (message: string): never => {
  throw new Stop(EXIT.usage, message);
};

function fileOf({ file }: Flags): string {
  if (!file) return stop("Say with --file which file to import.");
  if (!existsSync(file) || !statSync(file).isFile()) return stop(`There is no file ${file}.`);
  return file;
}

const DELIMITERS: Record<string, string> = { tab: "\t", "\\t": "\t" };

function optionsOf(flags: Flags): Record<string, unknown> {
  const { survey, delimiter, encoding } = flags;
  return {
    ...(survey ? { surveyId: survey } : {}),
    ...(delimiter ? { delimiter: DELIMITERS[delimiter] ?? delimiter } : {}),
    ...(encoding ? { encoding } : {}),
    ...(flags["date-format"] ? { dateFormat: flags["date-format"] } : {}),
    ...(flags["time-zone"] ? { timeZone: flags["time-zone"] } : {}),
    ...(flags["decimal-comma"] ? { decimalComma: true } : {}),
  };
}

function mappingOf({ mapping, map = [], set = [] }: Flags): Mapping | undefined {
  if (!mapping && map.length === 0 && set.length === 0) return undefined;
  const columns = map.map(pairOf).map(([field, column]) => [field, { column }] as const);
  const values = set.map(pairOf).map(([field, value]) => [field, { value }] as const);
  return { ...(mapping ? readJson<Mapping>(mapping) : {}), ...Object.fromEntries(columns), ...Object.fromEntries(values) };
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) stop(`Write ${JSON.stringify(text)} as FIELD=COLUMN or FIELD=VALUE.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch (error) {
    return stop(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The first bytes as they are, so that the server can tell the encoding. */
function sampleOf(file: string): string {
  const handle = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(SAMPLE_BYTES);
    return buffer.subarray(0, readSync(handle, buffer, 0, SAMPLE_BYTES, 0)).toString("base64");
  } finally {
    closeSync(handle);
  }
}

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

function caller(flags: Flags): Call {
  const demo = demoAccess();
  const url =
    flags.url ?? process.env.TOUCHSTONE_URL ?? demo?.url ?? stop("Say with --url where the API is (or start the demo: npm start).");
  const key = flags.key ?? process.env.TOUCHSTONE_API_KEY ?? demo?.key ?? stop("Give an API key with --key or TOUCHSTONE_API_KEY.");
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await reach(`${url.replace(/\/$/, "")}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json().catch(() => ({}))) as { data: T; detail?: string; requestId?: string };
    if (response.ok) return answer.data;
    const reason = `${answer.detail ?? `The API answered ${response.status}.`}${answer.requestId ? ` (request ${answer.requestId})` : ""}`;
    throw new Stop(response.status >= 500 ? EXIT.failed : EXIT.usage, reason);
  };
}

function demoAccess(): { url: string; key: string | undefined } | undefined {
  const path = `${process.env.TOUCHSTONE_DATA_DIR || ".data"}/demo.json`;
  if (!existsSync(path)) return undefined;
  const { apiUrl, tenants } = readJson<{ apiUrl: string; tenants: { apiKey: string }[] }>(path);
  return { url: apiUrl, key: tenants[0]?.apiKey };
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Stop(EXIT.failed, `${new URL(url).origin} cannot be reached: ${cause}. Is it running?`);
  }
}

const sourceText = (source: Mapping[string]): string =>
  "column" in source ? `column ${JSON.stringify(source.column)}` : JSON.stringify(source.value);

function show(preview: Preview, isSuggested: boolean): void {
  const delimiter = preview.delimiter === "\t" ? "tab" : preview.delimiter;
  console.log(
    `${preview.columns.length} columns, ${preview.encoding}, delimiter ${delimiter}, times ${preview.dateFormat ?? "not recognised: choose with --date-format"}`,
  );
  console.log(isSuggested ? "Mapping suggested by the column names:" : "Mapping:");
  for (const [field, source] of Object.entries(preview.mapping)) console.log(`  ${field} = ${sourceText(source)}`);
  for (const { line, record, problems } of preview.rows.slice(0, 3)) {
    console.log(
      `Line ${line}: ${record ? JSON.stringify(record) : problems.map(({ field, message }) => `${field}: ${message}`).join("; ")}`,
    );
  }
}

async function upload({ upload: { url, contentType } }: Import, file: string): Promise<void> {
  const size = statSync(file).size;
  const response = await reach(url, {
    method: "PUT",
    headers: { "content-type": contentType, "content-length": String(size) },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream,
    duplex: "half",
  } as RequestInit);
  if (!response.ok)
    throw new Stop(
      EXIT.failed,
      response.status === 413 ? "The file is too large: at most 200 MB. Divide it." : `The upload was refused (${response.status}).`,
    );
}

async function follow(call: Call, id: string): Promise<Import> {
  for (let shown = ""; ; ) {
    const current = await call<Import>("GET", `/v1/imports/${id}`);
    const line = progressLine(current.progress);
    if (line !== shown) process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
    shown = line;
    if (current.state !== "running" && current.state !== "cancelling") {
      if (process.stdout.isTTY) process.stdout.write("\n");
      return current;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function progressLine({ bytes, totalBytes, rows, created, updated, replayed, invalid }: Progress): string {
  const percent = totalBytes === 0 ? 0 : Math.floor((100 * bytes) / totalBytes);
  return `${percent} %  ${rows} rows: ${created} created, ${updated} updated, ${replayed} already there, ${invalid} refused`;
}

async function finish(ended: Import, errorsPath: string): Promise<number> {
  if (ended.errorsUrl) {
    const response = await reach(ended.errorsUrl, {});
    if (response.ok && response.body) {
      await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(errorsPath));
      console.log(`Refused rows with the reasons: ${errorsPath}`);
    } else console.error(`The refused rows could not be fetched (${response.status}).`);
  }
  if (ended.state !== "done") throw new Stop(EXIT.failed, `The import is ${ended.state}. ${ended.problem?.detail ?? ""}`.trim());
  return ended.progress.invalid > 0 ? EXIT.refused : EXIT.done;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
}
