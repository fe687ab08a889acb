import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { createServer, get, type IncomingMessage, request, type Server } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getRequestListener } from "@hono/node-server";
import type { ObjectStore } from "@touchstone/core/ports";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../testing/engine.js";
import { openObjectFolder } from "./folder.js";
import { objectRoutes } from "./routes.js";
import { createObjectStore } from "./store.js";

const secret = Buffer.from("a secret of this test");
let now = new Date("2026-03-01T00:00:00Z");
let server: Server;
let origin: string;
let store: ObjectStore;
let folder: string;
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  const temporary = await temporaryFolder();
  cleanUp = temporary.cleanUp;
  folder = join(temporary.folder, "objects");
  const objects = openObjectFolder(folder);
  server = createServer(getRequestListener(objectRoutes(objects, { secret, clock: () => now }).fetch));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  store = createObjectStore(objects, { publicUrl: origin, secret, clock: () => now });
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await cleanUp();
});

const put = (url: string, body: string | ReadableStream, headers: Record<string, string> = {}) =>
  fetch(url, { method: "PUT", body, headers, ...(typeof body === "string" ? {} : { duplex: "half" }) } as RequestInit);
const text = async (key: string, offset?: number): Promise<string | undefined> => {
  const stream = await store.read(key, offset);
  if (!stream) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};
const leftovers = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".part"));

