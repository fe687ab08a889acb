import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { LocalizedText } from "../lib/locale.js";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Scheme = Schemas["Scheme"];
export type SchemeSummary = Schemas["SchemeSummary"];
export type SchemeVersion = Schemas["SchemeVersion"];
export type SchemeProblem = Scheme["problems"][number];
export type GradeBand = Schemas["SchemeDefinition"]["grades"][number];

/** The API's tree, which it spells out level by level, as the recursion it is. */
export type IndicatorNode = { type: "indicator"; key: string; indicatorId: string; weight: number };
export type DimensionNode = {
  type: "dimension";
  key: string;
  name: LocalizedText;
  weight: number;
  aggregation: { method: "arithmetic" };
  coverageThreshold: number;
  children: SchemeNode[];
};
export type SchemeNode = IndicatorNode | DimensionNode;
export type Definition = Omit<Schemas["SchemeDefinition"], "children"> & { children: SchemeNode[] };

const sent = (definition: Definition) => definition as Schemas["SchemeDefinition"];

const pageOf = (archived: boolean, cursor: string | undefined, limit: number) =>
  bodyOf(api.GET("/v1/schemes", { params: { query: given({ archived: archived ? ("true" as const) : undefined, cursor, limit }) } }));

export const schemeQueries = {
  all: ["schemes"] as const,
  list: (archived: boolean) =>
    infiniteQueryOptions({
      queryKey: ["schemes", "list", archived],
      ...pages,
      queryFn: ({ pageParam }) => pageOf(archived, pageParam, 25),
    }),
  /** Those that can score, newest first. */
  published: queryOptions({
    queryKey: ["schemes", "published"],
    queryFn: async () => (await pageOf(false, undefined, 100)).data.filter(({ publishedVersion }) => publishedVersion !== null),
  }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["schemes", "one", id],
      queryFn: () => dataOf(api.GET("/v1/schemes/{id}", { params: { path: { id } } })),
    }),
  versions: (id: string) =>
    queryOptions({
      queryKey: ["schemes", "versions", id],
      // The client's answer widens an indicator's `best` from a pair to a list.
      queryFn: () => dataOf(api.GET("/v1/schemes/{id}/versions", { params: { path: { id } } })) as Promise<SchemeVersion[]>,
    }),
};

export const createScheme = ({ definition, ...rest }: { name: LocalizedText; description: string; definition: Definition }) =>
  dataOf(api.POST("/v1/schemes", { body: { ...rest, definition: sent(definition) } }));

export type SchemeChange = { name?: LocalizedText; description?: string; definition?: Definition; archived?: boolean };
export const changeScheme = ({ id, version }: Pick<Scheme, "id" | "version">, { definition, ...rest }: SchemeChange) =>
  dataOf(
    api.PATCH("/v1/schemes/{id}", {
      params: { path: { id } },
      headers: ifMatch(version),
      body: { ...rest, ...(definition ? { definition: sent(definition) } : {}) },
    }),
  );

export const publishScheme = ({ id, version }: Scheme) =>
  dataOf(api.POST("/v1/schemes/{id}/publish", { params: { path: { id } }, headers: ifMatch(version) }));
