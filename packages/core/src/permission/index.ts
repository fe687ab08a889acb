import { currentOrUndefined } from "../context/index.js";
import { AppError } from "../errors/index.js";

/** What can be granted. Write implies read. */
export const RESOURCES = [
  "subjects",
  "indicators",
  "schemes",
  "scorecards",
  "surveys",
  "responses",
  "complaints",
  "calendars",
  "sla-policies",
  "observations",
  "imports",
  "reports",
  "api-keys",
  "members",
  "audit-events",
  "tenant",
  "methods",
  "standards",
  "assessments",
  "ratings",
  "targets",
  "personal-data",
] as const;
export type Resource = (typeof RESOURCES)[number];
export type Scope = `${Resource}.${"read" | "write"}`;

export const SCOPES: readonly Scope[] = RESOURCES.flatMap((resource) => [`${resource}.read`, `${resource}.write`] as const);

export const ROLES = ["owner", "admin", "analyst", "agent", "viewer", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** What only owners and admins, and for some of it auditors, may read. */
const CLOSED: ReadonlySet<Resource> = new Set(["api-keys", "audit-events", "members", "personal-data"]);
const READ_ALL = RESOURCES.filter((resource) => !CLOSED.has(resource)).map((resource): Scope => `${resource}.read`);

const GRANTS: Record<Role, readonly Scope[]> = {
  owner: SCOPES,
  admin: SCOPES,
  analyst: [
    ...READ_ALL,
    "subjects.write",
    "indicators.write",
    "schemes.write",
    "scorecards.write",
    "surveys.write",
    "responses.write",
    "observations.write",
    "imports.write",
    "reports.write",
    "standards.write",
    "assessments.write",
    "ratings.write",
    "targets.write",
  ],
  agent: [...READ_ALL, "complaints.write", "responses.write"],
  viewer: READ_ALL,
  auditor: [...READ_ALL, "audit-events.read", "members.read", "api-keys.read"],
};

export const scopesOf = (role: Role): readonly Scope[] => GRANTS[role];

const LISTS = new WeakMap<readonly string[], Set<string>>();

function allows(scopes: readonly string[], wanted: Scope): boolean {
  let set = LISTS.get(scopes);
  if (!set) {
    set = new Set(scopes);
    LISTS.set(scopes, set);
  }
  return set.has(wanted) || (wanted.endsWith(".read") && set.has(`${wanted.slice(0, -5)}.write`));
}

/** Throws unless the running actor holds the scope. Jobs act for their tenant without limits. */
export function require(scope: Scope): void {
  const actor = currentOrUndefined()?.actor;
  if (actor?.type === "job") return;
  if (!actor || !("scopes" in actor)) throw new AppError("unauthenticated", "Send an API key as `Authorization: Bearer …` or sign in.");
  if (allows(actor.scopes, scope)) return;
  const holder = actor.type === "api-key" ? "This API key" : `The role ${actor.role}`;
  throw new AppError("forbidden", `${holder} lacks the scope ${scope}.`, { extra: { requiredScope: scope } });
}
