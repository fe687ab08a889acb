import { describe, expect, it } from "vitest";
import { chosenFrom } from "./search.js";

const schemes = [{ id: "sch_new" }, { id: "sch_old" }];

describe("the ranking an address speaks of", () => {
  it("is that of the newest scheme, the running quarter and subjects unless told", () => {
    expect(chosenFrom({}, schemes, "2026-11-21")).toEqual({
      schemeId: "sch_new",
      grain: "quarter",
      period: "2026-Q4",
      board: { by: "subject" },
      grade: "",
    });
  });

  it("is what the address says", () => {
    const search = { scheme: "sch_old", period: "2026-11", by: "tag", tag: "region", grade: "A" };
    expect(chosenFrom(search, schemes, "2026-11-21")).toEqual({
      schemeId: "sch_old",
      grain: "month",
      period: "2026-11",
      board: { by: "tag", tag: "region" },
      grade: "A",
    });
  });

  it("leaves out what it cannot mean", () => {
    const search = { scheme: "gone", period: "sometime", by: "planet", tag: "region" };
    expect(chosenFrom(search, schemes, "2026-11-21")).toMatchObject({ schemeId: "sch_new", period: "2026-Q4", board: { by: "subject" } });
  });
});
