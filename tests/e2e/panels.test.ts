import type { MailMessage } from "@touchstone/core/ports";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { accessibilityProblems, hasBrowser, openBrowser, openVisitor } from "../support/browser.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

type Panel = { id: string; version: number; assessors: { state: string; progress: object }[] };
type Body<T> = { data: T };

const PHONE = { viewport: { width: 360, height: 740 } };

let browser: Browser;
let product: Product;
let tenant: TestTenant;

const criterion = (key: string, en: string, zh: string, scale = { low: 1, high: 5 }) => ({
  key,
  name: { en, "zh-CN": zh },
  guidance: { en: `Look at ${key}.`, "zh-CN": `请关注${zh}。` },
  scale,
  levels:
    scale.high === 5
      ? [{ value: 5, name: { en: "Exemplary", "zh-CN": "堪称典范" }, description: { en: "Nothing to add.", "zh-CN": "无可挑剔。" } }]
      : [],
});

/** An open panel of one assessor; answers the address in the mail. */
async function invite(): Promise<{ link: string; id: string }> {
  const subjectIds = [];
  for (const name of ["Tea House", "Lamp Studio"])
    subjectIds.push((await tenant.call<Body<{ id: string }>>("POST", "/v1/subjects", { externalId: name, name })).body.data.id);
  const created = await tenant.call<Body<Panel>>("POST", "/v1/panels", {
    name: { en: "Expert review", "zh-CN": "专家评审" },
    instructions: { en: "Judge what a new customer would meet.", "zh-CN": "请以新顾客的角度评价。" },
    period: "2026-Q4",
    closesAt: new Date(Date.now() + 86_400_000 * 10).toISOString(),
    rubric: [criterion("clarity", "Clarity of advice", "讲解清晰"), criterion("speed", "Speed", "响应速度", { low: 0, high: 100 })],
    subjectIds,
    assessors: [{ name: "Ann", email: "ann@example.com", perspective: "expert", locale: "en" }],
  });
  const { id, version } = created.body.data;
  await tenant.call("POST", `/v1/panels/${id}/open`, undefined, { "if-match": `"${version}"` });
  await product.idle();
  const mail = (product.sentMail as MailMessage[]).findLast(({ to }) => to === "ann@example.com");
  return { id, link: /https?:\/\/\S+\/a\/[\w.-]+/.exec(mail?.text ?? "")?.[0] ?? "" };
}

describe.skipIf(!hasBrowser)("an assessor on a phone", () => {
  beforeAll(async () => {
    product = await startProduct({ siteDir: inject("siteDir") });
    tenant = await product.tenant("Harbour");
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it("follows the mail, judges one subject, declines the other and finishes", async () => {
    const { id, link } = await invite();
    const { page, faults, close } = await openVisitor(browser, PHONE);
    await page.goto(link);
    await page.getByRole("heading", { level: 1, name: "Expert review" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("link", { name: /Tea House/ }).click();
    await page.getByRole("heading", { level: 1, name: "Tea House" }).waitFor();
    await page.getByRole("button", { name: "Submit this subject" }).click();
    await page.getByText("Some criteria still need a score").waitFor();
    await page.locator("label", { hasText: /^5$/ }).click();
    await page.getByText("Nothing to add.").first().waitFor();
    await page.getByText("Saved. You can go on later.").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.reload();
    expect(await page.getByRole("radio", { name: /^5/ }).isChecked()).toBe(true);
    await page.getByRole("spinbutton").fill("120");
    await page.getByRole("button", { name: "Submit this subject" }).click();
    await page.getByText("Please enter a number from 0 to 100.").waitFor();
    await page.getByRole("spinbutton").fill("80");
    await page.getByLabel(/Remarks/).fill("Kind and quick");
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/assess-subject.png`, fullPage: true });
    await page.getByRole("button", { name: "Submit this subject" }).dblclick();
    await page.getByRole("heading", { level: 1, name: "Expert review" }).waitFor();

    await page.getByRole("link", { name: /Lamp Studio/ }).click();
    await page.getByRole("button", { name: "I should not assess this subject" }).click();
    await page.getByLabel("Reason").fill("My sister runs it");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "Decline", exact: true }).click();
    await page.getByRole("button", { name: "Finish my assessment" }).click();
    await page.getByRole("heading", { level: 1, name: "Thank you!" }).waitFor();
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/assess-finished.png`, fullPage: true });
    expect(faults).toEqual([]);
    await close();

    const { body } = await tenant.call<Body<Panel>>("GET", `/v1/panels/${id}`);
    expect(body.data.assessors).toMatchObject([{ state: "finished", progress: { assigned: 2, submitted: 1, declined: 1 } }]);
  });

  it("speaks the three languages, and says kindly when a link leads nowhere", async () => {
    const { link } = await invite();
    const { page, faults, close } = await openVisitor(browser, { ...PHONE, locale: "zh-CN" });
    await page.goto(link);
    for (const [language, heading] of [
      ["简体中文", "待评对象"],
      ["繁體中文", "待評對象"],
      ["English", "What you assess"],
    ] as const) {
      await page.getByRole("button", { name: language }).click();
      await page.getByRole("heading", { level: 2, name: heading }).waitFor();
    }
    await page.goto(`${link}x`);
    await page.getByRole("heading", { level: 1, name: "此链接无效" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
