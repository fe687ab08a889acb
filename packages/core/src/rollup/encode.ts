import { durationBin, type Statistic } from "../statistics/index.js";
import { ALL, type Evidence, type Measure } from "./evidence.js";

/** Sums are whole numbers of 1/10,000, sums of squares of 1/100,000,000: adding them is exact in any order. */
const UNIT = 10_000;
const UNIT_BIG = 10_000n;

const units = (value: number): bigint => BigInt(Math.round(value * UNIT));

/** Changes to the counters of rollup items: item key → attribute → amount. */
export type Delta = Map<string, Map<string, bigint>>;

export type RollupKey = { subject: string; source: string; period: string };

export const keyText = ({ subject, source, period }: RollupKey): string => `${subject}\n${source}\n${period}`;
export function keyFrom(text: string): RollupKey {
  const [subject = "", source = "", period = ""] = text.split("\n");
  return { subject, source, period };
}

/** Sort keys: days and months of one subject and source lie in one partition. */
export const dayKey = (day: string): string => `d#${day}`;
export const monthKey = (month: string): string => `m#${month}`;

/** Adds (`sign` 1) or takes back (-1) what the evidence says, for its subject and the whole tenant, day and month. */
export function accumulate(delta: Delta, evidence: Evidence, sign: 1 | -1): void {
  const subjects = evidence.subjectId === undefined ? [ALL] : [evidence.subjectId, ALL];
  const periods = [dayKey(evidence.day), monthKey(evidence.day.slice(0, 7))];
  const amounts = evidence.measures.flatMap(encode);
  for (const subject of subjects) {
    for (const period of periods) {
      const key = keyText({ subject, source: evidence.source, period });
      let counters = delta.get(key);
      if (!counters) {
        counters = new Map();
        delta.set(key, counters);
      }
      for (const [name, amount] of amounts) counters.set(name, (counters.get(name) ?? 0n) + (sign === 1 ? amount : -amount));
    }
  }
}

/** Drops counters that came out even, and items without any left. */
export function prune(delta: Delta): Delta {
  for (const [key, counters] of delta) {
    for (const [name, amount] of counters) if (amount === 0n) counters.delete(name);
    if (counters.size === 0) delta.delete(key);
  }
  return delta;
}

function encode(measure: Measure): [string, bigint][] {
  const { metric } = measure;
  switch (measure.kind) {
    case "rating":
      return [[`${metric}|${measure.value}`, 1n]];
    case "choice":
      return [[`${metric}|n`, 1n], ...measure.options.map((option): [string, bigint] => [`${metric}|o:${option}`, 1n])];
    case "duration":
      return [...moments(metric, measure.seconds), [`${metric}|${durationBin(measure.seconds)}`, 1n]];
    case "value":
      return moments(metric, measure.value);
    case "moments":
      return summedUp(measure);
    case "ratio":
      return [
        [`${metric}|num`, units(measure.numerator)],
        [`${metric}|den`, units(measure.denominator)],
      ];
    case "count":
      return [[`${metric}|n`, 1n]];
  }
}

function moments(metric: string, value: number): [string, bigint][] {
  const scaled = units(value);
  return [
    [`${metric}|n`, 1n],
    [`${metric}|s`, scaled],
    [`${metric}|q`, scaled * scaled],
  ];
}

/** The square of the sum is taken exactly, so that no rounding makes a variance negative. */
function summedUp({ metric, n, mean, deviation }: Extract<Measure, { kind: "moments" }>): [string, bigint][] {
  const [count, sum] = [BigInt(n), units(mean * n)];
  const squareOfMean = (sum * sum + count - 1n) / count;
  return [
    [`${metric}|n`, count],
    [`${metric}|s`, sum],
    [`${metric}|q`, squareOfMean + BigInt(Math.round(deviation * UNIT * UNIT))],
  ];
}

/** A stored rollup item's counters as statistics by metric. */
export function decode(item: Record<string, unknown>): Map<string, Statistic> {
  const counters = new Map<string, Map<string, bigint>>();
  for (const [name, value] of Object.entries(item)) {
    const bar = name.lastIndexOf("|");
    if (bar < 0) continue;
    const metric = name.slice(0, bar);
    let own = counters.get(metric);
    if (!own) {
      own = new Map();
      counters.set(metric, own);
    }
    own.set(name.slice(bar + 1), BigInt(value as number | bigint));
  }
  return new Map([...counters].map(([metric, own]) => [metric, statisticOf(own)]));
}

const fraction = (amount: bigint, unit: bigint): number => Number(amount / unit) + Number(amount % unit) / Number(unit);

function statisticOf(own: Map<string, bigint>): Statistic {
  const bins: Record<string, number> = {};
  for (const [name, count] of [...own].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (/^(\d+$|o:|d:)/.test(name) && count !== 0n) bins[name] = Number(count);
  const den = own.get("den");
  if (den !== undefined) {
    const numerator = fraction(own.get("num") ?? 0n, UNIT_BIG);
    return { n: fraction(den, UNIT_BIG), sum: numerator, sumSq: numerator, bins };
  }
  const n = own.get("n");
  if (n !== undefined)
    return { n: Number(n), sum: fraction(own.get("s") ?? 0n, UNIT_BIG), sumSq: fraction(own.get("q") ?? 0n, UNIT_BIG * UNIT_BIG), bins };
  return fromBins(bins);
}

/** A rating keeps only its bins; everything else follows from them. */
function fromBins(bins: Record<string, number>): Statistic {
  let n = 0;
  let sum = 0;
  let sumSq = 0;
  for (const [value, count] of Object.entries(bins)) {
    n += count;
    sum += Number(value) * count;
    sumSq += Number(value) ** 2 * count;
  }
  return { n, sum, sumSq, bins };
}

/** Where a counter stands. */
export type CounterKey = RollupKey & { counter: string };

/** A stored item's counters; zeros left out. */
export function countersOf(item: Record<string, unknown>): Map<string, bigint> {
  const counters = new Map<string, bigint>();
  for (const [name, value] of Object.entries(item))
    if (name.includes("|") && BigInt(value as number | bigint) !== 0n) counters.set(name, BigInt(value as number | bigint));
  return counters;
}
