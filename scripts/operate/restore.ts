import { resolve } from "node:path";
import {
  CreateTableCommand,
  ScanCommand,
  type TableDescription,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { TABLE_DEFINITION, TTL_ATTRIBUTE } from "@touchstone/core/table";
import { type Archive, fingerprintOf, openArchive } from "./archive.js";
import { command, DRY_RUN, EXIT, type Io, needed, plural, Stop } from "./command.js";
import { load, readMark } from "./load.js";
import { describeTable } from "./table-items.js";
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type Target } from "./target.js";

const CREATED_WITHIN_SECONDS = 300;

export const restoreCommand = command({
  summary: "load an export into an empty table",
  help: `Loads an export into a table that is new or empty, and switches its stream on at the end.

  npm run operate -- restore --from FOLDER --table touchstone-restored
  npm run operate -- restore --from FOLDER --data-dir .data-restored --yes

What
  --from FOLDER           an export; its files are checked first
  --kms-key ARN           on AWS: the key that a new table is encrypted with
  --yes                   do it
${TARGET_HELP}

A table with a stream is refused: whatever follows the stream would count everything a second time.
One that was cut short is gone on with: run the same command again.`,
  options: { ...TARGET_OPTIONS, from: { type: "string" }, "kms-key": { type: "string" }, yes: { type: "boolean" } },
  run: async (flags, io) => {
    const archive = await openArchive(resolve(needed(flags.from, "from", "which export to load")));
    const target = await openTarget(flags, io, { fresh: true });
    try {
      return await restore(target, archive, { really: flags.yes ?? false, kmsKey: flags["kms-key"] }, io);
    } finally {
      await target.close();
    }
  },
});

type Choice = { really: boolean; kmsKey: string | undefined };

async function restore(target: Target, archive: Archive, { really, kmsKey }: Choice, io: Io): Promise<number> {
  const { items, table, tenant, startedAt } = archive.manifest;
  const existing = await describeTable(target);
  const from = existing ? await placeToGoOn(target, existing, archive) : 0;
  io.print(`${plural(items, "item")} of ${tenant ?? "every tenant"} from table ${table}, read at ${startedAt}`);
  io.print(`into: ${target.words}${existing ? "" : ", which will be created"}${from > 0 ? `, from item ${from + 1} on` : ""}`);
  if (!really) {
    io.print(DRY_RUN);
    return EXIT.done;
  }
  if (!existing) await create(target, kmsKey);
  const beganAt = Date.now();
  await load(target, archive, from, (written) => io.tell(`${written} of ${items} …`));
  await switchOn(target);
  const seconds = (Date.now() - beganAt) / 1000;
  io.print(`Loaded ${plural(items - from, "item")} in ${seconds.toFixed(1)} s. Time-to-live and stream are on.`);
  io.print("Compare before you use it: npm run operate -- verify --from …");
  return EXIT.done;
}

/** How much of this very export is there already; refuses a table that holds anything else, or that is followed. */
async function placeToGoOn(target: Target, { StreamSpecification }: TableDescription, archive: Archive): Promise<number> {
  if (StreamSpecification?.StreamEnabled)
    throw new Stop(`${target.words} has a stream: what follows it would count everything again. Restore into a new table.`);
  const mark = await readMark(target);
  if (!mark && !(await isEmpty(target))) throw new Stop(`${target.words} is not empty. Restore into a new table.`);
  if (mark && mark.fingerprint !== fingerprintOf(archive))
    throw new Stop(`${target.words} is being loaded from another export. Go on with that one.`);
  return mark?.written ?? 0;
}

async function isEmpty({ client, table }: Target): Promise<boolean> {
  const { Count } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true, Limit: 1, Select: "COUNT" }));
  return Count === 0;
}

/** The product's table, but for the stream: what is loaded must not look like changes. */
async function create({ client, table }: Target, kmsKey: string | undefined): Promise<void> {
  const { StreamSpecification: _, ...definition } = TABLE_DEFINITION;
  const encryption = kmsKey ? { SSESpecification: { Enabled: true, SSEType: "KMS" as const, KMSMasterKeyId: kmsKey } } : {};
  await client.send(new CreateTableCommand({ ...definition, ...encryption, TableName: table }));
  await waitUntilTableExists({ client, maxWaitTime: CREATED_WITHIN_SECONDS, minDelay: 1 }, { TableName: table });
}

async function switchOn({ client, table }: Target): Promise<void> {
  await client.send(
    new UpdateTimeToLiveCommand({ TableName: table, TimeToLiveSpecification: { AttributeName: TTL_ATTRIBUTE, Enabled: true } }),
  );
  await client.send(new UpdateTableCommand({ TableName: table, StreamSpecification: TABLE_DEFINITION.StreamSpecification }));
}
