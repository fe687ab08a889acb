import { WEEKDAYS } from "../business-time/index.js";
import { tenantId } from "../context/index.js";
import { perTable } from "../table/index.js";
import { calendarVersions } from "./entity.js";
import type { Definition } from "./schema.js";

const CACHE_SIZE = 500;
const known = perTable(() => new Map<string, Definition>());
const alwaysOpen = new Map<string, Definition>();

/** One version of a calendar; undefined when there is none. Versions never change, so each is read once per process. */
export async function definitionOf(id: string, version: number): Promise<Definition | undefined> {
  const cache = known();
  const key = `${tenantId()}#${id}#${version}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const { data } = await calendarVersions().get({ tenantId: tenantId(), id, version }).go();
  if (!data) return undefined;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const definition = data.definition as Definition;
  cache.set(key, definition);
  return definition;
}

/** The calendar of a tenant that made none: every hour of every day counts. */
export function roundTheClock(timeZone: string): Definition {
  const known = alwaysOpen.get(timeZone);
  if (known) return known;
  const definition: Definition = { timeZone, weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, [["00:00", "24:00"]]])) };
  alwaysOpen.set(timeZone, definition);
  return definition;
}
