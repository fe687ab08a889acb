import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { current } from "../context/index.js";
import { daysOf } from "../period/index.js";
import { mergeAll, type Statistic } from "../statistics/index.js";
import { batchGet } from "../table/index.js";
import { rollupPartition } from "./apply.js";
import { accumulate, type Delta, dayKey, decode, keyFrom, monthKey } from "./encode.js";
import type { Evidence } from "./evidence.js";

export type Span = { from: string; to: string };
export type Metrics = Map<string, Statistic>;

/** The stored periods that tile a span: whole months where they fit, days at the ragged ends. */
export function tiles({ from, to }: Span): string[] {
  const days = daysOf({ from, to });
  const byMonth = new Map<string, string[]>();
  for (const day of days) byMonth.set(day.slice(0, 7), [...(byMonth.get(day.slice(0, 7)) ?? []), day]);
  return [...byMonth].flatMap(([month, own]) => (own.length === daysInMonth(month) ? [monthKey(month)] : own.map(dayKey)));
}

function daysInMonth(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

/** Merged in the order of their periods, so that sums of fractions come out the same every time. */
function mergeItems(unordered: Record<string, unknown>[]): Metrics {
  const items = [...unordered].sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1));
  const parts = new Map<string, Statistic[]>();
  for (const item of items) for (const [metric, statistic] of decode(item)) parts.set(metric, [...(parts.get(metric) ?? []), statistic]);
  return new Map([...parts].map(([metric, statistics]) => [metric, mergeAll(statistics)]));
}

/** The statistics of one subject (or `ALL`) and source over a span: a handful of items, however many records they sum up. */
export async function read(subject: string, source: string, span: Span): Promise<Metrics> {
  const pk = rollupPartition(subject, source);
  return mergeItems(await batchGet(tiles(span).map((sk) => ({ pk, sk }))));
}

/** As `read`, for many subjects with few round trips. */
export async function readMany(subjects: string[], source: string, span: Span): Promise<Map<string, Metrics>> {
  const periods = tiles(span);
  const owners = new Map(subjects.map((subject) => [rollupPartition(subject, source), subject]));
  const items = await batchGet<{ pk: string }>([...owners.keys()].flatMap((pk) => periods.map((sk) => ({ pk, sk }))));
  const bySubject = new Map<string, Record<string, unknown>[]>();
  for (const item of items) {
    const subject = owners.get(item.pk) ?? "";
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), item]);
  }
  return new Map([...bySubject].map(([subject, own]) => [subject, mergeItems(own)]));
}

/** Statistics per day or per month, oldest first; periods without records are left out. */
export async function series(
  subject: string,
  source: string,
  span: Span,
  grain: "day" | "month",
): Promise<{ period: string; metrics: Metrics }[]> {
  const { table } = current();
  const [low, high] =
    grain === "day" ? [dayKey(span.from), dayKey(span.to)] : [monthKey(span.from.slice(0, 7)), monthKey(span.to.slice(0, 7))];
  const found: { period: string; metrics: Metrics }[] = [];
  for (let start: Record<string, unknown> | undefined; ; ) {
    const { Items = [], LastEvaluatedKey } = await table.documents.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :low AND :high",
        ExpressionAttributeValues: { ":pk": rollupPartition(subject, source), ":low": low, ":high": high },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (const item of Items) found.push({ period: String(item.sk).slice(2), metrics: decode(item) });
    if (!LastEvaluatedKey) return found;
    start = LastEvaluatedKey;
  }
}

/** Adds what a record should have added, by `subject\nperiod`: the reckoning that reconciliation compares with. */
export function expectedOf(items: Map<string, Map<string, bigint>>, evidence: Evidence[]): void {
  const delta: Delta = new Map();
  for (const one of evidence) accumulate(delta, one, 1);
  for (const [text, counters] of delta) {
    const { subject, period } = keyFrom(text);
    const key = `${subject}\n${period}`;
    const own = items.get(key) ?? new Map<string, bigint>();
    for (const [name, amount] of counters) own.set(name, (own.get(name) ?? 0n) + amount);
    items.set(key, own);
  }
}
