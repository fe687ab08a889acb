import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Page, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Indicator = Schemas["Indicator"];
export type IndicatorInput = Schemas["IndicatorInput"];
export type Source = Schemas["IndicatorSource"];
export type Measure = Indicator["measure"];
export type MeasureKind = Measure["kind"];
export type FormulaCheck = Schemas["FormulaCheck"];
export type ComplaintFigure = Extract<Source, { type: "complaints" }>["figure"];

/** The client's answer widens `best` from a pair to a list. */
const pageOf = (archived: boolean, cursor: string | undefined, limit: number) =>
  bodyOf(
    api.GET("/v1/indicators", { params: { query: given({ archived: archived ? ("true" as const) : undefined, cursor, limit }) } }),
  ) as Promise<Page<Indicator>>;

/** Every indicator in use, over all pages: a tree can refer to any of them. */
async function everyIndicator(): Promise<Indicator[]> {
  const found: Indicator[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await pageOf(false, cursor, 100);
    found.push(...page.data);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

export const indicatorQueries = {
  all: ["indicators"] as const,
  list: (archived: boolean) =>
    infiniteQueryOptions({
      queryKey: ["indicators", "list", archived],
      ...pages,
      queryFn: ({ pageParam }) => pageOf(archived, pageParam, 50),
    }),
  /** What is wrong with a formula, and what it takes. */
  formula: (expression: string, key: string) =>
    queryOptions({
      queryKey: ["indicators", "formula", expression, key],
      queryFn: () =>
        dataOf(
          api.POST("/v1/indicators:check-formula", { body: { expression, ...(/^[a-z][a-zA-Z0-9_-]{0,63}$/.test(key) ? { key } : {}) } }),
        ),
    }),
  every: queryOptions({ queryKey: ["indicators", "every"], queryFn: everyIndicator }),
};

export const createIndicator = (body: IndicatorInput) => dataOf(api.POST("/v1/indicators", { body }));

export const changeIndicator = ({ id, version }: Indicator, body: Schemas["IndicatorPatch"]) =>
  dataOf(api.PATCH("/v1/indicators/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));
