import { MAX_PERIODS, publicQuantity, type Quantity, quantityOf } from "../analysis/index.js";
import * as Audit from "../audit/index.js";
import { now, nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, invalid, notFound, type Problem } from "../errors/index.js";
import * as Id from "../id/index.js";
import { containing, localDate, parse } from "../period/index.js";
import * as Subject from "../subject/index.js";
import { commit, listSharded, put, update as updateOf } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { partitionOf, targets } from "./entity.js";
import { measure } from "./measure.js";
import type { Target, TargetFilter, TargetInList, TargetInput, TargetPatch, TargetWithSeries } from "./schema.js";
import { spanOf } from "./span.js";

export * from "./schema.js";

type Stored = Omit<Target, "indicatorId" | "schemeId" | "subjectId" | "value" | "baseline"> & {
  indicatorId?: string;
  schemeId?: string;
  subjectId?: string;
  value?: number;
  baseline?: number;
};

const publicOf = (stored: Stored): Target => ({
  id: stored.id,
  name: stored.name,
  indicatorId: stored.indicatorId ?? null,
  schemeId: stored.schemeId ?? null,
  subjectId: stored.subjectId ?? null,
  value: stored.value ?? null,
  dueOn: stored.dueOn,
  grain: stored.grain,
  startPeriod: stored.startPeriod,
  baseline: stored.baseline ?? null,
  archived: stored.archived,
  createdAt: stored.createdAt,
  updatedAt: stored.updatedAt,
  version: stored.version,
});

const referenceOf = ({ indicatorId, schemeId }: Target) => ({
  ...(indicatorId === null ? {} : { indicatorId }),
  ...(schemeId === null ? {} : { schemeId }),
});

/** Creates a target. Throws `not_found` for an unknown indicator, scheme or subject, `unprocessable` for a value that cannot be measured. */
export async function create(input: TargetInput): Promise<TargetWithSeries> {
  const { indicatorId, schemeId, subjectId, value, baseline, startPeriod, ...rest } = input;
  const quantity = await quantityOf({ indicatorId, schemeId });
  if (subjectId !== null && !(await Subject.existing([subjectId])).has(subjectId)) throw Subject.unknownSubject({ subjectId });
  const { timeZone } = await Tenant.settings();
  const at = nowInstant();
  const item = {
    tenantId: tenantId(),
    id: Id.create("target"),
    ...rest,
    startPeriod: startPeriod ?? containing(localDate(now(), timeZone), input.grain).label,
    ...(indicatorId === undefined ? {} : { indicatorId }),
    ...(schemeId === undefined ? {} : { schemeId }),
    ...(subjectId === null ? {} : { subjectId }),
    ...(value === null ? {} : { value }),
    ...(baseline === null ? {} : { baseline }),
    archived: false,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  refuseProblems(problemsOf(publicOf(item), quantity));
  const taken = () => new AppError("already_exists", "This target was created already.");
  await commit([put(targets().create(item).params(), taken), Audit.entry("target.created", item.id, { indicatorId, schemeId, subjectId })]);
  return withSeries(publicOf(item), quantity);
}

/** What is wrong with a target as a whole; the quantity says which values can be promised. */
function problemsOf(target: Target, { kind, low, high }: Pick<Quantity, "kind" | "low" | "high">): Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: string, code: string, message: string) => problems.push({ path, code, message });
  if (kind === "interval" && target.value !== null)
    refuse("value", "unsuitable", "the indicator's best range is the promise; leave value out");
  if (kind !== "interval" && target.value === null) refuse("value", "required", "say which level is promised");
  for (const path of ["value", "baseline"] as const) {
    const amount = target[path];
    if (amount !== null && ((low !== null && amount < low) || (high !== null && amount > high)))
      refuse(path, "out_of_range", `lies outside what can be measured, ${low ?? "−∞"} to ${high ?? "∞"}`);
  }
  if (parse(target.startPeriod)?.grain !== target.grain)
    refuse("startPeriod", "unsuitable", `must be a period of the grain ${target.grain}`);
  else problems.push(...spanProblems(target));
  return problems;
}

function spanProblems(target: Target): Problem[] {
  const { start, due, count } = spanOf(target);
  if (due.from < start.from) return [{ path: "dueOn", code: "out_of_range", message: `must not lie before the start, ${start.from}` }];
  const most = MAX_PERIODS[target.grain];
  if (count <= most) return [];
  const message = `from ${start.label} there are more than ${most} periods until then; choose a coarser grain or a later start`;
  return [{ path: "dueOn", code: "out_of_range", message }];
}

function refuseProblems(problems: Problem[]): void {
  if (problems.length > 0) throw new AppError("unprocessable", invalid(problems).message, { errors: problems });
}

async function stored(id: string): Promise<Target> {
  const { data } = await targets().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("target");
  return publicOf(data as Stored);
}

/** The target with its progress and every measurement since the start. */
export async function fromId(id: string): Promise<TargetWithSeries> {
  const target = await stored(id);
  return withSeries(target, await quantityOf(referenceOf(target)));
}

