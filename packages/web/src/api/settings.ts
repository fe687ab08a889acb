import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { paths } from "@touchstone/sdk";
import { api, bodyOf, dataOf, ifMatch, type Schemas } from "./client.js";
import { given } from "./subjects.js";

export type Tenant = Schemas["Tenant"];
export type Member = Schemas["Member"];
export type ApiKey = Schemas["ApiKey"];

type AuditPage = paths["/v1/audit-events"]["get"]["responses"][200]["content"]["application/json"];
export type AuditEvent = AuditPage["data"][number];

export const tenantQuery = queryOptions({ queryKey: ["tenant"], queryFn: () => dataOf(api.GET("/v1/tenant")) });
export const membersQuery = queryOptions({ queryKey: ["members"], queryFn: () => dataOf(api.GET("/v1/members")) });
export const keysQuery = queryOptions({ queryKey: ["api-keys"], queryFn: () => dataOf(api.GET("/v1/api-keys")) });
export const auditQuery = infiniteQueryOptions({
  queryKey: ["audit-events"],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => bodyOf(api.GET("/v1/audit-events", { params: { query: given({ cursor: pageParam, limit: 50 }) } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

type TenantPatch = { name?: string; locale?: Tenant["locale"]; minimumSample?: number };
export const changeTenant = (version: number, body: TenantPatch) => dataOf(api.PATCH("/v1/tenant", { headers: ifMatch(version), body }));

export const addMember = (body: Schemas["MemberInput"]) => dataOf(api.POST("/v1/members", { body }));
export const changeMember = ({ id, version }: Member, body: Schemas["MemberPatch"]) =>
  dataOf(api.PATCH("/v1/members/{id}", { params: { path: { id } }, headers: ifMatch(version), body }));
export const removeMember = (id: string) => api.DELETE("/v1/members/{id}", { params: { path: { id } } });

export const createKey = (body: Schemas["ApiKeyInput"]) => dataOf(api.POST("/v1/api-keys", { body }));
export const revokeKey = (id: string) => api.DELETE("/v1/api-keys/{id}", { params: { path: { id } } });
export const rotateKey = (id: string) =>
  dataOf(api.POST("/v1/api-keys/{id}/rotate", { params: { path: { id } }, body: { overlapHours: 24 } }));
