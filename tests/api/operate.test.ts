import { execFile } from "node:child_process";
import { cp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  CreateTableCommand,
  DeleteTableCommand,
  GetItemCommand,
} from "@aws-sdk/client-dynamodb";
import { TABLE_DEFINITION } from "@touchstone/core/table";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestEngine, TABLE, type TestEngine, temporaryFolder } from "../../packages/local/src/testing/engine.js";
import { openArchive, writeArchive } from "../../scripts/operate/archive.js";
import { createTally, fromLine, hashOf, type Item, toLine } from "../../scripts/operate/items.js";
import { load } from "../../scripts/operate/load.js";
import { openTarget, type Target } from "../../scripts/operate/target.js";
import { runOperate } from "../support/operator.js";

let engine: TestEngine;
let place: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (name: string) => join(place.folder, name);
const endpoint = () => ["--endpoint", engine.engine.connection.endpoint];

beforeAll(async () => {
  place = await temporaryFolder();
  engine = await startTestEngine(place.folder);
});
afterAll(async () => {
  await engine.stop();
  await place.cleanUp();
});

const TENANT = "tnt_00000000000000000000000001";
const OTHER = "tnt_00000000000000000000000002";
const itemOf = (pk: string, sk: string, more: Record<string, AttributeValue> = {}): Item => ({ pk: { S: pk }, sk: { S: sk }, ...more });
const manyItems = (count: number): Item[] =>
  Array.from({ length: count }, (_, i) =>
    itemOf(`${i % 2 ? TENANT : OTHER}#thing#${i}`, "thing", { n: { N: String(i) }, bytes: { B: new Uint8Array([i % 256]) } }),
  );

async function* pagesOf(items: Item[]): AsyncGenerator<Item[]> {
  for (let start = 0; start < items.length; start += 500) yield items.slice(start, start + 500);
}

/** An export of the items, as if it had been read from a table. */
async function anExport(name: string, items: Item[]): Promise<string> {
  await writeArchive(at(name), pagesOf(items), { table: "somewhere", tenant: null, now: () => new Date() });
  return at(name);
}

async function fill(items: Item[]): Promise<void> {
  for (let start = 0; start < items.length; start += 25) {
    const requests = items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    await engine.client.send(new BatchWriteItemCommand({ RequestItems: { [TABLE]: requests } }));
  }
}

const leaf: fc.Arbitrary<AttributeValue> = fc.oneof(
  fc.string().map((S) => ({ S })),
  fc.integer().map((n) => ({ N: String(n) })),
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.constant<AttributeValue>({ NULL: true }),
  fc.uint8Array({ minLength: 1, maxLength: 8 }).map((B) => ({ B: Uint8Array.from(B) })),
  fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }).map((SS) => ({ SS })),
);
const { value } = fc.letrec<{ value: AttributeValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie("value"), { maxLength: 3 }).map((L) => ({ L })),
    fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), tie("value"), { maxKeys: 3 }).map((M) => ({ M })),
  ),
}));
const items = fc
  .dictionary(fc.string({ minLength: 1, maxLength: 8 }), value, { maxKeys: 5 })
  .map((more): Item => ({ ...more, pk: { S: "p" }, sk: { S: "s" } }));

describe("an item in an export", () => {
  it("reads back as it was, whatever is in it", () => {
    fc.assert(
      fc.property(items, (item) => {
        expect(fromLine(toLine(item))).toEqual(item);
      }),
    );
  });

  it("has the same hash in any order of attributes and set members, and another as soon as anything differs", () => {
    fc.assert(
      fc.property(items, items, (one, other) => {
        const reversed = Object.fromEntries(Object.entries(one).reverse());
        const turned = Object.fromEntries(
          Object.entries(reversed).map(([name, part]) => [name, part.SS ? { SS: [...part.SS].reverse() } : part]),
        );
        expect(hashOf(turned)).toBe(hashOf(one));
        expect(hashOf(one) === hashOf(other)).toBe(toLine(sorted(one)) === toLine(sorted(other)));
      }),
    );
  });

  it("counts in its group's digest wherever it stands, and a changed one shows", () => {
    const all = manyItems(50);
    const tallied = (some: Item[]) => {
      const tally = createTally();
      for (const item of some) tally.add(item);
      return tally.groups();
    };
    expect(tallied([...all].reverse())).toEqual(tallied(all));
    expect(tallied(all.map((item, i) => (i === 7 ? { ...item, n: { N: "8" } } : item)))).not.toEqual(tallied(all));
  });
});

