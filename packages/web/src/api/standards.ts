import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Standard = Schemas["Standard"];
export type StandardSummary = Schemas["StandardSummary"];
export type StandardVersion = Schemas["StandardVersion"];
export type StandardProblem = Standard["problems"][number];
export type Stage = Schemas["StandardStage"];
export type Clause = Schemas["StandardClause"];
export type Criterion = Schemas["ClauseCriterion"];
export type Definition = { stages: Stage[] };
export type Compliance = Schemas["Compliance"];
export type ComplianceClause = Schemas["ComplianceClause"];
export type ComplianceRow = Schemas["ComplianceRow"];
export type Verdict = Schemas["ClauseVerdict"];
export type ComplianceStatus = Verdict["status"];
export type ClauseTotal = Schemas["ComplianceTotals"]["data"][number];

export type ComplianceQuestion = { period: string; stage?: string | undefined; kind?: string | undefined };

export const standardQueries = {
  all: ["standards"] as const,
  list: (archived: boolean) =>
    infiniteQueryOptions({
      queryKey: ["standards", "list", archived],
      ...pages,
      queryFn: ({ pageParam }) =>
        bodyOf(
          api.GET("/v1/standards", {
            params: { query: given({ archived: archived ? ("true" as const) : undefined, cursor: pageParam, limit: 25 }) },
          }),
        ),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["standards", "one", id],
      queryFn: () => dataOf(api.GET("/v1/standards/{id}", { params: { path: { id } } })),
    }),
  versions: (id: string) =>
    queryOptions({
      queryKey: ["standards", "versions", id],
      // The client's answer widens an indicator's `best` from a pair to a list.
      queryFn: () => dataOf(api.GET("/v1/standards/{id}/versions", { params: { path: { id } } })) as Promise<StandardVersion[]>,
    }),
  templates: queryOptions({ queryKey: ["standards", "templates"], queryFn: () => dataOf(api.GET("/v1/standard-templates")) }),
  compliance: (id: string, question: ComplianceQuestion) =>
    infiniteQueryOptions({
      queryKey: ["standards", "compliance", id, question],
      ...pages,
      queryFn: ({ pageParam }) =>
        bodyOf(
          api.GET("/v1/standards/{id}/compliance", {
            params: {
              path: { id },
              query: { period: question.period, ...given({ stage: question.stage, kind: question.kind, cursor: pageParam, limit: 25 }) },
            },
          }),
        ),
    }),
  totals: (id: string, question: ComplianceQuestion) =>
    queryOptions({ queryKey: ["standards", "totals", id, question], queryFn: () => countAll(id, question) }),
};

/** Parts of the totals that one page adds up: enough for tens of thousands of subjects, and an end for the wait. */
const MOST_PARTS = 30;

export type Totals = { subjects: number; complete: boolean; clauses: Map<string, ClauseTotal> };

/** Subjects per clause and verdict, added up over all parts. */
async function countAll(id: string, { period, stage, kind }: ComplianceQuestion): Promise<Totals> {
  const totals: Totals = { subjects: 0, complete: false, clauses: new Map() };
  let cursor: string | undefined;
  for (let part = 0; part < MOST_PARTS && !totals.complete; part++) {
    const { data, subjects, nextCursor } = await bodyOf(
      api.GET("/v1/standards/{id}/compliance-totals", {
        params: { path: { id }, query: { period, ...given({ stage, kind, cursor }) } },
      }),
    );
    totals.subjects += subjects;
    for (const clause of data) totals.clauses.set(clause.clause, added(totals.clauses.get(clause.clause), clause));
    totals.complete = nextCursor === null;
    cursor = nextCursor ?? undefined;
  }
  return totals;
}

function added(before: ClauseTotal | undefined, next: ClauseTotal): ClauseTotal {
  if (!before) return next;
  const met = before.met + next.met;
  const undecided = before.undecided + next.undecided;
  const judged = met + undecided + before.notMet + next.notMet;
  return {
    ...next,
    met,
    undecided,
    notMet: before.notMet + next.notMet,
    missing: before.missing + next.missing,
    suppressed: before.suppressed + next.suppressed,
    notVerified: before.notVerified + next.notVerified,
    share: judged === 0 ? null : met / judged,
    shareAtMost: judged === 0 ? null : (met + undecided) / judged,
  };
}

export const createStandard = (body: Schemas["StandardInput"]) => dataOf(api.POST("/v1/standards", { body }));

export const changeStandard = ({ id, version }: Pick<Standard, "id" | "version">, body: Schemas["StandardPatch"]) =>
  dataOf(api.PATCH("/v1/standards/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));

export const publishStandard = ({ id, version }: Standard) =>
  dataOf(api.POST("/v1/standards/{id}/publish", { params: { path: { id } }, headers: ifMatch(version) }));
