import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { currentOrUndefined } from "../context/index.js";
import { scopeOf, type TenantScope } from "./key-scope.js";

export type Credentials = Awaited<ReturnType<DynamoDBClient["config"]["credentials"]>>;

/** Credentials that reach the scope's items and no others. Called for every request: it has to remember them itself. */
export type TenantCredentials = (scope: TenantScope) => Promise<Credentials>;

/**
 * Signs every command inside a tenant's context with that tenant's credentials, all others with the client's own.
 * Commands are signed in the context they were sent in, so requests of several tenants may be under way at once.
 */
export function signAsTenant(client: DynamoDBClient, tenantCredentials: TenantCredentials): void {
  const own = client.config.credentials;
  const provider: typeof own = (options) => {
    const context = currentOrUndefined();
    const scope = context && scopeOf(context);
    return scope?.tenantId === undefined ? own(options) : tenantCredentials({ ...scope, tenantId: scope.tenantId });
  };
  // The SDK would otherwise keep the first tenant's credentials for everybody.
  client.config.credentials = Object.assign(provider, { memoized: true });
}
