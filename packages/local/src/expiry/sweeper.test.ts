import { PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { TTL_ATTRIBUTE } from "@touchstone/core/table";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestEngine, TABLE, type TestEngine, temporaryFolder } from "../testing/engine.js";
import { sweepExpired } from "./sweeper.js";

const now = new Date("2026-03-01T00:00:00Z");
const epoch = now.getTime() / 1000;
let test: TestEngine;
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  const temporary = await temporaryFolder();
  cleanUp = temporary.cleanUp;
  test = await startTestEngine(temporary.folder);
});
afterAll(async () => {
  await test.stop();
  await cleanUp();
});

const put = (sortKey: string, expiresAtEpoch?: number) =>
  test.client.send(
    new PutItemCommand({
      TableName: TABLE,
      Item: {
        pk: { S: "p" },
        sk: { S: sortKey },
        ...(expiresAtEpoch === undefined ? {} : { [TTL_ATTRIBUTE]: { N: String(expiresAtEpoch) } }),
      },
    }),
  );
const remaining = async () => (await test.client.send(new ScanCommand({ TableName: TABLE }))).Items?.map((item) => item.sk?.S).toSorted();

it("deletes what has expired and nothing else, however many pages it takes", async () => {
  await put("forever");
  await put("later", epoch + 1);
  for (let index = 0; index < 25; index += 1) await put(`gone-${index}`, epoch - index);
  const deleted = await sweepExpired({
    client: test.client,
    tableName: TABLE,
    ttlAttribute: TTL_ATTRIBUTE,
    clock: () => now,
    pageSize: 4,
    pauseMs: 0,
  });
  expect(deleted).toBe(25);
  expect(await remaining()).toEqual(["forever", "later"]);
});

it("spares an item that was given more time after it was seen", async () => {
  await put("renewed", epoch - 1);
  const renewing = {
    ...test.client,
    send: async (command: never) => {
      const answer = await test.client.send(command);
      if ((command as unknown) instanceof ScanCommand) await put("renewed", epoch + 60);
      return answer;
    },
  } as unknown as TestEngine["client"];
  await sweepExpired({ client: renewing, tableName: TABLE, ttlAttribute: TTL_ATTRIBUTE, clock: () => now });
  expect(await remaining()).toContain("renewed");
});