/** Attributes, members of maps and of sets in one order. */
function sorted(item: Item): Item {
  const inOrder = (part: AttributeValue): AttributeValue => {
    if (part.SS) return { SS: [...part.SS].sort() };
    if (part.L) return { L: part.L.map(inOrder) };
    return part.M ? { M: sorted(part.M) } : part;
  };
  return Object.fromEntries(
    Object.entries(item)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  );
}

describe("export", () => {
  it("takes one tenant with the look-ups that lead to it, and nothing else", async () => {
    const own = [itemOf(`${TENANT}#tenant`, "tenant"), itemOf("directory#key#1", "key", { tenantId: { S: TENANT } })];
    await fill([...own, itemOf(`${OTHER}#tenant`, "tenant"), itemOf("directory#key#2", "key", { tenantId: { S: OTHER } })]);
    const told = await runOperate(["export", "--to", at("one"), "--tenant", TENANT, "--table", TABLE, ...endpoint()]);
    expect(told).toMatchObject({ code: 0, output: expect.stringContaining("2 items in 1 file") });
    const { manifest } = await openArchive(at("one"));
    expect(manifest.groups.map(({ tenant, entity, items: count }) => [tenant, entity, count])).toEqual([
      [TENANT, "key", 1],
      [TENANT, "tenant", 1],
    ]);
    for (const name of ["manifest.json", "items-00001.jsonl.gz"]) expect((await stat(join(at("one"), name))).mode & 0o077).toBe(0);
  });

  it("refuses a folder that is not empty, a table that is not there and a tenant that cannot be", async () => {
    const base = ["export", ...endpoint()];
    expect(await runOperate([...base, "--to", place.folder, "--table", TABLE])).toMatchObject({
      code: 2,
      errors: expect.stringContaining("not empty"),
    });
    expect(await runOperate([...base, "--to", at("x"), "--table", "nowhere"])).toMatchObject({
      code: 2,
      errors: expect.stringContaining("does not exist"),
    });
    expect(await runOperate([...base, "--to", at("x"), "--tenant", "me"])).toMatchObject({
      code: 2,
      errors: expect.stringContaining("not a tenant's id"),
    });
    expect(await runOperate([...base])).toMatchObject({ code: 2, errors: expect.stringContaining("--to") });
  });
});

/** A new table without a stream, as a restore begins with. */
async function targetOf(table: string): Promise<Target> {
  const { StreamSpecification: _, ...definition } = TABLE_DEFINITION;
  await engine.client.send(new CreateTableCommand({ ...definition, TableName: table }));
  return openTarget({ endpoint: engine.engine.connection.endpoint, table }, { print: () => {}, tell: () => {}, environment: {} });
}

