import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type SchemeSummary = Schemas["SchemeSummary"];
export type Scorecard = Awaited<ReturnType<typeof readScorecard>>;
export type Standing = Schemas["RankedScorecard"];
export type ScorecardPoint = Schemas["ScorecardPoint"];
export type Grain = "month" | "quarter" | "week" | "year";

export const BOARDS = ["subject", "parent", "tag", "tenant"] as const;
/** Who is ranked against whom; a tag's values need the tag's key. */
export type Board = { by: (typeof BOARDS)[number]; tag?: string | undefined };
export const SUBJECTS: Board = { by: "subject" };

const readScorecard = (id: string) => dataOf(api.GET("/v1/scorecards/{id}", { params: { path: { id } } }));

export const scoringQueries = {
  all: ["scoring"] as const,
  schemes: () =>
    queryOptions({ queryKey: ["schemes", "list"], queryFn: () => bodyOf(api.GET("/v1/schemes", { params: { query: { limit: 100 } } })) }),
  ranking: (schemeId: string, period: string, grade = "", { by, tag }: Board = SUBJECTS) =>
    infiniteQueryOptions({
      queryKey: ["scoring", "ranking", schemeId, period, grade, by, tag],
      ...pages,
      queryFn: ({ pageParam }) =>
        bodyOf(
          api.GET("/v1/scorecards", {
            params: { query: { schemeId, period, by, ...given({ tag, grade, cursor: pageParam, limit: 50 }) } },
          }),
        ),
    }),
  /** What is in force for a board and period; null before it is scored. */
  inForce: (schemeId: string, period: string, { by, tag }: Board) =>
    queryOptions({
      queryKey: ["scoring", "in-force", schemeId, period, by, tag],
      queryFn: async () =>
        (await bodyOf(api.GET("/v1/scorecards", { params: { query: { schemeId, period, by, limit: 1, ...given({ tag }) } } }))).scoring,
    }),
  /** Where one subject stands, and among how many that have a score. */
  standing: (schemeId: string, period: string, subjectId: string, { by, tag }: Board = SUBJECTS) =>
    queryOptions({
      queryKey: ["scoring", "standing", schemeId, period, subjectId],
      queryFn: async () => {
        const query = { schemeId, period, subjectId, by, ...given({ tag }) };
        const { data, scoring } = await bodyOf(api.GET("/v1/scorecards", { params: { query } }));
        return { standing: data[0] ?? null, scored: scoring?.scored ?? 0 };
      },
    }),
  /** Everybody who has a score, best first. */
  standings: (schemeId: string, period: string) =>
    queryOptions({
      queryKey: ["scoring", "standings", schemeId, period],
      queryFn: async () => {
        const scored: Standing[] = [];
        for (let cursor: string | undefined; ; ) {
          const page = await bodyOf(
            api.GET("/v1/scorecards", { params: { query: { schemeId, period, limit: 100, ...given({ cursor }) } } }),
          );
          scored.push(...page.data.filter(({ score }) => score !== null));
          // Those without a score come last, and nobody waits for more than a thousand rows.
          if (!page.nextCursor || page.data.some(({ score }) => score === null) || scored.length >= 1000) return scored;
          cursor = page.nextCursor;
        }
      },
    }),
  history: (subjectId: string, schemeId: string, grain: Scorecard["period"]["grain"]) =>
    queryOptions({
      queryKey: ["scoring", "history", subjectId, schemeId, grain],
      placeholderData: keepPreviousData,
      queryFn: () =>
        bodyOf(api.GET("/v1/subjects/{id}/scorecards", { params: { path: { id: subjectId }, query: { schemeId, grain, limit: 24 } } })),
    }),
  scorecard: (id: string) => queryOptions({ queryKey: ["scoring", "scorecard", id], queryFn: () => readScorecard(id) }),
};
