import { createMailEvents } from "@touchstone/functions/mail-events/handler";
import type { SQSEvent } from "aws-lambda";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { accessibilityProblems, hasBrowser, openBrowser, openVisitor, type Visitor } from "../support/browser.js";
import { clientOf } from "../support/client.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";
import { complaintEvent } from "../support/ses-events.js";

const EMAIL = "owner@example.com";
const GONE = "nobody@mail.invalid";
const ANNOYED = "reader@example.com";

let browser: Browser;
let product: Product;
let tenant: TestTenant;
const { post } = clientOf(() => tenant);

/** A report that one address refused and another one's owner called spam. */
async function troubledReport(): Promise<string> {
  const { id } = await post("/v1/reports", { name: "Service quality", schedule: { grain: "quarter" } });
  for (const email of [GONE, ANNOYED]) await post(`/v1/reports/${id}/recipients`, { email });
  await post(`/v1/reports/${id}/runs`, { deliver: true });
  await product.idle();
  const mail = product.sentMail.find(({ to }) => to === ANNOYED);
  if (!mail) throw new Error("the report was not mailed");
  const at = new Date().toISOString();
  const body = JSON.stringify(complaintEvent(mail, { sentAt: at, at }));
  await createMailEvents(product.deps)({ Records: [{ messageId: "m", body } as SQSEvent["Records"][number]] });
  return id;
}

async function signIn(): Promise<Visitor> {
  const visitor = await openVisitor(browser);
  await visitor.page.goto(product.url);
  await visitor.page.getByLabel("E-mail address").fill(EMAIL);
  await visitor.page.getByRole("button", { name: "Send the code" }).click();
  const field = visitor.page.getByLabel("Code from the mail");
  await field.waitFor();
  await field.fill(/\d{6}/.exec(product.sentMail.findLast(({ to }) => to === EMAIL)?.subject ?? "")?.[0] ?? "");
  await visitor.page.keyboard.press("Enter");
  await visitor.page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
  return visitor;
}

describe.skipIf(!hasBrowser)("addresses that get no mail", () => {
  beforeAll(async () => {
    product = await startProduct({ siteDir: inject("siteDir") });
    tenant = await product.tenant("Harbour");
    await post("/v1/members", { email: EMAIL, name: "Owner", role: "owner" });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it("are told apart among a report's recipients and taken up again with a reason", async () => {
    const id = await troubledReport();
    const { page, faults, close } = await signIn();
    await page.goto(`${product.url}/reports/${id}`);
    const row = (email: string) => page.getByRole("row", { name: new RegExp(email) });
    await row(GONE).getByText("Undeliverable").waitFor();
    await row(GONE).getByText("no such mailbox").waitFor();
    await row(ANNOYED).getByText("Reported as spam").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole("button", { name: `Reactivate: ${GONE}` }).click();
    const dialog = page.getByRole("dialog");
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel("Reason").fill("The mailbox was set up.");
    await dialog.getByRole("button", { name: "Reactivate" }).click();
    await row(GONE).getByText("Receives it").waitFor();

    await page.getByRole("button", { name: `Reactivate: ${ANNOYED}` }).click();
    await dialog.getByLabel("Reason").fill("Asked by telephone.");
    await dialog.getByLabel("The owner of the address has asked for mail again").check();
    await dialog.getByRole("button", { name: "Reactivate" }).click();
    await row(ANNOYED).getByText("Receives it").waitFor();

    await page.getByRole("button", { name: /^Deliveries/ }).click();
    await dialog.getByText("Reported as spam").waitFor();
    await dialog.getByText("Failed").waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
