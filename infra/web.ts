import { gateway } from "./api";
import { edge } from "./edge";

export { edge };

/** Paths that the API answers; everything else is a file of the site, or a page that does its own routing. */
const apiPaths = ["/v1", "/p", "/r", "/u", "/objects", "/docs", "/openapi.json", "/health"];

for (const path of apiPaths) edge.route(path, gateway.url);

new sst.aws.StaticSite("Web", {
  path: "packages/web",
  build: { command: "npx vite build", output: "dist" },
  // Our pages read nothing at build time; this keeps the generated types out of the sources.
  vite: { types: "../../.sst/web-env.d.ts" },
  router: { instance: edge },
});
