import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { S3Client } from "@aws-sdk/client-s3";
import type { ObjectStore } from "@touchstone/core/ports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createS3Objects } from "./s3-objects.js";

type Stored = { body: Buffer; type: string };
const stored = new Map<string, Stored>();
const uploads = new Map<string, Buffer[]>();

/** As much of S3's protocol as the adapter speaks. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://s3");
  const [key, upload] = [url.pathname, url.searchParams.get("uploadId")];
  const body = await buffer(request);
  const found = stored.get(key);
  const end = (status: number, content: string | Buffer = "", headers: Record<string, string> = {}) =>
    response.writeHead(status, headers).end(content);
  if (request.method === "POST" && url.searchParams.has("uploads")) {
    uploads.set("u1", []);
    return void end(200, "<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>");
  }
  if (request.method === "PUT" && upload) {
    uploads.get(upload)?.push(body);
    return void end(200, "", { etag: `"${createHash("md5").update(body).digest("hex")}"` });
  }
  if (request.method === "POST" && upload) {
    stored.set(key, { body: Buffer.concat(uploads.get(upload) ?? []), type: "" });
    return void end(200, "<CompleteMultipartUploadResult></CompleteMultipartUploadResult>");
  }
  if (request.method === "DELETE") {
    if (upload) uploads.delete(upload);
    else stored.delete(key);
    return void end(204);
  }
  if (request.method === "PUT") {
    stored.set(key, { body, type: request.headers["content-type"] ?? "" });
    return void end(200);
  }
  if (!found) return void end(404, request.method === "HEAD" ? "" : "<Error><Code>NoSuchKey</Code></Error>");
  if (request.method === "HEAD") return void response.writeHead(200, { "content-length": found.body.length }).end();
  const offset = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  if (offset > 0 && offset >= found.body.length) return void end(416, "<Error><Code>InvalidRange</Code></Error>");
  end(offset > 0 ? 206 : 200, found.body.subarray(offset));
}

const server = createServer((request, response) => void answer(request, response));
let objects: ObjectStore;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "eu-west-1",
    forcePathStyle: true,
    credentials: { accessKeyId: "check", secretAccessKey: "check" },
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  objects = createS3Objects({ bucket: "files", client });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function contentOf(key: string, offset?: number): Promise<string | undefined> {
  const chunks = await objects.read(key, offset);
  if (!chunks) return undefined;
  const gathered: Uint8Array[] = [];
  for await (const chunk of chunks) gathered.push(chunk);
  return Buffer.concat(gathered).toString("utf8");
}

describe("the object store on S3", () => {
  it("gives back what was stored, whole or from an offset, and knows its size", async () => {
    await objects.write("t/a.txt", "一二three", "text/plain");
    expect([await contentOf("t/a.txt"), await contentOf("t/a.txt", 6), await objects.size("t/a.txt")]).toEqual(["一二three", "three", 11]);
    expect(stored.get("/files/t/a.txt")?.type).toBe("text/plain");
  });

  it("has nothing after the end of an object, and no object where there is none", async () => {
    await objects.write("t/b.txt", "b");
    expect(await contentOf("t/b.txt", 1)).toBe("");
    await objects.remove("t/b.txt");
    expect([await contentOf("t/b.txt"), await objects.size("t/b.txt")]).toEqual([undefined, undefined]);
  });

  it("stores a stream in parts without losing a byte, and an empty one as an empty object", async () => {
    const chunk = Buffer.alloc(3 * 1024 * 1024, "x");
    await objects.write("t/large", chunks(chunk, 7));
    expect(stored.get("/files/t/large")?.body.length).toBe(chunk.length * 7);
    expect(uploads.get("u1")?.map((part) => part.length)).toEqual([9 * 1024 * 1024, 9 * 1024 * 1024, 3 * 1024 * 1024]);
    await objects.write("t/empty", chunks(chunk, 0));
    expect(stored.get("/files/t/empty")?.body.length).toBe(0);
  });

  it("leaves no object and no parts behind when the stream breaks", async () => {
    const breaking = (async function* () {
      yield Buffer.alloc(9 * 1024 * 1024);
      throw new Error("the source broke");
    })();
    await expect(objects.write("t/broken", breaking)).rejects.toThrow("the source broke");
    expect([stored.has("/files/t/broken"), uploads.has("u1")]).toEqual([false, false]);
  });

  it("signs links for one key and a limited time; an upload's content type is part of what is signed", async () => {
    const upload = new URL(await objects.uploadUrl("t/in.csv", { maxBytes: 10, ttlSeconds: 300, contentType: "text/csv" }));
    expect(upload.pathname).toBe("/files/t/in.csv");
    expect(Object.fromEntries(upload.searchParams)).toMatchObject({ "X-Amz-Expires": "300", "X-Amz-SignedHeaders": "content-type;host" });
    expect([...upload.searchParams.keys()].filter((name) => name.includes("checksum"))).toEqual([]);
    const download = new URL(await objects.downloadUrl("t/out.pdf", { ttlSeconds: 60, fileName: '月報"2026\r\n.pdf' }));
    expect(download.searchParams.get("response-content-disposition")).toBe(
      `attachment; filename="___2026__.pdf"; filename*=UTF-8''${encodeURIComponent('月報"2026__.pdf')}`,
    );
  });
});

async function* chunks(chunk: Buffer, count: number): AsyncIterable<Uint8Array> {
  for (let index = 0; index < count; index += 1) yield chunk;
}
