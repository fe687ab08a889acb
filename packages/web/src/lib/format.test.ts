import { describe, expect, it } from "vitest";
import { createFormat } from "./format.js";
import { nearestLocale, textIn } from "./locale.js";

describe("formatting", () => {
  const en = createFormat("en", "Asia/Shanghai");
  const zh = createFormat("zh-CN", "Asia/Shanghai");

  it("shows an unknown value as a dash", () => {
    for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) expect(en.decimal(value)).toBe("–");
    expect(en.dateTime(null)).toBe("–");
    expect(en.duration(null)).toBe("–");
  });

  it("tells instants in the tenant's time zone and local dates as they are", () => {
    expect(en.date("2026-11-20T20:00:00Z")).toBe("Nov 21, 2026");
    expect(en.day("2026-11-21")).toBe("Nov 21, 2026");
    expect(zh.day("2026-11-21")).toBe("2026年11月21日");
  });

  it("names the two largest units of a duration", () => {
    expect(en.duration(2 * 86_400 + 4 * 3_600 + 59)).toBe("2 days 4 hr");
    expect(en.duration(59 * 60 + 30)).toBe("59 min 30 sec");
    expect(en.duration(86_400 + 30)).toBe("1 day");
    expect(en.duration(0)).toBe("0 min");
  });

  it("tells the distance from now in the largest whole unit", () => {
    const now = Date.parse("2026-11-21T00:00:00Z");
    expect(en.relative("2026-11-21T02:30:00Z", now)).toBe("in 2 hours");
    expect(en.relative("2026-11-19T00:00:00Z", now)).toBe("2 days ago");
    expect(zh.relative("2026-11-21T00:05:00Z", now)).toBe("5分钟后");
  });
});

describe("languages", () => {
  it("finds the nearest supported language", () => {
    expect(nearestLocale(["zh-Hant-HK"])).toBe("zh-TW");
    expect(nearestLocale(["zh"])).toBe("zh-CN");
    expect(nearestLocale(["fr", "en-GB"])).toBe("en");
    expect(nearestLocale(["fr"])).toBe("en");
  });

  it("falls back to the nearest language that a text has", () => {
    expect(textIn({ en: "a", "zh-CN": "b" }, "zh-TW")).toBe("b");
    expect(textIn("same", "en")).toBe("same");
    expect(textIn(undefined, "en")).toBe("");
  });
});