describe("restore", () => {
  it("goes on where it was cut short, and ends with exactly what was exported", async () => {
    const folder = await anExport("long", manyItems(1_800));
    const target = await targetOf("cut");
    const cut = (written: number) => {
      if (written === 1_000) throw new Error("the power went");
    };
    await expect(load(target, await openArchive(folder), 0, cut)).rejects.toThrow("the power went");
    await target.close();
    const restore = ["restore", "--from", folder, "--table", "cut", ...endpoint(), "--yes"];
    expect(await runOperate(restore)).toMatchObject({ code: 0, output: expect.stringMatching(/from item 1001 on[\s\S]*Loaded 800 items/) });
    expect(await runOperate(["verify", "--from", folder, "--table", "cut", ...endpoint()])).toMatchObject({ code: 0 });
    expect(await runOperate(restore)).toMatchObject({ code: 2, errors: expect.stringContaining("has a stream") });
  });

  it("writes again what the table hands back of a batch", async () => {
    const archive = await openArchive(await anExport("busy", manyItems(300)));
    const target = await targetOf("busy");
    let handedBack = 0;
    target.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const { RequestItems } = args.input as BatchWriteItemCommandInput;
          const [requests = []] = Object.values(RequestItems ?? {});
          if (commandName !== "BatchWriteItemCommand" || requests.length < 2) return next(args);
          const [taken, rest] = [requests.slice(0, 10), requests.slice(10)];
          handedBack += rest.length;
          const result = await next({ ...args, input: { ...args.input, RequestItems: { busy: taken } } });
          Object.assign(result.output as object, { UnprocessedItems: { busy: rest } });
          return result;
        },
      { step: "initialize" },
    );
    await load(target, archive, 0, () => {});
    await target.close();
    expect(handedBack).toBeGreaterThan(100);
    expect(await runOperate(["verify", "--from", archive.folder, "--table", "busy", ...endpoint()])).toMatchObject({ code: 0 });
  });

  it("shows what it would do and does nothing until told to", async () => {
    const folder = await anExport("dry", manyItems(3));
    const told = await runOperate(["restore", "--from", folder, "--table", "dry", ...endpoint()]);
    expect(told).toMatchObject({ code: 0, output: expect.stringMatching(/3 items[\s\S]*will be created[\s\S]*Add --yes/) });
    expect(await runOperate(["verify", "--table", "dry", ...endpoint()])).toMatchObject({ code: 2 });
  });

  it("refuses a table with other things in it, with a stream, or half loaded from elsewhere", async () => {
    const folder = await anExport("good", manyItems(3));
    const into = (table: string, from = folder) => runOperate(["restore", "--from", from, "--table", table, ...endpoint(), "--yes"]);
    expect(await into(TABLE)).toMatchObject({ code: 2, errors: expect.stringContaining("would count everything again") });
    const { StreamSpecification: _, ...definition } = TABLE_DEFINITION;
    await engine.client.send(new CreateTableCommand({ ...definition, TableName: "used" }));
    await engine.client.send(new BatchWriteItemCommand({ RequestItems: { used: [{ PutRequest: { Item: itemOf("p", "s") } }] } }));
    expect(await into("used")).toMatchObject({ code: 2, errors: expect.stringContaining("not empty") });
    await engine.client.send(new DeleteTableCommand({ TableName: "used" }));
    await engine.client.send(new CreateTableCommand({ ...definition, TableName: "used" }));
    const mark = itemOf("operate#restore", "restore", { fingerprint: { S: "another" }, written: { N: "1" } });
    await engine.client.send(new BatchWriteItemCommand({ RequestItems: { used: [{ PutRequest: { Item: mark } }] } }));
    expect(await into("used")).toMatchObject({ code: 2, errors: expect.stringContaining("from another export") });
  });

  it("refuses an export that is not whole or not as it was written", async () => {
    const folder = await anExport("sound", manyItems(3));
    const given = async (name: string, damage: (copy: string) => Promise<unknown>) => {
      await cp(folder, at(name), { recursive: true });
      await damage(at(name));
      return runOperate(["restore", "--from", at(name), "--table", "never", ...endpoint(), "--yes"]);
    };
    const file = "items-00001.jsonl.gz";
    expect(await given("lacking", (copy) => rm(join(copy, file)))).toMatchObject({
      code: 3,
      errors: expect.stringContaining("is missing"),
    });
    expect(await given("cut-short", (copy) => rm(join(copy, "manifest.json")))).toMatchObject({
      code: 2,
      errors: expect.stringContaining("no whole export"),
    });
    const flip = async (copy: string) => {
      const content = await readFile(join(copy, file));
      content[20] = (content[20] ?? 0) ^ 1;
      await writeFile(join(copy, file), content);
    };
    expect(await given("flipped", flip)).toMatchObject({ code: 3, errors: expect.stringContaining("not the file that was written") });
  });

  it("writes the later of two items with one key, as the export has them", async () => {
    const folder = await anExport("twice", [itemOf("p", "s", { n: { N: "1" } }), ...manyItems(600), itemOf("p", "s", { n: { N: "2" } })]);
    expect(await runOperate(["restore", "--from", folder, "--table", "twice", ...endpoint(), "--yes"])).toMatchObject({ code: 0 });
    const { Item: stored } = await engine.client.send(new GetItemCommand({ TableName: "twice", Key: itemOf("p", "s") }));
    expect(stored?.n).toEqual({ N: "2" });
  });
});

