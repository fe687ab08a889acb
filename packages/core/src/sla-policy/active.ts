import * as Calendar from "../calendar/index.js";
import { now, tenantId } from "../context/index.js";
import { perTable } from "../table/index.js";
import { policies, policyVersions } from "./entity.js";
import { byPosition, type StoredPolicy } from "./stored.js";

/** A policy as matching needs it. */
export type ActivePolicy = Pick<StoredPolicy, "id" | "version" | "conditions"> & {
  isDefault: boolean;
  /** The version of the calendar that counts for new cases; null where every hour counts. */
  calendar: { id: string; version: number } | null;
};

/** The promises of a policy version. */
export type Rules = Pick<StoredPolicy, "name" | "targets" | "warnAtPercent">;

const CACHE_MS = 5_000;
const CACHE_SIZE = 1_000;
const lists = perTable(() => new Map<string, { at: number; revision: number; policies: Promise<ActivePolicy[]> }>());
const versions = perTable(() => new Map<string, Rules>());

/** Forgets what this process knew of the acting tenant's policies. Others notice within five seconds. */
export const forgetActive = (): boolean => lists().delete(tenantId());

/** The acting tenant's policies in the order in which they are tried, at most five seconds old. */
export function active(): Promise<ActivePolicy[]> {
  const at = now().getTime();
  const revision = Calendar.revision();
  const cached = lists().get(tenantId());
  if (cached && cached.revision === revision && Math.abs(at - cached.at) < CACHE_MS) return cached.policies;
  // The promise is kept, not its result, so that many who ask at once cause one reading.
  const reading = read();
  lists().set(tenantId(), { at, revision, policies: reading });
  reading.catch(forgetActive);
  return reading;
}

async function read(): Promise<ActivePolicy[]> {
  const [{ data }, defaultPolicyId, calendars] = await Promise.all([
    policies().query.primary({ tenantId: tenantId() }).go({ pages: "all" }),
    Calendar.defaultOf("sla-policy"),
    Calendar.list(),
  ]);
  const calendarOf = ({ calendarId }: StoredPolicy) => {
    const calendar = calendars.find(({ id }) => id === calendarId) ?? calendars.find(({ isDefault }) => isDefault);
    return calendar ? { id: calendar.id, version: calendar.version } : null;
  };
  return (data as StoredPolicy[]).sort(byPosition).map((policy) => ({
    id: policy.id,
    version: policy.version,
    conditions: policy.conditions,
    isDefault: policy.id === defaultPolicyId,
    calendar: calendarOf(policy),
  }));
}

/** One version of a policy; undefined when there is none. Versions never change, so each is read once per process. */
export async function rulesOf(id: string, version: number): Promise<Rules | undefined> {
  const cache = versions();
  const key = `${tenantId()}#${id}#${version}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const { data } = await policyVersions().get({ tenantId: tenantId(), id, version }).go();
  if (!data) return undefined;
  const { name, targets, warnAtPercent } = data as StoredPolicy;
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, { name, targets, warnAtPercent });
  return { name, targets, warnAtPercent };
}
