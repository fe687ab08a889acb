import { inspect, type OperatorTable, readBooks, run, Stopped, tell } from "@touchstone/core/migration";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doubling, type Sent, type Thing, type ThingTable, thingTable, waitingTime } from "../support/migration-table.js";

let table: ThingTable;
beforeAll(async () => {
  table = await thingTable();
});
afterAll(() => table.close());

const COUNT = 60;
const fill = () => table.fill(Array.from({ length: COUNT }, (_, i) => table.thing(i)));
const byKey = (items: Thing[]) => new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
const isBook = ({ pk }: Thing) => pk === "directory#migration";
const apply = (operator: OperatorTable, options: Partial<Parameters<typeof run>[2]> = {}) =>
  run(operator, [doubling()], { who: "test", takeOver: true, pageSize: 5, ...options });

describe("a run", () => {
  it("gives every item of its kind the new shape, changes nothing else about any item, and has nothing to do twice", async () => {
    await fill();
    const before = byKey(await table.all());
    const operator = table.operator();
    const { ran } = await apply(operator);
    expect(ran).toMatchObject([
      { state: "applied", counts: { matched: COUNT, changed: COUNT, unchanged: 0, gone: 0, failed: 0 }, failures: [] },
    ]);
    const after = (await table.all()).filter((item) => !isBook(item));
    expect(after.length).toBe(before.size);
    for (const item of after) {
      const was = before.get(`${item.pk} ${item.sk}`);
      expect(item).toEqual(was?.__edb_e__ === "thing" ? { ...was, doubled: Number(was.value) * 2 } : was);
    }
    expect(await apply(operator)).toMatchObject({ ran: [], readUnits: 0, writeUnits: 0 });
  });

  it("looked at beforehand, says what it would do and writes nothing; afterwards, what is left", async () => {
    await fill();
    const before = await table.all();
    const operator = table.operator();
    expect(await inspect(operator, doubling())).toMatchObject({ matched: COUNT, old: COUNT, failing: 0, samples: { length: 5 } });
    expect(byKey(await table.all())).toEqual(byKey(before));
    await apply(operator);
    await table.put(table.thing(3));
    const left = await inspect(operator, doubling());
    expect(left).toMatchObject({ matched: COUNT, old: 1, samples: [{ key: { pk: table.thing(3).pk }, changes: { set: { doubled: 6 } } }] });
    expect((await apply(operator, { again: "0001" })).ran).toMatchObject([
      { state: "applied", counts: { changed: 1, unchanged: COUNT - 1 } },
    ]);
  });

  it("cut off at any request goes on from the last page, and loses at most the page of each segment", async () => {
    class Cut extends Error {}
    let requests = 0;
    await fill();
    await apply(table.operator(({ output }) => void (output || requests++)));
    expect(requests).toBeGreaterThan(COUNT);
    for (let last = 1; last < requests; last += 11) {
      await fill();
      let sent = 0;
      let scans = 0;
      const count = ({ command, output }: Sent) => void (command === "ScanCommand" && output && scans++);
      const cut = table.operator((one) => {
        // Every second cut takes effect before the answer is lost.
        if (one.output ? sent >= last && last % 2 === 0 : ++sent > last) throw new Cut();
        count(one);
      });
      await expect(apply(cut), `after ${last} requests`).rejects.toBeInstanceOf(Cut);
      const { ran } = await apply(table.operator(count));
      const counts = ran[0]?.counts ?? { matched: COUNT, changed: COUNT, unchanged: 0 };
      expect({ last, matched: counts.matched, visited: counts.changed + counts.unchanged }).toEqual({
        last,
        matched: COUNT,
        visited: COUNT,
      });
      for (const { value, doubled } of await table.things()) expect(doubled).toBe(Number(value) * 2);
      const pages = [...(await readBooks(table.operator())).values()].flatMap(({ segments }) =>
        segments.map(({ counts: { scanned } }) => scanned),
      );
      expect(scans).toBeLessThanOrEqual(pages.reduce((sum, scanned) => sum + Math.floor(scanned / 5) + 1, 0) + pages.length);
    }
  }, 120_000);
});

