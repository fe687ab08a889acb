import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { Readable } from "node:stream";

/** Answers a GET or HEAD with a built file or an application page; `undefined` when the path is not the site's. */
export type Site = (request: Request) => Response | undefined;

type File = { path: string; size: number; etag: string };
type Encoded = { plain: File; br?: File; gzip?: File };

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Pages and the paths under which they do their own routing; the last one takes the rest. */
const PAGES = [
  { under: "/s/", page: "/survey.html", frameable: true },
  { under: "/a/", page: "/assess.html", frameable: false },
  { under: "/c/", page: "/complaint.html", frameable: false },
  { under: "/", page: "/index.html", frameable: false },
];

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

/**
 * The built console and public pages. The files are listed once, so a request can only ever name one of
 * them; compressed copies made by the build are sent as they are.
 */
export async function openSite(folder: string, publicUrl: string): Promise<Site> {
  const files = await listFiles(folder);
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const path = new URL(request.url).pathname;
    const file = files.get(path);
    if (file && extname(path) !== ".html") return answer(request, file, path, cacheOf(path));
    if (!request.headers.get("accept")?.includes("text/html")) return undefined;
    const entry = PAGES.find(({ under, page }) => path.startsWith(under) && files.has(page));
    const page = entry && files.get(entry.page);
    return page && (underItsName(request, publicUrl) ?? answer(request, page, entry.page, "no-cache", pageHeaders(entry.frameable)));
  };
}

const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Links, cookies and uploads belong to one name of this machine; a page asked for under another one moves there. */
function underItsName(request: Request, publicUrl: string): Response | undefined {
  const asked = new URL(request.url);
  if (!LOOPBACK_NAMES.has(asked.hostname) || asked.hostname === new URL(publicUrl).hostname) return undefined;
  return Response.redirect(`${publicUrl}${asked.pathname}${asked.search}`, 307);
}

const cacheOf = (path: string) => (path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=300");

/** Surveys may be embedded anywhere, the console nowhere. */
const pageHeaders = (frameable: boolean): Record<string, string> => ({
  "Content-Security-Policy": frameable ? POLICY : `${POLICY}; frame-ancestors 'none'`,
  "Referrer-Policy": "same-origin",
});

function answer(request: Request, file: Encoded, path: string, cacheControl: string, extra: Record<string, string> = {}): Response {
  const accepted = request.headers.get("accept-encoding") ?? "";
  const encoding = (["br", "gzip"] as const).find((name) => file[name] && accepted.includes(name));
  const chosen = (encoding && file[encoding]) ?? file.plain;
  const headers = new Headers({
    "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
    "Cache-Control": cacheControl,
    ETag: chosen.etag,
    Vary: "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
    ...(encoding ? { "Content-Encoding": encoding } : {}),
    ...extra,
  });
  if (request.headers.get("if-none-match") === chosen.etag) return new Response(null, { status: 304, headers });
  headers.set("Content-Length", String(chosen.size));
  const body = request.method === "HEAD" ? null : (Readable.toWeb(createReadStream(chosen.path)) as ReadableStream);
  return new Response(body, { headers });
}

async function listFiles(folder: string): Promise<Map<string, Encoded>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, File>();
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = await stat(path);
    files.set(
      `/${path
        .slice(folder.length + 1)
        .split(sep)
        .join("/")}`,
      { path, size, etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"` },
    );
  }
  const site = new Map<string, Encoded>();
  for (const [path, plain] of files) {
    const [br, gzip] = [files.get(`${path}.br`), files.get(`${path}.gz`)];
    if (!path.endsWith(".br") && !path.endsWith(".gz")) site.set(path, { plain, ...(br ? { br } : {}), ...(gzip ? { gzip } : {}) });
  }
  return site;
}
