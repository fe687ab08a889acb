import { invalid } from "../errors/index.js";
import { ALL } from "../rollup/index.js";
import { type Limits, limitsOf } from "./control-limits.js";
import { sideOf } from "./direction.js";
import { isOver, type Range, rangeOf } from "./periods.js";
import { publicQuantity, type Quantity, quantityOf } from "./quantity.js";
import { isMeasured, type Measured } from "./reading.js";
import { type Rule, type Side, signalsIn } from "./rules.js";
import { type Point, seriesOf } from "./series.js";
import { type ControlChart, GOOD_BASELINE, LEAST_BASELINE, type Signal, type SignalRequest } from "./signal-schema.js";
import { signalWords } from "./signal-words.js";
import { subjectOf } from "./trend.js";

/** A point with what the chart is to make of it. */
type Charted = Point & { complete: boolean; inBaseline: boolean };

/** One subject's control chart. Throws `not_found` for unknown things, `invalid` for a baseline outside the range. */
export async function controlChart(request: SignalRequest): Promise<ControlChart> {
  const [range, subject, quantity] = await Promise.all([rangeOf(request), subjectOf(request.subjectId), quantityOf(request)]);
  const given = baselineOf(request, range);
  const points = await seriesOf(quantity, request.subjectId ?? ALL, range.periods);
  const charted = markBaseline(points, range.today, given);
  return {
    quantity: publicQuantity(quantity),
    subject,
    timeZone: range.timeZone,
    grain: range.grain,
    ...chartOf(quantity, charted, given !== null),
  };
}

type Days = { from: string; to: string };

function baselineOf({ baselineFrom, baselineTo }: SignalRequest, range: Range): Days | null {
  if (baselineFrom === undefined && baselineTo === undefined) return null;
  const days = { from: baselineFrom ?? range.from, to: baselineTo ?? range.to };
  const refuse = (path: string, message: string) => invalid([{ path, code: "out_of_range", message }]);
  if (days.from > days.to) throw refuse("baselineFrom", "must not lie after baselineTo");
  if (days.to < range.from || days.from > range.to) throw refuse("baselineFrom", `must lie within the range, ${range.from} to ${range.to}`);
  return days;
}

function markBaseline(points: readonly Point[], today: string, given: Days | null): Charted[] {
  const judged = points.findLast(({ period, reading }) => isOver(period, today) && isMeasured(reading));
  return points.map((point) => {
    const { period, reading } = point;
    const complete = isOver(period, today);
    const chosen = given ? period.to >= given.from && period.from <= given.to : point !== judged;
    return { ...point, complete, inBaseline: complete && isMeasured(reading) && chosen };
  });
}

type Chart = Omit<ControlChart, "quantity" | "subject" | "timeZone" | "grain">;

/** The chart of points that are read: limits from the baseline, rules over all complete points. */
export function chartOf(quantity: Quantity, points: readonly Charted[], given: boolean): Chart {
  const inside = points.filter(({ inBaseline }) => inBaseline);
  const baseline = inside.flatMap(({ reading }) => (isMeasured(reading) ? [reading] : []));
  const about = {
    baseline: { from: inside[0]?.period.label ?? null, to: inside.at(-1)?.period.label ?? null, points: baseline.length, given },
  };
  if (baseline.length < LEAST_BASELINE) {
    const bare = points.map((point) => pointOf(quantity, point, null, []));
    return { ...about, chart: null, centre: null, reason: "too-few-points", warnings: [], points: bare, signals: [] };
  }
  const limits = limitsOf(quantity, baseline);
  const broken = signalsIn(points.map((point) => scoreOf(point, limits)));
  return {
    ...about,
    chart: limits.chart,
    centre: limits.centre,
    reason: null,
    warnings: warningsOf(baseline, limits),
    points: points.map((point, index) => pointOf(quantity, point, limits, broken[index] ?? [])),
    signals: points.flatMap(({ period, reading }, index) =>
      (broken[index] ?? []).flatMap((signal) => (isMeasured(reading) ? [signalOf(quantity, limits, period.label, reading, signal)] : [])),
    ),
  };
}

function warningsOf(baseline: readonly Measured[], limits: Limits): Chart["warnings"] {
  const warnings: Chart["warnings"] = [];
  if (baseline.length < GOOD_BASELINE) warnings.push("short-baseline");
  if (baseline.every((reading) => limits.sigmaOf(reading) === 0)) warnings.push("no-variation");
  return warnings;
}

/** Distance from the centre in σ. Without any variation, a value that differs at all is beyond every limit. */
function scoreOf({ reading, complete }: Charted, { centre, sigmaOf }: Limits): number | null {
  if (!complete || !isMeasured(reading)) return null;
  const [distance, sigma] = [reading.value - centre, sigmaOf(reading)];
  if (Math.abs(distance) <= 1e-9 * Math.max(1, Math.abs(centre))) return 0;
  return sigma > 0 ? distance / sigma : Math.sign(distance) * Number.MAX_VALUE;
}

function pointOf(quantity: Quantity, point: Charted, limits: Limits | null, broken: readonly { rule: Rule }[]): Chart["points"][number] {
  const { period, reading, complete, inBaseline } = point;
  const reach = limits && isMeasured(reading) ? 3 * limits.sigmaOf(reading) : null;
  const kept = (value: number) => Math.min(quantity.high ?? value, Math.max(quantity.low ?? value, value));
  return {
    ...reading,
    period,
    complete,
    inBaseline,
    lower: limits && reach !== null ? kept(limits.centre - reach) : null,
    upper: limits && reach !== null ? kept(limits.centre + reach) : null,
    rules: broken.map(({ rule }) => rule),
  };
}

function signalOf(
  quantity: Quantity,
  { centre }: Limits,
  period: string,
  { value }: Measured,
  { rule, side }: { rule: Rule; side: Side },
): Signal {
  const meaning = sideOf(quantity, centre, value);
  const signal = { period, rule, side, meaning, value };
  return { ...signal, words: signalWords(quantity, signal) };
}
