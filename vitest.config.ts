import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.js";

/** Two at once even on two cores, where the default is one: most tests wait for the engine or the browser half of their time. */
const shared = { testTimeout: 30_000, hookTimeout: 60_000, maxWorkers: 2, setupFiles: ["tests/support/properties.setup.ts"] };

/** unit: pure and beside the code · api: through HTTP on the embedded engine · e2e: in a real browser · infra: the SST app under mocks. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...shared, name: "unit", include: ["packages/*/src/**/*.test.{ts,tsx}", "tests/conformance/**/*.test.ts"] } },
      { test: { ...shared, name: "api", include: ["tests/api/**/*.test.ts"] } },
      {
        test: {
          ...shared,
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: ["tests/support/site.setup.ts"],
        },
      },
    ],
  },
});
