import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Indicator = Awaited<ReturnType<typeof readIndicators>>["data"][number];
export type Scheme = Schemas["Scheme"];
export type SchemeSummary = Schemas["SchemeSummary"];
export type SchemeDefinition = Scheme["definition"];
export type Scorecard = Awaited<ReturnType<typeof readScorecard>>;
export type Standing = Schemas["RankedScorecard"];
export type Grain = "month" | "quarter" | "week" | "year";

const readIndicators = () => bodyOf(api.GET("/v1/indicators", { params: { query: { limit: 100 } } }));
const readScorecard = (id: string) => dataOf(api.GET("/v1/scorecards/{id}", { params: { path: { id } } }));

export const scoringQueries = {
  all: ["scoring"] as const,
  indicators: () => queryOptions({ queryKey: ["indicators"], queryFn: readIndicators }),
  schemes: () =>
    queryOptions({ queryKey: ["schemes", "list"], queryFn: () => bodyOf(api.GET("/v1/schemes", { params: { query: { limit: 100 } } })) }),
  scheme: (id: string) =>
    queryOptions({ queryKey: ["schemes", "one", id], queryFn: () => dataOf(api.GET("/v1/schemes/{id}", { params: { path: { id } } })) }),
  versions: (id: string) =>
    queryOptions({
      queryKey: ["schemes", "versions", id],
      queryFn: () => dataOf(api.GET("/v1/schemes/{id}/versions", { params: { path: { id } } })),
    }),
  ranking: (schemeId: string, period: string, limit = 50) =>
    infiniteQueryOptions({
      queryKey: ["scoring", "ranking", schemeId, period, limit],
      ...pages,
      queryFn: ({ pageParam }) =>
        bodyOf(api.GET("/v1/scorecards", { params: { query: { schemeId, period, ...given({ cursor: pageParam, limit }) } } })),
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
  history: (subjectId: string, schemeId: string, grain: Grain) =>
    queryOptions({
      queryKey: ["scoring", "history", subjectId, schemeId, grain],
      placeholderData: keepPreviousData,
      queryFn: () =>
        bodyOf(api.GET("/v1/subjects/{id}/scorecards", { params: { path: { id: subjectId }, query: { schemeId, grain, limit: 24 } } })),
    }),
  scorecard: (id: string) => queryOptions({ queryKey: ["scoring", "scorecard", id], queryFn: () => readScorecard(id) }),
};

export const createIndicator = (body: Schemas["IndicatorInput"]) => dataOf(api.POST("/v1/indicators", { body }));
export const changeIndicator = ({ id, version }: Indicator, body: Schemas["IndicatorPatch"]) =>
  dataOf(api.PATCH("/v1/indicators/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));
export const createScheme = (body: Schemas["SchemeInput"]) => dataOf(api.POST("/v1/schemes", { body }));
export const changeScheme = ({ id, version }: Scheme, body: Schemas["SchemePatch"]) =>
  dataOf(api.PATCH("/v1/schemes/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));
export const publishScheme = ({ id, version }: Scheme) =>
  dataOf(api.POST("/v1/schemes/{id}/publish", { params: { path: { id } }, headers: ifMatch(version) }));
export const scorePeriod = (id: string, period: string) =>
  dataOf(api.POST("/v1/schemes/{id}/scorecards", { params: { path: { id } }, body: { period } }));
