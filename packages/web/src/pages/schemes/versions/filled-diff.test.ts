import { describe, expect, it } from "vitest";
import type { SchemeDiff, WeightsPreview } from "../../../api/schemes.js";
import { filledDiff } from "./filled-diff.js";

const node = (key: string, after: number | null, status: "changed" | "removed" = "changed") => ({
  key,
  type: "indicator" as const,
  name: key,
  depth: 1,
  status,
  parent: { before: null, after: null },
  weight: { before: 0.5, after },
  effectiveWeight: { before: 0.5, after },
  changes: [],
});
const diff = { nodes: [node("a", null), node("b", 0.25), node("gone", null, "removed")] } as unknown as SchemeDiff;
const leaf = (key: string, weight: number) => ({ type: "indicator", key, indicatorId: key, weight });
const preview = (pending: (string | null)[]) =>
  ({
    pending,
    definition: { children: [{ type: "dimension", key: "d", weight: 0.5, children: [leaf("a", 0.4), leaf("b", 0.6)] }] },
  }) as unknown as WeightsPreview;

describe("weights that a comparison leaves open", () => {
  it("are filled in as they would come out now, and no others", () => {
    const [a, b, gone] = filledDiff(diff, preview([])).nodes;
    expect([a?.weight.after, a?.effectiveWeight.after]).toEqual([0.4, 0.2]);
    expect([b?.weight.after, b?.effectiveWeight.after]).toEqual([0.25, 0.25]);
    expect(gone?.weight.after).toBeNull();
  });

  it("stay open while they, or weights above them, cannot be worked out", () => {
    expect(filledDiff(diff, preview(["d"])).nodes[0]?.weight.after).toBeNull();
    const [a] = filledDiff(diff, preview([null])).nodes;
    expect([a?.weight.after, a?.effectiveWeight.after]).toEqual([0.4, null]);
  });
});
