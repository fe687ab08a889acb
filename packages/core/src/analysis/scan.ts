import { AppError } from "../errors/index.js";
import { openEvidence } from "../indicator/index.js";
import { benjaminiHochberg } from "../methods/inference/multiplicity.js";
import { containing, type Grain, type Period, parse, shift } from "../period/index.js";
import { studentTCdf, studentTQuantile } from "../statistics/index.js";
import * as Subject from "../subject/index.js";
import { sideOf } from "./direction.js";
import { isOver, todayOf } from "./periods.js";
import { CONFIDENCE, publicQuantity, type Quantity, quantityOf } from "./quantity.js";
import { isMeasured, type Measured, type Reading } from "./reading.js";
import { FALSE_ALARMS, LEAST_BASELINE, type Scan, type ScanRequest } from "./signal-schema.js";
import { scanWords } from "./signal-words.js";

/** Stored periods that one scan may read: a few seconds' worth. */
const MAX_READS = 60_000;
/** Subjects whose evidence is read together. */
const CHUNK = 250;
const USUAL_HISTORY: Record<Grain, number> = { day: 30, week: 26, month: 12, quarter: 8, year: 6 };
/** Rollup items that tile a period. */
const ITEMS: Record<Grain, number> = { day: 1, week: 7, month: 1, quarter: 3, year: 12 };

/**
 * Judges every matching subject's value of a period by its own history. Throws `unprocessable` when that would read
 * more than a request may, and for a period that is not over or of another grain.
 */
export async function scan(request: ScanRequest): Promise<Scan> {
  const [{ today }, quantity] = await Promise.all([todayOf(), quantityOf(request)]);
  const period = judgedPeriod(request, today);
  const history = request.history ?? USUAL_HISTORY[period.grain];
  const reads = (history + 1) * ITEMS[period.grain] * Math.max(1, quantity.indicators.length);
  const subjects = await matching(request, Math.floor(MAX_READS / reads));
  const judged = await judge(quantity, subjects, period, history);
  const tested = judged.filter((one): one is Tested => "pValue" in one);
  const adjusted = benjaminiHochberg(tested.map(({ pValue }) => pValue));
  const rows = tested.map((one, index) => rowOf(quantity, one, adjusted[index] ?? 1)).sort((a, b) => a.pValue - b.pValue || byName(a, b));
  return {
    quantity: publicQuantity(quantity),
    period,
    history,
    method: "prediction-t",
    falseAlarms: FALSE_ALARMS,
    counts: {
      subjects: subjects.length,
      tested: tested.length,
      signals: rows.filter(({ signal }) => signal).length,
      notMeasured: judged.filter((one) => "untested" in one && one.untested === "not-measured").length,
      shortHistory: judged.filter((one) => "untested" in one && one.untested === "short-history").length,
    },
    rows: rows.slice(0, request.limit),
  };
}

type Row = Scan["rows"][number];
const byName = (a: Row, b: Row): number => (a.subject.id < b.subject.id ? -1 : 1);

function judgedPeriod({ period: label, grain }: ScanRequest, today: string): Period {
  const refuse = (message: string) => new AppError("unprocessable", message, { errors: [{ path: "period", code: "unsuitable", message }] });
  if (label === undefined) return shift(containing(today, grain), -1);
  const period = parse(label);
  if (!period) throw refuse("must be a period such as 2026-11");
  if (!isOver(period, today))
    throw refuse(`${label} is not over yet; the last complete one is ${shift(containing(today, period.grain), -1).label}`);
  return period;
}

async function matching(request: ScanRequest, most: number): Promise<Subject.Subject[]> {
  const [tagName, ...tagValue] = request.tag?.split("=") ?? [];
  const fits = (subject: Subject.Subject) =>
    (request.kind === undefined || subject.kind === request.kind) &&
    (request.parentId === undefined || subject.parentId === request.parentId) &&
    (tagName === undefined || subject.tags[tagName] === tagValue.join("="));
  const found: Subject.Subject[] = [];
  for await (const page of Subject.all()) {
    found.push(...page.filter(fits));
    if (found.length > most) {
      const detail = `More than ${most} subjects match, too many to read so much history of at once. Narrow them by kind, parentId or tag, or ask for less history.`;
      throw new AppError("unprocessable", detail, { extra: { maxSubjects: most } });
    }
  }
  return found;
}

