import { createHash } from "node:crypto";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { ENTITY_MARK } from "@touchstone/core/evidence";
import { TTL_ATTRIBUTE } from "@touchstone/core/table";
import { toLambdaItem } from "../../packages/local/src/stream/records.js";

/** An item in the wire format. */
export type Item = Record<string, AttributeValue>;

/** Items of one kind and tenant; what expires is counted apart, because it goes by itself. */
export type Group = { tenant: string; entity: string; expiring: boolean };

/** `digest` is the sum of all items' hashes, 64 hexadecimal digits: equal whatever the order. */
export type GroupTally = Group & { items: number; digest: string };

/** The tenant of what belongs to none: sign-in codes and their limits. */
export const NO_TENANT = "-";

const text = (value: AttributeValue | undefined): string => value?.S ?? "";

export const keyOf = (item: Item): string => `${text(item.pk)}  ${text(item.sk)}`;

/** Owner of an item: named by its key, or, for look-ups that come before the tenant is known, by the item. */
export function tenantOf(item: Item): string {
  const [first = ""] = text(item.pk).split("#");
  return first.startsWith("tnt_") ? first : text(item.tenantId) || NO_TENANT;
}

/** The domain's name of what an item is, else what its key begins with (`rollup`, `ledger`, `session` …). */
export const entityOf = (item: Item): string => text(item[ENTITY_MARK]) || text(item.pk).split("#")[1] || "unknown";

/** Epoch seconds from which the item may be gone; undefined for what stays. */
export const expiryOf = (item: Item): number | undefined => {
  const seconds = item[TTL_ATTRIBUTE]?.N;
  return seconds === undefined ? undefined : Number(seconds);
};

export const groupOf = (item: Item): Group => ({
  tenant: tenantOf(item),
  entity: entityOf(item),
  expiring: expiryOf(item) !== undefined,
});

export const groupKey = ({ tenant, entity, expiring }: Group): string => `${tenant} ${entity}${expiring ? " (expiring)" : ""}`;

/** Item and JSON text, each from the other; lines are as in DynamoDB's own exports. */
export const toLine = (item: Item): string => JSON.stringify({ Item: toLambdaItem(item) });

export function fromLine(line: string): Item {
  const { Item: item } = JSON.parse(line) as { Item: Item };
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, revive(value)]));
}

function revive(value: AttributeValue): AttributeValue {
  if (value.B !== undefined) return { B: bytes(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(bytes) };
  if (value.L !== undefined) return { L: value.L.map(revive) };
  if (value.M !== undefined) return { M: Object.fromEntries(Object.entries(value.M).map(([name, inner]) => [name, revive(inner)])) };
  return value;
}

const bytes = (base64: unknown): Uint8Array => new Uint8Array(Buffer.from(String(base64), "base64"));

/** SHA-256 of the content, the same however attributes and sets are ordered. */
export const hashOf = (item: Item): bigint =>
  BigInt(
    `0x${createHash("sha256")
      .update(JSON.stringify(ordered(toLambdaItem(item))))
      .digest("hex")}`,
  );

const SETS = new Set(["SS", "NS", "BS"]);

function ordered(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return SETS.has(name) ? [...value].sort() : value.map((each) => ordered(each));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.map(([key, inner]) => [key, ordered(inner, key)]);
}

const MODULUS = 1n << 256n;

export type Tally = { add(item: Item): void; groups(): GroupTally[]; items(): number };

/** Counts and digests items by group. */
export function createTally(): Tally {
  const groups = new Map<string, Group & { items: number; sum: bigint }>();
  let items = 0;
  return {
    add: (item) => {
      const group = groupOf(item);
      const key = groupKey(group);
      const tally = groups.get(key) ?? { ...group, items: 0, sum: 0n };
      tally.items += 1;
      tally.sum = (tally.sum + hashOf(item)) % MODULUS;
      groups.set(key, tally);
      items += 1;
    },
    groups: () =>
      [...groups]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([, { sum, ...group }]) => ({ ...group, digest: sum.toString(16).padStart(64, "0") })),
    items: () => items,
  };
}
