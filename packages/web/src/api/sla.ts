import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, dataOf, ifMatch, type Schemas } from "./client.js";

/** The client's types forget that windows are pairs. */
const readCalendars = () => dataOf(api.GET("/v1/calendars")) as Promise<Calendar[]>;
const readPolicies = () => dataOf(api.GET("/v1/sla-policies"));

export type Calendar = Schemas["Calendar"];
export type CalendarInput = Schemas["CalendarInput"];
export type Policy = Awaited<ReturnType<typeof readPolicies>>[number];
export type PolicyInput = Schemas["SlaPolicyInput"];
export type Duration = NonNullable<PolicyInput["targets"]["resolution"]>;
export type PreviewInput = Schemas["SlaPreviewInput"];

export const calendarsQuery = queryOptions({ queryKey: ["calendars"], queryFn: readCalendars });
export const policiesQuery = queryOptions({ queryKey: ["sla-policies"], queryFn: readPolicies });

export const createCalendar = (body: CalendarInput) => dataOf(api.POST("/v1/calendars", { body }));
export const changeCalendar = ({ id, version }: Calendar, body: Schemas["CalendarPatch"]) =>
  dataOf(api.PATCH("/v1/calendars/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));
export const removeCalendar = (id: string) => api.DELETE("/v1/calendars/{id}", { params: { path: { id } } });

export const createPolicy = (body: PolicyInput) => dataOf(api.POST("/v1/sla-policies", { body }));
export const changePolicy = ({ id, version }: Policy, body: Schemas["SlaPolicyPatch"]) =>
  dataOf(api.PATCH("/v1/sla-policies/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));
export const removePolicy = (id: string) => api.DELETE("/v1/sla-policies/{id}", { params: { path: { id } } });

/** What a clock would do; nothing is stored. */
export const previewQuery = (body: PreviewInput) =>
  queryOptions({
    queryKey: ["sla-preview", body],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: () => dataOf(api.POST("/v1/sla-policies:preview", { body })),
  });
