import { describe, expect, it } from "vitest";
import { mergeDates } from "./holidays.js";

describe("a public holiday list taken over into a calendar", () => {
  const before = { holidays: ["2026-05-01", "2026-12-24"], overrides: { "2026-01-04": [["10:00", "12:00"]], "2026-07-01": [] } };
  const list = { holidays: ["2026-01-04", "2026-10-01"], overrides: { "2026-05-01": [["09:00", "18:00"]] } } as const;
  const merged = () => mergeDates(structuredClone(before) as never, structuredClone(list) as never);

  it("replaces what the calendar said about the listed dates and keeps all others", () => {
    expect(merged()).toEqual({
      holidays: ["2026-01-04", "2026-10-01", "2026-12-24"],
      overrides: { "2026-05-01": [["09:00", "18:00"]], "2026-07-01": [] },
    });
  });

  it("changes nothing more when taken over again", () => {
    expect(mergeDates(merged(), structuredClone(list) as never)).toEqual(merged());
  });
});
