import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Explanation = Schemas["ScorecardExplanation"];
export type Evidence = Awaited<ReturnType<typeof readEvidence>>;
export type ScoringRun = Schemas["ScoringRun"];

const readEvidence = (id: string, key: string) =>
  dataOf(api.GET("/v1/scorecards/{id}/indicators/{key}/evidence", { params: { path: { id, key } } }));

export const scorecardQueries = {
  /** Why the score is what it is, measured against a target and another scorecard of the same subject. */
  explanation: (id: string, { target, compareTo }: { target: number; compareTo?: string | undefined }) =>
    queryOptions({
      queryKey: ["scoring", "explanation", id, target, compareTo],
      placeholderData: keepPreviousData,
      queryFn: () =>
        dataOf(api.GET("/v1/scorecards/{id}/explanation", { params: { path: { id }, query: { target, ...given({ compareTo }) } } })),
    }),
  evidence: (id: string, key: string) => queryOptions({ queryKey: ["scoring", "evidence", id, key], queryFn: () => readEvidence(id, key) }),
  /** The grade bands that the scorecard was graded by, best first. */
  bands: (schemeId: string, version: number) =>
    queryOptions({
      queryKey: ["scoring", "bands", schemeId, version],
      staleTime: Number.POSITIVE_INFINITY,
      queryFn: async () => {
        const path = { id: schemeId, number: version };
        const { definition } = await dataOf(api.GET("/v1/schemes/{id}/versions/{number}", { params: { path } }));
        return definition.grades.toSorted((a, b) => b.from - a.from);
      },
    }),
};

/** While it goes on, it is asked about again and again. */
const POLL_MS = 800;

export const runQueries = {
  all: ["scoring-runs"] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ["scoring-runs", "list"],
      ...pages,
      queryFn: ({ pageParam }) => bodyOf(api.GET("/v1/scoring-runs", { params: { query: given({ cursor: pageParam, limit: 25 }) } })),
      refetchInterval: ({ state: { data } }) =>
        data?.pages.some((page) => page.data.some(({ state }) => state === "running")) ? POLL_MS * 2 : false,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["scoring-runs", "one", id],
      queryFn: () => dataOf(api.GET("/v1/scoring-runs/{id}", { params: { path: { id } } })),
      refetchInterval: ({ state: { data } }) => (data === undefined || data.state === "running" ? POLL_MS : false),
    }),
};

export const startRun = (schemeId: string, body: Schemas["ScoringRunInput"]) =>
  dataOf(api.POST("/v1/schemes/{id}/scoring-runs", { params: { path: { id: schemeId } }, body }));

export const cancelRun = (id: string) => dataOf(api.POST("/v1/scoring-runs/{id}/cancel", { params: { path: { id } } }));
