import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Target = Schemas["TargetWithProgress"];
export type TargetInput = Schemas["TargetInput"];
export type TargetStatus = Target["progress"]["status"];

const readTarget = (id: string) => dataOf(api.GET("/v1/targets/{id}", { params: { path: { id } } }));
export type TargetWithSeries = Awaited<ReturnType<typeof readTarget>>;

export const targetQueries = {
  all: ["targets"] as const,
  list: (archived: boolean) =>
    infiniteQueryOptions({
      queryKey: ["targets", "list", archived],
      ...pages,
      queryFn: ({ pageParam }) =>
        bodyOf(
          api.GET("/v1/targets", {
            params: { query: given({ archived: archived ? ("true" as const) : undefined, cursor: pageParam, limit: 25 }) },
          }),
        ),
    }),
  one: (id: string) => queryOptions({ queryKey: ["targets", "one", id], queryFn: () => readTarget(id) }),
};

export const createTarget = (body: TargetInput) => dataOf(api.POST("/v1/targets", { body }));

export const changeTarget = ({ id, version }: Pick<Target, "id" | "version">, body: Schemas["TargetPatch"]) =>
  dataOf(api.PATCH("/v1/targets/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));
