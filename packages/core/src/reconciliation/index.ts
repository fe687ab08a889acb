import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { current, now } from "../context/index.js";
import { evidenceOf } from "../evidence/index.js";
import { ALL, type CounterKey, countersOf, expectedOf, rollupPartition } from "../rollup/index.js";
import * as Subject from "../subject/index.js";
import { batchGet } from "../table/index.js";
import { type Source, sources } from "./source.js";

/** A counter that did not say what the source says. */
export type Drift = CounterKey & { expected: string; found: string };

export type Report = {
  /** Local months that were compared. */
  months: string[];
  /** Rollup items compared. */
  items: number;
  records: number;
  drift: Drift[];
  repaired: number;
  /** Source and month left alone because records of it changed just now and may still be on their way through the stream. */
  unsettled: string[];
};

type Options = {
  months: string[];
  repair: boolean;
  /** Records younger than this may not have reached the rollups yet. */
  settleMs: number;
};

type Counters = Map<string, bigint>;
type Expected = { items: Map<string, Counters>; records: number; newest: number };

const MAX_DRIFT = 1000;

/**
 * Recomputes the acting tenant's rollups of some months from the stored records and compares. Drift is
 * reported and, if told to, repaired; a month that is still moving is left for the next time.
 */
export async function reconcile(options: Options): Promise<Report> {
  const report: Report = { months: options.months, items: 0, records: 0, drift: [], repaired: 0, unsettled: [] };
  const subjects = [ALL];
  for await (const page of Subject.all()) subjects.push(...page.map(({ id }) => id));
  for (const source of await sources()) for (const month of options.months) await reconcileMonth(source, month, subjects, options, report);
  return report;
}

const lastDay = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

async function reconcileMonth(source: Source, month: string, subjects: string[], options: Options, report: Report): Promise<void> {
  const stored = await storedItems(source.name, month, subjects);
  const expected = await expectedItems(source, month);
  // Subjects that are archived by now keep their history.
  const archived = [...expected.items.keys()].map((key) => key.split("\n")[0] ?? "").filter((subject) => !subjects.includes(subject));
  for (const [key, item] of await storedItems(source.name, month, [...new Set(archived)])) stored.set(key, item);
  report.records += expected.records;
  const drifting = [...new Set([...stored.keys(), ...expected.items.keys()])].filter((key) => {
    report.items++;
    return differs(stored.get(key)?.counters ?? new Map(), expected.items.get(key) ?? new Map());
  });
  if (drifting.length === 0) return;
  if (now().getTime() - expected.newest < options.settleMs) {
    report.unsettled.push(`${source.name} ${month}`);
    return;
  }
  for (const key of drifting) {
    const want = expected.items.get(key) ?? new Map();
    record(report, source.name, key, stored.get(key)?.counters ?? new Map(), want);
    if (options.repair && (await repair(source.name, key, want, stored.get(key)?.rev))) report.repaired++;
  }
}

type StoredItem = { counters: Counters; rev: number };

/** Days and month of every subject that has any, by `subject\nperiod`. */
async function storedItems(source: string, month: string, subjects: string[]): Promise<Map<string, StoredItem>> {
  const found = new Map<string, StoredItem>();
  const months = await batchGet<{ pk: string; sk: string; rev?: number }>(
    subjects.map((subject) => ({ pk: rollupPartition(subject, source), sk: `m#${month}` })),
    { consistent: true },
  );
  const owners = new Map(subjects.map((subject) => [rollupPartition(subject, source), subject]));
  for (const item of months) {
    const subject = owners.get(item.pk) ?? "";
    found.set(`${subject}\nm#${month}`, { counters: countersOf(item), rev: item.rev ?? 0 });
    for (const day of await days(item.pk, month))
      found.set(`${subject}\n${day.sk}`, { counters: countersOf(day), rev: Number(day.rev ?? 0) });
  }
  return found;
}

async function days(pk: string, month: string): Promise<Record<string, unknown>[]> {
  const { table } = current();
  const { Items = [] } = await table.documents.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :low AND :high",
      ExpressionAttributeValues: { ":pk": pk, ":low": `d#${month}-01`, ":high": `d#${lastDay(month)}` },
    }),
  );
  return Items;
}

async function expectedItems(source: Source, month: string): Promise<Expected> {
  const expected: Expected = { items: new Map(), records: 0, newest: 0 };
  for await (const page of source.records(`${month}-01`, lastDay(month))) {
    for (const image of page) {
      if (!String(image.day).startsWith(month)) continue;
      expected.records++;
      expected.newest = Math.max(expected.newest, Date.parse(String(image.updatedAt ?? image.receivedAt)));
      expectedOf(expected.items, await evidenceOf(image));
    }
  }
  return expected;
}

function differs(found: Counters, want: Counters): boolean {
  for (const [name, amount] of want) if ((found.get(name) ?? 0n) !== amount) return true;
  for (const [name, amount] of found) if ((want.get(name) ?? 0n) !== amount) return true;
  return false;
}

function record(report: Report, source: string, key: string, found: Counters, want: Counters): void {
  const [subject = "", period = ""] = key.split("\n");
  for (const counter of new Set([...found.keys(), ...want.keys()])) {
    const [is, should] = [found.get(counter) ?? 0n, want.get(counter) ?? 0n];
    if (is !== should && report.drift.length < MAX_DRIFT)
      report.drift.push({ subject, source, period, counter, expected: String(should), found: String(is) });
  }
}

/** Replaces the item unless it moved since it was read; then the next run looks again. */
async function repair(source: string, key: string, counters: Counters, rev: number | undefined): Promise<boolean> {
  const { table } = current();
  const [subject = "", period = ""] = key.split("\n");
  const Item = { pk: rollupPartition(subject, source), sk: period, rev: (rev ?? 0) + 1, ...Object.fromEntries(counters) };
  try {
    await table.documents.send(
      new PutCommand({
        TableName: table.name,
        Item,
        ...(rev === undefined
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : { ConditionExpression: "rev = :rev", ExpressionAttributeValues: { ":rev": rev } }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
