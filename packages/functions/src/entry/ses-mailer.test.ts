import type { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { MailMessage } from "@touchstone/core/ports";
import { describe, expect, it } from "vitest";
import { createSesMailer } from "./ses-mailer.js";

const message: MailMessage = {
  id: "run_1-rcp_1",
  origin: { purpose: "report", tenantId: "tnt_00000000000000000000000000" },
  to: "Li Wei <li.wei@example.com>",
  subject: "服務質量週報 2026-W47",
  html: '<p>n = 21,000</p><img src="cid:trend">',
  text: "n = 21,000",
  headers: { "List-Unsubscribe": "<https://touchstone.example/u/1>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  attachments: [
    { fileName: "trend.png", contentType: "image/png", content: new Uint8Array([1, 2, 3]), contentId: "trend" },
    { fileName: "報告.pdf", contentType: "application/pdf", content: new Uint8Array([4, 5, 6]) },
  ],
};

function mailer() {
  const sent: SendEmailCommand["input"][] = [];
  const send = async ({ input }: SendEmailCommand) => void sent.push(input);
  const client = { send } as unknown as Pick<SESv2Client, "send">;
  return { sent, ...createSesMailer({ from: "Touchstone <reports@mail.example.com>", configurationSet: "mail", client }) };
}

const mimeOf = (input: SendEmailCommand["input"] | undefined) => Buffer.from(input?.Content?.Raw?.Data ?? []).toString("utf8");

describe("mail through SES", () => {
  it("sends the composed message to its one recipient under the configuration set", async () => {
    const { send, sent } = mailer();
    await send(message);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ Destination: { ToAddresses: [message.to] }, ConfigurationSetName: "mail" });
  });

  it("tags the message with its tenant, purpose and id, in the characters that SES allows", async () => {
    const { send, sent } = mailer();
    await send({ ...message, id: "run_1.rcp_1" });
    expect(sent[0]?.EmailTags).toEqual([
      { Name: "purpose", Value: "report" },
      { Name: "tenant", Value: "tnt_00000000000000000000000000" },
      { Name: "mail", Value: "run_1--rcp_1" },
    ]);
  });

  it("tags a sign-in code with no tenant", async () => {
    const { send, sent } = mailer();
    await send({ ...message, id: "code-1", origin: { purpose: "sign-in" } });
    expect(sent[0]?.EmailTags).toEqual([
      { Name: "purpose", Value: "sign-in" },
      { Name: "mail", Value: "code-1" },
    ]);
  });

  it("carries the id, one-click unsubscribing, both bodies, the inline chart and the attachment", async () => {
    const { send, sent } = mailer();
    await send(message);
    const mime = mimeOf(sent[0]);
    expect(mime).toContain("Message-ID: <run_1-rcp_1@mail.example.com>");
    expect(mime).toContain("List-Unsubscribe: <https://touchstone.example/u/1>");
    expect(mime).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mime).toMatch(/text\/plain[\s\S]*text\/html[\s\S]*Content-Id: <trend>[\s\S]*application\/pdf/i);
    expect(mime).toContain(Buffer.from([4, 5, 6]).toString("base64"));
  });

  it.each([
    ["a subject that adds a header", { subject: "Hello\r\nBcc: all@example.com" }],
    ["a header value that adds a header", { headers: { "X-Kind": "a\nBcc: all@example.com" } }],
    ["a header name that adds a header", { headers: { "X-Kind: a\r\nBcc": "all@example.com" } }],
    ["two addresses", { to: "a@example.com, b@example.com" }],
    ["two addresses behind a name", { to: "a@example.com, B <b@example.com>" }],
    ["an id that leaves its header", { id: "a> x" }],
    [
      "an attachment's name that adds a header",
      { attachments: [{ fileName: "a\r\nX: y", contentType: "text/plain", content: new Uint8Array() }] },
    ],
  ])("refuses %s and sends nothing", async (_name, change) => {
    const { send, sent } = mailer();
    await expect(send({ ...message, ...change })).rejects.toThrow();
    expect(sent).toEqual([]);
  });
});