type Tested = { subject: Subject.Subject; reading: Measured; usual: number; low: number; high: number; points: number; pValue: number };
type Judged = Tested | { subject: Subject.Subject; untested: "not-measured" | "short-history" };

async function judge(quantity: Quantity, subjects: readonly Subject.Subject[], period: Period, history: number): Promise<Judged[]> {
  const periods = Array.from({ length: history + 1 }, (_, index) => shift(period, index - history));
  const readings = new Map<string, Reading[]>(subjects.map(({ id }) => [id, []]));
  for (const one of periods) {
    const evidence = await openEvidence(quantity.indicators, one);
    for (let start = 0; start < subjects.length; start += CHUNK) {
      const found = await evidence(subjects.slice(start, start + CHUNK).map(({ id }) => id));
      for (const [id, estimates] of found) readings.get(id)?.push(quantity.readingOf(estimates));
    }
  }
  return subjects.map((subject): Judged => {
    const own = readings.get(subject.id) ?? [];
    const latest = own.at(-1);
    const before = own.slice(0, -1).filter(isMeasured);
    if (!latest || !isMeasured(latest)) return { subject, untested: "not-measured" };
    if (before.length < LEAST_BASELINE) return { subject, untested: "short-history" };
    return { subject, reading: latest, points: before.length, ...predictionTest(quantity, before, latest) };
  });
}

/**
 * Whether one new value fits a history of m values: t = (x - x̄) / (s √(1 + 1/m)) with m - 1 degrees of freedom. Shares
 * are compared in units of their own sampling error, so that months with few records vary as they may; s is never
 * taken below the sampling error of the new value itself, since a calm history cannot make that surer.
 * [Hahn & Meeker 1991, Statistical Intervals, 4.7]
 */
export function predictionTest(
  { per, low, high }: Pick<Quantity, "per" | "low" | "high">,
  history: readonly Measured[],
  latest: Measured,
): Pick<Tested, "usual" | "low" | "high" | "pValue"> {
  const m = history.length;
  const { usual, spread } = [...history, latest].every(({ method }) => method === "wilson")
    ? shareSpread(per, history, latest)
    : valueSpread(history, latest);
  const error = spread * Math.sqrt(1 + 1 / m);
  const reach = -studentTQuantile((1 - CONFIDENCE) / 2, m - 1) * error;
  const distance = latest.value - usual;
  const kept = (value: number) => Math.min(high ?? value, Math.max(low ?? value, value));
  const differs = Math.abs(distance) > 1e-9 * Math.max(1, Math.abs(usual));
  const pValue = error > 0 ? Math.min(1, 2 * studentTCdf(-Math.abs(distance / error), m - 1)) : differs ? 0 : 1;
  return { usual, low: kept(usual - reach), high: kept(usual + reach), pValue };
}

type Spread = { usual: number; spread: number };

function valueSpread(history: readonly Measured[], latest: Measured): Spread {
  const values = history.map(({ value }) => value);
  const usual = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { usual, spread: Math.max(deviationOf(values, usual), latest.standardError ?? 0) };
}

function shareSpread(per: number, history: readonly Measured[], latest: Measured): Spread {
  const total = history.reduce((sum, { n }) => sum + n, 0);
  const share = history.reduce((sum, { value, n }) => sum + (value / per) * n, 0) / total;
  const sampling = (n: number) => Math.sqrt(Math.max(0, share * (1 - share)) / n);
  if (sampling(1) === 0) return { usual: share * per, spread: latest.standardError ?? 0 };
  const scores = history.map(({ value, n }) => (value / per - share) / sampling(n));
  return { usual: share * per, spread: per * sampling(latest.n) * Math.max(1, deviationOf(scores, 0)) };
}

const deviationOf = (values: readonly number[], centre: number): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));

function rowOf(quantity: Quantity, { subject, reading, usual, low, high, points, pValue }: Tested, qValue: number): Row {
  const signal = qValue < FALSE_ALARMS;
  const meaning = sideOf(quantity, usual, reading.value);
  const { value, n } = reading;
  return {
    subject: { id: subject.id, name: subject.name, kind: subject.kind },
    value,
    n,
    usual,
    low,
    high,
    historyPoints: points,
    pValue,
    qValue,
    signal,
    side: value > usual ? "above" : value < usual ? "below" : "level",
    meaning,
    words: scanWords(quantity, { value, low, high, signal, meaning }),
  };
}
