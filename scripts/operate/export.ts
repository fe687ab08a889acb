import { resolve } from "node:path";
import { type Manifest, writeArchive } from "./archive.js";
import { command, EXIT, type Io, needed, plural, Stop, tenantOption } from "./command.js";
import { groupBy } from "./group-by.js";
import { itemsOf, requireTable } from "./table-items.js";
import { openTarget, TARGET_HELP, TARGET_OPTIONS } from "./target.js";

export const exportCommand = command({
  summary: "copy a table, or one tenant, into a folder",
  help: `Copies every item into gzipped JSON lines with a manifest of counts and digests.

  npm run operate -- export --to FOLDER
  npm run operate -- export --to FOLDER --tenant tnt_…

What
  --to FOLDER             a new folder; its files are readable by you alone
  --tenant ID             only what belongs to this tenant, look-ups included
${TARGET_HELP}

The table is read while it is in use, so changes of those minutes are in or not. For a copy of one
moment stop the writers first, or on AWS export a point in time (docs/operations/restore.md).
It changes nothing. Files in the object store are not in it.`,
  options: { ...TARGET_OPTIONS, to: { type: "string" }, tenant: { type: "string" } },
  run: async (flags, io) => {
    const folder = resolve(needed(flags.to, "to", "in which folder the export goes"));
    const tenant = tenantOption(flags.tenant);
    const target = await openTarget(flags, io);
    try {
      await requireTable(target);
      io.print(target.words);
      const { table, deps } = target;
      const manifest = await writeArchive(folder, counted(itemsOf(target, tenant), io), { table, tenant: tenant ?? null, now: deps.clock });
      if (tenant && manifest.items === 0) throw new Stop(`The table holds nothing of ${tenant}.`);
      show(manifest, io);
      io.print(`Written to ${folder}`);
      return EXIT.done;
    } finally {
      await target.close();
    }
  },
});

async function* counted<T>(pages: AsyncIterable<T[]>, io: Io): AsyncGenerator<T[]> {
  let items = 0;
  let told = 0;
  for await (const page of pages) {
    items += page.length;
    if (items - told >= 50_000) {
      told = items;
      io.tell(`${plural(items, "item")} …`);
    }
    yield page;
  }
}

function show({ items, files, groups }: Manifest, io: Io): void {
  for (const [tenant, own] of groupBy(groups, ({ tenant }) => tenant))
    io.print(`  ${tenant}: ${own.map((group) => `${group.entity}${group.expiring ? " (expiring)" : ""} ${group.items}`).join(", ")}`);
  io.print(
    `${plural(items, "item")} in ${plural(files.length, "file")}, ${plural(
      files.reduce((sum, { bytes }) => sum + bytes, 0),
      "byte",
    )}`,
  );
}
