import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { planted } from "./mutations.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const platform = (name: string) => `${root}.sst/platform/node_modules/${name}`;

/** Needs the platform types that `sst install` unpacks; `scripts/check-infra.mjs` sees to that. */
export default defineConfig({
  root,
  plugins: process.env.INFRA_MUTATION ? [planted(process.env.INFRA_MUTATION)] : [],
  resolve: { alias: { "@pulumi/pulumi": platform("@pulumi/pulumi"), "@pulumi/aws": platform("@pulumi/aws") } },
  test: { include: ["tests/infra/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 300_000, pool: "forks", maxWorkers: 1 },
});
