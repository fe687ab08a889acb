import type { Page, PageRequest } from "../cursor/index.js";
import { listSharded } from "../table/index.js";
import type { Found, PlacePage } from "./place.js";

const PAGE = 100;
/** Of a page, so many are looked at together where that takes further reads. */
const AT_ONCE = 10;

type Item = Record<string, unknown>;

/** Looks through a list of the index from its beginning, oldest first, in pages; each page says how to go on. */
export async function* searchList<T extends Item>(
  partitions: string[],
  position: string | undefined,
  find: (item: T) => Found | undefined | Promise<Found | undefined>,
): AsyncGenerator<PlacePage> {
  for (let after = position; ; ) {
    const { items, last } = await listSharded<T>({ partitions, limit: PAGE, order: "asc", after });
    const found: Found[] = [];
    for (let start = 0; start < items.length; start += AT_ONCE)
      found.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(find))).flatMap((one) => one ?? []));
    const end = String(items.at(-1)?.gsi1sk ?? after ?? "");
    yield { read: items.length, found, position: end };
    if (last === undefined) return;
    after = last;
  }
}

/** The ids of a list that is not long, in ascending order. */
export async function idsOf(list: (request: PageRequest) => Promise<Page<{ id: string }>>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const { data, nextCursor } = await list({ limit: 100, cursor });
    ids.push(...data.map(({ id }) => id));
    if (nextCursor === null) return ids.sort();
    cursor = nextCursor;
  }
}

/** Several lists one after the other, in ascending order of their names; the position is the list's name and the place in it. */
export async function* searchEach(
  names: readonly string[],
  position: string | undefined,
  search: (name: string, position: string | undefined) => AsyncGenerator<PlacePage>,
): AsyncGenerator<PlacePage> {
  const [reached = "", ...rest] = (position ?? "").split("\n");
  const inside = rest.join("\n") || undefined;
  for (const name of names) {
    if (name < reached) continue;
    for await (const page of search(name, name === reached ? inside : undefined)) yield { ...page, position: `${name}\n${page.position}` };
  }
}

/** Fields that hold the identifier; undefined where there are none. */
export function foundIn(kind: Found["kind"], id: string, concerning: string[], mentioning: string[] = []): Found | undefined {
  if (concerning.length > 0) return { kind, id, relation: "concerns", fields: [...concerning, ...mentioning] };
  return mentioning.length > 0 ? { kind, id, relation: "mentions", fields: mentioning } : undefined;
}
