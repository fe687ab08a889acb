import { AppError } from "../errors/index.js";
import { type Matrix, matrixOf, normalised } from "../methods/matrix.js";
import { Undefined } from "../methods/method.js";
import { agreementOf } from "../methods/outranking/compare-rankings.js";
import { ranker } from "../methods/outranking/ranker.js";
import { ranksOfScores } from "../methods/outranking/scorers.js";
import * as Scheme from "../scheme/index.js";
import type { Entrant } from "../scorecard/index.js";
import { leafKeysOf, type SchemeDefinition } from "../scoring/index.js";
import { castOf, type Plan, type Result, resultsOf } from "./cohort-scores.js";
import { draftOf, placeOf } from "./plan.js";
import { type Ranking, rankingBy } from "./rankings.js";
import {
  COMPARED_METHODS,
  type Compared,
  type ComparedMethod,
  type ComparedSubject,
  type Comparison,
  type ComparisonInput,
  USUAL_ROWS,
} from "./schema.js";

const LEAST_SUBJECTS = 3;
const TOP = 10;
const MOVERS = 10;

/**
 * Ranks the same subjects by the scheme and by other methods side by side, and tells how far they agree. Writes
 * nothing. Throws `unprocessable` where fewer than three subjects have a score for every indicator.
 */
export async function compareMethods(schemeId: string, input: ComparisonInput): Promise<Comparison> {
  const place = await placeOf(schemeId, input.period, input);
  const { plan, number } = await planOf(schemeId, input, place.period);
  const cast = await castOf(place, [plan]);
  const { entrants } = cast;
  const [results = []] = await resultsOf([plan], cast, place.period);
  const table = tableOf(plan.definition, entrants, results);
  if (table.subjects.length < LEAST_SUBJECTS) throw tooFew(table, place.period.label);
  const { rankings, leftOut } = ranked([...new Set(input.methods ?? COMPARED_METHODS)], table);
  const rows = rowsOf(table, rankings);
  return {
    schemeId,
    schemeVersion: number,
    period: place.period,
    by: input.by,
    tag: input.tag ?? null,
    compared: table.subjects.length,
    leftOut: { subjects: entrants.length - table.subjects.length, indicators: table.dropped, methods: leftOut },
    methods: rankings.map((ranking) => comparedOf(ranking, table)),
    rows: rows.slice(0, input.limit ?? USUAL_ROWS),
    rowsTotal: rows.length,
    movers: [...rows].sort((a, b) => b.spread - a.spread || a.rank - b.rank).slice(0, MOVERS),
  };
}

type Chosen = { plan: Plan; number: number | null };

async function planOf(schemeId: string, { definition, version }: ComparisonInput, period: { from: string }): Promise<Chosen> {
  if (definition) {
    await Scheme.workingCopy(schemeId);
    return { plan: await draftOf(schemeId, definition), number: null };
  }
  const published = await (version === undefined ? Scheme.versionIfAny(schemeId, period) : Scheme.publishedVersion(schemeId, version));
  return published ? { plan: published, number: published.number } : { plan: await draftOf(schemeId, undefined), number: null };
}

type Table = {
  keys: string[];
  dropped: string[];
  /** Those with a score by the scheme and for every leaf. */
  subjects: { entrant: Entrant; score: number }[];
  matrix: Matrix;
  shares: Float64Array;
  /** How many have a score for each leaf. */
  counts: { key: string; scored: number }[];
};

