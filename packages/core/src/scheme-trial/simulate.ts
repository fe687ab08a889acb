import { agreementOf } from "../methods/outranking/compare-rankings.js";
import { ranksOfScores } from "../methods/outranking/scorers.js";
import * as Scheme from "../scheme/index.js";
import { type Entrant, rounded } from "../scorecard/index.js";
import { castOf, type Plan, type Result, ranksOf, resultsOf } from "./cohort-scores.js";
import { draftOf, namesOf, placeOf } from "./plan.js";
import { reasonsOf } from "./reasons.js";
import { type SimulatedSubject, type Simulation, type SimulationInput, USUAL_ROWS } from "./schema.js";

/**
 * Scores everybody by the working copy (or a tree that is sent) and by the version in force (or another one) from
 * the same evidence, and tells who rises and falls, and why. Writes nothing. Throws `unprocessable` for a tree
 * that could not be published, a period that has not begun, and more subjects than one request can score.
 */
export async function simulate(schemeId: string, input: SimulationInput): Promise<Simulation> {
  const draft = await draftOf(schemeId, input.definition);
  const place = await placeOf(schemeId, input.period, input);
  const version = await (input.compareWith === undefined
    ? Scheme.versionIfAny(schemeId, place.period)
    : Scheme.publishedVersion(schemeId, input.compareWith));
  const plans: Plan[] = version ? [draft, version] : [draft];
  const cast = await castOf(place, plans);
  const { entrants } = cast;
  const [after = [], before] = await resultsOf(plans, cast, place.period);
  const rows = rowsOf(entrants, { before, after, plans }).sort(byMove);
  return {
    schemeId,
    period: place.period,
    by: input.by,
    tag: input.tag ?? null,
    comparedWith: version?.number ?? null,
    definition: draft.definition,
    summary: summaryOf(rows, plans),
    rows: rows.slice(0, input.limit ?? USUAL_ROWS),
    rowsTotal: rows.length,
    warnings: draft.warnings,
  };
}

type Compared = { before: readonly Result[] | undefined; after: readonly Result[]; plans: readonly Plan[] };

function rowsOf(entrants: readonly Entrant[], { before, after, plans }: Compared): SimulatedSubject[] {
  const nameOf = namesOf([...plans].reverse());
  const order = (plans[0]?.definition.grades ?? []).map(({ grade }) => grade);
  const ranksAfter = ranksOf(entrants, after);
  const ranksBefore = before && ranksOf(entrants, before);
  return entrants.flatMap(({ subject, members }, index) => {
    const is = after[index];
    if (!is) return [];
    const was = before?.[index];
    const state = ({ status, score, grade }: Result, rank: number | null | undefined) => ({
      status,
      score,
      scoreRounded: rounded(score),
      grade,
      rank: rank ?? null,
    });
    const [now, then] = [state(is, ranksAfter[index]), was ? state(was, ranksBefore?.[index]) : null];
    return [
      {
        subjectId: subject.id,
        subjectName: subject.name,
        subjectKind: subject.kind,
        members: Array.isArray(members) ? members.length : null,
        before: then,
        after: now,
        change: was?.score != null && is.score !== null ? is.score - was.score : null,
        rankChange: then?.rank != null && now.rank !== null ? then.rank - now.rank : null,
        gradeChange: was ? gradeChange(was, is, order) : null,
        reasons: was ? reasonsOf(was, is, nameOf) : [],
      },
    ];
  });
}

function gradeChange(before: Result, after: Result, order: readonly string[]): SimulatedSubject["gradeChange"] {
  if (before.score === null) return after.score === null ? null : "gained";
  if (after.score === null) return "lost";
  const was = order.indexOf(before.grade ?? "");
  const is = order.indexOf(after.grade ?? "");
  if (was < 0) return "renamed";
  return is < was ? "risen" : is > was ? "fallen" : "same";
}

/** Lost and gained scores first, then the largest changes; equal ones in the order of their ids. */
function byMove(a: SimulatedSubject, b: SimulatedSubject): number {
  return moved(b) - moved(a) || (a.subjectId < b.subjectId ? -1 : 1);
}

function moved({ change, gradeChange: grade, after }: SimulatedSubject): number {
  if (grade === "lost") return 300;
  if (grade === "gained") return 200;
  // Without anything to compare with, the best come first.
  return grade === null ? (after.score ?? -2) - 200 : Math.abs(change ?? 0);
}

function summaryOf(rows: readonly SimulatedSubject[], plans: readonly Plan[]): Simulation["summary"] {
  const count = (grade: SimulatedSubject["gradeChange"]) => rows.filter(({ gradeChange: own }) => own === grade).length;
  const compared = plans.length > 1;
  const both = rows.flatMap(({ before, after }) =>
    before?.score != null && after.score !== null ? [{ before: before.score, after: after.score }] : [],
  );
  const changes = both.map(({ before, after }) => after - before);
  const mean = (values: number[]) => (values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null);
  const largest = changes.reduce((most, change) => (Math.abs(change) > Math.abs(most) ? change : most), 0);
  return {
    subjects: rows.length,
    scoredBefore: compared ? rows.filter(({ before }) => before?.status === "scored").length : null,
    scoredAfter: rows.filter(({ after }) => after.status === "scored").length,
    gained: count("gained"),
    lost: count("lost"),
    risen: count("risen"),
    fallen: count("fallen"),
    meanChange: mean(changes),
    meanAbsoluteChange: mean(changes.map(Math.abs)),
    largestChange: changes.length > 0 ? largest : null,
    rankCorrelation: correlationOf(both),
    grades: gradeCounts(rows, plans),
  };
}

function correlationOf(scores: readonly { before: number; after: number }[]): Simulation["summary"]["rankCorrelation"] {
  if (scores.length < 2) return { kendall: null, spearman: null };
  const ranks = (pick: "before" | "after") => ranksOfScores(Float64Array.from(scores, (one) => one[pick]));
  const { kendall, spearman } = agreementOf(ranks("before"), ranks("after"), 1);
  return { kendall, spearman };
}

function gradeCounts(rows: readonly SimulatedSubject[], plans: readonly Plan[]): Simulation["summary"]["grades"] {
  const names = new Set(plans.flatMap(({ definition }) => definition.grades.map(({ grade }) => grade)));
  return [...names].map((grade) => ({
    grade,
    before: plans.length > 1 ? rows.filter(({ before }) => before?.grade === grade).length : null,
    after: rows.filter(({ after }) => after.grade === grade).length,
  }));
}
