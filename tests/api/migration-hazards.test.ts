import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { Busy, HistoryError, LeaseLost, type OperatorTable, type Registered, readBooks, run } from "@touchstone/core/migration";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { doubling, type Sent, TENANTS, type Thing, type ThingTable, thingTable, waitingTime } from "../support/migration-table.js";

let table: ThingTable;
let operator: OperatorTable;
beforeAll(async () => {
  table = await thingTable();
  operator = table.operator();
});
afterAll(() => table.close());

const COUNT = 24;
beforeEach(() => table.fill(Array.from({ length: COUNT }, (_, i) => table.thing(i))));

const apply = (on: OperatorTable, migrations: Registered[] = [doubling()], options: Partial<Parameters<typeof run>[2]> = {}) =>
  run(on, migrations, { who: "test", pageSize: 5, ...options });
const stateOf = async (id: string) => (await readBooks(operator)).get(id)?.head.state;
const isWriteOf = ({ command, input }: Sent, { pk }: Thing): boolean =>
  command === "UpdateItemCommand" && (input.Key as { pk?: { S?: string } }).pk?.S === pk;

describe("writers in between", () => {
  it("are never overwritten: what they wrote is what gets migrated", async () => {
    const mine = table.thing(7);
    let meddled = 0;
    const raced = table.operator(async (sent) => {
      if (!sent.output && isWriteOf(sent, mine) && meddled++ === 0) await table.put({ ...mine, value: 1000, kept: "theirs" });
    });
    expect((await apply(raced)).ran).toMatchObject([{ counts: { matched: COUNT, changed: COUNT, failed: 0 } }]);
    expect((await table.things()).find(({ pk }) => pk === mine.pk)).toEqual({ ...mine, value: 1000, kept: "theirs", doubled: 2000 });
  });

  it("who wrote the new shape already, or deleted, are left in peace", async () => {
    const [written, deleted, replaced] = [table.thing(1), table.thing(2), table.thing(3)];
    const raced = table.operator(async (sent) => {
      if (sent.output) return;
      if (isWriteOf(sent, written)) await table.put({ ...written, doubled: 2, kept: "theirs" });
      if (isWriteOf(sent, deleted)) await table.drop(deleted);
      if (isWriteOf(sent, replaced)) await table.put({ ...replaced, __edb_e__: "other" });
    });
    expect((await apply(raced)).ran).toMatchObject([
      { state: "applied", counts: { matched: COUNT, changed: COUNT - 3, unchanged: 1, gone: 2, failed: 0 } },
    ]);
    const things = await table.things();
    expect(things.length).toBe(COUNT - 2);
    expect(things.find(({ pk }) => pk === written.pk)).toEqual({ ...written, doubled: 2, kept: "theirs" });
  });

  it("who win again and again over one item hold up that item only", async () => {
    const busy = table.thing(5);
    let value = 5;
    const raced = table.operator(async (sent) => {
      if (!sent.output && isWriteOf(sent, busy)) await table.put({ ...busy, value: ++value });
    });
    expect((await apply(raced)).ran).toMatchObject([
      { state: "incomplete", counts: { changed: COUNT - 1, failed: 1 }, failures: [{ pk: busy.pk, sk: "thing" }] },
    ]);
    expect((await apply(operator)).ran).toMatchObject([{ state: "applied", counts: { matched: COUNT, changed: COUNT, failed: 0 } }]);
  });
});

