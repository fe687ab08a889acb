import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteItemCommand, PutItemCommand, ScanCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { engineClient, localConnection } from "../../packages/local/src/engine/client.js";
import { recordedEndpoint } from "../../packages/local/src/engine/engine.js";
import { TABLE_NAME } from "../../packages/local/src/runtime/options.js";
import { clientOf } from "../support/client.js";
import { runOperate } from "../support/operator.js";
import { type Product, startProduct } from "../support/product.js";
import { buildTown, firstResponse, NOW, readTown, type Town } from "../support/two-towns.js";

let folder: string;
let product: Product;
let town: Town;
let now = NOW;
const here = () => ["--data-dir", product.state.path];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "touchstone-repair-"));
  product = await startProduct({ dataDir: join(folder, "data"), clock: () => now });
  town = await buildTown(product, "Harbour");
}, 120_000);
afterAll(async () => {
  await product.close();
  await rm(folder, { recursive: true, force: true });
});

const results = async () => (await readTown(product.url, town))[`/v1/surveys/${town.surveyId}/results`];
const client = () => engineClient(localConnection(recordedEndpoint(product.state.database) ?? ""));

it("what a table in use lost comes back, and its figures with it, each once", async () => {
  const before = await results();
  const exported = join(folder, "export");
  expect(await runOperate(["export", "--to", exported, ...here()])).toMatchObject({ code: 0 });
  const raw = client();
  const { Items = [] } = await raw.send(new ScanCommand({ TableName: TABLE_NAME }));
  const responses = Items.filter((item) => item.__edb_e__?.S === "response").slice(0, 9);
  for (const { pk = { S: "" }, sk = { S: "" } } of responses)
    await raw.send(new DeleteItemCommand({ TableName: TABLE_NAME, Key: { pk, sk } }));
  raw.destroy();
  await product.idle();
  expect(await results()).not.toEqual(before);
  const putBack = ["put-back", "--from", exported, "--tenant", town.tenant.id, "--entity", "response", ...here()];
  expect((await runOperate(putBack)).output).toContain("9 items would be put back. Nothing was changed.");
  expect(await runOperate([...putBack, "--yes"])).toMatchObject({ code: 0, output: expect.stringContaining("9 items put back.") });
  await product.idle();
  expect(await results()).toEqual(before);
  await town.tenant.call("POST", "/v1/responses", firstResponse(town));
  await product.idle();
  expect(await results()).toEqual(before);
  expect((await runOperate([...putBack, "--yes"])).output).toContain("Nothing of it is lost.");
});

it("what changed since an export stays as it is unless it is told to be overwritten", async () => {
  const { patch, get } = clientOf(() => town.tenant);
  const exported = join(folder, "before-change");
  await runOperate(["export", "--to", exported, "--tenant", town.tenant.id, ...here()]);
  const [subject] = town.subjectIds;
  const nameOf = async () => (await get(`/v1/subjects/${subject}`)).name;
  const before = await nameOf();
  await patch(`/v1/subjects/${subject}`, { name: "Renamed" });
  const putBack = ["put-back", "--from", exported, "--tenant", town.tenant.id, "--entity", "subject", ...here(), "--yes"];
  await runOperate(putBack);
  expect(await nameOf()).toBe("Renamed");
  expect(await runOperate([...putBack, "--overwrite"])).toMatchObject({ output: expect.stringContaining("1 item put back.") });
  expect(await nameOf()).toBe(before);
});

it("figures that went wrong are found, left alone while records are new, and put right from the records", async () => {
  const before = await results();
  const raw = client();
  const pk = { S: `${town.tenant.id}#rollup#all#${town.surveyId}` };
  const Key = { pk, sk: { S: "m#2026-10" } };
  await raw.send(
    new UpdateItemCommand({
      TableName: TABLE_NAME,
      Key,
      UpdateExpression: "SET #counter = :wrong",
      ExpressionAttributeNames: { "#counter": "overall|5" },
      ExpressionAttributeValues: { ":wrong": { N: "400" } },
    }),
  );
  await raw.send(
    new PutItemCommand({ TableName: TABLE_NAME, Item: { ...Key, sk: { S: "d#2026-09-01" }, rev: { N: "1" }, "overall|5": { N: "3" } } }),
  );
  raw.destroy();
  const rebuild = (...args: string[]) => runOperate(["rebuild-rollups", "--tenant", town.tenant.id, ...here(), ...args]);
  const range = ["--from", "2026-10", "--to", "2026-10"];
  expect(await rebuild(...range, "--settle-minutes", "0")).toMatchObject({
    code: 1,
    output: expect.stringContaining("overall|5: 400, the records say"),
  });
  expect(await results()).not.toEqual(before);
  // The records came a moment ago by the product's clock, which here is ahead of this machine's.
  expect(await rebuild(...range, "--yes", "--settle-minutes", "999999")).toMatchObject({
    code: 1,
    output: expect.stringContaining("left alone"),
  });
  expect(await rebuild("--yes", "--settle-minutes", "0")).toMatchObject({ code: 0 });
  expect(await results()).toEqual(before);
  expect(await runOperate(["verify", ...here()])).toMatchObject({ code: 0 });
});

it("months are said in order and as months", async () => {
  for (const range of [
    ["--from", "2026-10"],
    ["--from", "2026-10", "--to", "2026-09"],
    ["--from", "2026-13", "--to", "2027-01"],
  ])
    expect(await runOperate(["rebuild-rollups", ...here(), ...range])).toMatchObject({
      code: 2,
      errors: expect.stringContaining("--from 2026-09"),
    });
  expect((await runOperate(["rebuild-rollups", ...here(), "--from", "2025-11", "--to", "2026-02"])).output).toContain("2025-11 to 2026-02");
});

it("a local secret is replaced, and the links it signed work until the stated day", async () => {
  const { get } = clientOf(() => town.tenant);
  const [{ webUrl }] = (await get(`/v1/reports/${town.reportId}/runs`)).data as [{ webUrl: string }];
  const rotate = ["rotate-secret", "--days", "30", ...here()];
  expect(await runOperate([...rotate, "--yes"])).toMatchObject({ code: 2, errors: expect.stringContaining("stop it first") });
  await product.close();
  expect((await runOperate(rotate)).output).toContain("Add --yes");
  expect(await runOperate([...rotate, "--yes"])).toMatchObject({ code: 0 });
  product = await startProduct({ dataDir: join(folder, "data"), port: Number(new URL(webUrl).port), clock: () => now });
  const [{ webUrl: renewed }] = (await get(`/v1/reports/${town.reportId}/runs`)).data as [{ webUrl: string }];
  const statuses = async () => [(await fetch(webUrl)).status, (await fetch(renewed)).status];
  expect(renewed).not.toBe(webUrl);
  expect(await statuses()).toEqual([200, 200]);
  now = new Date(Date.now() + 31 * 86_400_000);
  expect(await statuses()).toEqual([404, 200]);
});
