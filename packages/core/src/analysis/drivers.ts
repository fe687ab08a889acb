import { now } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { correlationTable } from "../methods/drivers/correlation-table.js";
import { leastSquares } from "../methods/drivers/least-squares.js";
import { lmgShares } from "../methods/drivers/lmg.js";
import { relativeWeights } from "../methods/drivers/relative-weights.js";
import { containing, localDate, parse, shift } from "../period/index.js";
import { studentTCdf } from "../statistics/index.js";
import * as Survey from "../survey/index.js";
import * as Tenant from "../tenant/index.js";
import { type Cases, casesOf } from "./driver-cases.js";
import { CASES_PER_DIMENSION, type DriverRequest, type Drivers, LEAST_CASES, MAX_SHAPLEY, type Rated } from "./driver-schema.js";
import { driverWarnings } from "./driver-warnings.js";
import { chosen } from "./rated-questions.js";
import { subjectOf } from "./trend.js";

type Dimension = Drivers["dimensions"][number];

/**
 * How much each rated dimension goes with the outcome, from the newest responses that answer all of them. Throws
 * `not_found` for an unknown survey or subject, `invalid` for questions that are not rated.
 */
export async function driversOf(request: DriverRequest): Promise<Drivers> {
  const { timeZone, minimumSample } = await Tenant.settings();
  const [survey, subject] = await Promise.all([Survey.fromId(request.surveyId), subjectOf(request.subjectId)]);
  const { outcome, dimensions } = chosen(await definitionOf(survey), request);
  const span = spanOf(request, localDate(now(), timeZone));
  const { surveyId, subjectId, tag, limit } = request;
  const cases = await casesOf({ surveyId, span, timeZone, subjectId, tag, limit }, [outcome, ...dimensions]);
  const needed = Math.max(LEAST_CASES, minimumSample, CASES_PER_DIMENSION * dimensions.length);
  const told = tellerOf(cases, minimumSample);
  const about = {
    survey: { id: survey.id, name: survey.name },
    outcome: outcomeOf(told(outcome, 0)),
    period: span,
    subject,
    tag: tag ?? null,
    cases: cases.counts,
    needed,
  };
  const bare = dimensions.map((one, index): Dimension => ({ ...told(one, index + 1), ...UNKNOWN }));
  const reason = reasonOf(cases, dimensions, needed);
  if (reason) {
    return {
      ...about,
      method: null,
      reason,
      r2: null,
      adjustedR2: null,
      dimensions: bare,
      lines: null,
      warnings: driverWarnings(cases, bare, null),
    };
  }
  const { r2, ...explained } = explain(cases.columns, bare);
  const [n, p] = [cases.counts.complete, dimensions.length];
  return {
    ...about,
    reason: null,
    ...explained,
    r2,
    adjustedR2: 1 - ((1 - r2) * (n - 1)) / (n - p - 1),
    warnings: driverWarnings(cases, explained.dimensions, r2),
  };
}

const outcomeOf = ({ answered: _answered, ...outcome }: Rated & Pick<Dimension, "answered" | "mean" | "performance">) => outcome;

const UNKNOWN = {
  share: null,
  importance: null,
  correlation: null,
  coefficient: null,
  standardError: null,
  pValue: null,
  varianceInflation: null,
  quadrant: null,
};

async function definitionOf(survey: Survey.Survey): Promise<Survey.Definition> {
  if (survey.publishedVersion === null) return survey.definition;
  return (await Survey.publishedVersion(survey.id, survey.publishedVersion)).definition;
}

function spanOf(request: DriverRequest, today: string): { from: string; to: string } {
  const period = request.period === undefined ? undefined : parse(request.period);
  if (period) return { from: period.from, to: period.to };
  const to = request.to ?? today;
  const from = request.from ?? shift(containing(to, "month"), -11).from;
  if (from <= to) return { from, to };
  const message = "must not lie after to";
  throw new AppError("invalid", `from: ${message}`, { errors: [{ path: "from", code: "out_of_range", message }] });
}

/** A question with what all who rated it said; below the minimum sample only how many they are. */
function tellerOf({ answered, sums }: Cases, minimumSample: number) {
  return ({ key, label, low, high }: Rated, index: number) => {
    const n = answered[index] ?? 0;
    const mean = n >= Math.max(1, minimumSample) ? (sums[index] ?? 0) / n : null;
    return { key, label, low, high, answered: n, mean, performance: mean === null ? null : (100 * (mean - low)) / (high - low) };
  };
}

function reasonOf({ columns, counts }: Cases, dimensions: readonly Rated[], needed: number): Drivers["reason"] {
  if (dimensions.length === 0) return "no-dimensions";
  if (counts.complete < needed) return "too-few-cases";
  const [outcome] = columns;
  return outcome?.every((value) => value === outcome[0]) ? "no-variation" : null;
}

function explain(
  columns: readonly Float64Array[],
  bare: readonly Dimension[],
): Pick<Drivers, "method" | "dimensions" | "lines"> & { r2: number } {
  const [y = new Float64Array(), ...x] = columns;
  const correlations = correlationTable(x, y);
  const method = x.length <= MAX_SHAPLEY ? "shapley" : "relative-weights";
  const { shares, r2 } = method === "shapley" ? shapley(correlations) : johnson(correlations);
  const fit = leastSquares(x, y);
  const filled = bare.map((dimension, index): Dimension => {
    const [coefficient, standardError] = [fit.coefficients[index + 1] ?? null, fit.standardErrors[index + 1] ?? null];
    const t = coefficient === null || !standardError ? null : coefficient / standardError;
    return {
      ...dimension,
      share: shares[index] ?? 0,
      importance: r2 > 0 ? (shares[index] ?? 0) / r2 : null,
      correlation: correlations.outcome[index] ?? 0,
      coefficient,
      standardError,
      pValue: t === null ? null : Math.min(1, 2 * studentTCdf(-Math.abs(t), fit.df)),
      varianceInflation: fit.inflation[index] ?? null,
    };
  });
  const lines = linesOf(filled);
  const placed = filled.map((dimension) => ({ ...dimension, quadrant: quadrantOf(dimension, lines) }));
  return { method, r2, lines, dimensions: placed.sort((a, b) => (b.share ?? 0) - (a.share ?? 0)) };
}

type Correlations = Parameters<typeof lmgShares>[0];
type Shares = { shares: number[]; r2: number };

function shapley(correlations: Correlations): Shares {
  const { lmg, r2 } = lmgShares(correlations);
  return { shares: lmg, r2 };
}

function johnson(correlations: Correlations): Shares {
  const { weights, r2 } = relativeWeights(correlations);
  return { shares: weights, r2 };
}

/** The quadrants meet at the dimensions' own means: what matters is which of them come first. */
function linesOf(dimensions: readonly Dimension[]): Drivers["lines"] {
  const known = dimensions.flatMap(({ importance, performance }) =>
    importance === null || performance === null ? [] : [{ importance, performance }],
  );
  if (known.length < 2) return null;
  const mean = (of: (one: (typeof known)[number]) => number) => known.reduce((sum, one) => sum + of(one), 0) / known.length;
  return { importance: mean(({ importance }) => importance), performance: mean(({ performance }) => performance) };
}

/** [Martilla & James 1977, J. Marketing 41:77-79] */
function quadrantOf({ importance, performance }: Dimension, lines: Drivers["lines"]): Dimension["quadrant"] {
  if (!lines || importance === null || performance === null) return null;
  if (importance >= lines.importance) return performance < lines.performance ? "improve-first" : "keep-up";
  return performance < lines.performance ? "watch" : "maintain";
}
