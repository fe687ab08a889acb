import * as Member from "@touchstone/core/member";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { accessibilityProblems, hasBrowser, openBrowser, openVisitor, type Visitor } from "../support/browser.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

const EMAIL = "quality@example.com";

type Thing = { id: string; version: number };
type Row = { scorecardId: string; subjectName: string; scoreRounded: number };

let browser: Browser;
let product: Product;
let tenant: TestTenant;
let schemeId: string;
let storageState: NonNullable<BrowserContextOptions["storageState"]>;

const open = (options: BrowserContextOptions = {}): Promise<Visitor> => openVisitor(browser, { storageState, ...options });

async function post<T = Thing>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  const answer = await tenant.call<{ data: T }>("POST", path, body, headers);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

const indicator = (key: string, name: string, changes: object = {}) =>
  post("/v1/indicators", {
    key,
    name: { en: name, "zh-CN": name, "zh-TW": name },
    kind: "benefit",
    unit: "%",
    goalposts: { low: 0, high: 100 },
    source: { type: "observation", metric: key },
    measure: { kind: "mean" },
    ...changes,
  });

const report = (metric: string, subjectExternalId: string, value: number, secondsAgo = 60) =>
  post("/v1/observations", { metric, subjectExternalId, value, at: new Date(Date.now() - 1000 * secondsAgo).toISOString() });

/** Two shops of one region; the second one's slow replies shut a veto, and nobody kept callbacks. */
async function setUp(): Promise<void> {
  await post("/v1/subjects", { externalId: "north", name: "North", kind: "region" });
  for (const [externalId, name] of [
    ["tea", "Tea House"],
    ["lamp", "Lamp Studio"],
  ])
    await post("/v1/subjects", { externalId, name, kind: "merchant", parentExternalId: "north", tags: { city: "Suzhou" } });
  const care = await indicator("care", "Careful packing");
  const speed = await indicator("speed", "Quick replies");
  const callback = await indicator("callback", "Callbacks kept");
  const index = await indicator("index", "Service index", {
    source: { type: "formula", expression: "(care + speed) / 2" },
    measure: undefined,
  });
  for (const [shop, packing, replies] of [
    ["tea", 90, 80],
    ["lamp", 85, 30],
  ] as const) {
    await report("care", shop, packing);
    await report("speed", shop, replies);
  }
  const leaf = (key: string, { id }: Thing, weight: number, veto?: object) => ({
    type: "indicator",
    key,
    indicatorId: id,
    weight,
    ...(veto ? { veto } : {}),
  });
  const scheme = await post("/v1/schemes", {
    name: { en: "Shop service", "zh-CN": "店铺服务", "zh-TW": "店鋪服務" },
    definition: {
      coverageThreshold: 0.5,
      children: [
        leaf("care", care, 0.4),
        leaf("speed", speed, 0.2, { below: 50, cap: 40, of: "total", whenMissing: "ignore" }),
        leaf("index", index, 0.2),
        leaf("callback", callback, 0.2),
      ],
      grades: [
        { grade: "A", from: 80 },
        { grade: "B", from: 60 },
        { grade: "C", from: 0 },
      ],
    },
  });
  await post(`/v1/schemes/${scheme.id}/publish`, {}, { "if-match": `"${scheme.version}"` });
  schemeId = scheme.id;
  await product.idle();
}

async function signIn(): Promise<void> {
  const { page, close } = await openVisitor(browser);
  await page.goto(product.url);
  await page.getByLabel("E-mail address").fill(EMAIL);
  await page.getByRole("button", { name: "Send the code" }).click();
  await page.getByLabel("Code from the mail").waitFor();
  await page
    .getByLabel("Code from the mail")
    .fill(/\d{6}/.exec(product.sentMail.findLast(({ to }) => to.includes(EMAIL))?.subject ?? "")?.[0] ?? "");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
  storageState = await page.context().storageState();
  await close();
}

/** Fills the dialog's start, lets the run end, and goes where it leads. */
async function scoreNow(page: Page, choose?: () => Promise<unknown>): Promise<void> {
  await page.getByRole("button", { name: "Score now" }).click();
  await choose?.();
  await page.getByRole("dialog").getByRole("button", { name: "Start scoring" }).click();
  await page
    .getByRole("dialog")
    .getByText(/scored,/)
    .waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Show the ranking" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Points as a table shows them, row by row, the last one the total. */
const pointsIn = async (page: Page, table: string): Promise<number[]> => {
  const cells = await page.getByRole("table", { name: table }).locator("tbody tr td:last-child").allTextContents();
  return cells.map((text) => Number.parseFloat(text.replace("−", "-")) || 0);
};

const sumOf = (numbers: readonly number[]): number => Math.round(10 * numbers.reduce((sum, each) => sum + each, 0)) / 10;

const latest = async (name: string): Promise<Row> => {
  const [year, month] = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date()).split("-");
  const period = `${year}-Q${Math.ceil(Number(month) / 3)}`;
  const { body } = await tenant.call<{ data: Row[] }>("GET", `/v1/scorecards?schemeId=${schemeId}&period=${period}`);
  const row = body.data.find(({ subjectName }) => subjectName === name);
  if (!row) throw new Error(`${name} is not ranked: ${JSON.stringify(body)}`);
  return row;
};

