import type { ObjectStore } from "@touchstone/core/ports";
import { createWorker } from "@touchstone/functions/queue/worker";
import { describe, expect, it, vi } from "vitest";
import {
  column,
  countOf,
  createImport,
  errorsOf,
  type Import,
  product,
  publishedSurvey,
  read,
  SUBJECTS,
  tenant,
  upload,
} from "../support/import-bench.js";
import type { TestTenant } from "../support/product.js";

describe("a worker that dies", { timeout: 90_000 }, () => {
  const ROWS = 1300;
  /** Most rows have equals, none brings an id, every hundredth is no answer. */
  const file = ["score", ...Array.from({ length: ROWS }, (_, i) => (i % 100 === 7 ? "x" : String((i % 5) + 1)))].join("\n");
  const reviewsOf = async (of: TestTenant) => ({
    kind: "responses",
    mapping: { "answers.stars": column("score") },
    options: { surveyId: await publishedSurvey(of) },
  });

  /** Starts an import without letting the product's own queue work on it. */
  async function startedImport(of: TestTenant, input: unknown, content = file): Promise<Import> {
    const created = await createImport(input, of);
    await upload(created, content);
    const send = vi.spyOn(product.deps.ports.queue, "send").mockResolvedValue();
    await of.call("POST", `/v1/imports/${created.id}/start`, {});
    send.mockRestore();
    return created;
  }

  /** A worker over the product's parts with a store of its own, which can fail. */
  const workerWith = (objects: Partial<ObjectStore>, clock = () => new Date()) => {
    const ports = { ...product.deps.ports, objects: { ...product.deps.ports.objects, ...objects } };
    return createWorker({ ...product.deps, ports, clock, log: () => {} });
  };

  const event = (of: TestTenant, id: string) =>
    ({ Records: [{ messageId: "m", body: JSON.stringify({ tenantId: of.id, kind: "import", id }) }] }) as Parameters<
      ReturnType<typeof createWorker>
    >[0];

  it("is followed by one that goes on where it stood and counts every row once", async () => {
    const own = await product.tenant("Dying");
    const reviews = await reviewsOf(own);
    const created = await startedImport(own, reviews);
    let writes = 0;
    const failing = workerWith({
      write: async (key, content, type) => {
        // Dies after the rows of a chunk are written and before that is recorded.
        if (++writes % 2 === 0) throw new Error("killed");
        await product.deps.ports.objects.write(key, content, type);
      },
    });
    let attempts = 0;
    for (; (await read(created.id, own)).state === "running"; attempts++) await failing(event(own, created.id));
    expect(attempts).toBeGreaterThan(1);
    const done = await read(created.id, own);
    expect(done).toMatchObject({ state: "done", progress: { rows: ROWS, created: ROWS - 13, updated: 0, replayed: 0, invalid: 13 } });
    expect((await errorsOf(done)).split("\r\n")).toHaveLength(13 + 2);
    expect(await countOf(reviews.options.surveyId, own)).toBe(ROWS - 13);
  });

  it("comes back through the dispatcher when nobody is told of it", async () => {
    const own = await product.tenant("Forgotten");
    const created = await startedImport(own, SUBJECTS, "id,name\nf1,F\n");
    expect(await read(created.id, own)).toMatchObject({ state: "running", progress: { rows: 0 } });
    await Promise.all([product.runDispatcher(), product.runDispatcher()]);
    await product.idle();
    expect(await read(created.id, own)).toMatchObject({ state: "done", progress: { rows: 1, created: 1 } });
    await product.runDispatcher();
    await product.idle();
    expect((await read(created.id, own)).progress.rows).toBe(1);
  });

  it("is not joined by a second worker while its lease lasts, and is fenced off by it afterwards", async () => {
    const own = await product.tenant("Fenced");
    const reviews = await reviewsOf(own);
    const created = await startedImport(own, reviews);
    let reached = () => {};
    let goOn = () => {};
    const paused = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const resumed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = workerWith({
      write: async (key, content, type) => {
        reached();
        await resumed;
        await product.deps.ports.objects.write(key, content, type);
      },
    })(event(own, created.id));
    await paused;
    await workerWith({})(event(own, created.id));
    expect((await read(created.id, own)).progress.rows).toBe(0);
    const later = new Date(Date.now() + 10 * 60_000);
    await workerWith({}, () => later)(event(own, created.id));
    const done = await read(created.id, own);
    expect(done.state).toBe("done");
    goOn();
    expect(await slow).toEqual({ batchItemFailures: [] });
    expect(await read(created.id, own)).toEqual({ ...done, errorsUrl: expect.any(String) });
    expect(done.progress).toMatchObject({ rows: ROWS, created: ROWS - 13, replayed: 0, invalid: 13 });
    expect((await errorsOf(done)).split("\r\n")).toHaveLength(13 + 2);
  });

  it("stops after the rows in hand when it is cancelled, with true counts", async () => {
    const own = await product.tenant("Cancelled");
    const reviews = await reviewsOf(own);
    const created = await startedImport(own, reviews);
    let cancelled = false;
    await workerWith({
      write: async (key, content, type) => {
        if (!cancelled) await own.call("POST", `/v1/imports/${created.id}/cancel`, {});
        cancelled = true;
        await product.deps.ports.objects.write(key, content, type);
      },
    })(event(own, created.id));
    const ended = await read(created.id, own);
    expect(ended).toMatchObject({ state: "cancelled", progress: { rows: 500, created: 495, invalid: 5 } });
  });

  it("is given up after failing again and again without getting further", async () => {
    const own = await product.tenant("Hopeless");
    const reviews = await reviewsOf(own);
    const created = await startedImport(own, reviews, "score\nx\n");
    const broken = workerWith({
      write: async () => {
        throw new Error("disk full");
      },
    });
    for (let i = 0; i < 9; i++) await broken(event(own, created.id));
    expect(await read(created.id, own)).toMatchObject({ state: "failed", problem: { code: "internal" } });
  });

  it("fails messages that are none, alone", async () => {
    const worker = createWorker({ ...product.deps, log: () => {} });
    const bodies = ["{", "{}", JSON.stringify({ tenantId: tenant.id, kind: "import", id: "imp_absent" })];
    const answer = await worker({ Records: bodies.map((body, i) => ({ messageId: `m${i}`, body })) } as Parameters<typeof worker>[0]);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["m0", "m1"]);
  });
});

it("keeps its memory flat and its pace with the file's size", async () => {
  const own = await product.tenant("Large");
  const created = await createImport(
    {
      kind: "observations",
      mapping: { metric: { value: "visits" }, subjectExternalId: { value: "nobody" }, at: column("at"), value: column("n") },
    },
    own,
  );
  const line = `2026-09-01T00:00:00Z,4,${"padding ".repeat(200)}\n`;
  await upload(created, `at,n,rest\n${line.repeat(20_000)}`);
  let peak = 0;
  const before = process.memoryUsage().heapUsed;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  }, 50);
  await own.call("POST", `/v1/imports/${created.id}/start`, {});
  await product.idle();
  clearInterval(timer);
  expect(await read(created.id, own)).toMatchObject({ state: "done", progress: { rows: 20_000, invalid: 20_000 } });
  expect(peak / 1024 / 1024).toBeLessThan(100);
});
