import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseEngine, engineSources } from "../../packages/local/src/engine/choice.js";
import { engineClient } from "../../packages/local/src/engine/client.js";
import { startEngine } from "../../packages/local/src/engine/engine.js";
import { freePort } from "../../packages/local/src/process/ports.js";
import { TABLE_NAME } from "../../packages/local/src/runtime/options.js";
import { clientOf } from "../support/client.js";
import { runOperate } from "../support/operator.js";
import { type Product, startProduct } from "../support/product.js";
import { buildTown, firstResponse, NOW, readTown, type Town } from "../support/two-towns.js";

let folder: string;
let port: number;
let now = NOW;
let towns: [Town, Town];
let before: Record<string, string>[];

const at = (name: string) => join(folder, name);
const startOn = (name: string): Promise<Product> => startProduct({ dataDir: at(name), port, clock: () => now });
const readAll = (product: Product) => Promise.all(towns.map((town) => readTown(product.url, town)));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "touchstone-restore-"));
  port = await freePort();
  const product = await startOn("live");
  towns = [await buildTown(product, "Harbour"), await buildTown(product, "Northwind")];
  before = await readAll(product);
  await product.close();
  expect(await runOperate(["export", "--data-dir", at("live"), "--to", at("export")])).toMatchObject({ code: 0, errors: "" });
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

type Damage = (client: DynamoDBClient, town: Town) => Promise<void>;

/** A copy of the live state, damaged behind the product's back. */
async function damaged(name: string, damage: Damage): Promise<string> {
  await cp(at("live"), at(name), { recursive: true });
  const engine = await startEngine({
    choice: chooseEngine(engineSources(undefined)),
    folder: join(at(name), "database"),
    port: await freePort(),
    log: () => {},
  });
  const client = engineClient(engine.connection);
  await damage(client, towns[1]);
  client.destroy();
  await engine.stop();
  return (await runOperate(["verify", "--data-dir", at(name), "--from", at("export")])).output;
}

const keyOf = ({ pk, sk }: Record<string, AttributeValue>) => ({ pk: pk ?? { S: "" }, sk: sk ?? { S: "" } });

async function itemsAt(client: DynamoDBClient, pk: string) {
  const query = new QueryCommand({
    TableName: TABLE_NAME,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: pk } },
  });
  return (await client.send(query)).Items ?? [];
}

async function itemsThat(client: DynamoDBClient, entity: string, tenantId: string) {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: TABLE_NAME }));
  return Items.filter((item) => item.__edb_e__?.S === entity && item.tenantId?.S === tenantId);
}

const remove = (client: DynamoDBClient, item: Record<string, AttributeValue>) =>
  client.send(new DeleteItemCommand({ TableName: TABLE_NAME, Key: keyOf(item) }));

