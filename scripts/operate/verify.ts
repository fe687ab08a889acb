import { resolve } from "node:path";
import { type Archive, itemsIn, openArchive } from "./archive.js";
import { command, EXIT, type Io, plural, Stop, tenantOption } from "./command.js";
import { differencesIn, unequalGroups } from "./compare.js";
import { createTally, type GroupTally, type Item, NO_TENANT } from "./items.js";
import { createReferences } from "./references.js";
import { createMonths, reconcileTenant } from "./rollups.js";
import { itemsOf, requireTable } from "./table-items.js";
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type Target, withTable } from "./target.js";

/** What is listed of each kind of finding; all of them are counted. */
const SHOWN = 20;

export const verifyCommand = command({
  summary: "compare a table with an export or another table, and with itself",
  help: `Reads a whole table and says what is wrong with it.

  npm run operate -- verify
  npm run operate -- verify --from FOLDER --table touchstone-restored
  npm run operate -- verify --against touchstone --table touchstone-restored

What
  --from FOLDER           compare with this export, item by item where it differs
  --against TABLE         compare with this table, reached the same way
  --tenant ID             this tenant alone
  --no-rollups            leave out the comparison of figures with their sources
${TARGET_HELP}

Always checked: every version, look-up and owner that an item names exists, and every rollup says
what the records say. It changes nothing.
Exit code: 0 all is well · 1 something is wrong · 2 wrong use · 3 it failed`,
  options: {
    ...TARGET_OPTIONS,
    from: { type: "string" },
    against: { type: "string" },
    tenant: { type: "string" },
    "no-rollups": { type: "boolean" },
  },
  run: async (flags, io) => {
    if (flags.from && flags.against) throw new Stop("Compare with an export or with a table, not with both.");
    const archive = flags.from ? await openArchive(resolve(flags.from)) : undefined;
    const tenant = tenantOption(flags.tenant) ?? archive?.manifest.tenant ?? undefined;
    const target = await openTarget(flags, io);
    try {
      await requireTable(target);
      io.print(target.words);
      const other = flags.against ? withTable(target, flags.against) : undefined;
      if (other) await requireTable(other);
      const read = await readTable(target, tenant);
      const findings =
        (await compare(
          target,
          tenant,
          read.groups,
          archive ? fromArchive(archive, tenant) : other && (await fromTable(other, tenant)),
          io,
        )) +
        list(
          "broken reference",
          read.broken.map(({ item, needs }) => `${item} needs ${needs}`),
          io,
        ) +
        (flags["no-rollups"] ? 0 : await checkRollups(target, read.months, io));
      io.print(findings === 0 ? "All is well." : `${plural(findings, "finding")}.`);
      return findings === 0 ? EXIT.done : EXIT.left;
    } finally {
      await target.close();
    }
  },
});

type Expected = { words: string; groups: GroupTally[]; items(): AsyncIterable<Item[]> };

function fromArchive(archive: Archive, tenant: string | undefined): Expected {
  const { manifest, folder } = archive;
  return {
    words: `the export in ${folder}, read at ${manifest.startedAt}`,
    groups: manifest.groups.filter((group) => tenant === undefined || group.tenant === tenant),
    items: () => itemsIn(archive),
  };
}

async function fromTable(other: Target, tenant: string | undefined): Promise<Expected> {
  const tally = createTally();
  for await (const page of itemsOf(other, tenant)) for (const item of page) tally.add(item);
  return { words: other.words, groups: tally.groups(), items: () => itemsOf(other, tenant) };
}

async function readTable(target: Target, tenant: string | undefined) {
  const [tally, references, months] = [createTally(), createReferences(), createMonths()];
  for await (const page of itemsOf(target, tenant))
    for (const item of page) for (const reader of [tally, references, months]) reader.add(item);
  return { groups: tally.groups(), broken: references.broken(), months: months.byTenant() };
}

async function compare(
  target: Target,
  tenant: string | undefined,
  found: GroupTally[],
  expected: Expected | undefined,
  io: Io,
): Promise<number> {
  const items = (groups: GroupTally[]) =>
    plural(
      groups.reduce((sum, group) => sum + group.items, 0),
      "item",
    );
  if (!expected) {
    io.print(
      `  ${items(found)} of ${plural(new Set(found.map((group) => group.tenant).filter((owner) => owner !== NO_TENANT)).size, "tenant")}`,
    );
    return 0;
  }
  io.print(`  ${items(found)}; expected ${items(expected.groups)} of ${expected.words}`);
  const unequal = unequalGroups(expected.groups, found);
  if (unequal.size === 0) return 0;
  const differences = await differencesIn(unequal, expected.items, () => itemsOf(target, tenant), target.deps.clock());
  return list(
    "difference",
    differences.map(({ is, group, item }) => `${is} ${group}: ${item}`),
    io,
  );
}

async function checkRollups(target: Target, months: Map<string, string[]>, io: Io): Promise<number> {
  const found: string[] = [];
  for (const [tenant, own] of months) {
    const { drift } = await reconcileTenant(target, tenant, { months: own, repair: false, settleMs: 0 });
    found.push(
      ...drift.map(
        ({ subject, source, period, counter, expected, found: is }) =>
          `${tenant} ${subject} ${source} ${period} ${counter}: ${is}, the records say ${expected}`,
      ),
    );
  }
  return list("wrong figure", found, io);
}

function list(what: string, lines: string[], io: Io): number {
  if (lines.length > 0) io.print(`${plural(lines.length, what)}:`);
  for (const line of lines.slice(0, SHOWN)) io.print(`  ${line}`);
  if (lines.length > SHOWN) io.print(`  … and ${plural(lines.length - SHOWN, "more", "more")}`);
  return lines.length;
}
