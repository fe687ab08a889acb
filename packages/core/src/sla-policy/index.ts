import * as Audit from "../audit/index.js";
import * as Calendar from "../calendar/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { commit, put, remove as removeOf } from "../table/index.js";
import { forgetActive } from "./active.js";
import { policies, policyVersions } from "./entity.js";
import { checkReachable } from "./reachable.js";
import type { Policy, PolicyInput, PolicyPatch } from "./schema.js";
import { byPosition, publicOf, type StoredPolicy } from "./stored.js";

export { type ActivePolicy, active, type Rules, rulesOf } from "./active.js";
export * from "./schema.js";

const MAX_POLICIES = 200;

async function write(stored: StoredPolicy, previousVersion: number, others: Parameters<typeof commit>[0]): Promise<void> {
  const conditional =
    previousVersion === 0
      ? policies().create(stored)
      : policies()
          .put(stored)
          .where(({ version }, { eq }) => eq(version, previousVersion));
  const exists = () => new AppError("already_exists", "This policy was created already.");
  await commit([
    put(conditional.params(), previousVersion === 0 ? exists : undefined),
    put(policyVersions().put(stored).params()),
    ...others,
  ]);
  forgetActive();
}

/** Creates a policy. It applies to cases received from now on; running ones change only when they are matched again. */
export async function create(input: PolicyInput): Promise<Policy> {
  const { isDefault, calendarId, ...rest } = input;
  await checkReachable(input.targets, calendarId);
  if ((await list()).length >= MAX_POLICIES)
    throw new AppError("unprocessable", `A tenant has at most ${MAX_POLICIES} policies: remove one first.`);
  const at = nowInstant();
  const stored: StoredPolicy = {
    tenantId: tenantId(),
    id: Id.create("policy"),
    ...rest,
    ...(calendarId ? { calendarId } : {}),
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  await write(stored, 0, [
    ...(isDefault ? [Calendar.chooseDefault("sla-policy", stored.id)] : []),
    Audit.entry("sla-policy.created", stored.id, { name: stored.name, isDefault }),
  ]);
  return publicOf(stored, isDefault ? stored.id : undefined);
}

async function stored(id: string): Promise<StoredPolicy> {
  const { data } = await policies().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("SLA policy");
  return data as StoredPolicy;
}

export async function fromId(id: string): Promise<Policy> {
  const [found, defaultId] = await Promise.all([stored(id), Calendar.defaultOf("sla-policy")]);
  return publicOf(found, defaultId);
}

/** All policies in the order in which they are tried. */
export async function list(): Promise<Policy[]> {
  const [{ data }, defaultId] = await Promise.all([
    policies().query.primary({ tenantId: tenantId() }).go({ pages: "all" }),
    Calendar.defaultOf("sla-policy"),
  ]);
  return (data as StoredPolicy[]).sort(byPosition).map((policy) => publicOf(policy, defaultId));
}

/** Makes a new version. Running cases keep the one they began with. */
export async function update(id: string, version: number, patch: PolicyPatch): Promise<Policy> {
  const [before, defaultId] = await Promise.all([stored(id), Calendar.defaultOf("sla-policy")]);
  const { isDefault, calendarId, ...rest } = patch;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const { calendarId: oldCalendarId, ...unchanged } = before;
  const newCalendarId = calendarId === undefined ? oldCalendarId : (calendarId ?? undefined);
  const after: StoredPolicy = {
    ...unchanged,
    ...given,
    ...(newCalendarId ? { calendarId: newCalendarId } : {}),
    updatedAt: nowInstant(),
    version: version + 1,
  };
  await checkReachable(after.targets, newCalendarId ?? null);
  const wasDefault = id === defaultId;
  const staysDefault = isDefault ?? wasDefault;
  await write(after, version, [
    ...Calendar.defaultChange("sla-policy", id, wasDefault, staysDefault),
    Audit.entry("sla-policy.updated", id, { version: after.version, changed: Object.keys(patch) }),
  ]);
  return publicOf(after, staysDefault ? id : undefined);
}

/** Takes a policy out of use; cases under it keep their promise. */
export async function remove(id: string): Promise<void> {
  const policy = await fromId(id);
  const removal = policies()
    .delete({ tenantId: tenantId(), id })
    .where(({ version }, { eq }) => eq(version, policy.version));
  await commit([
    removeOf(removal.params()),
    ...Calendar.defaultChange("sla-policy", id, policy.isDefault, false),
    Audit.entry("sla-policy.removed", id, { name: policy.name }),
  ]);
  forgetActive();
}

/** Name of a policy that counts by this calendar, if one does. */
export const usingCalendar = async (calendarId: string): Promise<string | undefined> =>
  (await list()).find((policy) => policy.calendarId === calendarId)?.name;
