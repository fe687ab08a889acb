import { now } from "../context/index.js";
import { type Estimates, type FrozenIndicator, openEvidence } from "../indicator/index.js";
import { localDate, type Period, parse } from "../period/index.js";
import {
  type Audience,
  type Cohort,
  gatherCohort,
  isAddressed,
  type LeafScores,
  nodesOf,
  type SchemeDefinition,
  scoreIndicator,
  usesCohort,
} from "../scoring/index.js";
import * as Subject from "../subject/index.js";
import * as Tenant from "../tenant/index.js";
import type { Cases } from "./objective.js";

/** As many subjects as are read within the time that a publication may take. */
const MAX_SUBJECTS = 5_000;
const BATCH = 250;

/** Scores the leaves of a tree from a subject's estimates, as scorecards do. */
function leafScorer(
  definition: Pick<SchemeDefinition, "children">,
  indicators: readonly FrozenIndicator[],
): (estimates: Estimates, cohort: Cohort) => LeafScores {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const leaves = nodesOf(definition).flatMap(({ node }) => {
    const indicator = node.type === "indicator" ? byId.get(node.indicatorId) : undefined;
    return indicator ? [{ key: node.key, indicator }] : [];
  });
  return (estimates, cohort) =>
    new Map(leaves.map(({ key, indicator: own }) => [key, scoreIndicator(own, estimates.get(own.id), cohort.get(own.id)).normalised]));
}

/** The leaf scores of the tenant's subjects in each of the periods. Periods that have not begun are left out. */
export async function readCases(
  definition: SchemeDefinition,
  indicators: readonly FrozenIndicator[],
  labels: readonly string[],
): Promise<Map<string, Cases>> {
  const cases = new Map<string, Cases>();
  const begun = await begunPeriods(labels);
  if (begun.length === 0) return cases;
  const { ids, seen } = await subjectsToRead(definition.appliesTo);
  const score = leafScorer(definition, indicators);
  for (const period of begun) {
    const estimates = await estimatesOf(indicators, period, ids);
    const gathering = gatherCohort(new Map(indicators.filter(usesCohort).map((indicator) => [indicator.id, indicator])));
    for (const one of estimates) gathering.add(one);
    const cohort = gathering.cohort();
    cases.set(period.label, { seen, scores: estimates.map((one) => score(one, cohort)) });
  }
  return cases;
}

/** The periods among the labels that have evidence already. */
export async function begunPeriods(labels: readonly string[]): Promise<Period[]> {
  if (labels.length === 0) return [];
  const today = localDate(now(), (await Tenant.settings()).timeZone);
  return labels.flatMap((label) => {
    const period = parse(label);
    return period && period.from <= today ? [period] : [];
  });
}

/** Ids follow from hashes, so the lowest ones are a sample without preference, the same every time. */
async function subjectsToRead(audience: Audience | undefined): Promise<{ ids: string[]; seen: number }> {
  const ids: string[] = [];
  for await (const page of Subject.all()) ids.push(...page.flatMap((subject) => (isAddressed(audience, subject) ? [subject.id] : [])));
  return { ids: ids.sort().slice(0, MAX_SUBJECTS), seen: ids.length };
}

async function estimatesOf(indicators: readonly FrozenIndicator[], period: Period, ids: readonly string[]): Promise<Estimates[]> {
  const read = await openEvidence(indicators, period);
  const estimates: Estimates[] = [];
  for (let start = 0; start < ids.length; start += BATCH) estimates.push(...(await read(ids.slice(start, start + BATCH))).values());
  return estimates;
}
