import { readFile } from "node:fs/promises";
import * as Member from "@touchstone/core/member";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { accessibilityProblems, hasBrowser, openBrowser, openVisitor } from "../support/browser.js";
import { ANNA, publishedSurvey } from "../support/privacy-bench.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

const ADMIN = "privacy@example.com";
const VIEWER = "viewer@example.com";

let browser: Browser;
let product: Product;
let tenant: TestTenant;

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(product.url);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the code" }).click();
  const field = page.getByLabel("Code from the mail");
  await field.waitFor();
  await field.fill(/\d{6}/.exec(product.sentMail.findLast(({ to }) => to.includes(email))?.subject ?? "")?.[0] ?? "");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
}

async function expectSound(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

describe.skipIf(!hasBrowser)("personal data in the console", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    product = await startProduct({ siteDir: inject("siteDir") });
    tenant = await product.tenant("Jade Market");
    const member = (email: string, role: "admin" | "viewer") => Member.create({ email, name: role, role, locale: "en" });
    await tenant.inside(async () => [await member(ADMIN, "admin"), await member(VIEWER, "viewer")]);
    const surveyId = await publishedSurvey(tenant);
    await tenant.call("POST", "/v1/responses", {
      surveyId,
      submissionId: "o-1",
      answers: { recommend: 2, reason: ANNA.words, contact: ANNA.email },
    });
    await tenant.call("POST", "/v1/complaints", { title: ANNA.words, complainant: { name: ANNA.name, email: ANNA.email } });
    await tenant.call("POST", "/v1/subjects", { externalId: ANNA.customerId, name: ANNA.name, kind: "guide" });
    await product.idle();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it("is found, given and erased after an identifier was typed again", async () => {
    const { page, faults, close } = await openVisitor(browser);
    await signIn(page, ADMIN);
    await page.goto(`${product.url}/settings?tab=personalData`);
    await page.getByLabel("Address, number or id").fill("anna");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("is not one whole e-mail address").first().waitFor();
    await page.getByLabel("Address, number or id").fill(ANNA.email);
    await page.getByRole("button", { name: "Another identifier" }).click();
    await page.getByLabel("Known by").nth(1).selectOption("externalId");
    await page.getByLabel("Address, number or id").nth(1).fill(ANNA.customerId);
    await page.getByRole("button", { name: "Search" }).click();
    const found = page.getByRole("table", { name: "Found" });
    const exportButton = page.getByRole("button", { name: "Download the data" });
    await exportButton.waitFor();
    expect(await found.getByRole("row").allInnerTexts()).toEqual([
      expect.stringMatching(/Concerns/),
      expect.stringMatching(/^Subject\s+1\s+0/),
      expect.stringMatching(/^Response\s+1\s+0/),
      expect.stringMatching(/^Complaint\s+1\s+0/),
      expect.stringMatching(/^Entry in the audit log\s+0\s+1/),
    ]);
    await expectSound(page);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/found.png`, fullPage: true });
    const download = page.waitForEvent("download");
    await exportButton.click();
    const given = JSON.parse(await readFile(await (await download).path(), "utf8"));
    expect(given.find(({ kind }: { kind: string }) => kind === "complaint").data.complainant).toEqual({
      name: ANNA.name,
      email: ANNA.email,
    });
    await page.getByRole("button", { name: "Erase" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Type one of the identifiers again").fill("bo@example.com");
    await dialog.getByRole("button", { name: "Erase" }).click();
    await dialog.getByText("is none of the identifiers").first().waitFor();
    await expectSound(page);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/erase.png` });
    await dialog.getByLabel("Type one of the identifiers again").fill(ANNA.email);
    await dialog.getByRole("button", { name: "Erase" }).click();
    await page.getByText("2 records were erased.").waitFor();
    await page.getByText("the erasure left subjects out").nth(1).waitFor();
    await expectSound(page);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/erased.png`, fullPage: true });
    expect(faults).toEqual([]);
    await close();
  });

  it("is no business of somebody without the permission", async () => {
    const { page, close } = await openVisitor(browser);
    await signIn(page, VIEWER);
    await page.goto(`${product.url}/settings?tab=personalData`);
    await page.getByRole("tab").first().waitFor();
    expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Tenant"]);
    await close();
  });

  it("reads well in Chinese on a phone", async () => {
    const { page, close } = await openVisitor(browser, { viewport: { width: 390, height: 844 } });
    await signIn(page, ADMIN);
    const [{ id }] = (await tenant.inside(() => Member.list())).filter(({ email }) => email === ADMIN) as [Member.Member];
    for (const [version, locale, title] of [
      [1, "zh-CN", "查找某人"],
      [2, "zh-TW", "尋找某人"],
    ] as const) {
      await tenant.inside(() => Member.update(id, version, { locale }));
      await page.goto(`${product.url}/settings?tab=personalData`);
      await page.getByRole("heading", { name: title }).waitFor();
      await expectSound(page);
      if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${locale}.png`, fullPage: true });
    }
    await close();
  });
});
