import type { Policy } from "./schema.js";

export type StoredPolicy = Omit<Policy, "isDefault" | "calendarId"> & { tenantId: string; calendarId?: string };

/** The order in which policies are tried; the older one first among equals. */
export const byPosition = (a: StoredPolicy, b: StoredPolicy): number => a.position - b.position || (a.id < b.id ? -1 : 1);

export const publicOf = (policy: StoredPolicy, defaultId: string | undefined): Policy => ({
  id: policy.id,
  name: policy.name,
  position: policy.position,
  conditions: policy.conditions,
  isDefault: policy.id === defaultId,
  targets: policy.targets,
  warnAtPercent: policy.warnAtPercent,
  calendarId: policy.calendarId ?? null,
  createdAt: policy.createdAt,
  updatedAt: policy.updatedAt,
  version: policy.version,
});
