import * as Member from "@touchstone/core/member";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { accessibilityProblems, hasBrowser, openBrowser, openVisitor, type Visitor } from "../support/browser.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

const EMAIL = "quality@example.com";
const NOBODY: BrowserContextOptions = { storageState: { cookies: [], origins: [] } };
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let product: Product;
let tenant: TestTenant;
let storageState: NonNullable<BrowserContextOptions["storageState"]>;

const open = (options: BrowserContextOptions = {}): Promise<Visitor> => openVisitor(browser, { storageState, ...options });

async function signIn(): Promise<void> {
  const { page, close } = await open(NOBODY);
  await page.goto(product.url);
  await page.getByLabel("E-mail address").fill(EMAIL);
  await page.getByRole("button", { name: "Send the code" }).click();
  const field = page.getByLabel("Code from the mail");
  await field.waitFor();
  await field.fill(/\d{6}/.exec(product.sentMail.findLast(({ to }) => to.includes(EMAIL))?.subject ?? "")?.[0] ?? "");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
  storageState = await page.context().storageState();
  await close();
}

const METRICS = { speed: "Speed", care: "Care", price: "Price" };
const SHOPS: Record<string, [speed: number, care: number, price: number]> = {
  tea: [90, 40, 60],
  lamp: [50, 95, 70],
  silk: [70, 70, 30],
  bamboo: [40, 60, 90],
};

/** The quarter before the running one, which the pages offer first, and a day in it. */
function lastQuarter(): { day: string } {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(product.deps.clock());
  const [year = 0, month = 1] = today.split("-").map(Number);
  const first = new Date(Date.UTC(year, Math.floor((month - 1) / 3) * 3 - 3, 10));
  return { day: first.toISOString().slice(0, 10) };
}

async function evidence(): Promise<void> {
  const { day } = lastQuarter();
  for (const [metric, name] of Object.entries(METRICS))
    await tenant.call("POST", "/v1/indicators", {
      key: metric,
      name,
      kind: "benefit",
      unit: "%",
      goalposts: { low: 0, high: 100 },
      source: { type: "observation", metric },
      measure: { kind: "rate", per: 100 },
    });
  for (const [externalId, values] of Object.entries(SHOPS)) {
    await tenant.call("POST", "/v1/subjects", { externalId, name: `Shop ${externalId}` });
    for (const [index, metric] of Object.keys(METRICS).entries())
      await tenant.call("POST", "/v1/observations", {
        metric,
        subjectExternalId: externalId,
        date: day,
        numerator: (values[index] ?? 0) * 10,
        denominator: 1000,
      });
  }
  await product.idle();
}

async function expectSound(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

const publish = async (page: Page, version: number): Promise<void> => {
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await page.getByText(`Version ${version} is published.`).first().waitFor();
};

/** Sets a slider to a judgement: below zero the second one matters more. */
const judge = (page: Page, pair: string, steps: number) => page.getByRole("slider", { name: pair }).fill(String(-steps));

/** Takes a node by its handle and lets it go over the first of its siblings. */
async function dragToTop(page: Page, name: string): Promise<void> {
  const [grip, first] = await Promise.all([
    page.getByRole("button", { name: new RegExp(`^${name}: place`) }).boundingBox(),
    page.getByRole("button", { name: /: place 1 of 3/ }).boundingBox(),
  ]);
  if (!grip || !first) throw new Error("the handles are not on the page");
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2, { steps: 4 });
  await page.mouse.up();
}

