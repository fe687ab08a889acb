import { createReadStream, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";

/** The API reference at /docs. Everything that phones elsewhere by default is switched off. */
const CONFIGURATION = {
  url: "/openapi.json",
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: "never",
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
};

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The page, for whoever serves it at /docs with its script at /docs/reference.js. */
export const REFERENCE_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Touchstone API</title>
<link rel="icon" href="data:,">
</head>
<body>
<script id="api-reference" data-configuration="${JSON.stringify(CONFIGURATION).replaceAll('"', "&quot;")}"></script>
<script src="/docs/reference.js"></script>
</body>
</html>
`;

/** Serves the page and its script; `undefined` for any other path. */
export function createReference(scriptPath: string): (request: Request) => Response | undefined {
  const { size, mtimeMs } = statSync(scriptPath);
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const { pathname } = new URL(request.url);
    if (pathname === "/docs")
      return new Response(REFERENCE_PAGE, {
        headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY, "Cache-Control": "no-cache" },
      });
    if (pathname !== "/docs/reference.js") return undefined;
    const headers = { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache", ETag: etag };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    const body = request.method === "HEAD" ? null : (Readable.toWeb(createReadStream(scriptPath)) as ReadableStream);
    return new Response(body, { headers: { ...headers, "Content-Length": String(size) } });
  };
}

/** Where the page's script is installed; `undefined` when it is not. */
export function referenceScript(): string | undefined {
  const require = createRequire(import.meta.url);
  const script = join(dirname(require.resolve("@scalar/api-reference")), "browser", "standalone.js");
  return existsSync(script) ? script : undefined;
}