describe("items that cannot be migrated", () => {
  const next = doubling({ id: "0002", name: "next" });
  const hostile = () => [
    table.thing(100, { value: "poison" }),
    table.thing(101, { value: null }),
    { ...table.thing(102), tenantId: TENANTS[1] },
    { ...table.thing(103), pk: "nobody" },
  ];

  it("are listed by key alone, stop nobody else but the next migration, and are all that is tried again", async () => {
    for (const item of hostile()) await table.put(item);
    const { ran } = await apply(operator, [doubling(), next], { segments: 2 });
    expect(ran).toMatchObject([{ id: "0001", state: "incomplete", counts: { matched: COUNT + 4, changed: COUNT, failed: 4 } }]);
    expect(ran[0]?.failures.map(({ pk }) => pk).toSorted()).toEqual(
      hostile()
        .map(({ pk }) => pk)
        .toSorted(),
    );
    expect(JSON.stringify(await table.all().then((items) => items.filter(({ pk }) => pk === "directory#migration")))).not.toContain(
      "poison",
    );
    expect([await stateOf("0001"), await stateOf("0002")]).toEqual(["incomplete", undefined]);

    await table.put(table.thing(100));
    await table.put(table.thing(101));
    await table.drop({ pk: table.thing(102).pk, sk: "thing" });
    await table.drop({ pk: "nobody", sk: "thing" });
    let scans = 0;
    const again = await apply(
      table.operator(({ command, output }) => void (command === "ScanCommand" && output && scans++)),
      [doubling()],
    );
    expect(again.ran).toMatchObject([
      { state: "applied", counts: { matched: COUNT + 4, changed: COUNT + 2, gone: 2, failed: 0 }, failures: [] },
    ]);
    expect(scans).toBe(0);
    expect((await apply(operator, [doubling(), next])).ran).toMatchObject([
      { id: "0002", state: "applied", counts: { unchanged: COUNT + 2 } },
    ]);
  });

  it("fill a list of bounded length; when there were more, everything is visited again", async () => {
    for (let i = 200; i < 230; i++) await table.put(table.thing(i, { value: "poison" }));
    const { ran } = await apply(operator, [doubling()], { maxFailures: 6, segments: 2 });
    expect(ran).toMatchObject([{ state: "incomplete", counts: { failed: 30 } }]);
    expect(ran[0]?.failures.length).toBeLessThanOrEqual(6);
    for (let i = 200; i < 230; i++) await table.put(table.thing(i));
    expect((await apply(operator)).ran).toMatchObject([{ state: "applied", counts: { matched: COUNT + 30, failed: 0 } }]);
    for (const { value, doubled } of await table.things()) expect(doubled).toBe(Number(value) * 2);
  });

  it("may be what the table itself refuses: too large, or with a number that no program holds", async () => {
    const large = table.thing(300, { kept: "x".repeat(409_500 - 250) });
    await table.put(large);
    await table.put(table.thing(301));
    await operator.client.send(
      new UpdateItemCommand({
        TableName: operator.name,
        Key: marshall({ pk: table.thing(301).pk, sk: "thing" }),
        UpdateExpression: "SET #v = :v",
        ExpressionAttributeNames: { "#v": "value" },
        ExpressionAttributeValues: { ":v": { N: "123456789012345678901234567890.5" } },
      }),
    );
    const growing = doubling({
      transform: ({ doubled }) => (doubled ? "skip" : { set: { doubled: "y".repeat(400) } }),
      reads: ["doubled", "value"],
    });
    expect((await apply(operator, [growing])).ran).toMatchObject([{ state: "incomplete", counts: { changed: COUNT, failed: 2 } }]);
  });
});

