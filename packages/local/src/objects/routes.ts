import { Readable } from "node:stream";
import type { ReadableStream as WebReadableStream } from "node:stream/web";
import type { Clock } from "@touchstone/core/ports";
import { type Context, Hono } from "hono";
import { type ObjectFolder, ObjectTooLargeError, type StoredObject } from "./folder.js";
import { verify } from "./signature.js";

/** Shown in the browser as what they are; anything else is only ever saved. */
const SHOWN_TYPES = /^(application\/pdf|image\/(png|jpeg|gif|webp)|text\/(plain|csv))\b/;

const REFUSED = {
  altered: [403, "forbidden", "This link is not valid."],
  expired: [403, "link_expired", "This link has expired. Ask for a new one."],
  missing: [404, "not_found", "There is nothing here."],
  taken: [409, "conflict", "Something was already uploaded with this link."],
  large: [413, "too_large", "The file is larger than this link allows."],
} as const;

/** `PUT` and `GET /objects/<key>` for signed links; bytes flow through in both directions and are never gathered. */
export function objectRoutes(folder: ObjectFolder, options: { secret: Buffer; clock: Clock }): Hono {
  const { secret, clock } = options;
  const granted = (c: Context, method: "PUT" | "GET") => {
    const url = new URL(c.req.url);
    const key = decodeKey(url.pathname.slice("/objects/".length));
    return key === undefined ? "altered" : verify(method, key, url.searchParams, secret, clock());
  };

  const app = new Hono();
  app.put("/objects/*", async (c) => {
    const grant = granted(c, "PUT");
    if (typeof grant === "string" || grant.method !== "PUT") return refuse(c, typeof grant === "string" ? grant : "altered");
    if (Number(c.req.header("content-length") ?? 0) > grant.maxBytes) return refuse(c, "large");
    if (await folder.find(grant.key)) return refuse(c, "taken");
    try {
      await folder.write(grant.key, bodyOf(c), {
        contentType: grant.contentType || (c.req.header("content-type") ?? ""),
        maxBytes: grant.maxBytes,
      });
    } catch (error) {
      if (error instanceof ObjectTooLargeError) return refuse(c, "large");
      throw error;
    }
    return c.body(null, 200);
  });
  app.get("/objects/*", async (c) => {
    const grant = granted(c, "GET");
    if (typeof grant === "string" || grant.method !== "GET") return refuse(c, typeof grant === "string" ? grant : "altered");
    const found = await folder.find(grant.key);
    return found ? send(c, found, grant.fileName) : refuse(c, "missing");
  });
  return app;
}

function send(c: Context, found: StoredObject, fileName: string): Response {
  const shown = !fileName && SHOWN_TYPES.test(found.contentType);
  c.header("Content-Type", found.contentType);
  c.header("Content-Disposition", shown ? "inline" : disposition(fileName));
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Cache-Control", "private, no-store");
  c.header("Accept-Ranges", "bytes");
  // Other people's files must not run script under this origin.
  if (!found.contentType.startsWith("application/pdf")) c.header("Content-Security-Policy", "sandbox; default-src 'none'");
  const range = rangeOf(c.req.header("range"), found.size);
  if (range === "unsatisfiable") return c.body(null, 416, { "Content-Range": `bytes */${found.size}` });
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  c.header("Content-Length", String(end - start + 1));
  if (range) c.header("Content-Range", `bytes ${start}-${end}/${found.size}`);
  if (c.req.method === "HEAD" || found.size === 0) return c.body(null, range ? 206 : 200);
  return c.body(Readable.toWeb(Readable.from(found.read({ start, end }), { objectMode: false })) as ReadableStream, range ? 206 : 200);
}

/** RFC 6266: an ASCII name for old programs, the real one for the others. */
function disposition(fileName: string): string {
  if (!fileName) return "attachment";
  const plain = fileName.replace(/[^\x20-\x7e]|["\\/]/g, "_");
  const encoded = encodeURIComponent(fileName.replace(/[\p{Cc}/\\]/gu, "_")).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A single byte range; anything more elaborate is answered with the whole, as RFC 9110 permits. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | "unsatisfiable" | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const [, from, to] = match;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}

async function* bodyOf(c: Context): AsyncIterable<Uint8Array> {
  if (c.req.raw.body) yield* Readable.fromWeb(c.req.raw.body as WebReadableStream<Uint8Array>);
}

function decodeKey(path: string): string | undefined {
  try {
    return path.split("/").map(decodeURIComponent).join("/");
  } catch {
    return undefined;
  }
}

function refuse(c: Context, why: keyof typeof REFUSED): Response {
  const [status, code, detail] = REFUSED[why];
  return c.body(JSON.stringify({ type: `about:blank`, status, code, title: code, detail }), status, {
    "Content-Type": "application/problem+json",
  });
}
