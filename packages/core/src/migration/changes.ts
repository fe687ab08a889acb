import { ENTITY_MARK } from "../evidence/index.js";
import { type Changes, changed, type Item, type Migration } from "./migration.js";

/** An item that the migration cannot bring into the new shape. It is put on the list of failures; the others go on. */
export class Unmigratable extends Error {
  override name = "Unmigratable";
}

/** What no migration may touch: where an item lies, whose it is and what it is. */
export const UNTOUCHABLE: readonly string[] = ["pk", "sk", "tenantId", ENTITY_MARK, "__edb_v__"];

const DIRECTORY = "directory";

/**
 * What the migration changes about an item, checked: only what it declares, within the same tenant, and nothing more the
 * second time. `item` holds the table key besides what the migration reads. Throws `Unmigratable`.
 */
export function changesTo(migration: Migration, item: Item): Changes | "skip" {
  const owner = ownerOf(item);
  const changes = transformed(migration, item);
  if (changes === "skip") return "skip";
  const { set = {}, remove = [] } = changes;
  const names = [...Object.keys(set), ...remove];
  const undeclared = names.find((name) => !migration.writes.includes(name) || UNTOUCHABLE.includes(name));
  if (undeclared !== undefined) throw new Unmigratable(`${migration.id} may not change ${undeclared}`);
  if (names.length === 0) throw new Unmigratable(`${migration.id} changes nothing and does not say "skip"`);
  for (const [name, value] of Object.entries(set)) checkIndexKey(owner, name, value);
  if (transformed(migration, changed(item, changes)) !== "skip") throw new Unmigratable(`${migration.id} is not idempotent`);
  return changes;
}

/** The transform gets a copy of what it may see: what it does to that changes nothing here. */
function transformed(migration: Migration, item: Item): Changes | "skip" {
  const seen = Object.fromEntries(Object.entries(item).filter(([name]) => migration.reads.includes(name)));
  try {
    return migration.transform(structuredClone(seen));
  } catch (error) {
    throw new Unmigratable(`${migration.id} cannot read the item`, { cause: error });
  }
}

/** The first part of the partition key: a tenant's id, or `directory`. An item that names somebody else is left alone. */
function ownerOf({ pk, tenantId }: Item): string {
  const [owner = ""] = String(pk).split("#");
  if (owner === "" || !String(pk).includes("#")) throw new Unmigratable("its key names no owner");
  if (owner !== DIRECTORY && tenantId !== undefined && tenantId !== owner) throw new Unmigratable("its key and its tenant differ");
  return owner;
}

/** An entry of an index stays with the owner: the due index names it in its sort key, every other one begins with it. */
function checkIndexKey(owner: string, name: string, value: unknown): void {
  const isOwn = (text: string) => text.startsWith(`${owner}#`);
  if (/^gsi\d+(pk|sk)$/.test(name) && (typeof value !== "string" || value === "")) throw new Unmigratable(`${name} must be a text`);
  if (name === "gsi2pk" && !String(value).startsWith("due#")) throw new Unmigratable("an entry of the due index must start with due#");
  if (name === "gsi2sk" && !isOwn(String(value).slice(String(value).indexOf("#") + 1)))
    throw new Unmigratable("an entry of the due index must name its own tenant");
  if (/^gsi(?!2pk)\d+pk$/.test(name) && !isOwn(String(value))) throw new Unmigratable(`${name} must stay with the tenant`);
}
