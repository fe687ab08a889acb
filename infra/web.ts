import { gateway } from "./api";
import { edge } from "./edge";
import { files } from "./storage";

export { edge };

/** Paths that the API answers; everything else is a file of the site, or a page that does its own routing. */
const apiPaths = ["/v1", "/p", "/r", "/u", "/openapi.json", "/health"];

for (const path of apiPaths) edge.route(path, gateway.url);

const REVALIDATED = "max-age=0,no-cache";

new sst.aws.StaticSite("Web", {
  path: "packages/web",
  build: { command: "npx vite build && npx tsx ../../scripts/build-reference.ts dist", output: "dist" },
  assets: {
    // Pages that are open during a deployment still ask for what they were built with.
    purge: false,
    fileOptions: [
      { files: "**", ignore: ["**/*.{br,gz}"], cacheControl: "max-age=300,public" },
      { files: "assets/**", ignore: ["**/*.{br,gz}"], cacheControl: "max-age=31536000,public,immutable" },
      { files: "**/*.html", cacheControl: REVALIDATED },
      { files: "docs/**", cacheControl: REVALIDATED },
    ],
  },
  // Our pages read nothing at build time; this keeps the generated types out of the sources.
  vite: { types: "../../.sst/web-env.d.ts" },
  router: { instance: edge },
});

/** The console sends files to the bucket by signed links; no other page has a use for them. */
new aws.s3.BucketCorsConfiguration("FilesCors", {
  bucket: files.name,
  corsRules: [
    {
      allowedOrigins: [edge.url],
      allowedMethods: ["GET", "PUT"],
      allowedHeaders: ["content-type"],
      exposeHeaders: ["ETag"],
      maxAgeSeconds: 3600,
    },
  ],
});
