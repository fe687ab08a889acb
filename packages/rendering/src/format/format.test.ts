import { describe, expect, it } from "vitest";
import { wordingFor } from "./index.js";
import { numberFormat } from "./number.js";
import { periodFormat } from "./period.js";

const measure = { status: "measured", value: 0.824, n: 1234, low: 0.801, high: 0.846 } as const;

describe("numbers", () => {
  it("carry their unit, and their interval without it", () => {
    const wording = wordingFor("en", "UTC", "quarter");
    expect(wording.value("percent", measure)).toBe("82.4%");
    expect(wording.precision("percent", measure)).toBe("80.1–84.6, n\u00a0=\u00a01,234");
  });

  it("use words between the ends once a minus sign could be taken for the dash", () => {
    expect(numberFormat("en").interval("points", -3, 4.2)).toBe("−3.0 to 4.2");
  });

  it("show durations in their two largest units", () => {
    const { value } = numberFormat("en");
    expect(["seconds", "minutes", "hours", "days"].map((_, i) => value("seconds", [42, 720, 6_420, 297_000][i] ?? 0))).toEqual([
      "42 sec",
      "12 min",
      "1 hr 47 min",
      "3.4 days",
    ]);
  });

  it("judge a change by the direction that is better, and call what cannot be seen unchanged", () => {
    const { change } = wordingFor("en", "UTC", "month");
    expect(change("count", [304, 268], "down")).toEqual({ text: "▲ 36, worse", judgement: "worse" });
    expect(change("percent", [0.82401, 0.82399], "up")).toEqual({ text: "unchanged", judgement: null });
    expect(change("count", [5, 4], null)).toEqual({ text: "▲ 1", judgement: null });
  });
});

describe("periods and instants", () => {
  it.each([
    ["en", ["Q3 2026", "November 2026", "Week 47, 2026", "Nov 21, 2026", "2026"]],
    ["zh-CN", ["2026 年第 3 季度", "2026年11月", "2026 年第 47 周", "2026年11月21日", "2026 年"]],
    ["zh-TW", ["2026 年第 3 季", "2026年11月", "2026 年第 47 週", "2026年11月21日", "2026 年"]],
  ] as const)("are named in %s", (locale, names) => {
    const { long } = periodFormat(locale);
    expect(["2026-Q3", "2026-11", "2026-W47", "2026-11-21", "2026"].map(long)).toEqual(names);
  });

  it("show instants in the tenant's time zone", () => {
    const instant = "2026-09-30T16:30:00Z";
    expect(wordingFor("zh-CN", "Asia/Shanghai", "day").instant(instant)).toContain("2026年10月1日 00:30");
    expect(wordingFor("en", "America/New_York", "day").instant(instant)).toContain("Sep 30, 2026");
  });
});
