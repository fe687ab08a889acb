import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openBrowser } from "../support/browser.js";
import { type Product, startProduct } from "../support/product.js";

const referenceScript = join(createRequire(import.meta.url).resolve("@scalar/api-reference"), "../browser/standalone.js");

let browser: Browser;
let product: Product;

/** Opens the page and returns its text and every request that left this machine. */
async function visit(url: string, untilText: string): Promise<{ text: string; outside: string[] }> {
  const page = await browser.newPage();
  const outside: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !["localhost", "127.0.0.1"].includes(hostname)) outside.push(request.url());
  });
  await page.goto(url);
  await page.getByText(untilText).first().waitFor();
  await page.waitForLoadState("networkidle");
  const text = (await page.textContent("body")) ?? "";
  await page.close();
  return { text, outside };
}

describe.skipIf(!hasBrowser)("pages that the runtime serves itself", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    product = await startProduct({ mailbox: { kind: "page", port: 0, smtpPort: 0 }, referenceScript });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it("the API reference shows the routes and asks nobody else for anything", async () => {
    const { text, outside } = await visit(`${product.url}/docs`, "Touchstone API");
    expect(text).toContain("Subjects");
    expect(outside).toEqual([]);
  });

  it("the mailbox shows a message that arrives while it is open, and asks nobody else for anything", async () => {
    const arriving = visit(product.mailboxUrl, "品質報告 Q1");
    await product.deps.ports.mailer.send({
      id: "m1",
      origin: { purpose: "sign-in" },
      to: "Ana <ana@example.com>",
      subject: "品質報告 Q1",
      html: "<p>Hello</p>",
      text: "Hello",
    });
    expect((await arriving).outside).toEqual([]);
  });
});
