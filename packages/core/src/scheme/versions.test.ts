import { expect, it } from "vitest";
import { GRADES } from "../scoring/fixtures.js";
import { versionOf } from "./versions.js";

it("a version from before there were dates and derived weights reads as one for every period without any", () => {
  const content = JSON.stringify({ name: "Old", definition: { children: [], grades: GRADES }, indicators: [] });
  const version = versionOf({ schemeId: "sch_1", number: 1, content, publishedAt: "2026-01-01T00:00:00Z" });
  expect(version).toMatchObject({ name: "Old", number: 1, effectiveFrom: null, derivations: [] });
});
