import { describe, expect, it } from "vitest";
import { aMean, aScheme, aShare, aSubject, get, observe, product, refused, share, shares, values } from "../support/analysis-bench.js";
import type { Json } from "../support/client.js";
import { monthAfter } from "../support/quantities.js";

describe("a trend", () => {
  it("compares the last complete period with the one before and the same of last year, in plain words", async () => {
    const [indicatorId, subjectId] = [await aShare(), await aSubject("a")];
    await shares(subjectId, "2025-05", [70, 80]);
    await shares(subjectId, "2026-05", [88, 90]);
    await observe([share(subjectId, "2026-07-02", 1, 10)]);
    const trend = await get(`/v1/trends?indicatorId=${indicatorId}&subjectId=${subjectId}&from=2026-04-01`);
    expect(trend).toMatchObject({ grain: "month", from: "2026-04-01", to: "2026-07-31", timeZone: "Asia/Shanghai", latest: "2026-06" });
    expect(
      trend.points.map((point: Json) => [point.period.label, point.status, point.value, point.complete, point.yearBefore.value]),
    ).toEqual([
      ["2026-04", "missing", null, true, null],
      ["2026-05", "measured", 88, true, 70],
      ["2026-06", "measured", 90, true, 80],
      ["2026-07", "measured", 10, false, null],
    ]);
    expect(trend.comparisons.previous).toMatchObject({
      with: "2026-05",
      difference: 2,
      method: "two-proportions",
      conclusion: "no-evidence",
    });
    // 90 of 100 against 80 of 100: R prop.test(c(90, 80), c(100, 100), correct = FALSE) gives p = 0.04766.
    expect(trend.comparisons.yearBefore).toMatchObject({ with: "2025-06", difference: 10, conclusion: "improved" });
    expect(trend.comparisons.yearBefore.pValue).toBeCloseTo(0.04766, 4);
    expect(trend.comparisons.yearBefore.low).toBeGreaterThan(0);
  });

  it("calls the same rise worse for a cost, and tests means by Welch", async () => {
    const [indicatorId, subjectId] = [await aMean(), await aSubject("a")];
    await values(subjectId, "2026-05-10", [10, 11, 12, 10, 11, 12]);
    await values(subjectId, "2026-06-10", [20, 21, 22, 20, 21, 22]);
    const { comparisons } = await get(`/v1/trends?indicatorId=${indicatorId}&subjectId=${subjectId}`);
    expect(comparisons.previous).toMatchObject({ difference: 10, method: "welch", conclusion: "worse" });
    expect(comparisons.yearBefore).toMatchObject({ reading: { status: "missing" }, difference: null, conclusion: "untested" });
  });

  it("keeps missing, suppressed and a measured zero apart, and tests nothing with what is not measured", async () => {
    const [indicatorId, subjectId] = [await aShare({ minimumSample: 20 }), await aSubject("a")];
    await observe([share(subjectId, "2026-05-10", 0, 30), share(subjectId, "2026-06-10", 9, 10)]);
    const trend = await get(`/v1/trends?indicatorId=${indicatorId}&subjectId=${subjectId}&from=2026-04-01&to=2026-06-30`);
    expect(trend.points.map(({ status, value, n }: Json) => [status, value, n])).toEqual([
      ["missing", null, 0],
      ["measured", 0, 30],
      ["suppressed", null, 10],
    ]);
    expect(trend).toMatchObject({ latest: "2026-05", slope: null, changePoint: null });
  });

  it("finds the slope and the change point, and none where there is only noise", async () => {
    const [indicatorId, rising, shifted, level] = [await aShare(), await aSubject("r"), await aSubject("s"), await aSubject("l")];
    await shares(rising, "2025-07", [60, 62, 64, 66, 68, 70, 72, 74, 76, 78, 80, 82]);
    await shares(shifted, "2025-07", [60, 62, 61, 60, 62, 61, 80, 82, 81, 80, 82, 81]);
    await shares(level, "2025-07", [60, 62, 61, 60, 62, 61, 60, 62, 61, 60, 62, 61]);
    const of = (id: string) => get(`/v1/trends?indicatorId=${indicatorId}&subjectId=${id}`);
    expect((await of(rising)).slope).toMatchObject({ perPeriod: 2, points: 12, method: "theil-sen", conclusion: "improved" });
    expect((await of(shifted)).changePoint).toMatchObject({ at: "2026-01", before: 61, after: 81, conclusion: "improved" });
    expect(await of(level)).toMatchObject({ changePoint: null, slope: { conclusion: "no-evidence" } });
  });

  it("reads every grain from the same evidence, and a score by the version in force", async () => {
    const [indicatorId, subjectId] = [await aShare(), await aSubject("a")];
    const schemeId = await aScheme(indicatorId);
    await observe([share(subjectId, "2026-06-01", 5, 10), share(subjectId, "2026-06-30", 9, 10)]);
    const last = async (query: string) => (await get(`/v1/trends?${query}&to=2026-06-30`)).points.at(-1);
    expect(await last(`indicatorId=${indicatorId}&grain=day`)).toMatchObject({ value: 90, period: { label: "2026-06-30" } });
    expect(await last(`indicatorId=${indicatorId}&grain=week`)).toMatchObject({ value: 90, period: { label: "2026-W27" } });
    expect(await last(`indicatorId=${indicatorId}&grain=month`)).toMatchObject({ value: 70 });
    expect(await last(`indicatorId=${indicatorId}&grain=quarter`)).toMatchObject({ value: 70, period: { label: "2026-Q2" } });
    expect(await last(`schemeId=${schemeId}&subjectId=${subjectId}&grain=year`)).toMatchObject({ value: 70, n: 20, complete: false });
  });

  it("is refused for backward, endless and unknown requests, and another tenant's things", async () => {
    const indicatorId = await aShare();
    expect(await refused("/v1/trends")).toMatchObject({ status: 400, body: { errors: [{ path: "indicatorId" }] } });
    const problem = async (query: string) => {
      const { status, body } = await refused(`/v1/trends?indicatorId=${indicatorId}${query}`);
      return [status, (body.errors as Json[])[0]?.path];
    };
    expect(await problem("&from=2026-06-01&to=2026-05-01")).toEqual([400, "from"]);
    expect(await problem("&from=2027-01-01")).toEqual([400, "from"]);
    expect(await problem("&from=1990-01-01&grain=day")).toEqual([422, "from"]);
    expect(await problem("&grain=fortnight")).toEqual([400, "grain"]);
    const other = await product.tenant("Other");
    expect((await other.call("GET", `/v1/trends?indicatorId=${indicatorId}`)).status).toBe(404);
    expect((await refused(`/v1/trends?indicatorId=${indicatorId}&subjectId=sub_00000000000000000000000000`)).status).toBe(404);
  });
});

