import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, bodyOf } from "../../api/client.js";
import type { Question, Survey } from "../../api/surveys.js";

const surveysQuery = queryOptions({
  queryKey: ["surveys", "sources"],
  queryFn: () => bodyOf(api.GET("/v1/surveys", { params: { query: { limit: 100 } } })),
});

/** The surveys that indicators can draw on; empty until they are loaded. */
export function useSurveys(): readonly Survey[] {
  const { data } = useQuery(surveysQuery);
  return data?.data ?? [];
}

export const questionOf = (surveys: readonly Survey[], surveyId: string, key: string): Question | undefined =>
  surveys.find(({ id }) => id === surveyId)?.definition.questions.find((question) => question.key === key);
