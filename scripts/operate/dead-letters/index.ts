import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { optionsFrom } from "../../../packages/local/src/runtime/environment.js";
import { command, DRY_RUN, EXIT, type Io, needed, plural, Stop, wholeNumber } from "../command.js";
import { groupBy } from "../group-by.js";
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type Target } from "../target.js";
import type { Box } from "./box.js";
import { openFileBox } from "./file-box.js";
import { causeOf, detailOf, type Letter } from "./letter.js";
import { createRedriver, type Redriver, type Source } from "./redrive.js";
import { openSqsBox } from "./sqs-box.js";

const OPTIONS = {
  ...TARGET_OPTIONS,
  queue: { type: "string" },
  to: { type: "string" },
  id: { type: "string", multiple: true },
  cause: { type: "string" },
  limit: { type: "string" },
  rate: { type: "string" },
  save: { type: "string" },
  yes: { type: "boolean" },
} as const;

export const deadLettersCommand = command({
  summary: "list, show, redrive or drop what failed every attempt",
  help: `Works on a dead-letter queue, or on the dead letters of the product on this machine.

  npm run operate -- dead-letters list --queue https://sqs.…/JobsDeadLetters…
  npm run operate -- dead-letters show --queue … --id 3f2a…
  npm run operate -- dead-letters redrive --queue … --to https://sqs.…/Jobs… --rate 5 --yes
  npm run operate -- dead-letters drop --queue … --cause "job import" --save dropped.jsonl --yes

Which letters
  --queue URL             the queue, or DEAD_LETTERS_URL; without it those in the data folder
  --id ID                 only this one; repeat it for more
  --cause TEXT            only those whose cause, as list shows it, holds the text
  --limit N               look at no more than these                           (1000)
Doing
  --to URL                redrive: the queue that jobs go back to, or QUEUE_URL
  --rate N                redrive: letters a second                              (10)
  --save FILE             drop: a new file that the letters are written to first
  --yes                   redrive and drop: do it
${TARGET_HELP}

Looking takes nothing away. A job goes back to its queue, and so does anything unknown with --to. Records of the stream are counted here and
now, while the stream still has them (24 hours); later rebuild-rollups does what they would have done.
Everything counts once, however often it is redriven.
Exit code: 0 nothing is left of what was meant · 1 letters remain · 2 wrong use · 3 it failed`,
  options: OPTIONS,
  verbs: ["list", "show", "redrive", "drop"],
  run: async (flags, io, verb) => {
    const url = flags.queue ?? (io.environment.DEAD_LETTERS_URL || undefined);
    const { region, profile } = flags;
    const sqs = url ? openSqsBox(url, { ...(region ? { region } : {}), ...(profile ? { profile } : {}) }) : undefined;
    const box: Box = sqs ?? openFileBox(fileOf(flags["data-dir"], io));
    try {
      io.print(box.words);
      const letters = (await box.read(wholeNumber(flags.limit, "limit", 1000))).filter(wanted(flags.id, flags.cause));
      if (verb === "list") return list(letters, io);
      if (verb === "show") return show(letters, io);
      if (verb === "drop") return await drop(box, letters, flags, io);
      const queueUrl = flags.to ?? (io.environment.QUEUE_URL || undefined);
      const source = sqs && queueUrl ? { client: sqs.client, queueUrl, takesAll: flags.to !== undefined } : undefined;
      const rate = wholeNumber(flags.rate, "rate", 10);
      return await redrive(
        box,
        letters,
        { really: flags.yes ?? false, rate, source, openTable: () => openTableFor(letters, flags, io) },
        io,
      );
    } finally {
      await box.release();
    }
  },
});

function fileOf(dataDir: string | undefined, io: Io): string {
  const folder = resolve(dataDir ?? optionsFrom(io.environment).dataDir);
  if (!existsSync(folder)) throw new Stop(`There is no product in ${folder}. Choose with --queue or --data-dir.`);
  return join(folder, "stream-dead-letter.jsonl");
}