describe("the pace of a run", () => {
  const measured = async (operatorOf: (spy: (sent: Sent) => void) => OperatorTable, options: Partial<Parameters<typeof run>[2]>) => {
    const time = waitingTime();
    const from = time.now();
    const spent = { read: 0, write: 0 };
    let excess = 0;
    const operator = operatorOf(({ command, output }) => {
      const units = output?.ConsumedCapacity?.CapacityUnits ?? 0;
      if (command === "UpdateItemCommand") spent.write += units;
      else spent.read += units;
      const seconds = (time.now() - from) / 1000;
      excess = Math.max(excess, spent.write - (options.writeUnits ?? Infinity) * (seconds + 1));
      excess = Math.max(excess, spent.read - (options.readUnits ?? Infinity) * (seconds + 1));
    });
    const report = await apply(operator, { time, ...options });
    return { ...report, spent, excess, seconds: (time.now() - from) / 1000 };
  };

  it("stays below the units that were allowed, counted from what the table says it consumed", async () => {
    await fill();
    const { ran, spent, excess, seconds, readUnits, writeUnits } = await measured(table.operator, { readUnits: 2, writeUnits: 3 });
    expect(ran).toMatchObject([{ state: "applied", counts: { changed: COUNT } }]);
    expect({ read: readUnits, write: writeUnits }).toEqual(spent);
    expect(spent.write).toBeGreaterThanOrEqual(COUNT);
    // Four segments ask at once, each for a request that costs a unit or so.
    expect(excess).toBeLessThanOrEqual(4);
    expect(seconds).toBeGreaterThanOrEqual(spent.write / 3 - 2);
  });

  it("gives way while the table is too busy, and gets there", async () => {
    await fill();
    let refusals = 40;
    const busy = (spy: (sent: Sent) => void) =>
      table.operator((sent) => {
        if (sent.command === "UpdateItemCommand" && !sent.output && "doubled" === namesOf(sent) && refusals-- > 0)
          throw Object.assign(new Error("busy"), { name: "ProvisionedThroughputExceededException" });
        spy(sent);
      });
    const freely = await measured(busy, { writeUnits: 1000 });
    expect(freely.ran).toMatchObject([{ state: "applied", counts: { changed: COUNT, failed: 0 } }]);
    expect(refusals).toBeLessThanOrEqual(0);
    expect(freely.seconds).toBeGreaterThan(1);
  });

  const namesOf = ({ input }: Sent): string | undefined =>
    Object.values((input.ExpressionAttributeNames ?? {}) as Record<string, string>).find((name) => name === "doubled");

  it("is changed, held and resumed while it runs", async () => {
    await fill();
    const operator = table.operator();
    const told: string[] = [];
    let heldAt = 0;
    const time = waitingTime(async () => {
      if (told.length === 1 && time.now() - heldAt > 20_000) {
        const changedWhileHeld = (await table.things()).filter(({ doubled }) => doubled !== undefined).length;
        expect(changedWhileHeld).toBe(changedWhenHeld);
        await tell(operator, { paused: false, writeUnits: 1000 }, time.now());
        told.push("resumed");
      }
    });
    let changedWhenHeld = 0;
    // Only the waiting of a held runner lasts; what is written before the next beat is counted with it.
    const holder = table.operator(async ({ command, output }) => {
      if (command !== "UpdateItemCommand" || !output || told.length > 0) return;
      changedWhenHeld = (await table.things()).filter(({ doubled }) => doubled !== undefined).length;
      if (changedWhenHeld < 10) return;
      told.push("held");
      heldAt = time.now();
      await tell(operator, { paused: true }, time.now());
      time.pass(2_000);
    });
    const { ran } = await apply(holder, { time, writeUnits: 1, segments: 1 });
    expect(told).toEqual(["held", "resumed"]);
    expect(ran).toMatchObject([{ state: "applied", counts: { changed: COUNT } }]);
    // At one unit a second the fifty that were left would have taken fifty seconds.
    expect(time.now() - heldAt).toBeLessThan(45_000);
  });

  it("ends when it is told to, and the next run does the rest", async () => {
    await fill();
    const operator = table.operator();
    const time = waitingTime(() => {});
    const told = apply(operator, {
      time,
      writeUnits: 1,
      onProgress: () => void tell(operator, { stopping: true }, time.now()),
    });
    await expect(told).rejects.toThrow(Stopped);
    const interrupted = new AbortController();
    await expect(apply(operator, { onProgress: () => interrupted.abort(), signal: interrupted.signal })).rejects.toThrow(
      "goes on from here",
    );
    const half = (await table.things()).filter(({ doubled }) => doubled !== undefined).length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(COUNT);
    expect((await apply(operator, { takeOver: false })).ran).toMatchObject([{ state: "applied", counts: { matched: COUNT } }]);
    expect(await tell(operator, { paused: true }, Date.now())).toBe(false);
  });
});
