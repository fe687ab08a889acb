import { AppError } from "@touchstone/core/errors";
import { type Credentials, sessionPolicy, type TableArns, type TenantCredentials, type TenantScope } from "@touchstone/core/table";
import { credentialsCache } from "./credentials-cache.js";
import { lazy } from "./lazy.js";

export type TenantSessionsOptions = {
  /** The role whose sessions reach tenants' items. */
  roleArn: string;
  arns: TableArns;
  log: (entry: Record<string, unknown>) => void;
  now?: () => number;
  /** Most sessions kept at a time; a tenant has one, and a second for what it does in the directory. */
  capacity?: number;
};

/** As long as a role taken on by a role may last. */
const SESSION_SECONDS = 3600;
const REFRESH_BEFORE_MS = 5 * 60_000;
const CAPACITY = 500;

/**
 * Credentials of role sessions that reach one tenant each, named after it in CloudTrail. Where no session can be had the
 * request fails as temporarily unavailable: the function's own credentials never stand in for a tenant's.
 */
export function tenantSessions({ roleArn, arns, log, now, capacity = CAPACITY }: TenantSessionsOptions): TenantCredentials {
  const cached = credentialsCache({ capacity, refreshBeforeMs: REFRESH_BEFORE_MS, ...(now ? { now } : {}) });
  const sts = lazy(async () => {
    const { assumeRole } = await import("./assume-role.js");
    return assumeRole();
  });
  const open = async (scope: TenantScope): Promise<Credentials> => {
    try {
      const assume = await sts();
      return await assume({
        RoleArn: roleArn,
        RoleSessionName: scope.tenantId,
        DurationSeconds: SESSION_SECONDS,
        Policy: sessionPolicy(scope, arns),
      });
    } catch (error) {
      log({ level: "error", message: "no session for the tenant", tenantId: scope.tenantId, error: String(error) });
      throw new AppError("unavailable", "The tenant's data cannot be reached right now. Try again.", {
        retryAfterSeconds: 1,
        cause: error,
      });
    }
  };
  return (scope) => cached(scope.directory ? `${scope.tenantId}#directory` : scope.tenantId, () => open(scope));
}
