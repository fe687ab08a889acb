import { hostname, userInfo } from "node:os";
import {
  Busy,
  connectOperator,
  HistoryError,
  LeaseLost,
  MIGRATIONS,
  type OperatorTable,
  run,
  Stopped,
  tell,
} from "@touchstone/core/migration";
import { command, EXIT, type Io, Stop, wholeNumber } from "../operate/command.js";
import { describeTable } from "../operate/table-items.js";
import { openTarget, TARGET_HELP, TARGET_OPTIONS } from "../operate/target.js";
import { inspected } from "./inspected.js";
import { progressPrinter, ranWords } from "./progress.js";
import { statusWords } from "./status.js";

const HELP = `Brings stored items into the shape that this version of the code expects, while the product works.

  npm run migrate -- status           what has been applied, what is pending, who runs
  npm run migrate -- dry-run          count what would change and show some; writes nothing
  npm run migrate -- run              apply what is pending, in order
  npm run migrate -- verify           read everything again and report items still in an old shape
  npm run migrate -- pause | resume | stop | rate
                                      tell the runner, wherever it runs; it obeys within seconds

Run and dry-run
  --read-units N          capacity units a second to read at most           (200)
  --write-units N         and to write                                      (100)
  --segments N            parts of the table visited side by side           (4)
  --page-size N           items between two records of progress             (250)
  --again ID              run an applied one again, after older code wrote
  --migration ID          dry-run, verify: only this one
  --take-over             run although another runner holds the table: only when it is known to be gone
Rate
  --read-units N, --write-units N   what the runner shall take from now on
${TARGET_HELP}

A run may be ended at any moment, by Ctrl-C or otherwise: the next one goes on where it was.
Exit code: 0 done · 1 something is left: items that failed, an old shape, stopped early · 2 refused · 3 failed
`;

const OPTIONS = {
  ...TARGET_OPTIONS,
  "read-units": { type: "string" },
  "write-units": { type: "string" },
  segments: { type: "string" },
  "page-size": { type: "string" },
  again: { type: "string" },
  migration: { type: "string" },
  "take-over": { type: "boolean" },
} as const;

const VERBS = ["status", "run", "dry-run", "verify", "pause", "resume", "stop", "rate"] as const;

type Flags = { [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name]["type"] extends "boolean" ? boolean : string };

const READ_UNITS = 200;
const WRITE_UNITS = 100;

const migrate = command({
  summary: "bring stored items into the shape that this version expects",
  help: HELP,
  options: OPTIONS,
  verbs: VERBS,
  run: async (flags, io, verb) => {
    const target = await openTarget(flags, io);
    const table = connectOperator({ name: target.table, ...target.connection });
    io.tell(target.words);
    try {
      if (!(await describeTable(target))) throw new Stop(`There is no table ${target.table} there.`);
      return await act(table, flags, io, verb);
    } finally {
      table.client.destroy();
      await target.close();
    }
  },
});

function act(table: OperatorTable, flags: Flags, io: Io, verb: string): Promise<number> {
  if (verb === "run") return apply(table, flags, io);
  if (verb === "status") return statusWords(table, io);
  if (verb === "dry-run" || verb === "verify") {
    const readUnits = wholeNumber(flags["read-units"], "read-units", READ_UNITS);
    return inspected(table, { verb, only: known(flags.migration), readUnits, segments: segmentsOf(flags) }, io);
  }
  return instruct(table, flags, io, verb);
}

async function apply(table: OperatorTable, flags: Flags, io: Io): Promise<number> {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  // A second Ctrl-C ends it at once: it is safe at any moment.
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const report = await run(table, MIGRATIONS, {
    who: `${userInfo().username} on ${hostname()} (process ${process.pid})`,
    readUnits: wholeNumber(flags["read-units"], "read-units", READ_UNITS),
    writeUnits: wholeNumber(flags["write-units"], "write-units", WRITE_UNITS),
    segments: segmentsOf(flags),
    pageSize: flags["page-size"] === undefined ? undefined : wholeNumber(flags["page-size"], "page-size", 1),
    again: known(flags.again),
    takeOver: flags["take-over"],
    signal: interrupted.signal,
    onProgress: progressPrinter(io),
  }).finally(() => process.off("SIGINT", interrupt).off("SIGTERM", interrupt));
  for (const line of ranWords(report)) io.print(line);
  return report.ran.some(({ state }) => state === "incomplete") ? EXIT.left : EXIT.done;
}

const MOST_SEGMENTS = 256;

function segmentsOf(flags: Flags): number | undefined {
  if (flags.segments === undefined) return undefined;
  const segments = wholeNumber(flags.segments, "segments", 1);
  if (segments > MOST_SEGMENTS) throw new Stop(`--segments is at most ${MOST_SEGMENTS}.`);
  return segments;
}

function known(id: string | undefined): string | undefined {
  if (id !== undefined && !MIGRATIONS.some((migration) => migration.id === id))
    throw new Stop(`There is no migration ${JSON.stringify(id)}: npm run migrate -- status lists them.`);
  return id;
}

async function instruct(table: OperatorTable, flags: Flags, io: Io, verb: string): Promise<number> {
  const told = await tell(table, controlOf(flags, verb), Date.now());
  if (!told) throw new Stop("Nobody is migrating this table.");
  io.print("The runner has been told.");
  return EXIT.done;
}

function controlOf(flags: Flags, verb: string): Parameters<typeof tell>[1] {
  if (verb === "pause" || verb === "resume") return { paused: verb === "pause" };
  if (verb === "stop") return { stopping: true };
  const [read, write] = [flags["read-units"], flags["write-units"]];
  if (read === undefined && write === undefined) throw new Stop("Say with --read-units or --write-units what the runner shall take.");
  return {
    ...(read === undefined ? {} : { readUnits: wholeNumber(read, "read-units", READ_UNITS) }),
    ...(write === undefined ? {} : { writeUnits: wholeNumber(write, "write-units", WRITE_UNITS) }),
  };
}

function codeOf(error: unknown): number {
  if (error instanceof Stop) return error.code;
  if (error instanceof Busy || error instanceof HistoryError) return EXIT.refused;
  return error instanceof Stopped || error instanceof LeaseLost ? EXIT.left : EXIT.failed;
}

/** Runs the command and answers its exit code; whatever goes wrong is told in words. */
export async function migrateFrom(args: string[], io: Io): Promise<number> {
  if (args.length === 0 || args.includes("--help") || args.includes("-h")) {
    io.print(HELP);
    return EXIT.done;
  }
  try {
    return await migrate.run(args, io);
  } catch (error) {
    io.tell(error instanceof Error ? error.message || error.name : String(error));
    if (error instanceof Stop && error.code === EXIT.refused) io.tell("Try: npm run migrate -- --help");
    return codeOf(error);
  }
}