const YEAR = [80, 81, 79, 80, 82, 78, 80, 81, 79, 80, 81];

describe("signals", () => {
  it("judge the last complete month by the months before it, in words of three languages", async () => {
    const [indicatorId, subjectId] = [await aShare(), await aSubject("a")];
    await shares(subjectId, "2025-07", [...YEAR, 60]);
    const chart = await get(`/v1/signals?indicatorId=${indicatorId}&subjectId=${subjectId}`);
    expect(chart).toMatchObject({
      chart: "p",
      baseline: { from: "2025-07", to: "2026-05", points: 11, given: false },
      warnings: ["short-baseline"],
    });
    const mean = YEAR.reduce((sum, value) => sum + value, 0) / 11;
    expect(chart.centre).toBeCloseTo(mean, 9);
    const judged = chart.points.find((point: Json) => point.period.label === "2026-06");
    expect(judged.lower).toBeCloseTo(mean - 3 * Math.sqrt((mean * (100 - mean)) / 100), 9);
    expect(judged).toMatchObject({ inBaseline: false, rules: ["beyond-limits"] });
    expect(chart.signals).toMatchObject([{ period: "2026-06", rule: "beyond-limits", side: "below", meaning: "worse", value: 60 }]);
    expect(chart.signals[0].words).toEqual({
      en: "2026-06: 60.0 % lies below the lower limit: worse than before.",
      "zh-CN": "2026-06：60.0 %，低于控制下限，差于以往。",
      "zh-TW": "2026-06：60.0 %，低於管制下限，劣於以往。",
    });
  });

  it("find a run of eight that no single month gives away, and a gap ends it", async () => {
    const indicatorId = await aShare();
    const [run, gap] = [await aSubject("run"), await aSubject("gap")];
    const before = [80, 78, 80, 78, 80, 78];
    await shares(run, "2025-01", [...before, 81, 81, 81, 81, 81, 81, 81, 81]);
    await shares(gap, "2025-01", [...before, 81, 81, 81, 81, null, 81, 81, 81]);
    const of = async (id: string) =>
      (await get(`/v1/signals?indicatorId=${indicatorId}&subjectId=${id}&from=2025-01-01&baselineTo=2025-06-30`)).signals;
    expect(await of(run)).toMatchObject([{ rule: "run-of-eight", period: "2026-02", side: "above", meaning: "better" }]);
    expect(await of(gap)).toEqual([]);
  });

  it("take individual values for means, and Laney's allowance at large samples", async () => {
    const [mean, rate] = [await aMean(), await aShare()];
    const [a, b] = [await aSubject("a"), await aSubject("b")];
    const at = (index: number, value: number) => ({
      subjectId: a,
      metric: "minutes",
      at: `${monthAfter("2025-07", index)}-10T04:00:00Z`,
      value,
    });
    await observe([10, 12, 10, 12, 10, 12, 10, 12, 30].map((value, index) => at(index, value)));
    const chart = await get(`/v1/signals?indicatorId=${mean}&subjectId=${a}`);
    expect(chart).toMatchObject({ chart: "xmr", centre: 11, signals: [{ meaning: "worse", period: "2026-03" }] });
    expect(chart.points[8].upper).toBeCloseTo(11 + (3 * 2) / 1.128, 9);
    await shares(b, "2025-07", [4000, 4200, 3900, 4150, 3950, 4200, 3900, 4100, 4250], 5000);
    const large = await get(`/v1/signals?indicatorId=${rate}&subjectId=${b}`);
    expect(large).toMatchObject({ chart: "p-prime", signals: [] });
  });

  it("tell that there are too few points instead of drawing limits, and that nothing varies", async () => {
    const [indicatorId, few, still] = [await aShare(), await aSubject("few"), await aSubject("still")];
    await shares(few, "2026-03", [80, 20, 80, 20]);
    expect(await get(`/v1/signals?indicatorId=${indicatorId}&subjectId=${few}`)).toMatchObject({
      chart: null,
      centre: null,
      reason: "too-few-points",
      signals: [],
    });
    await shares(still, "2025-07", [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]);
    expect(await get(`/v1/signals?indicatorId=${indicatorId}&subjectId=${still}`)).toMatchObject({
      warnings: ["short-baseline", "no-variation"],
      signals: [],
    });
    expect((await refused(`/v1/signals?indicatorId=${indicatorId}&baselineFrom=2026-05-01&baselineTo=2026-01-01`)).status).toBe(400);
  });
});

