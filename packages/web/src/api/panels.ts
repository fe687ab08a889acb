import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Panel = Schemas["Panel"];
export type PanelSummary = Schemas["PanelSummary"];
export type PanelInput = Schemas["PanelInput"];
export type PanelResults = Schemas["PanelResults"];
export type Agreement = Schemas["PanelAgreement"];
export type Severity = Schemas["AssessorSeverity"];
export type Figure = Schemas["PanelFigure"];
export type Assessor = Schemas["Assessor"];
export type AssessorInput = Schemas["AssessorInput"];
export type Perspective = Assessor["perspective"];

export const PERSPECTIVES = ["expert", "third-party", "peer", "self"] as const satisfies readonly Perspective[];

const of = (id: string) => ({ params: { path: { id } } });

export const panelQueries = {
  all: ["panels"] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ["panels", "list"],
      ...pages,
      queryFn: ({ pageParam }) => bodyOf(api.GET("/v1/panels", { params: { query: given({ cursor: pageParam, limit: 25 }) } })),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["panels", "one", id],
      queryFn: () => dataOf(api.GET("/v1/panels/{id}", of(id))),
      // Filing and mail go on by themselves for a moment.
      refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? 2000 : false),
    }),
  results: (id: string, version: string) =>
    queryOptions({ queryKey: ["panels", "results", id, version], queryFn: () => dataOf(api.GET("/v1/panels/{id}/results", of(id))) }),
};

const isMoving = ({ results, assessors }: Panel): boolean =>
  results === "filing" || assessors.some(({ mail }) => mail.state === "pending" || mail.state === "sending");

export const createPanel = (body: PanelInput) => dataOf(api.POST("/v1/panels", { body }));

const guarded = ({ id, version }: Panel) => ({ ...of(id), headers: ifMatch(version) });
export const openPanel = (panel: Panel) => dataOf(api.POST("/v1/panels/{id}/open", guarded(panel)));
export const closePanel = (panel: Panel) => dataOf(api.POST("/v1/panels/{id}/close", guarded(panel)));
export const cancelPanel = (panel: Panel) => dataOf(api.POST("/v1/panels/{id}/cancel", guarded(panel)));
export const reopenPanel = (panel: Panel, body: Schemas["PanelReopening"]) =>
  dataOf(api.POST("/v1/panels/{id}/reopen", { ...guarded(panel), body }));

export const remindAssessors = (id: string, assessorIds?: string[]) =>
  dataOf(api.POST("/v1/panels/{id}/remind", { ...of(id), body: assessorIds ? { assessorIds } : {} }));
export const addAssessors = (id: string, assessors: AssessorInput[]) =>
  dataOf(api.POST("/v1/panels/{id}/assessors", { ...of(id), body: { assessors } }));

const one = (id: string, assessorId: string) => ({ params: { path: { id, assessorId } } });
export const removeAssessor = (id: string, assessorId: string) => api.DELETE("/v1/panels/{id}/assessors/{assessorId}", one(id, assessorId));
export const inviteAssessor = (id: string, assessorId: string) =>
  dataOf(api.POST("/v1/panels/{id}/assessors/{assessorId}/invite", one(id, assessorId)));
export const revokeAssessor = (id: string, assessorId: string, body: { reason: string; excludeAnswers: boolean }) =>
  dataOf(api.POST("/v1/panels/{id}/assessors/{assessorId}/revoke", { ...one(id, assessorId), body }));
