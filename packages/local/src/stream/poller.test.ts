import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countStreamRecords } from "../engine/dynoxide-faults.js";
import { BOOKKEEPING, startTestEngine, TABLE, type TestEngine, temporaryFolder } from "../testing/engine.js";
import { tableCheckpoints } from "./checkpoint.js";
import { type StreamPoller, type StreamPollerOptions, startStreamPoller } from "./poller.js";
import { sequenceOf } from "./records.js";
import type { Gap } from "./shards.js";
import { createWake } from "./wake.js";

let test: TestEngine;
let cleanUp: () => Promise<void>;
let pollers: StreamPoller[];
let seen: DynamoDBRecord[];
let gaps: Gap[];
let deadLetters: string[];

beforeEach(async () => {
  const temporary = await temporaryFolder();
  cleanUp = temporary.cleanUp;
  test = await startTestEngine(temporary.folder);
  pollers = [];
  seen = [];
  gaps = [];
  deadLetters = [];
});
afterEach(async () => {
  await Promise.all(pollers.map((poller) => poller.stop()));
  await test.stop();
  await cleanUp();
});

const remember = async ({ Records: records }: DynamoDBStreamEvent) => {
  seen.push(...records);
  return { batchItemFailures: [] };
};

function startPoller(overrides: Partial<StreamPollerOptions> = {}): StreamPoller {
  const poller = startStreamPoller({
    connection: test.engine.connection,
    streamArn: test.streamArn,
    handler: remember,
    checkpoints: tableCheckpoints(test.client, BOOKKEEPING),
    wake: createWake(test.engine.folder),
    contiguous: true,
    onGap: async (gap) => {
      gaps.push(gap);
    },
    onDeadLetter: async (record) => {
      deadLetters.push(sequenceOf(record));
    },
    engineAnswers: async () => test.engine.isUp(),
    log: () => {},
    firstRetryPauseMs: 1,
    ...overrides,
  });
  pollers.push(poller);
  return poller;
}

const sortKeys = () => seen.map((record) => record.dynamodb?.Keys?.sk?.S);
const range = (count: number, prefix = "") => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const sql = (statement: string) => {
  const database = new Database(test.engine.databaseFile ?? "", { timeout: 5_000 });
  database.exec(statement);
  database.close();
};