describe("a scan", () => {
  it("tells the one subject that changed from many that vary as ever, and counts those it cannot judge", async () => {
    const indicatorId = await aShare();
    const changed = await aSubject("changed", { kind: "team", tags: { city: "Suzhou" } });
    const steady = await Promise.all(["b", "c", "d", "e"].map((name) => aSubject(name)));
    await shares(changed, "2025-06", [...YEAR, 80, 50]);
    for (const [index, id] of steady.entries()) await shares(id, "2025-06", [...YEAR, 80, 78 + index]);
    await shares(await aSubject("new"), "2026-05", [80, 20]);
    await aSubject("silent");
    const found = await get(`/v1/signals/scan?indicatorId=${indicatorId}`);
    expect(found).toMatchObject({
      period: { label: "2026-06" },
      history: 12,
      counts: { subjects: 7, tested: 5, signals: 1, notMeasured: 1, shortHistory: 1 },
    });
    expect(found.rows[0]).toMatchObject({
      subject: { id: changed, name: "Shop changed" },
      value: 50,
      signal: true,
      side: "below",
      meaning: "worse",
    });
    expect(found.rows.slice(1).every((row: Json) => !row.signal && row.qValue >= row.pValue)).toBe(true);
    expect(found.rows[0].high).toBeGreaterThan(found.rows[0].usual);
    expect((await get(`/v1/signals/scan?indicatorId=${indicatorId}&kind=team&tag=city%3DSuzhou`)).counts).toMatchObject({
      subjects: 1,
      tested: 1,
    });
    expect((await get(`/v1/signals/scan?indicatorId=${indicatorId}&limit=2`)).rows).toHaveLength(2);
  });

  it("is refused for a period that is not over", async () => {
    const indicatorId = await aShare();
    expect(await refused(`/v1/signals/scan?indicatorId=${indicatorId}&period=2026-07`)).toMatchObject({
      status: 422,
      body: { errors: [{ path: "period" }] },
    });
  });
});