function tableOf(definition: SchemeDefinition, entrants: readonly Entrant[], results: readonly Result[]): Table {
  const weights = leafWeights(definition);
  const all = leafKeysOf(definition);
  const scores = results.map(({ indicators }) => new Map(indicators.map(({ key, normalised: own }) => [key, own])));
  const scored = (key: string) => scores.filter((own) => own.get(key) != null).length;
  const keys = all.filter((key) => (weights.get(key) ?? 0) > 0 && scored(key) > 0);
  const complete = entrants.flatMap((entrant, index) => {
    const score = results[index]?.score ?? null;
    const row = keys.flatMap((key) => scores[index]?.get(key) ?? []);
    return score !== null && row.length === keys.length ? [{ entrant, score, row }] : [];
  });
  return {
    keys,
    dropped: all.filter((key) => !keys.includes(key)),
    subjects: complete,
    matrix: matrixOf(complete.map(({ row }) => row)),
    shares: keys.length > 0 ? normalised(keys.map((key) => weights.get(key) ?? 0)) : new Float64Array(),
    counts: keys.map((key) => ({ key, scored: scored(key) })),
  };
}

/** The product of the weights from the top down, by leaf. */
function leafWeights(definition: SchemeDefinition): Map<string, number> {
  const weights = new Map<string, number>();
  const visit = ({ children }: Pick<SchemeDefinition, "children">, above: number): void => {
    for (const node of children) {
      if (node.type === "dimension") visit(node, above * node.weight);
      else weights.set(node.key, above * node.weight);
    }
  };
  visit(definition, 1);
  return weights;
}

function tooFew({ subjects, counts }: Table, period: string): AppError {
  const each = counts.map(({ key, scored }) => `${key} ${scored}`).join(", ");
  return new AppError(
    "unprocessable",
    `Only ${subjects.length} subjects have a score for every indicator in ${period}; methods can be compared from ${LEAST_SUBJECTS} on (with a score: ${each || "none"}). Take another period, or groups.`,
  );
}

type Named = Ranking & { method: ComparedMethod };

function ranked(methods: readonly ComparedMethod[], { matrix, shares }: Table) {
  const rankings: Named[] = [];
  const leftOut: Comparison["leftOut"]["methods"] = [];
  for (const method of methods) {
    try {
      rankings.push({ method, ...rankingBy(method, matrix, shares) });
    } catch (error) {
      if (!(error instanceof Undefined)) throw error;
      leftOut.push({ method, reason: error.message });
    }
  }
  return { rankings, leftOut };
}

function comparedOf({ method, basis, note, scores, weights }: Named, { keys, subjects }: Table): Compared {
  const own = ranksOfScores(Float64Array.from(subjects, ({ score }) => steady(score)));
  const { kendall, spearman, meanShift, maxShift, topOverlap, sameFirst } = agreementOf(own, ranksOfScores(scores.map(steady)), TOP);
  const used = keys.map((key, index) => ({ key, weight: weights[index] ?? 0 }));
  return { method, basis, note, weights: used, kendall, spearman, meanShift, maxShift, topOverlap, sameFirst };
}

/** Sums in another order differ in their last bits, which must not part what ties. */
const steady = (score: number): number => Number(score.toPrecision(12));

function rowsOf({ subjects }: Table, rankings: readonly Named[]): ComparedSubject[] {
  const rank = ranker(subjects.length);
  const ranksOf = (scores: Float64Array) => {
    const ranks = new Uint32Array(subjects.length);
    rank(scores.map(steady), ranks);
    return ranks;
  };
  const own = ranksOf(Float64Array.from(subjects, ({ score }) => score));
  const others = rankings.map(({ method, scores }) => ({ method, ranks: ranksOf(scores) }));
  const rows = subjects.map(({ entrant, score }, index): ComparedSubject => {
    const ranks = Object.fromEntries(others.map((other) => [other.method, other.ranks[index] ?? 0]));
    const all = [own[index] ?? 0, ...Object.values(ranks)];
    const [best, worst] = [Math.min(...all), Math.max(...all)];
    const { id, name } = entrant.subject;
    return { subjectId: id, subjectName: name, score, rank: own[index] ?? 0, ranks, best, worst, spread: worst - best };
  });
  return rows.sort((a, b) => a.rank - b.rank || (a.subjectId < b.subjectId ? -1 : 1));
}