describe("verify against another table", () => {
  it("names what one has and the other lacks, and leaves out what has expired", async () => {
    const [one, two] = [manyItems(30), manyItems(30).slice(1)];
    const expired = itemOf(`${TENANT}#session#1`, "s", { expiresAtEpoch: { N: "1000" } });
    for (const [name, all] of Object.entries({ left: [...one, expired], right: two }))
      expect(await runOperate(["restore", "--from", await anExport(name, all), "--table", name, ...endpoint(), "--yes"])).toMatchObject({
        code: 0,
      });
    const told = await runOperate(["verify", "--table", "right", "--against", "left", ...endpoint()]);
    expect(told).toMatchObject({
      code: 1,
      output: expect.stringMatching(/1 difference:\n {2}missing tnt_0{25}2 thing: tnt_0{25}2#thing#0 {2}thing\n1 finding\./),
    });
  });
});

describe("npm run operate", () => {
  const spawn = (args: string[]) =>
    new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
      const env = { ...process.env, TOUCHSTONE_DATA_DIR: at("nothing-here") };
      const child = execFile(process.execPath, ["--import", "tsx", "scripts/operate.ts", ...args], { env }, (_, output, errors) =>
        resolve({ code: child.exitCode, output, errors }),
      );
    });

  it("runs as a program, with its exit code, its help and its refusals", async () => {
    expect(await spawn([])).toMatchObject({
      code: 0,
      output: expect.stringMatching(/export[\s\S]*dead-letters[\s\S]*docs\/operations\/README\.md/),
    });
    expect(await spawn(["verify"])).toMatchObject({ code: 2, errors: expect.stringContaining("There is no product in") });
  }, 120_000);

  it("tells what is wrong with what it was asked", async () => {
    expect(await runOperate(["restore", "--help"])).toMatchObject({ code: 0, output: expect.stringContaining("--from FOLDER") });
    for (const [args, words] of [
      [["restor"], "no command restor"],
      [["verify", "--what"], "--what"],
      [["verify", "now"], "too much"],
      [["dead-letters", "eat"], "one of list, show, redrive, drop"],
    ] as const)
      expect(await runOperate([...args])).toMatchObject({ code: 2, errors: expect.stringContaining(words) });
  });

  it("says in words that nothing answers where it was sent", async () => {
    const nowhere = { AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:9", AWS_ACCESS_KEY_ID: "x", AWS_SECRET_ACCESS_KEY: "x" };
    for (const [name, value] of Object.entries(nowhere)) vi.stubEnv(name, value);
    const told = await runOperate(["verify", "--table", "t", "--region", "eu-west-1"], { AWS_MAX_ATTEMPTS: "1" });
    vi.unstubAllEnvs();
    expect(told).toMatchObject({ code: 3, errors: expect.stringContaining("ECONNREFUSED") });
  });
});
