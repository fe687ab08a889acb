import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type DynamoDBClient, PutItemCommand, UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLE_NAME } from "../../packages/local/src/runtime/options.js";
import { migrateFrom } from "../../scripts/migrate/main.js";
import { ok } from "../support/client.js";
import { endpointOf, itemsOf, makeOlder, wholeTable } from "../support/older-data.js";
import { type Product, startProduct } from "../support/product.js";

let folder: string;
let product: Product;
let client: DynamoDBClient;
let running: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "touchstone-migrate-"));
  product = await startProduct({ dataDir: folder });
  client = await wholeTable(product);
});
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  client.destroy();
  await product.close();
  await rm(folder, { recursive: true, force: true });
});

type Ended = { code: number | null; output: string; words: string };

/** Starts the command; `line` resolves with the first word of progress. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/migrate.ts", ...args], {
    env: { ...process.env, DYNAMODB_ENDPOINT: "", TABLE_NAME: "", TOUCHSTONE_DATA_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  const [output, words] = [[] as string[], [] as string[]];
  createInterface({ input: child.stdout }).on("line", (line) => output.push(line));
  const told = createInterface({ input: child.stderr }).on("line", (line) => words.push(line));
  const ended = once(child, "close").then(([code]): Ended => {
    running = running.filter((one) => one !== child);
    return { code: code as number | null, output: output.join("\n"), words: words.join("\n") };
  });
  const progress = new Promise<void>((resolve) => told.on("line", (line: string) => line.includes("items visited") && resolve()));
  return { child, ended, progress };
}

/** The same in this process, which is quicker. */
async function migrate(...args: string[]): Promise<Ended> {
  const [output, words] = [[] as string[], [] as string[]];
  const code = await migrateFrom(args, {
    print: (line) => output.push(line),
    tell: (line) => words.push(line),
    environment: { TOUCHSTONE_DATA_DIR: folder },
  });
  return { code, output: output.join("\n"), words: words.join("\n") };
}

async function older(count: number): Promise<void> {
  const tenant = await product.tenant();
  for (let from = 0; from < count; from += 100) {
    const records = Array.from({ length: 100 }, (_, i) => ({ externalId: `${from + i}`, title: "Late", category: "logistics" }));
    await ok(tenant.call("POST", "/v1/complaints:batch", { records }));
  }
  await product.idle();
  await makeOlder(client);
}
const onList = async () => (await itemsOf(client, "complaint")).filter(({ gsi3pk }) => gsi3pk !== undefined).length;