describe.skipIf(!hasBrowser)("schemes", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    product = await startProduct({ siteDir: inject("siteDir") });
    tenant = await product.tenant("Jade Market");
    await tenant.inside(() => Member.create({ email: EMAIL, name: "Lin Yu", role: "admin", locale: "en" }));
    await evidence();
    await signIn();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it("a scheme is built from indicators, balanced, ordered by keyboard, given a veto, and published", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/schemes`);
    await page.getByRole("button", { name: "New scheme" }).first().click();
    await page.getByRole("radio", { name: /Indicators of your own/ }).check();
    await page.getByLabel("Name: English").fill("Shop quality");
    for (const name of Object.values(METRICS)) await page.getByRole("checkbox", { name }).check();
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("heading", { level: 1, name: "Shop quality" }).waitFor();

    await page.getByLabel("Weight of Speed in percent").fill("60");
    await page.getByText("The weights must add up to 100 %.").first().waitFor();
    await page.getByRole("button", { name: "Make it 100 %" }).click();
    await page.getByText("Sum 100%").waitFor();
    const first = page.getByRole("button", { name: /: place 1 of 3/ });
    const moved = (await first.getAttribute("aria-label"))?.split(":")[0] ?? "";
    await first.press("ArrowDown");
    await page.getByRole("button", { name: `${moved}: place 2 of 3` }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain(`${moved}: place 2 of 3`);
    await dragToTop(page, moved);
    await page.getByRole("button", { name: `${moved}: place 1 of 3` }).waitFor();

    await page.getByRole("button", { name: "Actions: Care" }).click();
    await page.getByRole("menuitem", { name: "Set a veto" }).click();
    await page.getByText("Say what happens while there is no score here.").waitFor();
    await page.getByLabel("Without a score here").selectOption({ label: "pass over the veto" });
    await page.getByRole("button", { name: "Save" }).click();
    await expectSound(page);
    await publish(page, 1);
    expect(faults).toEqual([]);
    await close();
  });

  it("judgements by pair show how consistent they are, and the suggestion mends them", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/schemes`);
    await page.getByRole("link", { name: "Shop quality" }).click();
    await page.getByText("Rules").first().click();
    await page.getByLabel("Where the weights come from").selectOption({ label: "judged by pairs (AHP)" });
    await page.getByRole("button", { name: "Compare two by two" }).click();
    const dialog = page.getByRole("dialog");
    const pairs = await dialog.getByRole("slider").evaluateAll((sliders) => sliders.map((each) => each.getAttribute("aria-label") ?? ""));
    expect(pairs).toHaveLength(3);
    // The first beats the second, the second the third, and the third the first: a circle.
    for (const [index, steps] of [1, -3, 1].entries()) await judge(page, pairs[index] ?? "", steps);
    await dialog.getByText("The judgements contradict each other").first().waitFor();
    await expectSound(page);
    await dialog.getByRole("button", { name: "Take this" }).click();
    await dialog.getByText("The judgements agree well enough").first().waitFor();
    await dialog.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The working copy was saved.").first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("unsaved changes outlive a look at other tabs and are tried out before anything is published", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/schemes`);
    await page.getByRole("link", { name: "Shop quality" }).click();
    await page.getByText("Rules").first().click();
    await page.getByLabel("How scores are joined").selectOption({ label: "harmonic mean" });
    await page.getByText("Not saved yet").waitFor();
    await page.getByRole("tab", { name: "What would change?" }).click();
    await page.getByText("Nothing is written here.").waitFor();
    await page.getByRole("button", { name: "Try it out" }).click();
    await page.getByText("working copy against version 1").waitFor();
    await page.getByRole("cell", { name: "Shop bamboo" }).waitFor();
    await expectSound(page);
    const { body } = await tenant.call<{ data: unknown[] }>("GET", "/v1/scorecards");
    expect(body.data ?? []).toEqual([]);
    await page.getByRole("tab", { name: "Working copy" }).click();
    expect(await page.getByText("harmonic mean").first().isVisible()).toBe(true);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The working copy was saved.").first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("other methods are set beside the scheme, with a word of caution", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/schemes`);
    await page.getByRole("link", { name: "Shop quality" }).click();
    await page.getByRole("tab", { name: "Other methods" }).click();
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.getByText("one new subject can move everybody").waitFor();
    await page.getByRole("rowheader", { name: "Shop lamp" }).waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
    await close();
  });

  it("a new version tells what changed and how its weights came about, and counts from a day on", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/schemes`);
    await page.getByRole("link", { name: "Shop quality" }).click();
    await page.getByRole("button", { name: "Publish" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("What changed since version 1").waitFor();
    await dialog
      .getByRole("cell", { name: /changed/ })
      .first()
      .waitFor();
    await dialog.getByText("Where the weights came from").waitFor();
    await dialog.getByText(/1 judge, consistency ratio/).waitFor();
    await dialog.getByRole("radio", { name: /From a day on/ }).check();
    await dialog.getByLabel("First day").fill("2030-01-01");
    await expectSound(page);
    await dialog.getByRole("button", { name: "Publish" }).click();
    await page.getByText("Version 2 is published.").first().waitFor();
    await page.getByRole("tab", { name: "Versions" }).click();
    await page.getByText("for periods before Jan 1, 2030").waitFor();
    await page.getByText("for periods from Jan 1, 2030").waitFor();
    await page.getByLabel("From", { exact: true }).selectOption({ label: "Version 1" });
    await page.getByLabel("To", { exact: true }).selectOption({ label: "Version 2" });
    await page.getByText("Rules of the top level").waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
    await close();
  });

  it("a template makes a draft and says what is still to be connected, on a phone too", async () => {
    const { page, faults, close } = await open({ viewport: PHONE });
    await page.goto(`${product.url}/schemes`);
    await page.getByRole("button", { name: "New scheme" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio").first().check();
    await expectSound(page);
    await dialog.getByRole("button", { name: "Create" }).click();
    await dialog.getByText("What is still to be connected").waitFor();
    await expectSound(page);
    await dialog.getByRole("link", { name: "Open the scheme" }).click();
    await page.getByRole("tab", { name: "Working copy" }).waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
    await close();
  });
});
