import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as Member from "@touchstone/core/member";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { accessibilityProblems, hasBrowser, openBrowser, openVisitor, type Visitor } from "../support/browser.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

const EMAIL = "owner@example.com";

let browser: Browser;
let product: Product;
let tenant: TestTenant;
/** Cookies and storage of somebody who has signed in. */
let storageState: NonNullable<BrowserContextOptions["storageState"]>;

/** A window of its own, of the member who signed in unless told otherwise. */
const open = (options: BrowserContextOptions = {}): Promise<Visitor> => openVisitor(browser, { storageState, ...options });

const NOBODY: BrowserContextOptions = { storageState: { cookies: [], origins: [] } };

const codeFromMailbox = (): string => /\d{6}/.exec(product.sentMail.findLast(({ to }) => to.includes(EMAIL))?.subject ?? "")?.[0] ?? "";

async function askForCode(page: Page) {
  await page.getByLabel("E-mail address").fill(EMAIL);
  await page.getByRole("button", { name: "Send the code" }).click();
  const field = page.getByLabel("Code from the mail");
  await field.waitFor();
  return field;
}

describe.skipIf(!hasBrowser)("the console", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    product = await startProduct({ siteDir: inject("siteDir") });
    tenant = await product.tenant("Jade Market");
    await tenant.inside(() => Member.create({ email: EMAIL, name: "Lin Yu", role: "owner", locale: "en" }));
    const { page, close } = await open(NOBODY);
    await page.goto(product.url);
    await (await askForCode(page)).fill(codeFromMailbox());
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
    storageState = await page.context().storageState();
    await close();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it("a wrong code is refused in words, and the right one leads to the page that was asked for", async () => {
    const { page, faults, close } = await open(NOBODY);
    await page.goto(`${product.url}/subjects`);
    const field = await askForCode(page);
    const code = codeFromMailbox();
    await field.fill(code === "000000" ? "000001" : "000000");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("The code is wrong").waitFor();
    await field.fill(code);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Subjects" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("a survey goes from a template over its link to an answer", async () => {
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/surveys`);
    await page.getByRole("button", { name: "New survey" }).first().click();
    await page.getByRole("dialog").getByLabel("Name").fill("After purchase");
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("heading", { level: 1, name: "After purchase" }).waitFor();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await page.getByText("Open", { exact: true }).waitFor();
    await page.getByRole("tab", { name: "Share" }).click();
    await answer((await page.locator("code", { hasText: "/s/" }).first().textContent()) ?? "");
    await product.idle();
    await page.getByRole("tab", { name: "Results" }).click();
    await page.reload();
    await page.getByText("There is 1 answer.").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  /** On the smallest phone: refused when incomplete, kept over a reload, sent once although tapped twice. */
  async function answer(link: string): Promise<void> {
    const { page, faults, close } = await open({ ...NOBODY, viewport: { width: 320, height: 640 } });
    await page.goto(link);
    await page.getByRole("button", { name: "Send my answers" }).click();
    await page.getByText("Please answer this question.").first().waitFor();
    await page.locator("#q-overall").getByText("5", { exact: true }).click();
    await page.locator("#q-recommend").getByText("9", { exact: true }).click();
    await page.getByRole("textbox").fill("Friendly and fast");
    await page.reload();
    expect(await page.getByRole("textbox").inputValue()).toBe("Friendly and fast");
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "Send my answers" }).dblclick();
    await page.getByRole("heading", { name: "Thank you!" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  }

  it("a complaint is received, answered and resolved, and its deadline is explained", async () => {
    await tenant.call("POST", "/v1/sla-policies", {
      name: "Standard",
      isDefault: true,
      targets: { firstResponse: { type: "wall-seconds", amount: 7200 }, resolution: { type: "calendar-days", amount: 7 } },
    });
    const { page, faults, close } = await open();
    await page.goto(`${product.url}/complaints`);
    await page.getByRole("button", { name: "New complaint" }).first().click();
    await page.getByLabel("What it is about").fill("Parcel arrived broken");
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("heading", { level: 1, name: "Parcel arrived broken" }).waitFor();
    await page.getByText("Why this deadline?").first().click();
    await page.getByText("Every hour counts").first().waitFor();
    await page.getByLabel("Text", { exact: true }).fill("We are sending a new one.");
    await page.getByRole("button", { name: "Record" }).click();
    await page
      .getByText(/^kept, after/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Move on" }).click();
    await page.getByRole("menuitem", { name: "Resolve" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Resolve" }).click();
    await page.getByRole("main").getByText("Resolved", { exact: true }).first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("the language is chosen once and stays", async () => {
    const { page, close } = await open();
    await page.goto(product.url);
    await page
      .getByRole("button", { name: /Language/ })
      .first()
      .click();
    await page.getByRole("menuitemradio", { name: "繁體中文" }).click();
    await page.getByRole("heading", { level: 1, name: "總覽" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "總覽" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-TW");
    await close();
  });

  it("works without a mouse: past the navigation, into a dialog, and back to where one was", async () => {
    const { page, close } = await open();
    await page.goto(`${product.url}/subjects`);
    const opener = page.getByRole("button", { name: "New subject" }).first();
    await opener.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it.each([
    { locale: "zh-CN", width: 390, colorScheme: "dark" },
    { locale: "zh-TW", width: 1280, colorScheme: "dark" },
  ] as const)("every page is accessible and fits: $locale, $width px, $colorScheme", async ({ locale, width, colorScheme }) => {
    const { page, faults, close } = await open({ viewport: { width, height: 900 }, colorScheme });
    await page.addInitScript((chosen) => localStorage.setItem("touchstone.locale", chosen), locale);
    const subject = await tenant.call<{ data: { id: string } }>("POST", "/v1/subjects", { externalId: "m1", name: "Shop 1" });
    const newest = async (what: string) => (await tenant.call<{ data: { id: string }[] }>("GET", `/v1/${what}`)).body.data[0]?.id;
    const survey = `surveys/${await newest("surveys")}`;
    const tabs = ["results", "questions", "share", "versions"].map((tab) => `${survey}?tab=${tab}`);
    const settings = ["tenant", "members", "keys", "audit"].map((tab) => `settings?tab=${tab}`);
    const lists = [
      "",
      "subjects",
      "surveys",
      "complaints",
      "imports",
      "imports/new",
      "indicators",
      "schemes",
      "rankings",
      "targets",
      "analysis",
      "analysis?tab=drivers",
      "analysis?tab=segments",
      "reports",
      "calendars",
      "sla-policies",
    ];
    for (const path of [
      ...lists,
      ...tabs,
      ...settings,
      `subjects/${subject.body.data.id}`,
      `complaints/${await newest("complaints")}`,
      "nowhere",
    ]) {
      await page.goto(`${product.url}/${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await accessibilityProblems(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it("a survey that is unknown or closed says so", async () => {
    const { page, close } = await open(NOBODY);
    await page.goto(`${product.url}/s/abcdefghijkl`);
    await page.getByRole("heading", { name: "This survey is not here" }).waitFor();
    const { body } = await tenant.call<{ data: { id: string; slug: string; version: number }[] }>("GET", "/v1/surveys");
    const survey = body.data[0];
    await tenant.call("POST", `/v1/surveys/${survey?.id}/close`, undefined, { "if-match": `"${survey?.version}"` });
    await page.goto(`${product.url}/s/${survey?.slug}?lang=zh-CN`);
    // Whether a survey takes answers is known everywhere within five seconds.
    const heading = async () => {
      await page.reload();
      return page.getByRole("heading", { level: 1 }).textContent();
    };
    await expect.poll(heading, { timeout: 15_000 }).toBe("问卷已关闭");
    await close();
  });

  it("the survey page stays below 40 KB, and the console opens with less than 250 KB", async () => {
    expect(await sizeOf("survey.html")).toBeLessThan(40 * 1024);
    expect(await sizeOf("index.html")).toBeLessThan(250 * 1024);
  });

  /** Compressed bytes of a page with the scripts and styles that it names. */
  async function sizeOf(name: string): Promise<number> {
    const html = await readFile(join(inject("siteDir"), name), "utf8");
    const named = (await readdir(join(inject("siteDir"), "assets"))).filter((asset) => html.includes(`/assets/${asset}"`));
    const files = await Promise.all(named.map((asset) => readFile(join(inject("siteDir"), "assets", asset))));
    return files.reduce((sum, file) => sum + gzipSync(file).length, gzipSync(html).length);
  }
});