describe("npm run migrate", () => {
  it("takes an operator from what is pending to what is verified, on the product that runs", async () => {
    await older(100);
    expect(await migrate("status")).toMatchObject({
      code: 1,
      output: expect.stringMatching(/0001 open-complaints \(backfill\): pending[\s\S]*Nobody is migrating/),
    });
    const dry = await migrate("dry-run");
    expect(dry).toMatchObject({ code: 0, words: expect.stringContaining(`Table ${TABLE_NAME} of the running product in ${folder}`) });
    expect(dry.output).toMatch(
      /100 of its kind: 100 would change, 0 cannot be changed[\s\S]*"gsi3pk":"tnt_\w+#open-complaints#\d"[\s\S]*Nothing was written/,
    );
    expect(await onList()).toBe(0);
    expect(await migrate("run", "--write-units", "100000")).toMatchObject({
      code: 0,
      output: expect.stringMatching(/0001 open-complaints: applied.* 100 changed, 0 already in shape, 0 gone, 0 failed/),
    });
    expect(await onList()).toBe(100);
    const after = await Promise.all([migrate("status"), migrate("verify"), migrate("run"), migrate("dry-run")]);
    expect(after.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(after[1]?.output).toContain("100 of its kind: 0 still in the old shape");
    expect(after[2]?.output).toBe("Nothing is pending.");
  });

  it("killed at any moment is gone on with, and keeps a second one out until then", async () => {
    await older(300);
    const all = (await itemsOf(client, "complaint")).length;
    for (let kill = 0; kill < 3; kill++) {
      const slow = start("run", "--write-units", "20", "--page-size", "1", ...(kill > 0 ? ["--take-over"] : []));
      await slow.progress;
      if (kill === 0) {
        const other = await migrate("run");
        expect(other).toMatchObject({ code: 2, words: expect.stringMatching(/on .* \(process \d+\) is migrating this table/) });
        expect((await migrate("rate", "--write-units", "25")).code).toBe(0);
        expect(await migrate("status")).toMatchObject({
          code: 1,
          output: expect.stringMatching(/: running[\s\S]* runs; it holds the table until/),
        });
      }
      slow.child.kill("SIGKILL");
      expect((await slow.ended).code).toBeNull();
    }
    const half = await onList();
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(all);
    expect(await migrate("run", "--take-over", "--write-units", "100000")).toMatchObject({
      code: 0,
      output: expect.stringContaining(`${all} of its kind`),
    });
    expect(await onList()).toBe(all);
  }, 180_000);

  it("ends in good order when it is told to stop or gets Ctrl-C", async () => {
    await older(200);
    const told = start("run", "--write-units", "20", "--page-size", "1");
    await told.progress;
    expect((await migrate("stop")).code).toBe(0);
    expect(await told.ended).toMatchObject({ code: 1, words: expect.stringContaining("Stopped as told") });
    const interrupted = start("run", "--write-units", "20", "--page-size", "1");
    await interrupted.progress;
    interrupted.child.kill("SIGINT");
    expect(await interrupted.ended).toMatchObject({ code: 1, words: expect.stringContaining("Interrupted") });
    expect((await migrate("run", "--write-units", "100000")).code).toBe(0);
  }, 180_000);

  it("finds what older code wrote afterwards, and what cannot be put right", async () => {
    const [one] = await itemsOf(client, "complaint");
    const left = {
      pk: { S: String(one?.pk) },
      sk: { S: "complaint" },
      tenantId: { S: String(one?.tenantId) },
      __edb_e__: { S: "complaint" },
    };
    await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: { ...left, status: { S: "open" } } }));
    expect(await migrate("verify")).toMatchObject({ code: 1, output: expect.stringContaining(`cannot be changed: ${one?.pk} complaint`) });
    expect(await migrate("run", "--again", "0001")).toMatchObject({
      code: 1,
      output: expect.stringContaining(`failed: ${one?.pk} complaint`),
    });
    expect((await migrate("status")).output).toMatch(/incomplete[\s\S]*failed: tnt_/);
    const whole = { id: "cmp_1", shard: "1", receivedAt: "2026-03-02T01:00:00.000Z" };
    await client.send(
      new PutItemCommand({
        TableName: TABLE_NAME,
        Item: { ...left, status: { S: "open" }, id: { S: whole.id }, shard: { N: whole.shard }, receivedAt: { S: whole.receivedAt } },
      }),
    );
    expect((await migrate("run")).code).toBe(0);
    expect((await migrate("verify")).code).toBe(0);
  }, 60_000);

  it("says in words what is wrong", async () => {
    const cases: [string[], number, RegExp][] = [
      [["walk"], 2, /one of status, run, dry-run/],
      [["run", "--what"], 2, /--what/],
      [["run", "--write-units", "0"], 2, /--write-units is a whole number from 1 on/],
      [["run", "--segments", "9999"], 2, /at most 256/],
      [["verify", "--migration", "9999"], 2, /There is no migration "9999"/],
      [["run", "--again", "0002"], 2, /There is no migration "0002"/],
      [["pause"], 2, /Nobody is migrating/],
      [["rate"], 2, /Say with --read-units or --write-units/],
      [["status", "--data-dir", join(folder, "absent")], 2, /There is no product in/],
      [["status", "--endpoint", await endpointOf(product), "--table", "absent"], 2, /There is no table absent/],
    ];
    const answers = await Promise.all(cases.map(([args]) => migrate(...args)));
    for (const [i, [args, code, words]] of cases.entries())
      expect(answers[i], args.join(" ")).toMatchObject({ code, words: expect.stringMatching(words) });
    expect(await migrate("--help")).toMatchObject({ code: 0, output: expect.stringContaining("npm run migrate -- dry-run") });
  }, 60_000);
});

describe("npm start on data of an older version", () => {
  it("adds the index, puts every open complaint on it before it answers, and does so once", async () => {
    const data = await mkdtemp(join(tmpdir(), "touchstone-older-"));
    const first = await startProduct({ dataDir: data });
    const tenant = await first.tenant();
    const { id } = await ok(tenant.call("POST", "/v1/complaints", { title: "Old", category: "logistics" }));
    await first.idle();
    const whole = await wholeTable(first);
    await makeOlder(whole);
    await whole.send(new UpdateTableCommand({ TableName: TABLE_NAME, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: "gsi3" } }] }));
    whole.destroy();
    await first.close();

    const second = await startProduct({ dataDir: data });
    const again = await wholeTable(second);
    const listing = await fetch(`${second.url}/v1/complaints?status=open`, { headers: { authorization: `Bearer ${tenant.key}` } });
    expect(((await listing.json()) as { data: { id: string }[] }).data.map((one) => one.id)).toEqual([id]);
    expect((await itemsOf(again, "complaint")).map(({ gsi3sk }) => String(gsi3sk).endsWith(id))).toEqual([true]);
    await again.send(
      new PutItemCommand({
        TableName: TABLE_NAME,
        Item: {
          pk: { S: "directory#migration" },
          sk: { S: "0999#head" },
          id: { S: "0999" },
          name: { S: "from-the-future" },
          checksum: { S: "x" },
        },
      }),
    );
    again.destroy();
    await second.close();
    await expect(startProduct({ dataDir: data })).rejects.toThrow(/0999 \(from-the-future\), which this version does not know/);
    await rm(data, { recursive: true, force: true });
  }, 60_000);
});
