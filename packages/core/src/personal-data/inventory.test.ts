import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { ENTITIES, FILES, ITEMS } from "./inventory/index.js";

type Shape = { name: string; attributes: string[]; keys: string[] };
type Template = { template?: string };
type Model = {
  entity: string;
  schema: { attributes: Record<string, { name: string }> };
  indexes: Record<string, { pk: Template }>;
};

const made: ((configuration: { table: string }) => unknown)[] = [];

vi.mock("../table/entity.js", async (original) => ({
  ...(await original<object>()),
  entity: (make: (configuration: { table: string }) => unknown) => {
    made.push(make);
    return () => make({ table: "table" });
  },
}));

const core = fileURLToPath(new URL("..", import.meta.url));
const sources = readdirSync(core, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => ({ path: join(core, name), text: readFileSync(join(core, name), "utf8") }));

/** Every entity of the table, as its module declares it. */
async function shapes(): Promise<Shape[]> {
  for (const { path, text } of sources) if (text.includes("new Entity(")) await import(pathToFileURL(path).href);
  return made.map((make) => {
    const { model } = make({ table: "table" }) as { model: Model };
    return {
      name: model.entity,
      attributes: Object.keys(model.schema.attributes),
      keys: Object.values(model.indexes).map(({ pk }) => pk.template ?? ""),
    };
  });
}

describe("the inventory of personal data", () => {
  it("knows every entity of the table, and no other", async () => {
    const declared = (await shapes()).map(({ name }) => name);
    expect(declared.length).toBeGreaterThan(40);
    expect(Object.keys(ENTITIES).sort()).toEqual([...new Set(declared)].sort());
  });

  it("tells of every attribute of an entity about people what becomes of it", async () => {
    for (const { name, attributes } of await shapes()) {
      const entry = ENTITIES[name];
      const told = entry && [...Object.keys(entry.personal), ...(entry.other ?? [])].sort();
      if (told && told.length > 0) expect(told, name).toEqual([...attributes].sort());
      else expect(entry?.why, name).toBeTruthy();
    }
  });

  it("knows every item that is written without an entity", async () => {
    const known = new Set((await shapes()).flatMap(({ keys }) => keys.map(stemOf)));
    const stems = sources.flatMap(({ text }) =>
      [...text.matchAll(/[`"]((?:\$\{[^}]*[tT]enant[^}]*\}|directory)#[a-zA-Z-]+)/g)].map((match) => stemOf(match[1] ?? "")),
    );
    expect(stems.length).toBeGreaterThan(30);
    const unknown = [...new Set(stems)].filter((stem) => !known.has(stem) && !(stem in ITEMS));
    expect(unknown).toEqual([]);
  });

  it("knows every folder of files", () => {
    const folders = sources.flatMap(({ text }) => [...text.matchAll(/`([a-z-]+)\/\$\{tenantId\(\)\}/g)].map((match) => match[1] ?? ""));
    expect(folders).toContain("imports");
    expect(folders.filter((folder) => !(folder in FILES))).toEqual([]);
  });
});

/** `${tenantId}#response#${id}` and `${tenantId()}#response#…` both begin with `response`; the directory keeps its name. */
const stemOf = (template: string): string => /^(?:\$\{[^}]*\}#)?((?:directory#)?[a-zA-Z-]+)/.exec(template)?.[1] ?? template;
