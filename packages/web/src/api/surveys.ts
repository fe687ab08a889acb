import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { given } from "./subjects.js";

export type Survey = Schemas["Survey"];
export type Definition = Schemas["SurveyInput"]["definition"];
export type Question = Definition["questions"][number];
export type Results = Schemas["SurveyResults"];
export type QuestionResult = Results["questions"][number];
export type ResultsQuery = { from?: string; to?: string; subjectId?: string };

export const surveyQueries = {
  all: ["surveys"] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ["surveys", "list"],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam }) => bodyOf(api.GET("/v1/surveys", { params: { query: given({ cursor: pageParam, limit: 25 }) } })),
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  some: (limit: number) =>
    queryOptions({
      queryKey: ["surveys", "some", limit],
      queryFn: () => bodyOf(api.GET("/v1/surveys", { params: { query: { limit } } })),
    }),
  newest: () =>
    queryOptions({ queryKey: ["surveys", "newest"], queryFn: () => bodyOf(api.GET("/v1/surveys", { params: { query: { limit: 100 } } })) }),
  one: (id: string) =>
    queryOptions({ queryKey: ["surveys", "one", id], queryFn: () => dataOf(api.GET("/v1/surveys/{id}", { params: { path: { id } } })) }),
  versions: (id: string) =>
    queryOptions({
      queryKey: ["surveys", "versions", id],
      queryFn: () => dataOf(api.GET("/v1/surveys/{id}/versions", { params: { path: { id } } })),
    }),
  results: (id: string, query: ResultsQuery) =>
    queryOptions({
      queryKey: ["surveys", "results", id, query],
      placeholderData: keepPreviousData,
      queryFn: () => dataOf(api.GET("/v1/surveys/{id}/results", { params: { path: { id }, query: given(query) } })),
    }),
  comments: (surveyId: string, subjectId: string | undefined) =>
    infiniteQueryOptions({
      queryKey: ["surveys", "comments", surveyId, subjectId],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam }) =>
        bodyOf(
          api.GET("/v1/responses", {
            params: { query: { surveyId, withText: "true", ...given({ subjectId, cursor: pageParam, limit: 10 }) } },
          }),
        ),
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
};

export const createSurvey = (body: Schemas["SurveyInput"]) => dataOf(api.POST("/v1/surveys", { body }));

export const changeSurvey = ({ id, version }: Survey, body: Schemas["SurveyPatch"]) =>
  dataOf(api.PATCH("/v1/surveys/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));

const versioned = ({ id, version }: Survey) => ({ params: { path: { id } }, headers: ifMatch(version) });
export const publishSurvey = (survey: Survey) => dataOf(api.POST("/v1/surveys/{id}/publish", versioned(survey)));
export const closeSurvey = (survey: Survey) => dataOf(api.POST("/v1/surveys/{id}/close", versioned(survey)));
export const openSurvey = (survey: Survey) => dataOf(api.POST("/v1/surveys/{id}/open", versioned(survey)));
