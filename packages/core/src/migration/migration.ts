/** A stored item, or as much of it as a migration reads. */
export type Item = Readonly<Record<string, unknown>>;

export type Changes = { set?: Item; remove?: readonly string[] };

/**
 * A change to every stored item of one kind. Once it has run anywhere it is never edited, and it imports nothing but
 * types: what it did must not change with the code around it. To correct one, write the next one.
 */
export type Migration = {
  /** Four digits, never used again; the order in which migrations run. */
  id: string;
  name: string;
  /** What is different afterwards, and for whom. */
  description: string;
  /**
   * `backfill`: gives old items the new shape, while the code that runs reads both and writes the new one.
   * `contract`: removes what no running code reads any more; it sets nothing.
   */
  phase: "backfill" | "contract";
  /** The kind of items, as in the entity mark. */
  entity: string;
  /** All that `transform` sees. A change is written only while these are as they were read. */
  reads: readonly string[];
  /** All that `transform` may set or remove. Never a table key, the tenant or an entity mark. */
  writes: readonly string[];
  /** Pure, and idempotent: of an item that has the new shape it says "skip". */
  transform(item: Item): Changes | "skip";
};

/** A migration with the digest of its source, kept where it runs so that an edited one is refused. */
export type Registered = Migration & { checksum: string };

/** The item after the changes. */
export const changed = (item: Item, { set = {}, remove = [] }: Changes): Item =>
  Object.fromEntries(Object.entries({ ...item, ...set }).filter(([name]) => !remove.includes(name)));
