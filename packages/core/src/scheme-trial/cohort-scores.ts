import { AppError } from "../errors/index.js";
import type { Estimates, FrozenIndicator } from "../indicator/index.js";
import type { Period } from "../period/index.js";
import { canonical } from "../scheme/index.js";
import { type Board, type Entrant, entrantsOf, openEntrantEvidence } from "../scorecard/index.js";
import { gatherCohort, rankSubjects, type SchemeDefinition, type ScorecardBody, scoreSubject, usesCohort } from "../scoring/index.js";
import { MAX_SUBJECTS } from "./schema.js";

/** A tree with its indicators frozen: what subjects are scored by. */
export type Plan = { definition: SchemeDefinition; indicators: readonly FrozenIndicator[] };

export type Place = { schemeId: string; period: Period; timeZone: string; board: Board };

const ADVICE = "Try it out on groups (by=parent, by=tag or by=tenant); publish and start a scoring run to score everybody.";
const CHUNK = 250;

/** Who is scored by each plan, and all of them together. */
export type Cast = { entrants: readonly Entrant[]; byPlan: readonly (readonly Entrant[])[] };

/** Everybody on the board whom the plans address. Throws `unprocessable` where they are too many for one request. */
export async function castOf(run: Place, plans: readonly Plan[]): Promise<Cast> {
  const known = new Map<string, Entrant[]>();
  const byPlan: Entrant[][] = [];
  for (const { definition } of plans) {
    const audience = definition.appliesTo;
    const entrants = known.get(canonical(audience)) ?? (await entrantsAt({ run, audience }));
    known.set(canonical(audience), entrants);
    byPlan.push(entrants);
  }
  return { entrants: [...new Map(byPlan.flat().map((entrant) => [entrant.subject.id, entrant])).values()], byPlan };
}

async function entrantsAt(whom: Parameters<typeof entrantsOf>[0]): Promise<Entrant[]> {
  const entrants: Entrant[] = [];
  for await (const page of entrantsOf(whom, { maxSubjects: MAX_SUBJECTS, advice: ADVICE })) entrants.push(...page);
  const members = entrants.reduce((sum, one) => sum + (Array.isArray(one.members) ? one.members.length : 0), 0);
  if (members > MAX_SUBJECTS * 4)
    throw new AppError("unprocessable", `The groups join ${members} subjects, too many for one request. Use by=tenant.`);
  return entrants;
}

/** What a simulation keeps of a scored subject. */
export type Result = Pick<ScorecardBody, "score" | "grade" | "indicators" | "gates"> & { status: "scored" | "suppressed" | "missing" };

/** Not one of those whom the plan scores. */
const OUTSIDE: Result = { score: null, grade: null, indicators: [], status: "missing" };

/** Scores by each of the plans from the same evidence; nothing is written. In the order of `entrants`. */
export async function resultsOf(plans: readonly Plan[], { entrants, byPlan }: Cast, period: Period): Promise<Result[][]> {
  const results: Result[][] = [];
  for (const own of new Set(byPlan)) {
    const ofOwn = plans.filter((_, index) => byPlan[index] === own);
    const lists = evidenceLists(ofOwn);
    const estimates = await Promise.all(lists.map((indicators) => estimatesOf(indicators, own, period)));
    for (const [index, plan] of ofOwn.entries()) {
      const scores = scored(plan, estimates[lists.length === 1 ? 0 : index] ?? []);
      const byId = new Map(own.map(({ subject }, at) => [subject.id, scores[at]]));
      results[plans.indexOf(plan)] = entrants.map(({ subject }) => byId.get(subject.id) ?? OUTSIDE);
    }
  }
  return results;
}

/** The indicators to read: together where the plans read the same things of those that they share, which halves the work. */
function evidenceLists(plans: readonly Plan[]): (readonly FrozenIndicator[])[] {
  const joined = new Map<string, FrozenIndicator>();
  for (const indicator of plans.flatMap(({ indicators }) => indicators)) {
    const other = joined.get(indicator.id);
    if (other && readingOf(other) !== readingOf(indicator)) return plans.map(({ indicators }) => indicators);
    joined.set(indicator.id, indicator);
  }
  return [[...joined.values()]];
}

const readingOf = ({ key, source, measure, scale, minimumSample }: FrozenIndicator): string =>
  canonical({ key, source, measure, scale, minimumSample });

async function estimatesOf(indicators: readonly FrozenIndicator[], entrants: readonly Entrant[], period: Period): Promise<Estimates[]> {
  const read = await openEntrantEvidence(indicators, period);
  const estimates: Estimates[] = [];
  for (let start = 0; start < entrants.length; start += CHUNK) {
    const chunk = entrants.slice(start, start + CHUNK);
    const found = await read(chunk);
    estimates.push(...chunk.map(({ subject }) => found.get(subject.id) ?? new Map()));
  }
  return estimates;
}

function scored({ definition, indicators }: Plan, estimates: readonly Estimates[]): Result[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const gathering = gatherCohort(new Map(indicators.filter(usesCohort).map((indicator) => [indicator.id, indicator])));
  for (const one of estimates) gathering.add(one);
  const cohort = gathering.cohort();
  return estimates.map((one) => {
    const { score, grade, indicators: rows, gates } = scoreSubject(definition, byId, one, { cohort });
    const seen = rows.some(({ status }) => status === "suppressed") ? "suppressed" : "missing";
    return { score, grade, indicators: rows, ...(gates ? { gates } : {}), status: score === null ? seen : "scored" };
  });
}

/** Ranks in the order of the entrants; `null` without a score. */
export function ranksOf(entrants: readonly Entrant[], results: readonly Pick<Result, "score">[]): (number | null)[] {
  const listed = rankSubjects(entrants.map(({ subject }, index) => ({ subjectId: subject.id, score: results[index]?.score ?? null })));
  const ranks = new Map(listed.map(({ subjectId, rank }) => [subjectId, rank]));
  return entrants.map(({ subject }) => ranks.get(subject.id) ?? null);
}
