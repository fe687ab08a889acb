import { request } from "node:http";
import { join } from "node:path";
import type { MailMessage } from "@touchstone/core/ports";
import { isAboutAddress } from "@touchstone/functions/queue/mail-failure";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort } from "../process/ports.js";
import { temporaryFolder } from "../testing/engine.js";
import { type Mailbox, startMailbox } from "./mailbox.js";
import { createSmtpMailer } from "./mailer.js";
import { createMemoryMailer } from "./memory-mailer.js";

const FROM = "Touchstone <reports@touchstone.example>";
const message = (overrides: Partial<MailMessage> = {}): MailMessage => ({
  id: "mail_1",
  origin: { purpose: "sign-in" },
  to: "Ana <ana@example.com>",
  subject: "品質報告",
  html: '<p>Hello</p><img src="cid:chart">',
  text: "Hello",
  ...overrides,
});

type Stored = {
  id: string;
  subject: string;
  messageId: string;
  headers: Record<string, string>;
  to: { address: string }[];
  html: string;
  attachments: { fileName: string; contentId?: string }[] | null;
};

let mailbox: Mailbox;
let folder: string;
let cleanUp: () => Promise<void>;
let ports: { webPort: number; smtpPort: number };

beforeAll(async () => {
  const temporary = await temporaryFolder();
  cleanUp = temporary.cleanUp;
  folder = join(temporary.folder, "mail");
  ports = { webPort: await freePort(), smtpPort: await freePort() };
  mailbox = await startMailbox({ folder, ...ports, log: () => {} });
});
afterAll(async () => {
  await mailbox.stop();
  await cleanUp();
});

const stored = async (): Promise<Stored[]> => (await (await fetch(`${mailbox.url}/email`)).json()) as Stored[];
const sendAndFind = async (mail: MailMessage): Promise<Stored> => {
  const mailer = createSmtpMailer({ smtpPort: mailbox.smtpPort, from: FROM });
  await mailer.send(mail);
  mailer.close();
  return vi.waitFor(async () => {
    const found = (await stored()).find((one) => one.messageId.startsWith(`${mail.id}@`));
    if (!found) throw new Error("not there yet");
    return found;
  });
};
const status = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${mailbox.url}/email`, { headers }, (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end();
  });

describe("mailbox", () => {
  it("receives a message with its id, headers, text and inline picture", async () => {
    const mail = message({
      id: "rpt_1.rcp_2",
      headers: { "List-Unsubscribe": "<https://example.com/u/1>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
      attachments: [
        { fileName: "chart.png", contentType: "image/png", content: Buffer.from("png"), contentId: "chart" },
        { fileName: "報告.pdf", contentType: "application/pdf", content: Buffer.from("%PDF-") },
      ],
    });
    const found = await sendAndFind(mail);
    expect(found).toMatchObject({ subject: "品質報告", messageId: "rpt_1.rcp_2@touchstone.example", to: [{ address: "ana@example.com" }] });
    expect(found.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    expect(found.attachments?.map((attachment) => attachment.fileName)).toEqual(["chart.png", "報告.pdf"]);
    const html = await (await fetch(`${mailbox.url}/email/${found.id}/html`)).text();
    expect(html).toMatch(/<img src="[^"]*\/attachment\/[^"]+\.png"/);
  });

  it("refuses an address where no mailbox can be, as one that does not exist", async () => {
    const mailer = createSmtpMailer({ smtpPort: mailbox.smtpPort, from: FROM });
    const refusal = await mailer.send(message({ to: "Nobody <nobody@mail.invalid>" })).catch((error: unknown) => error);
    mailer.close();
    expect(refusal).toMatchObject({ responseCode: 550, command: "RCPT TO" });
    expect(isAboutAddress(refusal)).toBe(true);
  });

  it("comes back after it is killed, with all its mail", async () => {
    const { id } = await sendAndFind(message({ id: "before_kill" }));
    const killed = mailbox.pid() ?? 0;
    process.kill(killed, "SIGKILL");
    await vi.waitFor(() => expect(mailbox.isUp() && mailbox.pid() !== killed).toBe(true), { timeout: 10_000 });
    await vi.waitFor(async () => expect((await stored()).map((mail) => mail.id)).toContain(id), { timeout: 5_000 });
  }, 20_000);

  it("shows nothing to another web site or under another name", async () => {
    const host = `127.0.0.1:${ports.webPort}`;
    expect(await status({ host })).toBe(200);
    expect(await status({ host, origin: "http://evil.example" })).toBe(403);
    expect(await status({ host, origin: "http://127.0.0.1:4000" })).toBe(403);
    expect(await status({ host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).toBe(403);
    expect(await status({ host: `evil.example:${ports.webPort}` })).toBe(403);
    expect(await status({ host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })).toBe(200);
  });

  it("says which port is taken", async () => {
    await expect(startMailbox({ folder, ...ports, log: () => {} })).rejects.toThrow(
      `Port ${ports.webPort} (mailbox page) is taken by another program`,
    );
  });
});

describe("mail headers", () => {
  it.each([
    ["a subject with a line break", { subject: "Hi\r\nBcc: all@example.com" }],
    ["an address with a line break", { to: "a@example.com\nBcc: b@example.com" }],
    ["two recipients", { to: "a@example.com, b@example.com" }],
    ["a recipient group", { to: "list: a@example.com;" }],
    ["a name that hides a second recipient", { to: "a@example.com, x <b@example.com>" }],
    ["no address at all", { to: "nobody" }],
    ["a header value with a line break", { headers: { "X-Report": "1\r\nBcc: b@example.com" } }],
    ["a header name with a colon", { headers: { "X: y\r\nBcc": "b@example.com" } }],
    [
      "a content id with a line break",
      { attachments: [{ fileName: "a", contentType: "image/png", content: new Uint8Array(), contentId: "a>\r\nX: y" }] },
    ],
    ["a file name with a line break", { attachments: [{ fileName: "a\r\nX: y", contentType: "image/png", content: new Uint8Array() }] }],
    ["an id that is no id", { id: "x@y> <z" }],
  ])("refuses %s", async (_name, overrides) => {
    const mailer = createMemoryMailer(FROM);
    await expect(mailer.send(message(overrides as Partial<MailMessage>))).rejects.toThrow();
    expect(mailer.sent).toEqual([]);
  });

  it("accepts a quoted name with a comma, and addresses the envelope to it alone", async () => {
    const found = await sendAndFind(message({ id: "quoted", to: '"Lopez, Ana" <ana@example.com>' }));
    expect(found.to.map((recipient) => recipient.address)).toEqual(["ana@example.com"]);
  });

  it("a message sent again carries the same Message-ID", async () => {
    await sendAndFind(message({ id: "again" }));
    await sendAndFind(message({ id: "again" }));
    await vi.waitFor(async () => expect((await stored()).filter((mail) => mail.messageId === "again@touchstone.example")).toHaveLength(2));
  });
});
