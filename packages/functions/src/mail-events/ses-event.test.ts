import { describe, expect, it } from "vitest";
import { bounceEvent, complaintEvent, delayEvent, deliveryEvent, rejectEvent, snsEnvelope } from "../../../../tests/support/ses-events.js";
import { concerned } from "./addresses.js";
import { type MailEvent, readMessage } from "./ses-event.js";
import { mailOf, tagsOf } from "./tags.js";

const TENANT = "tnt_01jd8m3q6p4w2x5y7z9a0b1c2d";
const sent = { id: "run_1.rcp_1", origin: { purpose: "report" as const, tenantId: TENANT }, to: "reader@example.com" };
const read = (event: unknown) => readMessage(JSON.stringify(event)) as MailEvent;

describe("events of SES", () => {
  it.each([
    ["Permanent", "General", "permanent-bounce"],
    ["Permanent", "NoEmail", "permanent-bounce"],
    ["Permanent", "OnAccountSuppressionList", "permanent-bounce"],
    ["Transient", "General", "transient-bounce"],
    ["Transient", "MailboxFull", "transient-bounce"],
    ["Transient", "MessageTooLarge", "reject"],
    ["Transient", "ContentRejected", "reject"],
    ["Transient", "AttachmentRejected", "reject"],
    ["Undetermined", "Undetermined", "transient-bounce"],
  ])("a bounce %s/%s counts as %s", (type, subType, kind) => {
    expect(read(bounceEvent(sent, { type, subType })).kind).toBe(kind);
  });

  it("tell when, and what the other side said", () => {
    expect(read(bounceEvent(sent, { subType: "NoEmail" }))).toMatchObject({
      at: "2026-10-05T02:00:02.669Z",
      recipients: [{ address: "reader@example.com", detail: "Permanent, NoEmail: smtp; 550 5.1.1 <reader@example.com> user unknown" }],
    });
    expect(read(complaintEvent(sent))).toMatchObject({ kind: "complaint", recipients: [{ detail: "abuse" }] });
    expect(read(rejectEvent(sent))).toMatchObject({ kind: "reject", recipients: [{ address: sent.to, detail: "Bad content" }] });
    expect(read(delayEvent(sent))).toMatchObject({ kind: "delay", recipients: [{ detail: expect.stringContaining("421") }] });
  });

  it("read the same in SNS's envelope", () => {
    const body = JSON.stringify(bounceEvent(sent));
    expect(readMessage(snsEnvelope(body))).toEqual(readMessage(body));
  });

  it.each([
    ["a delivery", JSON.stringify(deliveryEvent(sent)), "event type Delivery"],
    ["an event yet unknown", JSON.stringify({ eventType: "Rephrased" }), "event type Rephrased"],
    [
      "a reader's word that it was not spam",
      JSON.stringify(complaintEvent(sent, { feedbackType: "not-spam" })),
      "complaint of type not-spam",
    ],
    ["a confirmation", snsEnvelope("You have chosen to subscribe", "SubscriptionConfirmation"), "SNS SubscriptionConfirmation"],
    ["the end of a subscription", snsEnvelope("bye", "UnsubscribeConfirmation"), "SNS UnsubscribeConfirmation"],
    ["the test of the topic", "Successfully validated SNS topic for Amazon SES event publishing.", "topic validated"],
    [
      "the test of the topic in an envelope",
      snsEnvelope("Successfully validated SNS topic for Amazon SES event publishing."),
      "topic validated",
    ],
  ])("drop %s", (_name, body, dropped) => {
    expect(readMessage(body)).toEqual({ dropped });
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "not an event of reader@example.com"],
    ["half an event", '{"eventType":"Bounce"'],
    ["an array", "[]"],
    ["no type", "{}"],
    ["a type that is no text", '{"eventType":{"$ne":1}}'],
    ["a bounce without a bounce", JSON.stringify({ ...bounceEvent(sent), bounce: undefined })],
    [
      "a mail that was sent at no time",
      JSON.stringify({ ...bounceEvent(sent), mail: { ...bounceEvent(sent).mail, timestamp: "yesterday" } }),
    ],
    ["tags that are no lists", JSON.stringify({ ...bounceEvent(sent), mail: { ...bounceEvent(sent).mail, tags: { tenant: TENANT } } })],
    [
      "more recipients than a mail can have",
      JSON.stringify({ ...bounceEvent(sent), mail: { ...bounceEvent(sent).mail, destination: Array(51).fill("a@b.c") } }),
    ],
    ["an envelope of an envelope", snsEnvelope(snsEnvelope("{}"))],
  ])("refuse %s, without quoting it", (_name, body) => {
    expect(() => readMessage(body)).toThrow();
    try {
      readMessage(body);
    } catch (error) {
      expect(String(error)).not.toContain("reader@example.com");
    }
  });
});

describe("the tags of a mail", () => {
  const lists = (tags: Record<string, string>) => Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));

  it("name the same mail when they come back", () => {
    for (const id of ["run_1.rcp_1", "pnl_1.inv_1.12"])
      expect(mailOf(lists(tagsOf({ ...sent, id })))).toEqual({ tenantId: TENANT, purpose: "report", mailId: id });
  });

  it("use only what SES allows", () => {
    for (const value of Object.values(tagsOf(sent))) expect(value).toMatch(/^[\w-]{1,256}$/);
  });

  it("of a sign-in code name no tenant", () => {
    expect(mailOf(lists(tagsOf({ id: "code-1", origin: { purpose: "sign-in" } })))).toBeUndefined();
    expect(mailOf({})).toBeUndefined();
  });

  it.each([
    ["two tenants", { tenant: [TENANT, TENANT] }],
    ["a tenant that is no id", { tenant: ["tnt_1#x"] }],
    ["a tenant that is another kind of id", { tenant: [TENANT.replace("tnt", "mem")] }],
    ["two mails", { tenant: [TENANT], mail: ["a", "b"] }],
  ])("are refused with %s", (_name, tags) => {
    expect(() => mailOf(tags)).toThrow();
  });

  it("are read from the event alone, not from what every object has", () => {
    expect(mailOf(JSON.parse('{"__proto__": ["x"]}'))).toBeUndefined();
  });
});

describe("whom an event concerns", () => {
  const named = (...addresses: string[]) => addresses.map((address) => ({ address, detail: `about ${address}` }));

  it("is the mail's only recipient, even when a server behind a forwarding speaks of another address", () => {
    expect(concerned(["Reader <Reader@Example.com>"], named("inner@forward.example"))).toEqual([
      { address: "reader@example.com", detail: "about inner@forward.example" },
    ]);
  });

  it("is nobody when nobody is named", () => {
    expect(concerned(["reader@example.com"], [])).toEqual([]);
  });

  it("are of several recipients those that it names, each once, and no stranger", () => {
    const all = named("b@example.com", "STRANGER@example.com", "B@example.com");
    expect(concerned(["a@example.com", "b@example.com"], all)).toEqual([{ address: "b@example.com", detail: "about B@example.com" }]);
  });
});