describe("object store", () => {
  it("accepts an upload by its link and gives it back by another", async () => {
    const upload = await store.uploadUrl("ten_1/imports/a.csv", { maxBytes: 100, ttlSeconds: 60, contentType: "text/csv" });
    expect((await put(upload, "名,分\n")).status).toBe(200);
    const download = await fetch(await store.downloadUrl("ten_1/imports/a.csv", { ttlSeconds: 60, fileName: '評價 "1"/..\r\nX: y.csv' }));
    expect(await download.text()).toBe("名,分\n");
    expect(download.headers.get("content-type")).toBe("text/csv");
    expect(download.headers.get("content-disposition")).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w%.-]+$/);
    expect(await store.size("ten_1/imports/a.csv")).toBe(Buffer.byteLength("名,分\n"));
  });

  it("refuses a link in which anything was altered", async () => {
    await store.write("k/one", "secret one");
    await store.write("k/two", "secret two");
    const link = new URL(await store.downloadUrl("k/one", { ttlSeconds: 60 }));
    const variants = [
      link.href.replace("k/one", "k/two"),
      link.href.replace(/expires=\d+/, (match) => `${match}0`),
      link.href.replace(/signature=./, "signature="),
      link.href.replace(/&signature=.*/, ""),
      `${link.href}&name=other.txt`,
      `${origin}/objects/k/one`,
    ];
    for (const variant of variants) expect((await fetch(variant)).status, variant).toBe(403);
    expect((await fetch(link)).status).toBe(200);
  });

  it("refuses more bytes than signed for, whether announced or streamed, and keeps none of them", async () => {
    const upload = await store.uploadUrl("big/announced", { maxBytes: 10, ttlSeconds: 60 });
    expect((await put(upload, "12345678901")).status).toBe(413);
    expect((await put(upload.replace("max=10", "max=99"), "12345678901")).status).toBe(403);
    const streamed = await store.uploadUrl("big/streamed", { maxBytes: 10, ttlSeconds: 60 });
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)) });
    const answer = await put(streamed, endless).catch(() => undefined);
    if (answer) expect(answer.status).toBe(413);
    expect(await store.size("big/announced")).toBeUndefined();
    expect(await store.size("big/streamed")).toBeUndefined();
    expect(await leftovers()).toEqual([]);
  });

  it("keeps nothing of an upload that breaks off", async () => {
    const upload = await store.uploadUrl("broken", { maxBytes: 1e6, ttlSeconds: 60 });
    const breaking = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(1000)),
      pull: (controller) => controller.error(new Error("cable pulled")),
    });
    await expect(put(upload, breaking)).rejects.toThrow();
    await expect.poll(leftovers).toEqual([]);
    expect(await store.size("broken")).toBeUndefined();
    expect((await put(upload, "second try")).status).toBe(200);
  });

  it("a link ends with its time, an upload link with its use", async () => {
    const upload = await store.uploadUrl("timed", { maxBytes: 10, ttlSeconds: 60 });
    const before = now;
    now = new Date(before.getTime() + 60_000);
    expect((await put(upload, "late")).status).toBe(403);
    now = before;
    expect((await put(upload, "in time")).status).toBe(200);
    expect((await put(upload, "again")).status).toBe(409);
    expect(await text("timed")).toBe("in time");
  });

  it("a download link does not allow an upload, nor the other way round", async () => {
    await store.write("one-way", "x");
    expect((await put(await store.downloadUrl("one-way", { ttlSeconds: 60 }), "y")).status).toBe(403);
    expect((await fetch(await store.uploadUrl("one-way", { maxBytes: 9, ttlSeconds: 60 }))).status).toBe(403);
  });

  it("no key reaches outside the folder or another object", async () => {
    const hostile = [
      "../escape",
      "..%2f..%2fescape",
      "/etc/passwd",
      "a/../../b",
      "a\\..\\b",
      "nul\0byte",
      `${"long/".repeat(900)}x`,
      "評價/報告",
      ".",
      "..",
      "a",
      "a/b",
      "a.json",
    ];
    for (const key of hostile) await store.write(key, `content of ${key}`);
    for (const key of hostile) expect(await text(key)).toBe(`content of ${key}`);
    const names = await readdir(folder, { recursive: true });
    expect(names.every((name) => /^[0-9a-f]{2}(\/[0-9a-f]{64}(\.json)?)?$/.test(name))).toBe(true);
    expect((await readdir(join(folder, ".."))).toSorted()).toEqual(["objects"]);
    expect((await fetch(`${origin}/objects/..%2f..%2fetc%2fpasswd?expires=99999999999&signature=x`)).status).toBe(403);
    expect((await fetch(`${origin}/objects/%ff?expires=99999999999&signature=x`)).status).toBe(403);
  });

  it("any key makes the journey through a link", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: "grapheme" }), async (name) => {
        const key = `any/${name}`;
        await store.write(key, name);
        // A browser normalises `.` and `..` in an address: such a link is refused, never misread.
        const answer = await fetch(await store.downloadUrl(key, { ttlSeconds: 60 }));
        if (answer.status === 200) expect(await answer.text()).toBe(name);
        else expect([".", ".."]).toContain(name.split("/").find((part) => part === "." || part === ".."));
      }),
      { numRuns: 50 },
    );
  });

  it("never lets a stored page run as one of ours", async () => {
    await store.write("page", "<script>alert(1)</script>", "text/html");
    const answer = await fetch(await store.downloadUrl("page", { ttlSeconds: 60 }));
    expect(answer.headers.get("content-disposition")).toBe("attachment");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("reads from an offset and answers a byte range", async () => {
    await store.write("ranged", "0123456789", "text/plain");
    expect(await text("ranged", 4)).toBe("456789");
    expect(await text("ranged", 10)).toBe("");
    expect(await text("absent")).toBeUndefined();
    const link = await store.downloadUrl("ranged", { ttlSeconds: 60 });
    const part = async (range: string) => {
      const answer = await fetch(link, { headers: { range } });
      return [answer.status, await answer.text(), answer.headers.get("content-range")];
    };
    expect(await part("bytes=2-4")).toEqual([206, "234", "bytes 2-4/10"]);
    expect(await part("bytes=-3")).toEqual([206, "789", "bytes 7-9/10"]);
    expect(await part("bytes=8-99")).toEqual([206, "89", "bytes 8-9/10"]);
    expect(await part("bytes=10-")).toEqual([416, "", "bytes */10"]);
    expect(await part("bytes=0-1,3-4")).toEqual([200, "0123456789", null]);
  });

  it("moves a large file both ways without holding it in memory", async () => {
    const chunk = new Uint8Array(256 * 1024).fill(7);
    const chunks = 1_200;
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    };
    const source = function* () {
      for (let sent = 0; sent < chunks; sent += 1) {
        watch();
        yield chunk.slice();
      }
    };
    const upload = request(await store.uploadUrl("large", { maxBytes: 1e9, ttlSeconds: 60 }), { method: "PUT" });
    const answered = once(upload, "response") as Promise<[IncomingMessage]>;
    await pipeline(Readable.from(source()), upload);
    const [uploaded] = await answered;
    expect(uploaded.resume().statusCode).toBe(200);
    const [download] = (await once(get(await store.downloadUrl("large", { ttlSeconds: 60 })), "response")) as [IncomingMessage];
    let received = 0;
    for await (const part of download as AsyncIterable<Buffer>) {
      received += part.byteLength;
      watch();
    }
    expect(received).toBe(chunks * chunk.byteLength);
    expect(most - before).toBeLessThan(80 * 1024 * 1024);
  }, 30_000);

  it("writes a stream, replaces what was there in one step, and removes it", async () => {
    await store.write("replaced", "old");
    const failing = async function* () {
      yield Buffer.from("half of the n");
      throw new Error("source broke");
    };
    await expect(store.write("replaced", failing())).rejects.toThrow("source broke");
    expect(await text("replaced")).toBe("old");
    await store.write("replaced", Buffer.from("new"));
    expect(await text("replaced")).toBe("new");
    await store.remove("replaced");
    expect(await store.size("replaced")).toBeUndefined();
    await store.remove("replaced");
  });
});
