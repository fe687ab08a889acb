import { type Problem, problemsOf } from "../errors/index.js";
import type { Indicator } from "../indicator/index.js";
import { clausesOf, type Definition, MAX_CLAUSES, type PlacedClause } from "./definition.js";

type Issue = { path: (string | number)[]; code: string; message: string };

/**
 * What stands between a working copy and its publication: no clause, keys used twice, clauses without words,
 * indicators that are unknown or archived, limits on the wrong side. Each with its path and what to do.
 */
export function standardProblems(definition: Definition, indicators: ReadonlyMap<string, Indicator>): Problem[] {
  const clauses = clausesOf(definition);
  const issues = [
    ...countIssues(clauses),
    ...repeated(
      definition.stages.map(({ key }, s) => ({ key, path: ["stages", s, "key"] })),
      "stage",
    ),
    ...repeated(
      clauses.map(({ clause, path }) => ({ key: clause.key, path: [...path, "key"] })),
      "clause",
    ),
    ...clauses.flatMap((placed) => [...wordIssues(placed), ...indicatorIssues(placed, indicators)]),
  ];
  return problemsOf(issues, "definition");
}

function countIssues(clauses: readonly PlacedClause[]): Issue[] {
  if (clauses.length === 0) return [{ path: ["stages"], code: "too_small", message: "add at least one clause to a stage" }];
  if (clauses.length <= MAX_CLAUSES) return [];
  const message = `a standard has at most ${MAX_CLAUSES} clauses, this one ${clauses.length}; divide it into two standards`;
  return [{ path: ["stages"], code: "too_big", message }];
}

function repeated(entries: { key: string; path: (string | number)[] }[], what: string): Issue[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key, path }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ path, code: "duplicate", message: `another ${what} has the key "${key}" already; give this one a key of its own` }];
  });
}

const wordIssues = ({ clause, path }: PlacedClause): Issue[] =>
  clause.text === undefined
    ? [{ path: [...path, "text"], code: "required", message: `say what "${clause.key}" asks of good service` }]
    : [];

function indicatorIssues({ clause, path }: PlacedClause, indicators: ReadonlyMap<string, Indicator>): Issue[] {
  if (!clause.verifiedBy) return [];
  const { indicatorId, meets } = clause.verifiedBy;
  const where = [...path, "verifiedBy", "indicatorId"];
  const indicator = indicators.get(indicatorId);
  if (!indicator)
    return [{ path: where, code: "unusable_indicator", message: `there is no indicator ${indicatorId}; choose one that exists` }];
  if (indicator.archived) {
    const message = `the indicator "${indicator.key}" is archived; restore it or take another`;
    return [{ path: where, code: "unusable_indicator", message }];
  }
  if (!("at" in meets)) return [];
  const wrong = { benefit: "most", cost: "least", interval: undefined }[indicator.kind];
  if (meets.at !== wrong) return [];
  const right = wrong === "most" ? "least" : "most";
  const message = `"${indicator.key}" is better when it is ${wrong === "most" ? "higher" : "lower"}; use at ${right}`;
  return [{ path: [...path, "verifiedBy", "meets", "at"], code: "wrong_side", message }];
}
