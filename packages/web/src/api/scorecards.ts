import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Grain } from "../lib/periods.js";
import { api, bodyOf, dataOf, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Scorecard = Schemas["Scorecard"];
export type IndicatorScore = Schemas["IndicatorScore"];
export type DimensionScore = Schemas["DimensionScore"];
export type NoScoreReason = NonNullable<Schemas["NoScoreReason"]>;
export type Scoring = Schemas["Scoring"];
export type Standing = Schemas["RankedScorecard"];
export type Point = Schemas["ScorecardPoint"];

export type RankingQuery = { schemeId: string; period: string; grade?: string | undefined };

export const scorecardQueries = {
  all: ["scorecards"] as const,
  ranking: ({ schemeId, period, grade }: RankingQuery) =>
    infiniteQueryOptions({
      queryKey: ["scorecards", "ranking", schemeId, period, grade],
      ...pages,
      placeholderData: keepPreviousData,
      queryFn: ({ pageParam }) =>
        bodyOf(api.GET("/v1/scorecards", { params: { query: { schemeId, period, ...given({ grade, cursor: pageParam, limit: 50 }) } } })),
    }),
  standing: (schemeId: string, period: string, subjectId: string) =>
    queryOptions({
      queryKey: ["scorecards", "standing", schemeId, period, subjectId],
      queryFn: async () => {
        const { data, scoring } = await bodyOf(api.GET("/v1/scorecards", { params: { query: { schemeId, period, subjectId } } }));
        return { standing: data[0] ?? null, scoring };
      },
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["scorecards", "one", id],
      queryFn: () => dataOf(api.GET("/v1/scorecards/{id}", { params: { path: { id } } })),
    }),
  /** The newest periods, oldest first. */
  history: (subjectId: string, schemeId: string, grain: Grain) =>
    queryOptions({
      queryKey: ["scorecards", "history", subjectId, schemeId, grain],
      queryFn: async () => {
        const query = { schemeId, grain, limit: 24 };
        const { data } = await bodyOf(api.GET("/v1/subjects/{id}/scorecards", { params: { path: { id: subjectId }, query } }));
        return data.toReversed();
      },
    }),
};

export const scorePeriod = (schemeId: string, period: string) =>
  dataOf(api.POST("/v1/schemes/{id}/scorecards", { params: { path: { id: schemeId } }, body: { period } }));
