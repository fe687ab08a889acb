import { expiryOf, type GroupTally, groupKey, groupOf, hashOf, type Item, keyOf } from "./items.js";

export type Difference = { group: string; item: string; is: "missing" | "changed" | "surplus" };

type Source = () => AsyncIterable<Item[]>;

/** Groups that do not hold the same items, by their key. */
export function unequalGroups(expected: readonly GroupTally[], found: readonly GroupTally[]): Set<string> {
  const digests = new Map(expected.map((group) => [groupKey(group), group.digest]));
  for (const group of found) {
    const key = groupKey(group);
    if (digests.get(key) === group.digest) digests.delete(key);
    else digests.set(key, group.digest);
  }
  return new Set(digests.keys());
}

/**
 * Item by item, what is missing, changed or surplus in the groups. What has expired by `now` is no difference when it
 * is missing: it goes by itself. Holds a hash of every expected item of these groups in memory.
 */
export async function differencesIn(groups: ReadonlySet<string>, expected: Source, found: Source, now: Date): Promise<Difference[]> {
  const waiting = new Map<string, { group: string; hash: bigint; expiry: number | undefined }>();
  for await (const page of expected())
    for (const item of page) {
      const group = groupKey(groupOf(item));
      if (groups.has(group)) waiting.set(keyOf(item), { group, hash: hashOf(item), expiry: expiryOf(item) });
    }
  const differences: Difference[] = [];
  for await (const page of found()) {
    for (const item of page) {
      const [key, group] = [keyOf(item), groupKey(groupOf(item))];
      const known = waiting.get(key);
      waiting.delete(key);
      if (known) {
        if (hashOf(item) !== known.hash) differences.push({ group, item: key, is: "changed" });
      } else if (groups.has(group)) differences.push({ group, item: key, is: "surplus" });
    }
  }
  const seconds = now.getTime() / 1000;
  for (const [item, { group, expiry }] of waiting)
    if (expiry === undefined || expiry > seconds) differences.push({ group, item, is: "missing" });
  return differences.sort((left, right) => (left.item < right.item ? -1 : 1));
}
