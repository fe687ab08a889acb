import type { Context } from "../context/index.js";

/** Whose items a context may touch: its tenant's, and the directory's where that was opened. */
export type KeyScope = { tenantId?: string; directory: boolean };

export type TenantScope = KeyScope & { tenantId: string };

const DIRECTORY = "directory#";
export const DUE = "due#";

export const scopeOf = ({ actor, directory }: Context): KeyScope =>
  "tenantId" in actor ? { tenantId: actor.tenantId, directory } : { directory };

/** What a partition key must begin with, one of these, to lie inside the scope: on the table, `gsi1` and `gsi3`. */
export function keyPrefixes({ tenantId, directory }: KeyScope): string[] {
  return [...(tenantId === undefined ? [] : [`${tenantId}#`]), ...(directory ? [DIRECTORY] : [])];
}

export const covers = (scope: KeyScope, key: string): boolean => keyPrefixes(scope).some((prefix) => key.startsWith(prefix));
