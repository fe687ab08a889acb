import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";

export type Subject = Schemas["Subject"];
export type SubjectFilter = {
  search?: string | undefined;
  kind?: string | undefined;
  tag?: string | undefined;
  archived?: "true" | undefined;
};

/** A query without its empty members: an absent filter and an empty one are the same. */
export const given = <T extends object>(query: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== "" && value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

export const subjectQueries = {
  all: ["subjects"] as const,
  list: (filter: SubjectFilter) =>
    infiniteQueryOptions({
      queryKey: ["subjects", "list", filter],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam }) =>
        bodyOf(api.GET("/v1/subjects", { params: { query: given({ ...filter, cursor: pageParam, limit: 25 }) } })),
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  some: (filter: SubjectFilter & { parentId?: string }, limit = 20) =>
    queryOptions({
      queryKey: ["subjects", "some", filter, limit],
      queryFn: () => bodyOf(api.GET("/v1/subjects", { params: { query: given({ ...filter, limit }) } })),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["subjects", "one", id],
      queryFn: () => dataOf(api.GET("/v1/subjects/{id}", { params: { path: { id } } })),
    }),
};

export const createSubject = (body: Schemas["SubjectInput"]) => dataOf(api.POST("/v1/subjects", { body }));

export const changeSubject = ({ id, version }: Pick<Subject, "id" | "version">, body: Schemas["SubjectPatch"]) =>
  dataOf(api.PATCH("/v1/subjects/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));