describe("a damaged table", () => {
  it("is told from a whole one", async () => {
    const { code, output } = await runOperate(["verify", "--data-dir", at("live"), "--from", at("export")]);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("All is well.") });
  });

  it("shows an item that was deleted, and the figures that still count it", async () => {
    const found = await damaged("deleted", async (client, { tenant }) => {
      const response = (await itemsThat(client, "response", tenant.id)).find(({ day }) => day?.S === "2026-10-12");
      if (response) await remove(client, response);
    });
    expect(found).toContain("1 difference:");
    expect(found).toMatch(new RegExp(`missing ${towns[1].tenant.id} response: ${towns[1].tenant.id}#response#rsp_`));
    expect(found).toMatch(/8 wrong figures:\n[\s\S]+ all srv_\w+ d#2026-10-\d\d \$responses\|n: 1, the records say 0\n/);
  });

  it("shows a figure that was altered, without an export as well", async () => {
    const found = await damaged("altered", async (client, { tenant }) => {
      const [month] = (await itemsAt(client, `${tenant.id}#rollup#all#complaints`)).filter(({ sk }) => sk?.S === "m#2026-10");
      const [counter = ""] = Object.keys(month ?? {}).filter((name) => !["pk", "sk", "rev"].includes(name));
      await client.send(
        new UpdateItemCommand({
          TableName: TABLE_NAME,
          Key: keyOf(month ?? {}),
          UpdateExpression: "ADD #counter :more",
          ExpressionAttributeNames: { "#counter": counter },
          ExpressionAttributeValues: { ":more": { N: "7" } },
        }),
      );
    });
    expect(found).toMatch(/changed tnt_\w+ rollup: tnt_\w+#rollup#all#complaints {2}m#2026-10/);
    const alone = await runOperate(["verify", "--data-dir", at("altered")]);
    expect(alone).toMatchObject({ code: 1, output: expect.stringMatching(/1 wrong figure:\n.* all complaints m#2026-10 /) });
  });

  it("shows a partition that was dropped, and whatever named it", async () => {
    const found = await damaged("dropped", async (client, { tenant, surveyId }) => {
      for (const item of await itemsAt(client, `${tenant.id}#survey#${surveyId}`)) await remove(client, item);
    });
    expect(found).toContain("3 differences:");
    expect(found).toMatch(/missing tnt_\w+ surveyVersion: \S+ {2}version#000002/);
    expect(found).toMatch(new RegExp(`#response#rsp_\\w+ {2}response needs ${towns[1].tenant.id} survey ${towns[1].surveyId} version 2`));
  });

  it("shows a version missing from a chain that goes on, without an export", async () => {
    await damaged("unchained", async (client, { tenant, surveyId }) => {
      const [, first] = await itemsAt(client, `${tenant.id}#survey#${surveyId}`);
      if (first) await remove(client, first);
    });
    const { code, output } = await runOperate(["verify", "--data-dir", at("unchained")]);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(/survey needs tnt_\w+ survey srv_\w+ version 1/) });
  });

  it("shows a clock that nobody would wake any more, and an item that nobody knows", async () => {
    const found = await damaged("asleep", async (client, { tenant, complaintId }) => {
      const Key = keyOf({ pk: { S: `${tenant.id}#complaint#${complaintId}` }, sk: { S: "complaint" } });
      await client.send(new UpdateItemCommand({ TableName: TABLE_NAME, Key, UpdateExpression: "REMOVE gsi2pk, gsi2sk" }));
      await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: { pk: { S: `${tenant.id}#stray` }, sk: { S: "x" } } }));
    });
    expect(found).toMatch(new RegExp(`changed tnt_\\w+ complaint: tnt_\\w+#complaint#${towns[1].complaintId}`));
    expect(found).toMatch(/surplus tnt_\w+ stray: tnt_\w+#stray {2}x/);
  });
});

describe("a restored table", () => {
  let product: Product;
  beforeAll(async () => {
    const restored = await runOperate(["restore", "--from", at("export"), "--data-dir", at("restored"), "--yes"]);
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining("stream are on") });
  });
  afterAll(() => product?.close());

  it("is what was exported", async () => {
    expect(await runOperate(["verify", "--data-dir", at("restored"), "--from", at("export")])).toMatchObject({ code: 0 });
  });

  it("answers as the table before it, byte for byte: results, scorecards, clocks, lists, report pages", async () => {
    // Files and the signing secret are not in a table; on AWS they stay where they are.
    for (const part of ["secret", "objects"]) await cp(join(at("live"), part), join(at("restored"), part), { recursive: true });
    product = await startOn("restored");
    await product.idle();
    expect(await readAll(product)).toEqual(before);
  });

  it("counts nothing twice: an old submission that comes again changes no figure", async () => {
    for (const town of towns) {
      const { status } = await town.tenant.call("POST", "/v1/responses", firstResponse(town));
      expect(status).toBe(200);
    }
    await product.idle();
    const results = (all: Record<string, string>[]) => towns.map(({ surveyId }, i) => all[i]?.[`/v1/surveys/${surveyId}/results`]);
    expect(results(await readAll(product))).toEqual(results(before));
  });

  it("counts what is new, once", async () => {
    const [{ tenant, surveyId }] = towns;
    const { get, post } = clientOf(() => tenant);
    const count = async () => (await get(`/v1/surveys/${surveyId}/results`)).responses as number;
    const old = await count();
    await post("/v1/responses", { surveyId, submissionId: "order-new", subjectExternalId: "shop-0", answers: { overall: 4 } });
    await product.idle();
    expect(await count()).toBe(old + 1);
  });

  it("goes on with what is due: clocks break on time and reports go out", async () => {
    now = new Date("2026-12-02T00:01:00Z");
    await product.runDispatcher();
    await product.idle();
    for (const { tenant, complaintId, reportId } of towns) {
      const { get } = clientOf(() => tenant);
      const events = (await get(`/v1/complaints/${complaintId}/events`)).data as { type: string; at: string }[];
      expect(events.filter(({ type }) => type === "sla.breached").map((event) => event.at)).toContain("2026-11-20T05:00:00.000Z");
      const runs = (await get(`/v1/reports/${reportId}/runs`)).data as { period: { label: string }; state: string }[];
      expect(runs.map(({ period, state }) => `${period.label} ${state}`)).toEqual(["2026-11 done", "2026-10 done"]);
    }
    expect(product.sentMail.map(({ to }) => to)).toEqual(["reader@town.example", "reader@town.example"]);
  });
});