describe("two runners", () => {
  it("are never at work at once: the second is told who is, and the first keeps the table while it lives", async () => {
    const time = waitingTime();
    const refusals: unknown[] = [];
    const first = apply(operator, [doubling()], {
      who: "Ann on desk 4",
      time,
      writeUnits: 1,
      onProgress: () => {
        refusals.push(apply(table.operator(), [doubling()], { who: "Bob", time }).catch((error: unknown) => error));
      },
    });
    expect((await first).ran).toMatchObject([{ state: "applied", counts: { changed: COUNT } }]);
    // The lease lasts half a minute; at one unit a second the run does too.
    const [refused, ...later] = await Promise.all(refusals);
    expect(refused).toBeInstanceOf(Busy);
    expect((refused as Error).message).toMatch(/^Ann on desk 4 is migrating this table; .* until 2026-03-02T00:/);
    for (const error of later.slice(0, -1)) expect(error).toBeInstanceOf(Busy);
  });

  it("after the lease has run out, the second goes on where the first was, and the first writes no progress any more", async () => {
    for (const gapMs of [31_000, 0]) {
      await table.fill(Array.from({ length: COUNT }, (_, i) => table.thing(i)));
      const time = waitingTime();
      let second: Awaited<ReturnType<typeof apply>> | undefined;
      let isAway = false;
      const stalled = table.operator(async (sent) => {
        if (isAway || sent.output || !isWriteOf(sent, table.thing(9))) return;
        isAway = true;
        time.pass(gapMs);
        second = await apply(table.operator(), [doubling()], { who: "Bob", time, takeOver: gapMs === 0 });
      });
      await expect(apply(stalled, [doubling()], { who: "Ann", time, segments: 1 })).rejects.toBeInstanceOf(LeaseLost);
      expect(second?.ran).toMatchObject([{ state: "applied", counts: { matched: COUNT } }]);
      expect((await readBooks(operator)).get("0001")).toMatchObject({
        head: { state: "applied" },
        segments: [{ done: true, counts: { matched: COUNT } }],
      });
    }
    for (const { value, doubled } of await table.things()) expect(doubled).toBe(Number(value) * 2);
  });
});

describe("the history of a table", () => {
  it("refuses an edited migration, one from the future, and one that comes too late", async () => {
    await apply(operator, [doubling(), doubling({ id: "0003", name: "third" })]);
    const refusal = (migrations: Registered[], again?: string) => apply(operator, migrations, { again }).catch((error: unknown) => error);
    const cases: [unknown, RegExp][] = [
      [await refusal([doubling({ checksum: "other" })]), /0001 \(doubling\) was edited/],
      [await refusal([doubling()]), /0003 \(third\), which this version does not know/],
      [await refusal([doubling(), doubling({ id: "0002", name: "late" }), doubling({ id: "0003" })]), /0002 \(late\) comes before 0003/],
      [await refusal([doubling(), doubling({ id: "0003" }), doubling({ id: "0004" })], "0004"), /0004 has not been applied/],
    ];
    for (const [error, words] of cases) {
      expect(error).toBeInstanceOf(HistoryError);
      expect((error as Error).message).toMatch(words);
    }
    expect((await apply(operator, [doubling(), doubling({ id: "0003" })])).ran).toEqual([]);
  });
});

describe("an operator's connection", () => {
  it("deletes nothing, puts no whole items, and never rewrites whose an item is", async () => {
    const [TableName, Key] = [operator.name, marshall({ pk: table.thing(1).pk, sk: "thing" })];
    const update = (UpdateExpression: string, names: Record<string, string>) =>
      operator.client.send(
        new UpdateItemCommand({
          TableName,
          Key,
          UpdateExpression,
          ExpressionAttributeNames: names,
          ...(UpdateExpression.includes(":v") ? { ExpressionAttributeValues: { ":v": { S: "x" } } } : {}),
        }),
      );
    const refused = [
      operator.client.send(new DeleteItemCommand({ TableName, Key })),
      operator.client.send(new PutItemCommand({ TableName, Item: marshall(table.thing(1)) })),
      ...["pk", "sk", "tenantId", "__edb_e__"].flatMap((name) => [
        update("SET #a = :v", { "#a": name }),
        update("REMOVE #a", { "#a": name }),
      ]),
      update("SET tenantId = :v", {}),
      update("SET #a = :v, tenantId = :v", { "#a": "kept" }),
    ];
    for (const attempt of refused) await expect(attempt).rejects.toMatchObject({ name: "IsolationError" });
    await update("SET #a = :v", { "#a": "kept" });
  });
});
