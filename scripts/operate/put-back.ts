import { resolve } from "node:path";
import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { type Archive, itemsIn, openArchive } from "./archive.js";
import { command, DRY_RUN, EXIT, type Io, needed, plural, tenantOption } from "./command.js";
import { type Difference, differencesIn, unequalGroups } from "./compare.js";
import { createTally, type GroupTally, groupKey, type Item, keyOf } from "./items.js";
import { itemsOf, requireTable } from "./table-items.js";
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type Target } from "./target.js";

/** Follow from other items: whoever keeps them counts what comes back by itself. */
const DERIVED: ReadonlySet<string> = new Set(["rollup", "ledger", "rate"]);
const SHOWN = 20;

export const putBackCommand = command({
  summary: "put back into a table in use what it lost of an export",
  help: `Puts back one tenant's items that the table lacks, while the product runs.

  npm run operate -- put-back --from FOLDER --tenant tnt_…
  npm run operate -- put-back --from FOLDER --tenant tnt_… --entity response --yes

What
  --from FOLDER           an export, such as one of a table restored to an earlier time
  --tenant ID             whose items
  --entity NAME           this kind alone; repeat it for more
  --overwrite             also items that the table holds differently: changes made since are lost
  --yes                   do it
${TARGET_HELP}

Figures are left out: the stream counts what comes back. Whatever expires is left out too. What was
deleted on purpose since, such as a person's data, comes back as well: choose with --entity.`,
  options: {
    ...TARGET_OPTIONS,
    from: { type: "string" },
    tenant: { type: "string" },
    entity: { type: "string", multiple: true },
    overwrite: { type: "boolean" },
    yes: { type: "boolean" },
  },
  run: async (flags, io) => {
    const tenant = needed(tenantOption(flags.tenant), "tenant", "whose items are meant");
    const archive = await openArchive(resolve(needed(flags.from, "from", "which export they are in")));
    const target = await openTarget(flags, io);
    try {
      await requireTable(target);
      io.print(target.words);
      const wanted = (group: GroupTally) =>
        group.tenant === tenant && !group.expiring && !DERIVED.has(group.entity) && (flags.entity?.includes(group.entity) ?? true);
      const lost = (await differences(target, archive, tenant, wanted)).filter(
        ({ is }) => is === "missing" || (flags.overwrite && is === "changed"),
      );
      for (const { is, group, item } of lost.slice(0, SHOWN)) io.print(`  ${is} ${group}: ${item}`);
      if (lost.length > SHOWN) io.print(`  … and ${plural(lost.length - SHOWN, "more", "more")}`);
      if (lost.length === 0 || !flags.yes) {
        io.print(lost.length === 0 ? "Nothing of it is lost." : `${plural(lost.length, "item")} would be put back. ${DRY_RUN}`);
        return EXIT.done;
      }
      return await putBack(target, archive, lost, io);
    } finally {
      await target.close();
    }
  },
});

async function differences(
  target: Target,
  archive: Archive,
  tenant: string,
  wanted: (group: GroupTally) => boolean,
): Promise<Difference[]> {
  const tally = createTally();
  for await (const page of itemsOf(target, tenant)) for (const item of page) tally.add(item);
  const expected = archive.manifest.groups.filter(wanted);
  const unequal = unequalGroups(expected, tally.groups().filter(wanted));
  // A group that the export does not know has nothing to come back.
  const groups = new Set(expected.map(groupKey).filter((key) => unequal.has(key)));
  return differencesIn(
    groups,
    () => itemsIn(archive),
    () => itemsOf(target, tenant),
    target.deps.clock(),
  );
}

async function putBack(target: Target, archive: Archive, lost: Difference[], io: Io): Promise<number> {
  const kinds = new Map(lost.map(({ item, is }) => [item, is]));
  let put = 0;
  for await (const page of itemsIn(archive))
    for (const item of page) {
      const is = kinds.get(keyOf(item));
      if (is && (await putOne(target, item, is === "changed"))) put += 1;
    }
  io.print(
    `${plural(put, "item")} put back${put < lost.length ? `; ${plural(lost.length - put, "item")} came back by themselves meanwhile` : ""}.`,
  );
  io.print("In a quarter of an hour compare the figures: npm run operate -- rebuild-rollups");
  return EXIT.done;
}

async function putOne({ client, table }: Target, item: Item, overwrite: boolean): Promise<boolean> {
  const condition = overwrite ? {} : { ConditionExpression: "attribute_not_exists(pk)" };
  try {
    await client.send(new PutItemCommand({ TableName: table, Item: item, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