describe("stream poller", () => {
  it("hands over every change once and in order, past the tenth and the thousandth record", async () => {
    const poller = startPoller();
    await test.putMany(range(1_234));
    await poller.idle();
    expect(sortKeys()).toEqual(range(1_234));
    expect(poller.lag()).toMatchObject({ caughtUp: true, behindMs: 0, handled: 1_234, gaps: 0, deadLetters: 0 });
  });

  it("speaks Lambda's event shape: wire values, binary as base64, seconds, images before and after", async () => {
    const poller = startPoller();
    const item = {
      pk: { S: "p" },
      sk: { S: "s" },
      bytes: { B: Buffer.from("hey") },
      set: { BS: [Buffer.from("a")] },
      nested: { M: { list: { L: [{ B: Buffer.from("b") }, { N: "1.5" }] } } },
    };
    await test.client.send(new PutItemCommand({ TableName: TABLE, Item: item }));
    await test.client.send(new DeleteItemCommand({ TableName: TABLE, Key: { pk: item.pk, sk: item.sk } }));
    await poller.idle();
    const [insert, remove] = seen;
    expect(insert).toMatchObject({ eventName: "INSERT", eventSource: "aws:dynamodb", eventSourceARN: test.streamArn });
    expect(insert?.dynamodb?.NewImage).toEqual({
      pk: { S: "p" },
      sk: { S: "s" },
      bytes: { B: "aGV5" },
      set: { BS: ["YQ=="] },
      nested: { M: { list: { L: [{ B: "Yg==" }, { N: "1.5" }] } } },
    });
    expect(insert?.dynamodb?.OldImage).toBeUndefined();
    expect(Math.abs((insert?.dynamodb?.ApproximateCreationDateTime ?? 0) - Date.now() / 1000)).toBeLessThan(5);
    expect(remove?.eventName).toBe("REMOVE");
    expect(remove?.dynamodb?.OldImage?.bytes).toEqual({ B: "aGV5" });
  });

  it("a write that changes nothing still appears, so consumers must compare images", async () => {
    const poller = startPoller();
    await test.put("same");
    await test.put("same");
    await poller.idle();
    expect(seen.map((record) => record.eventName)).toEqual(["INSERT", "MODIFY"]);
    expect(seen[1]?.dynamodb?.NewImage).toEqual(seen[1]?.dynamodb?.OldImage);
  });

  it("goes on after a stop where it stood, and repeats nothing", async () => {
    const first = startPoller();
    await test.putMany(range(30, "a"));
    await first.idle();
    await first.stop();
    await test.putMany(range(30, "b"));
    const second = startPoller();
    await second.idle();
    expect(sortKeys()).toEqual([...range(30, "a"), ...range(30, "b")]);
    expect(gaps).toEqual([]);
  });

  it("hands a batch over again when the process died before its answer was recorded", async () => {
    const save = vi.fn(async () => {
      throw new Error("killed here");
    });
    const dying = startPoller({ checkpoints: { load: tableCheckpoints(test.client, BOOKKEEPING).load, save } });
    await test.putMany(range(20));
    await vi.waitFor(() => expect(save).toHaveBeenCalled());
    await dying.stop();
    seen = [];
    await startPoller().idle();
    expect(sortKeys()).toEqual(range(20));
  });

  it("loses nothing and sets nothing aside when the engine is killed again and again while it reads", async () => {
    const poller = startPoller();
    for (let kill = 0; kill < 6; kill += 1) {
      const before = test.engine.restarts();
      const writing = Promise.all(range(40, `${kill}-`).map((key) => test.put(key)));
      process.kill(test.engine.pid() ?? 0, "SIGKILL");
      await writing;
      await vi.waitFor(() => expect(test.engine.restarts()).toBeGreaterThan(before), { timeout: 10_000 });
    }
    await poller.idle();
    expect(new Set(sortKeys()).size).toBe(240);
    expect(gaps).toEqual([]);
    expect(deadLetters).toEqual([]);
  }, 30_000);

  it("sees that records were removed before it read them, and says so before it hands over newer ones", async () => {
    const first = startPoller();
    await test.putMany(range(10));
    await first.idle();
    await first.stop();
    await test.putMany(range(10, "late"));
    sql("DELETE FROM _stream_records WHERE CAST(sequence_number AS INTEGER) BETWEEN 11 AND 15");
    const order: string[] = [];
    const second = startPoller({
      onGap: async (gap) => {
        gaps.push(gap);
        order.push("gap");
      },
      handler: async ({ Records: records }) => {
        order.push(...records.map(sequenceOf));
        return { batchItemFailures: [] };
      },
    });
    await second.idle();
    expect(order).toEqual(["gap", "16", "17", "18", "19", "20"]);
    expect(gaps).toEqual([{ shardId: expect.any(String), expected: "11", found: "16", rewound: false }]);
  });

  it("sees that the stream was cut below its own position", async () => {
    const first = startPoller();
    await test.putMany(range(10));
    await first.idle();
    await first.stop();
    sql("DELETE FROM _stream_records WHERE CAST(sequence_number AS INTEGER) > 4");
    const second = startPoller();
    await second.idle();
    expect(gaps).toEqual([{ shardId: expect.any(String), expected: "10", found: undefined, rewound: true }]);
    await test.put("after");
    await second.idle();
    expect(sortKeys().at(-1)).toBe("after");
  });

  it("tries a poisoned record a few times, sets it aside alone and carries on", async () => {
    let attempts = 0;
    const poller = startPoller({
      attempts: 3,
      handler: async ({ Records: records }) => {
        if (records.some((record) => record.dynamodb?.Keys?.sk?.S === "7")) {
          attempts += 1;
          throw new Error("poison");
        }
        return remember({ Records: records });
      },
    });
    await test.putMany(range(20));
    await poller.idle();
    expect(deadLetters).toEqual(["8"]);
    expect(attempts).toBeGreaterThanOrEqual(3);
    expect(sortKeys()).toEqual(range(20).filter((key) => key !== "7"));
  });

  it("reacts to a write although it has fallen asleep, without waiting for its next look", async () => {
    const poller = startPoller();
    await poller.idle();
    const { wait } = createWake();
    await wait(700);
    await test.put("after-sleep");
    await vi.waitFor(() => expect(sortKeys()).toContain("after-sleep"), { timeout: 20_000, interval: 5 });
  });

  it("keeps the pile of stream records small once they are read, and never removes one that is not", async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const poller = startPoller({ handler: (event) => gate.then(() => remember(event)) });
    await test.putMany(range(1_200, "unread"));
    expect(countStreamRecords(test.engine.databaseFile ?? "")).toBe(1_200);
    open();
    await poller.idle();
    for (let round = 0; round < 4; round += 1) {
      await test.putMany(range(500, `round${round}-`));
      await poller.idle();
    }
    expect(countStreamRecords(test.engine.databaseFile ?? "")).toBeLessThan(1_500);
    expect(seen).toHaveLength(3_200);
    expect(gaps).toEqual([]);
  }, 30_000);
});
