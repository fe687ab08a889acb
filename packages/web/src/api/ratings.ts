import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Rating = Schemas["Rating"];
export type RatingInput = Schemas["RatingInput"];
export type Agency = Schemas["RatingAgency"];
export type RatingPage = Schemas["RatingPage"];

export type RatingFilter = {
  agency?: string | undefined;
  subjectId?: string | undefined;
  state?: "all" | undefined;
  latest?: "true" | undefined;
};

export const ratingQueries = {
  all: ["ratings"] as const,
  list: (filter: RatingFilter) =>
    infiniteQueryOptions({
      queryKey: ["ratings", "list", filter],
      ...pages,
      queryFn: ({ pageParam }) => bodyOf(api.GET("/v1/ratings", { params: { query: given({ ...filter, cursor: pageParam, limit: 50 }) } })),
    }),
  agencies: queryOptions({
    queryKey: ["ratings", "agencies"],
    queryFn: async () => (await bodyOf(api.GET("/v1/rating-agencies", { params: { query: { limit: 100 } } }))).data,
  }),
  page: queryOptions({ queryKey: ["ratings", "page"], queryFn: () => dataOf(api.GET("/v1/rating-page")) }),
};

export const recordRating = (body: RatingInput) => dataOf(api.POST("/v1/ratings", { body }));

export const withdrawRating = ({ id, version }: Rating, reason: string) =>
  dataOf(api.POST("/v1/ratings/{id}/withdraw", { params: { path: { id } }, headers: ifMatch(version), body: { reason } }));

export const createAgency = (body: Schemas["RatingAgencyInput"]) => dataOf(api.POST("/v1/rating-agencies", { body }));

export const changeAgency = ({ key, version }: Agency, body: Schemas["RatingAgencyPatch"]) =>
  dataOf(api.PATCH("/v1/rating-agencies/{key}", { params: { path: { key } }, headers: ifMatch(version), body }));

export const changePage = ({ version }: RatingPage, body: Schemas["RatingPagePatch"]) =>
  dataOf(api.PATCH("/v1/rating-page", { headers: ifMatch(version), body }));
