import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type PersonalDataRequest = Schemas["PersonalDataRequest"];
export type PersonalDataRecord = Schemas["PersonalDataRecord"];
export type Identifier = Schemas["PersonIdentifier"];

export const IDENTIFIER_TYPES = ["email", "phone", "externalId"] as const satisfies readonly Identifier["type"][];

/** Whether a request will still change by itself. */
export const isMoving = ({ state }: PersonalDataRequest): boolean => state === "searching" || state === "erasing";

const PAGE = 100;

const recordsPage = (id: string, data: "true" | "false", cursor: string | undefined) =>
  bodyOf(api.GET("/v1/personal-data-requests/{id}/records", { params: { path: { id }, query: given({ cursor, limit: PAGE, data }) } }));

export const personalDataQueries = {
  all: ["personal-data"] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ["personal-data", "list"],
      ...pages,
      queryFn: ({ pageParam }) =>
        bodyOf(api.GET("/v1/personal-data-requests", { params: { query: given({ cursor: pageParam, limit: 25 }) } })),
      refetchInterval: (query) => (query.state.data?.pages.some(({ data }) => data.some(isMoving)) ? 1000 : false),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["personal-data", "one", id],
      queryFn: () => dataOf(api.GET("/v1/personal-data-requests/{id}", { params: { path: { id } } })),
      refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? 1000 : false),
    }),
  /** Where something was found and what became of it; not what it says. */
  records: (id: string) =>
    infiniteQueryOptions({
      queryKey: ["personal-data", "records", id],
      ...pages,
      queryFn: ({ pageParam }) => recordsPage(id, "false", pageParam),
    }),
};

export const searchPerson = (identifiers: Identifier[]) => dataOf(api.POST("/v1/personal-data-requests", { body: { identifiers } }));

export const erasePerson = (id: string, body: { confirm: string; subjects: boolean }) =>
  dataOf(api.POST("/v1/personal-data-requests/{id}/erase", { params: { path: { id } }, body }));

/** Everything that concerns the person, with what is stored of them. */
export async function personalDataOf(id: string): Promise<PersonalDataRecord[]> {
  const all: PersonalDataRecord[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await recordsPage(id, "true", cursor);
    all.push(...page.data);
    if (page.nextCursor === null) return all;
    cursor = page.nextCursor;
  }
}
