import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Complaint = Schemas["Complaint"];
export type ComplaintSummary = Schemas["ComplaintSummary"];
export type ComplaintEvent = Schemas["ComplaintEvent"];
export type Clock = NonNullable<Schemas["ComplaintClock"]>;
export type ClockDetail = Schemas["ComplaintClocks"]["clocks"][number];
export type Status = Complaint["status"];
export type ComplaintFilter = {
  status?: Status | undefined;
  clock?: "overdue" | "at-risk" | undefined;
  assigneeId?: string | undefined;
  severity?: Complaint["severity"] | undefined;
  subjectId?: string | undefined;
};

export const STATUSES = ["open", "in-progress", "waiting", "held", "resolved", "closed", "reopened"] as const satisfies readonly Status[];
export const SEVERITIES = ["low", "medium", "high", "critical"] as const satisfies readonly Complaint["severity"][];
export const PRIORITIES = ["low", "normal", "high", "urgent"] as const satisfies readonly Complaint["priority"][];

export const complaintQueries = {
  all: ["complaints"] as const,
  list: (filter: ComplaintFilter) =>
    infiniteQueryOptions({
      queryKey: ["complaints", "list", filter],
      ...pages,
      queryFn: ({ pageParam }) =>
        bodyOf(api.GET("/v1/complaints", { params: { query: given({ ...filter, cursor: pageParam, limit: 25 }) } })),
    }),
  some: (filter: ComplaintFilter, limit: number) =>
    queryOptions({
      queryKey: ["complaints", "some", filter, limit],
      queryFn: () => bodyOf(api.GET("/v1/complaints", { params: { query: given({ ...filter, limit }) } })),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["complaints", "one", id],
      queryFn: () => dataOf(api.GET("/v1/complaints/{id}", { params: { path: { id } } })),
    }),
  events: (id: string) =>
    infiniteQueryOptions({
      queryKey: ["complaints", "events", id],
      ...pages,
      queryFn: ({ pageParam }) =>
        bodyOf(api.GET("/v1/complaints/{id}/events", { params: { path: { id }, query: given({ cursor: pageParam, limit: 100 }) } })),
    }),
  figures: () => queryOptions({ queryKey: ["complaints", "figures"], queryFn: () => dataOf(api.GET("/v1/complaint-figures")) }),
  clocks: (id: string) =>
    queryOptions({
      queryKey: ["complaints", "clocks", id],
      queryFn: () => dataOf(api.GET("/v1/complaints/{id}/clocks", { params: { path: { id } } })),
    }),
};

export const createComplaint = (body: Schemas["ComplaintInput"]) => dataOf(api.POST("/v1/complaints", { body }));
export const changeComplaint = ({ id, version }: Complaint, body: Schemas["ComplaintPatch"]) =>
  dataOf(api.PATCH("/v1/complaints/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));
export const moveComplaint = (id: string, body: Schemas["ComplaintTransition"]) =>
  dataOf(api.POST("/v1/complaints/{id}/transitions", { params: { path: { id } }, body }));
export const addMessage = (id: string, body: Schemas["ComplaintMessage"]) =>
  dataOf(api.POST("/v1/complaints/{id}/events", { params: { path: { id } }, body }));
