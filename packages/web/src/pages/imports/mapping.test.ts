import { describe, expect, it } from "vitest";
import { complete, DATE_FORMATS, exampleOf, unusedColumns, valueAt, withSource } from "./mapping.js";

describe("a mapping", () => {
  it("loses a field that is taken from nowhere", () => {
    expect(withSource({ name: { column: "Shop" }, kind: { value: "merchant" } }, "kind", undefined)).toEqual({ name: { column: "Shop" } });
  });

  it("is sent without values that were not filled in", () => {
    expect(complete({ name: { column: "Shop" }, kind: { value: " " }, value: { value: 0 } })).toEqual({
      name: { column: "Shop" },
      value: { value: 0 },
    });
  });

  it("tells which columns stay out", () => {
    const columns = ["id", "name", "note"].map((name) => ({ name, samples: [] }));
    expect(unusedColumns(columns, { externalId: { column: "id" }, name: { column: "name" }, kind: { value: "guide" } })).toEqual(["note"]);
  });
});

describe("a previewed record", () => {
  it("is read along the field's path, whatever is missing on the way", () => {
    expect(valueAt({ answers: { stars: 4 } }, "answers.stars")).toBe(4);
    expect(valueAt({ answers: 3 }, "answers.stars")).toBeUndefined();
    expect(valueAt(null, "name")).toBeUndefined();
  });
});

describe("a format of dates", () => {
  it("is shown by the same moment in each", () => {
    expect(DATE_FORMATS.map(exampleOf)).toEqual([
      "2026-11-21 09:30",
      "2026/11/21 9:30",
      "2026.11.21 9:30",
      "2026年11月21日 9:30",
      "21/11/2026 9:30",
      "21/11/2026 9:30 AM",
      "11/21/2026 9:30",
      "11/21/2026 9:30 AM",
      "21.11.2026 9:30",
      "21-11-2026 9:30",
      "20261121 9:30",
    ]);
  });

  it("is shown without seconds, which say nothing more", () => {
    expect(exampleOf("M/D/YYYY[ H:mm[:ss[.SSS]]]")).toBe("11/21/2026 9:30");
  });
});