describe.skipIf(!hasBrowser)("scorecards in the console", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    product = await startProduct({ siteDir: inject("siteDir") });
    tenant = await product.tenant("Harbour");
    await tenant.inside(() => Member.create({ email: EMAIL, name: "Lin Yu", role: "owner", locale: "en" }));
    await setUp();
    await signIn();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it("a period is scored in the background and leads to its ranking, with those without a score last", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/rankings`);
    await page.getByText("This period has not been scored").waitFor();
    await scoreNow(page);
    const ranking = page.getByRole("table", { name: "Ranking" });
    await ranking.getByRole("link", { name: "Tea House" }).waitFor();
    expect(await ranking.getByRole("link").allTextContents()).toEqual(["Tea House", "Lamp Studio", "North"]);
    await ranking.getByText("Nothing was observed in this period.").waitFor();
    await ranking.getByRole("img", { name: "Rank 1 to 1 in nine of ten cases when the weights vary by 20 %" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("tab", { name: "Past scorings" }).click();
    await page.getByText("Done", { exact: true }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("points, the veto's own among them, add up to the score that is shown", async () => {
    const { scorecardId, scoreRounded } = await latest("Lamp Studio");
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/scorecards/${scorecardId}`);
    await page.getByText("It scored 30.0, below 50. Therefore the whole score may not exceed 40.").waitFor();
    const points = await pointsIn(page, "Where the score comes from");
    expect(points.at(-1)).toBe(scoreRounded);
    expect(sumOf(points.slice(0, -1))).toBe(scoreRounded);
    expect(points.filter((each) => each < 0)).toHaveLength(1);
    await page.getByText("Nothing was observed. This is not a zero: others take over its weight, unless something is filled in.").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("says what a target is short of by indicator, and that a veto alone bars the grade", async () => {
    const { scorecardId, scoreRounded } = await latest("Lamp Studio");
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/scorecards/${scorecardId}`);
    await page.getByRole("button", { name: "Grade A: 80" }).click();
    await page.getByText("40.0 points are missing to 80.").waitFor();
    const [start, ...steps] = await pointsIn(page, "Distance from a target");
    expect(start).toBe(scoreRounded);
    expect(sumOf([scoreRounded, ...steps.slice(0, -1)])).toBe(80);
    await page.getByRole("tab", { name: "What changed" }).click();
    await page.getByText("There is no earlier scorecard to compare with.").waitFor();
    await page.getByRole("tab", { name: "What would lift the grade" }).click();
    await page.getByText("Quick replies: its score is 30.0 and must be at least 50.").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("leads from an indicator to what a formula took and to what was reported, and back to where one was", async () => {
    const { scorecardId } = await latest("Tea House");
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/scorecards/${scorecardId}`);
    const opener = page.getByRole("button", { name: "Service index" });
    await opener.click();
    const panel = page.getByRole("dialog", { name: "Service index" });
    await panel.getByText("(care + speed) / 2").last().waitFor();
    await panel.getByRole("row", { name: /Careful packing/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Quick replies" }).click();
    await page.getByRole("dialog").getByRole("heading", { name: "What was reported" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("a score that late data changed names its earlier revision, the reason, and what changed", async () => {
    const before = await latest("Tea House");
    await report("care", "tea", 50, 1);
    await product.idle();
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/rankings`);
    await scoreNow(page, () => page.getByLabel("Why score again?").selectOption({ label: "Data were corrected" }));
    await page.goto(`${product.url}/scorecards/${before.scorecardId}`);
    await page.getByText("The reason: data were corrected.").waitFor();
    await page.getByRole("link", { name: "Show the newer one" }).click();
    await page.getByText("It takes the place of an earlier one, because data were corrected.").waitFor();
    await page.getByRole("tab", { name: "What changed" }).click();
    await page.getByLabel("Compare with").selectOption({ label: "The earlier revision of this period" });
    const after = await latest("Tea House");
    await page.getByRole("table", { name: "What changed" }).waitFor();
    const steps = await pointsIn(page, "What changed");
    expect(steps[0]).toBe(before.scoreRounded);
    expect(sumOf(steps.slice(0, -1))).toBe(after.scoreRounded);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("groups are ranked with the number of their members, and have scorecards of their own", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/rankings?by=tag&tag=city`);
    await page.getByText("This period has not been scored").waitFor();
    await scoreNow(page);
    await page.getByText("2 members").waitFor();
    await page.getByRole("link", { name: "Suzhou" }).click();
    await page.getByRole("heading", { level: 1, name: "city: Suzhou" }).waitFor();
    await page.getByRole("img", { name: "Score over time" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    { locale: "zh-CN", width: 390, colorScheme: "dark" },
    { locale: "zh-TW", width: 1280, colorScheme: "light" },
  ] as const)("is accessible and fits: $locale, $width px, $colorScheme", async ({ locale, width, colorScheme }) => {
    const card = `scorecards/${(await latest("Lamp Studio")).scorecardId}`;
    const { page, faults, close } = await open({ viewport: { width, height: 900 }, colorScheme });
    await page.addInitScript((chosen) => localStorage.setItem("touchstone.locale", chosen), locale);
    const whys = ["distance", "change", "lift"].map((why) => `${card}?why=${why}`);
    for (const path of ["rankings", "rankings?by=tag&tag=city", "rankings?tab=runs", ...whys, `${card}?indicator=index`]) {
      await page.goto(`${product.url}/${path}`);
      await page.locator("h1").waitFor();
      await page.waitForLoadState("networkidle");
      expect(await accessibilityProblems(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