const wanted =
  (ids: string[] | undefined, cause: string | undefined) =>
  (letter: Letter): boolean =>
    (ids === undefined || ids.includes(letter.id)) && (cause === undefined || causeOf(letter).includes(cause));

function list(letters: Letter[], io: Io): number {
  const causes = groupBy(letters, causeOf);
  for (const [cause, own] of [...causes].sort(([, left], [, right]) => right.length - left.length)) {
    const times = own.flatMap(({ at }) => at ?? []).sort();
    io.print(`${plural(own.length, "letter")}: ${cause}${times.length > 0 ? `, ${times[0]} to ${times.at(-1)}` : ""}`);
    for (const letter of own.slice(0, 5)) io.print(`  ${letter.id}  ${detailOf(letter)}`);
    if (own.length > 5) io.print(`  … and ${plural(own.length - 5, "more", "more")}`);
  }
  io.print(letters.length === 0 ? "Nothing waits there." : `${plural(letters.length, "letter")}.`);
  return letters.length === 0 ? EXIT.done : EXIT.left;
}

function show(letters: Letter[], io: Io): number {
  for (const letter of letters) io.print(`${letter.id} ${letter.at ?? ""} ${causeOf(letter)} ${detailOf(letter)}\n${letter.body}`);
  if (letters.length === 0) io.print("Nothing like that waits there.");
  return letters.length === 0 ? EXIT.done : EXIT.left;
}

type Redrive = {
  really: boolean;
  rate: number;
  source: Source | undefined;
  openTable(): Promise<Target | undefined>;
};

async function redrive(box: Box, letters: Letter[], { really, rate, source, openTable }: Redrive, io: Io): Promise<number> {
  if (!really) {
    list(letters, io);
    io.print(DRY_RUN);
    return EXIT.done;
  }
  const target = await openTable();
  let left = 0;
  try {
    const again = createRedriver({ target, source });
    for (const [n, letter] of letters.entries()) {
      if (n > 0) await delay(1000 / rate);
      if (!(await redriveOne(box, again, letter, io))) left += 1;
    }
  } finally {
    await target?.close();
  }
  io.print(`${plural(letters.length - left, "letter")} redriven, ${left} left.`);
  return left === 0 ? EXIT.done : EXIT.left;
}

/** The letter goes only after what it asks for is done: a letter that comes twice does no harm, a lost one does. */
async function redriveOne(box: Box, again: Redriver, letter: Letter, io: Io): Promise<boolean> {
  const { done, words } = await again(letter);
  io.print(`  ${letter.id} ${detailOf(letter)}: ${words}`);
  if (done) await box.remove(letter);
  return done;
}

/** Jobs go back without a look at the table; everything else needs it. */
async function openTableFor(
  letters: Letter[],
  flags: Parameters<typeof openTarget>[0] & { queue?: string },
  io: Io,
): Promise<Target | undefined> {
  const needsTable = letters.some(({ failure }) => ["stream", "record", "schedule"].includes(failure.kind));
  const named = flags.table ?? io.environment.TABLE_NAME ?? flags.endpoint ?? io.environment.DYNAMODB_ENDPOINT;
  return needsTable && (named || !flags.queue) ? openTarget(flags, io) : undefined;
}

async function drop(box: Box, letters: Letter[], flags: { save?: string; yes?: boolean }, io: Io): Promise<number> {
  list(letters, io);
  if (!flags.yes) {
    io.print(DRY_RUN);
    return EXIT.done;
  }
  const file = resolve(needed(flags.save, "save", "in which new file the letters are kept"));
  if (existsSync(file)) throw new Stop(`${file} exists already: choose a new file.`);
  writeFileSync(file, letters.map(({ id, at, body }) => `${JSON.stringify({ id, at, body })}\n`).join(""), { mode: 0o600 });
  for (const letter of letters) await box.remove(letter);
  io.print(`${plural(letters.length, "letter")} dropped, kept in ${file}`);
  return EXIT.done;
}