async function withSeries(target: Target, quantity: Quantity): Promise<TargetWithSeries> {
  const { progress, series } = await measure(target, quantity);
  return { ...target, quantity: publicQuantity(quantity), subject: await subjectOf(target), progress, series };
}

async function subjectOf({ subjectId }: Target): Promise<TargetInList["subject"]> {
  if (subjectId === null) return null;
  return { id: subjectId, name: (await Subject.fromIds([subjectId])).get(subjectId)?.name ?? subjectId };
}

/** Changes a target from the version that was read; archives and restores. Throws `version_conflict`, and as `create` does. */
export async function update(id: string, version: number, patch: TargetPatch): Promise<TargetWithSeries> {
  const target = await stored(id);
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<Target>;
  const changed: Target = { ...target, ...given };
  const quantity = await quantityOf(referenceOf(target));
  refuseProblems(problemsOf(changed, quantity));
  const { value, baseline, ...others } = given;
  const kept = { ...others, ...(value == null ? {} : { value }), ...(baseline == null ? {} : { baseline }) };
  const gone = (["value", "baseline"] as const).filter((name) => given[name] === null);
  const patched = targets()
    .patch({ tenantId: tenantId(), id })
    .set({ ...kept, updatedAt: nowInstant(), version: version + 1 });
  const trimmed = gone.length > 0 ? patched.remove(gone) : patched;
  const params = trimmed.where((attribute, { eq }) => eq(attribute.version, version)).params();
  await commit([updateOf(params), Audit.entry("target.updated", id, { fields: Object.keys(given) })]);
  return withSeries(await stored(id), quantity);
}

/** How many targets' series are read at once. */
const AT_ONCE = 8;

/** Readings of an indicator in a period that one page may cost; a page of long series ends earlier than asked for. */
const MAX_READINGS = 100_000;

type Listed = Stored & Record<string, unknown>;

/** Newest first, each with its progress: a query a source and target. */
export async function list(request: PageRequest & TargetFilter): Promise<Page<TargetInList>> {
  const { limit, cursor, ...filter } = request;
  const { items, last } = await listSharded<Listed>({
    partitions: [partitionOf(tenantId())],
    limit: limit ?? DEFAULT_LIMIT,
    order: "desc",
    after: cursor ? unseal<string>("targets", filter, cursor) : undefined,
    keep: (item) => matches(filter, item as unknown as Stored),
  });
  const quantities = new Map<string, Promise<Quantity>>();
  const affordable = await withinCost(items, quantities);
  const next = affordable.length < items.length ? String(affordable.at(-1)?.gsi1sk) : last;
  const found = affordable.map(publicOf);
  const subjects = await Subject.fromIds(found.flatMap(({ subjectId }) => subjectId ?? []));
  const data: TargetInList[] = [];
  for (let start = 0; start < found.length; start += AT_ONCE) {
    const some = found.slice(start, start + AT_ONCE);
    data.push(...(await Promise.all(some.map((target) => inList(target, quantities, subjects)))));
  }
  return { data, nextCursor: next ? seal("targets", filter, next) : null };
}

/** The first of the targets, as many as may be read at once; one at least, so that paging always goes on. */
async function withinCost(items: readonly Listed[], quantities: Map<string, Promise<Quantity>>): Promise<Listed[]> {
  let readings = 0;
  for (const [index, item] of items.entries()) {
    const target = publicOf(item);
    readings += spanOf(target).count * (await quantityIn(quantities, target)).indicators.length;
    if (index > 0 && readings > MAX_READINGS) return items.slice(0, index);
  }
  return [...items];
}

/** The target's quantity, read once for all targets that share it. */
function quantityIn(quantities: Map<string, Promise<Quantity>>, target: Target): Promise<Quantity> {
  const key = target.indicatorId ?? target.schemeId ?? "";
  const known = quantities.get(key) ?? quantityOf(referenceOf(target));
  quantities.set(key, known);
  return known;
}

async function inList(
  target: Target,
  quantities: Map<string, Promise<Quantity>>,
  subjects: ReadonlyMap<string, Subject.Subject>,
): Promise<TargetInList> {
  const quantity = await quantityIn(quantities, target);
  const { progress } = await measure(target, quantity);
  const { subjectId } = target;
  const subject = subjectId === null ? null : { id: subjectId, name: subjects.get(subjectId)?.name ?? subjectId };
  return { ...target, quantity: publicQuantity(quantity), subject, progress };
}

function matches(filter: TargetFilter, item: Stored): boolean {
  if (item.archived !== (filter.archived === "true")) return false;
  if (filter.indicatorId && item.indicatorId !== filter.indicatorId) return false;
  if (filter.schemeId && item.schemeId !== filter.schemeId) return false;
  if (filter.subjectId && (item.subjectId ?? "all") !== filter.subjectId) return false;
  return filter.dueBefore === undefined || item.dueOn < filter.dueBefore;
}
