import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, dataOf, type Schemas } from "./client.js";
import { given } from "./subjects.js";

export type Quantity = Schemas["Quantity"];
export type Trend = Schemas["Trend"];
export type ControlChart = Schemas["ControlChart"];
export type Drivers = Schemas["Drivers"];
export type Segments = Schemas["Segments"];
export type AnalysisGrain = Trend["grain"];

/** An indicator or a scheme's score. */
export type QuantityChoice = { indicatorId?: string; schemeId?: string };
export type SeriesRequest = QuantityChoice & { subjectId?: string | undefined; grain: AnalysisGrain };

export const analysisQueries = {
  trend: (request: SeriesRequest) =>
    queryOptions({
      queryKey: ["analysis", "trend", request],
      placeholderData: keepPreviousData,
      queryFn: () => dataOf(api.GET("/v1/trends", { params: { query: given(request) } })),
    }),
  signals: (request: SeriesRequest) =>
    queryOptions({
      queryKey: ["analysis", "signals", request],
      placeholderData: keepPreviousData,
      queryFn: () => dataOf(api.GET("/v1/signals", { params: { query: given(request) } })),
    }),
  scan: (request: QuantityChoice & { grain: AnalysisGrain }) =>
    queryOptions({
      queryKey: ["analysis", "scan", request],
      queryFn: () => dataOf(api.GET("/v1/signals/scan", { params: { query: { ...given(request), limit: 10 } } })),
    }),
  drivers: (request: { surveyId: string; outcome?: string | undefined; period?: string | undefined; subjectId?: string | undefined }) =>
    queryOptions({
      queryKey: ["analysis", "drivers", request],
      placeholderData: keepPreviousData,
      queryFn: () => dataOf(api.GET("/v1/drivers", { params: { query: { ...given(request), surveyId: request.surveyId } } })),
    }),
  segments: (request: QuantityChoice & { period: string; tag?: string | undefined; by?: "kind" | undefined }) =>
    queryOptions({
      queryKey: ["analysis", "segments", request],
      placeholderData: keepPreviousData,
      queryFn: () => dataOf(api.GET("/v1/segments", { params: { query: given(request) } })),
    }),
};
