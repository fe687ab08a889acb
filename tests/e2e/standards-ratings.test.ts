import * as Member from "@touchstone/core/member";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { accessibilityProblems, hasBrowser, openBrowser, openVisitor, type Visitor } from "../support/browser.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

const EMAIL = "quality@example.com";
const NOBODY: BrowserContextOptions = { storageState: { cookies: [], origins: [] } };

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

/** Two shops, one of which ships on time, and the indicator that says so. */
async function evidence(): Promise<void> {
  for (const externalId of ["tea", "lamp"]) await tenant.call("POST", "/v1/subjects", { externalId, name: `Shop ${externalId}` });
  await tenant.call("POST", "/v1/indicators", {
    key: "on-time",
    name: "Shipped on time",
    kind: "benefit",
    unit: "%",
    goalposts: { low: 50, high: 100 },
    source: { type: "observation", metric: "shipping" },
    measure: { kind: "rate", per: 100 },
  });
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(product.deps.clock());
  const shipped = (subjectExternalId: string, numerator: number) =>
    tenant.call("POST", "/v1/observations", { metric: "shipping", subjectExternalId, date, numerator, denominator: 1000 });
  await shipped("tea", 990);
  await shipped("lamp", 600);
  await product.idle();
}

async function expectSound(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

describe.skipIf(!hasBrowser)("standards and third-party ratings", () => {
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

  it("a standard goes from a template over an indicator to the matrix of who meets it", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/standards`);
    await page.getByRole("button", { name: "New standard" }).first().click();
    await page
      .getByRole("dialog")
      .getByRole("radio", { name: /Merchant service/ })
      .check();
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("heading", { level: 1, name: "Merchant service" }).waitFor();
    await page.getByLabel("Verified by: Shipped and delivered on time").selectOption({ label: "Shipped on time" });
    const limit = page.getByLabel("Limit: Shipped and delivered on time");
    expect(await limit.inputValue()).toBe("90");
    await page.getByLabel("Met when: Shipped and delivered on time").selectOption({ label: "at most" });
    await page.getByText("More of it is better here").waitFor();
    await page.getByLabel("Met when: Shipped and delivered on time").selectOption({ label: "at least" });
    await limit.fill("95");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await page.getByText("Version 1 is published.").first().waitFor();
    await page.getByRole("tab", { name: "Who meets it" }).click();
    await page.getByRole("button", { name: "Shop tea, Shipped and delivered on time: met, 99.0%" }).waitFor();
    await page.getByRole("button", { name: "Shop lamp, Shipped and delivered on time: not met, 60.0%" }).click();
    await page.getByRole("dialog").getByText("at least 95%").waitFor();
    await expectSound(page);
    await page.getByRole("dialog").getByRole("link", { name: "Scorecard of Shop lamp" }).click();
    await page.getByRole("heading", { level: 1, name: "Shop lamp" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("a rating is recorded, corrected, and read by a stranger once the page is published", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/ratings?tab=agencies`);
    await page.getByRole("button", { name: "Add an agency" }).click();
    await page.getByLabel("Name: English").fill("Consumer panel");
    await page.getByLabel("Key").fill("panel");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("cell", { name: "Consumer panel", exact: true }).waitFor();
    await page.getByRole("button", { name: "Record a rating" }).click();
    await page.getByRole("dialog").getByLabel("Subject").selectOption({ label: "Shop tea" });
    await page.getByRole("dialog").getByLabel("Rating", { exact: true }).fill("6");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Must lie between 1 and 5.").waitFor();
    await page.getByRole("dialog").getByLabel("Rating", { exact: true }).fill("4.5");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("tab", { name: "Ratings", exact: true }).click();
    await page.getByRole("button", { name: /^Actions: Shop tea/ }).click();
    await page.getByRole("menuitem", { name: "Correct" }).click();
    await page.getByRole("dialog").getByLabel("Rating", { exact: true }).fill("4.1");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("cell", { name: /4\.1/ }).waitFor();
    await page.getByRole("tab", { name: "Public page" }).click();
    await page.getByRole("button", { name: "Publish the page" }).click();
    const link = page.getByRole("link", { name: "Open the page" });
    await link.waitFor();
    const address = (await link.getAttribute("href")) ?? "";
    expect(faults).toEqual([]);
    await close();
    await readAsStranger(address);
  });

  /** On a phone, in Chinese, with scripts switched off. */
  async function readAsStranger(address: string): Promise<void> {
    const { page, faults, close } = await open({ ...NOBODY, locale: "zh-CN", viewport: { width: 390, height: 800 } });
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: "第三方评级" }).waitFor();
    expect(await page.getByRole("row", { name: /Shop tea/ }).textContent()).toContain("4.1");
    await expectSound(page);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Third-party ratings" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  }

  it.each([
    { locale: "zh-CN", width: 390, colorScheme: "dark" },
    { locale: "zh-TW", width: 1280, colorScheme: "light" },
  ] as const)("their pages are accessible and fit: $locale, $width px, $colorScheme", async ({ locale, width, colorScheme }) => {
    const { page, faults, close } = await open({ viewport: { width, height: 900 }, colorScheme });
    await page.addInitScript((chosen) => localStorage.setItem("touchstone.locale", chosen), locale);
    const { body } = await tenant.call<{ data: { id: string }[] }>("GET", "/v1/standards");
    const standard = `standards/${body.data[0]?.id}`;
    const tabs = ["compliance", "clauses", "versions"].map((tab) => `${standard}?tab=${tab}`);
    for (const path of ["standards", ...tabs, "ratings", "ratings?tab=agencies", "ratings?tab=page"]) {
      await page.goto(`${product.url}/${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectSound(page);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
