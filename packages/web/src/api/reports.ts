import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Report = Schemas["Report"];
export type ReportInput = Schemas["ReportInput"];
export type Schedule = Report["schedule"];
export type Grain = Schedule["grain"];
export type Section = NonNullable<Report["sections"]>[number];
export type Recipient = Schemas["ReportRecipient"];
export type Run = Schemas["ReportRun"];
export type Delivery = Schemas["ReportDelivery"];

export const GRAINS = ["day", "week", "month", "quarter", "year"] as const satisfies readonly Grain[];
export const SECTIONS = ["figures", "trend", "surveys", "complaints", "scorecards"] as const satisfies readonly Section[];

/** Whether a run will still change by itself. */
export const isOpen = ({ state }: Run): boolean => state !== "done" && state !== "failed";

const of = (id: string) => ({ params: { path: { id } } });

export const reportQueries = {
  all: ["reports"] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ["reports", "list"],
      ...pages,
      queryFn: ({ pageParam }) => bodyOf(api.GET("/v1/reports", { params: { query: given({ cursor: pageParam, limit: 25 }) } })),
    }),
  one: (id: string) => queryOptions({ queryKey: ["reports", "one", id], queryFn: () => dataOf(api.GET("/v1/reports/{id}", of(id))) }),
  recipients: (id: string) =>
    queryOptions({ queryKey: ["reports", "recipients", id], queryFn: () => dataOf(api.GET("/v1/reports/{id}/recipients", of(id))) }),
  runs: (id: string) =>
    infiniteQueryOptions({
      queryKey: ["reports", "runs", id],
      ...pages,
      queryFn: ({ pageParam }) =>
        bodyOf(api.GET("/v1/reports/{id}/runs", { params: { path: { id }, query: given({ cursor: pageParam, limit: 10 }) } })),
      refetchInterval: (query) => (query.state.data?.pages.some(({ data }) => data.some(isOpen)) ? 2000 : false),
    }),
  deliveries: ({ id: runId, reportId: id, ...run }: Run) =>
    queryOptions({
      queryKey: ["reports", "deliveries", runId],
      queryFn: () => dataOf(api.GET("/v1/reports/{id}/runs/{runId}/deliveries", { params: { path: { id, runId } } })),
      refetchInterval: run.state === "delivering" ? 2000 : false,
    }),
  /** Schemes that a report can show scorecards of. */
  schemes: () =>
    queryOptions({
      queryKey: ["reports", "schemes"],
      queryFn: async () => {
        const { data } = await bodyOf(api.GET("/v1/schemes", { params: { query: { limit: 100 } } }));
        return data.filter(({ publishedVersion }) => publishedVersion !== null);
      },
    }),
};

export const createReport = (body: ReportInput) => dataOf(api.POST("/v1/reports", { body }));
export const changeReport = ({ id, version }: Report, body: Schemas["ReportPatch"]) =>
  dataOf(api.PATCH("/v1/reports/{id}", { ...of(id), headers: ifMatch(version), body }));
export const pauseReport = (id: string) => dataOf(api.POST("/v1/reports/{id}/pause", of(id)));
export const resumeReport = (id: string) => dataOf(api.POST("/v1/reports/{id}/resume", of(id)));
export const runReport = (id: string, body: Schemas["ReportRunInput"]) => dataOf(api.POST("/v1/reports/{id}/runs", { ...of(id), body }));
export const addRecipient = (id: string, body: Schemas["ReportRecipientInput"]) =>
  dataOf(api.POST("/v1/reports/{id}/recipients", { ...of(id), body }));
export const removeRecipient = (id: string, recipientId: string) =>
  api.DELETE("/v1/reports/{id}/recipients/{recipientId}", { params: { path: { id, recipientId } } });
