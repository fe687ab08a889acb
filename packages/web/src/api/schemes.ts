import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { LocalizedText } from "../lib/locale.js";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Scheme = Schemas["Scheme"];
export type SchemeSummary = Schemas["SchemeSummary"];
export type SchemeVersion = Schemas["SchemeVersion"];
export type ListedVersion = Schemas["ListedSchemeVersion"];
export type SchemeProblem = Scheme["problems"][number];
export type GradeBand = Schemas["SchemeDefinition"]["grades"][number];

export type Veto = Schemas["SchemeVeto"];
export type Weighting = Schemas["SchemeWeighting"];
export type Aggregation = Schemas["SchemeDefinition"]["aggregation"];
export type WeightDerivation = Schemas["WeightDerivation"];
export type WeightsPreview = Schemas["SchemeWeightsPreview"];
export type SchemeDiff = Schemas["SchemeDiff"];

type Gated = { veto?: Veto | undefined };

/** The API's tree, which it spells out level by level, as the recursion it is. */
export type IndicatorNode = Gated & { type: "indicator"; key: string; indicatorId: string; weight: number };
export type DimensionNode = Gated & {
  type: "dimension";
  key: string;
  name: LocalizedText;
  weight: number;
  aggregation: Aggregation;
  coverageThreshold: number;
  weighting?: Weighting | undefined;
  children: SchemeNode[];
};
export type SchemeNode = IndicatorNode | DimensionNode;
export type Definition = Omit<Schemas["SchemeDefinition"], "children" | "weighting"> & {
  weighting?: Weighting | undefined;
  children: SchemeNode[];
};

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
      queryFn: () => dataOf(api.GET("/v1/schemes/{id}/versions", { params: { path: { id } } })) as Promise<ListedVersion[]>,
    }),
  /** What publishing would freeze: of the working copy, or of the definition that is being edited. */
  weights: (id: string, definition?: Definition) =>
    queryOptions({
      queryKey: ["schemes", "weights", id, definition ?? null],
      gcTime: 60_000,
      // The client's answer widens the pair of a judgement to a list.
      queryFn: () =>
        dataOf(
          api.POST("/v1/schemes/{id}/weights", {
            params: { path: { id } },
            body: definition ? { definition: sent(definition) } : {},
          }),
        ) as Promise<WeightsPreview>,
    }),
  diff: (id: string, from: number, to: number | "draft") =>
    queryOptions({
      queryKey: ["schemes", "diff", id, from, to],
      queryFn: () => dataOf(api.GET("/v1/schemes/{id}/diff", { params: { path: { id }, query: { from, to } } })),
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

export const publishScheme = ({ id, version }: Pick<Scheme, "id" | "version">, effectiveFrom: string | null) =>
  dataOf(api.POST("/v1/schemes/{id}/publish", { params: { path: { id } }, headers: ifMatch(version), body: { effectiveFrom } }));
