import * as Audit from "../audit/index.js";
import { calendarSchema as businessCalendarSchema, fromHolidayCn } from "../business-time/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { AppError, invalid, notFound, problemsOf } from "../errors/index.js";
import * as Id from "../id/index.js";
import { commit, put, remove as removeOf } from "../table/index.js";
import { chooseDefault, defaultChange, defaultOf } from "./default-choice.js";
import { calendars, calendarVersions } from "./entity.js";
import { mergeDates, WORKING_WEEK } from "./holidays.js";
import { bumpRevision } from "./revision.js";
import type { Calendar, CalendarImport, CalendarInput, CalendarPatch, Definition } from "./schema.js";

export { chooseDefault, defaultChange, defaultOf } from "./default-choice.js";
export { revision } from "./revision.js";
export * from "./schema.js";
export { definitionOf, roundTheClock } from "./versions.js";

type Stored = { tenantId: string; id: string; name: string; definition: Definition; createdAt: string; updatedAt: string; version: number };

/** Far below what an item may hold, far above what a place needs for decades. */
const MAX_DEFINITION_CHARACTERS = 150_000;
const MAX_CALENDARS = 200;

const publicOf = ({ id, name, definition, createdAt, updatedAt, version }: Stored, defaultId: string | undefined): Calendar => ({
  id,
  name,
  isDefault: id === defaultId,
  timeZone: definition.timeZone,
  weekly: definition.weekly,
  holidays: definition.holidays ?? [],
  overrides: definition.overrides ?? {},
  createdAt,
  updatedAt,
  version,
});

/** The calendar of these parts, or `invalid` naming what is wrong with them together. */
function checked(parts: unknown): Definition {
  const parsed = businessCalendarSchema.safeParse(parts);
  if (!parsed.success) throw invalid(problemsOf(parsed.error.issues));
  if (JSON.stringify(parsed.data).length > MAX_DEFINITION_CHARACTERS)
    throw new AppError("unprocessable", "The calendar lists too many dates: leave out years that have passed.");
  return parsed.data;
}

/** Writes a version and what is current in one transaction; `previousVersion` 0 means that there was none. */
async function write(stored: Stored, previousVersion: number, others: Parameters<typeof commit>[0]): Promise<void> {
  const current = calendars().put(stored);
  const conditional =
    previousVersion === 0 ? calendars().create(stored) : current.where(({ version }, { eq }) => eq(version, previousVersion));
  const exists = () => new AppError("already_exists", "This calendar was created already.");
  await commit([
    put(conditional.params(), previousVersion === 0 ? exists : undefined),
    put(calendarVersions().put(stored).params()),
    ...others,
  ]);
  bumpRevision();
}

export async function create(input: CalendarInput): Promise<Calendar> {
  const { name, isDefault, ...parts } = input;
  const at = nowInstant();
  const { data } = await calendars()
    .query.primary({ tenantId: tenantId() })
    .go({ pages: "all", attributes: ["id"] });
  if (data.length >= MAX_CALENDARS)
    throw new AppError("unprocessable", `A tenant has at most ${MAX_CALENDARS} calendars: remove one first.`);
  const stored = {
    tenantId: tenantId(),
    id: Id.create("calendar"),
    name,
    definition: checked(parts),
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  await write(stored, 0, [
    ...(isDefault ? [chooseDefault("calendar", stored.id)] : []),
    Audit.entry("calendar.created", stored.id, { name, isDefault }),
  ]);
  return publicOf(stored, isDefault ? stored.id : undefined);
}

async function stored(id: string): Promise<Stored> {
  const { data } = await calendars().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("calendar");
  return data as Stored;
}

export async function fromId(id: string): Promise<Calendar> {
  const [found, defaultId] = await Promise.all([stored(id), defaultOf("calendar")]);
  return publicOf(found, defaultId);
}

/** All calendars, oldest first. */
export async function list(): Promise<Calendar[]> {
  const [{ data }, defaultId] = await Promise.all([
    calendars().query.primary({ tenantId: tenantId() }).go({ pages: "all" }),
    defaultOf("calendar"),
  ]);
  return (data as Stored[]).map((calendar) => publicOf(calendar, defaultId));
}

/** Makes a new version. Running cases keep the one they began with. */
export async function update(id: string, version: number, patch: CalendarPatch): Promise<Calendar> {
  const { name, isDefault, ...parts } = patch;
  const [before, defaultId] = await Promise.all([stored(id), defaultOf("calendar")]);
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  const after = {
    ...before,
    name: name ?? before.name,
    definition: checked({ ...before.definition, ...given }),
    updatedAt: nowInstant(),
    version: version + 1,
  };
  const wasDefault = id === defaultId;
  const staysDefault = isDefault ?? wasDefault;
  await write(after, version, [
    ...defaultChange("calendar", id, wasDefault, staysDefault),
    Audit.entry("calendar.updated", id, { version: after.version, changed: Object.keys(patch) }),
  ]);
  return publicOf(after, staysDefault ? id : undefined);
}

/** Takes a calendar out of use; versions that cases were counted by stay. Refused for the default one and while `usedBy` names a user. */
export async function remove(id: string, usedBy: string | undefined): Promise<void> {
  const [{ name, version }, defaultId] = await Promise.all([stored(id), defaultOf("calendar")]);
  if (id === defaultId) throw new AppError("conflict", "This is the default calendar: make another one the default first.");
  if (usedBy) throw new AppError("conflict", `The policy ${JSON.stringify(usedBy)} counts by this calendar: give it another one first.`);
  const removal = calendars()
    .delete({ tenantId: tenantId(), id })
    .where((attribute, { eq }) => eq(attribute.version, version));
  await commit([removeOf(removal.params()), Audit.entry("calendar.removed", id, { name })]);
  bumpRevision();
}

/**
 * Takes over a public holiday list: days off become holidays, swap days get the hours of the first working weekday.
 * What the calendar said about the listed dates is replaced; all other dates stay. Doing it twice changes nothing more.
 */
export async function importDates(input: CalendarImport): Promise<{ created: boolean; calendar: Calendar }> {
  if (input.calendarId) {
    const before = await stored(input.calendarId);
    const { holidays, overrides } = mergeDates(before.definition, datesOf(input, before.definition.weekly));
    return { created: false, calendar: await update(before.id, before.version, { holidays, overrides }) };
  }
  const weekly = input.weekly ?? WORKING_WEEK;
  const calendar = await create({
    name: input.name ?? "中国工作日历",
    isDefault: input.isDefault ?? false,
    timeZone: input.timeZone ?? "Asia/Shanghai",
    weekly,
    ...mergeDates({}, datesOf(input, weekly)),
  });
  return { created: true, calendar };
}

function datesOf(input: CalendarImport, weekly: Definition["weekly"]) {
  const windows = Object.values(weekly).find((day) => day !== undefined && day.length > 0);
  if (!windows) throw new AppError("unprocessable", "The calendar has no weekly hours that swap days could take over: give it some first.");
  return fromHolidayCn({ days: input.documents.flatMap(({ days }) => days) }, windows);
}
