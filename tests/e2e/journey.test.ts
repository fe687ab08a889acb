import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openBrowser, openVisitor, type Visitor } from "../support/browser.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

const EMAIL = "quality@example.com";

let browser: Browser;
let product: Product;
let tenant: TestTenant;
let survey: { id: string; slug: string };
let desk: Visitor;

const newestCode = (): string => /^\d{6}/.exec(product.sentMail.filter(({ to }) => to === EMAIL).at(-1)?.subject ?? "")?.[0] ?? "";

async function seed(): Promise<void> {
  await tenant.call("POST", "/v1/members", { email: EMAIL, name: "Quality", role: "owner" });
  await tenant.call("POST", "/v1/subjects", { externalId: "tea", name: "Tea House" });
  const questions = [
    { type: "nps", key: "recommend", label: { en: "Would you recommend us?", "zh-CN": "您会推荐我们吗？" }, required: true },
    { type: "text", key: "comment", label: { en: "Anything to add?", "zh-CN": "还有什么想说的？" } },
  ];
  const { body } = await tenant.call<{ data: { id: string; slug: string } }>("POST", "/v1/surveys", {
    name: "After-sales",
    definition: { title: { en: "How was it?", "zh-CN": "体验如何？" }, questions },
  });
  survey = body.data;
  await tenant.call("POST", `/v1/surveys/${survey.id}/publish`, {}, { "if-match": '"1"' });
  await tenant.call("POST", "/v1/complaints", {
    subjectExternalId: "tea",
    title: "Parcel is late",
    category: "logistics",
    text: "Five days without news.",
  });
}

describe.skipIf(!hasBrowser)("from a respondent's phone to the console", () => {
  beforeAll(async () => {
    product = await startProduct({ siteDir: join(process.cwd(), "packages", "web", "dist") });
    tenant = await product.tenant("Harbour");
    await seed();
    browser = await openBrowser();
    desk = await openVisitor(browser, { viewport: { width: 1280, height: 860 } });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it("signs a member in with the code of the mail", async () => {
    const { page } = desk;
    await page.goto(product.url);
    await page.locator('input[type="email"]').fill(EMAIL);
    await page.locator('button[type="submit"]').click();
    const code = page.locator('input[autocomplete="one-time-code"]');
    await code.waitFor();
    await code.fill(newestCode());
    await page.locator('button[type="submit"]').click();
    await page.getByRole("navigation").first().waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Overview");
  });

  it("shows in the results what a respondent answered on the phone, counted once although it was tapped twice", async () => {
    const visitor = await openVisitor(browser, { viewport: { width: 360, height: 740 }, locale: "zh-CN" });
    const phone = visitor.page;
    await phone.goto(`${product.url}/s/${survey.slug}?subject=tea`);
    await phone.getByText("您会推荐我们吗？").waitFor();
    await phone.locator("label", { hasText: /^9$/ }).click();
    await phone.locator("textarea").fill("客服很耐心");
    await phone.locator('button[type="submit"]').dblclick();
    await phone.getByRole("heading", { level: 1 }).filter({ hasNotText: "体验如何" }).waitFor();
    expect(visitor.faults).toEqual([]);
    await visitor.close();
    await product.idle();
    const listed = await tenant.call<{ data: { answers: Record<string, unknown>; locale: string }[] }>(
      "GET",
      `/v1/responses?surveyId=${survey.id}`,
    );
    expect(listed.body.data).toMatchObject([{ answers: { recommend: 9, comment: "客服很耐心" }, locale: "zh-CN" }]);
    await tenant.call("POST", "/v1/responses:batch", {
      records: Array.from({ length: 9 }, (_, i) => ({ surveyId: survey.id, submissionId: `s${i}`, answers: { recommend: 10 } })),
    });
    await product.idle();
    const { page } = desk;
    await page.goto(`${product.url}/surveys/${survey.id}`);
    await page.getByText("客服很耐心").first().waitFor();
    expect(await page.textContent("main")).toMatch(/\+?100/);
  });

  it("moves a page that was asked for under another name of this machine", async () => {
    const answer = await fetch(`${product.url.replace("localhost", "127.0.0.1")}/surveys?x=1`, {
      headers: { accept: "text/html" },
      redirect: "manual",
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, `${product.url}/surveys?x=1`]);
  });

  it("speaks the three languages", async () => {
    const { page } = desk;
    for (const [locale, heading] of [
      ["zh-CN", "总览"],
      ["zh-TW", "總覽"],
      ["en", "Overview"],
    ] as const) {
      const members = (await tenant.call<{ data: { id: string; email: string; version: number }[] }>("GET", "/v1/members")).body.data;
      const member = members.find(({ email }) => email === EMAIL);
      await tenant.call("PATCH", `/v1/members/${member?.id}`, { locale }, { "if-match": `"${member?.version}"` });
      await page.goto(product.url);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      expect(await page.getAttribute("html", "lang")).toBe(locale);
    }
  });
});
