import type { MailMessage } from "@touchstone/core/ports";
import { createMailEvents } from "@touchstone/functions/mail-events/handler";
import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json } from "../support/client.js";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";
import { bounceEvent, complaintEvent, delayEvent, rejectEvent, type SesBody, snsEnvelope } from "../support/ses-events.js";

let product: Product;
let tenant: TestTenant;
let now = new Date();
const { get, post } = clientOf(() => tenant);

const EMAIL = "reader@example.com";

beforeAll(async () => {
  product = await startProduct({ clock: () => now });
}, 120_000);
afterAll(() => product.close());
beforeEach(async () => {
  now = new Date("2026-10-05T02:00:00Z");
  sent().length = 0;
  tenant = await product.tenant("Jade Market");
});

const sent = (): MailMessage[] => product.sentMail as MailMessage[];
const mailTo = (email: string): MailMessage => {
  const mail = sent().findLast(({ to }) => to === email);
  if (!mail) throw new Error(`no mail was sent to ${email}`);
  return mail;
};

const queued = (bodies: readonly string[]): SQSEvent => ({
  Records: bodies.map((body, index) => ({ messageId: `m${index}`, body }) as SQSEvent["Records"][number]),
});
/** Hands messages to the function; answers the ids of those that it reports as failed. */
const deliver = async (...bodies: (SesBody | string)[]): Promise<string[]> => {
  const { batchItemFailures } = await createMailEvents(product.deps)(
    queued(bodies.map((body) => (typeof body === "string" ? body : JSON.stringify(body)))),
  );
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
};

async function reportTo(...emails: string[]): Promise<string> {
  const { id } = await post("/v1/reports", { name: "Service quality", schedule: { grain: "quarter" } });
  for (const email of emails) await post(`/v1/reports/${id}/recipients`, { email });
  return id;
}
async function run(reportId: string): Promise<string> {
  const { id } = await post(`/v1/reports/${reportId}/runs`, { deliver: true });
  await product.idle();
  return id;
}
const recipientsOf = async (reportId: string): Promise<Json[]> => (await get(`/v1/reports/${reportId}/recipients`)).data;
const recipientOf = async (reportId: string, email = EMAIL): Promise<Json> =>
  (await recipientsOf(reportId)).find((recipient) => recipient.email === email);
const deliveriesOf = async (reportId: string, runId: string): Promise<Json[]> =>
  (await get(`/v1/reports/${reportId}/runs/${runId}/deliveries`)).data;
const audited = async (): Promise<Json[]> =>
  (await get("/v1/audit-events?limit=100")).data.filter(({ action }: Json) => action.startsWith("mail-address."));
const lift = (id: string, body: object) => tenant.call("POST", `/v1/mail-suppressions/${id}/lift`, body);

describe("a permanent bounce", () => {
  it("ends all mail to the address, with its reason and time, on the delivery, in every report and in the audit log", async () => {
    const [one, other] = [await reportTo(EMAIL, "colleague@example.com"), await reportTo("Reader@Example.com")];
    const runId = await run(one);
    expect(await deliver(bounceEvent(mailTo(EMAIL)))).toEqual([]);
    const suppression = {
      id: expect.stringMatching(/^sup_/),
      reason: "undeliverable",
      detail: "Permanent: smtp; 550 5.1.1 <…> user unknown",
      since: "2026-10-05T02:00:02.669Z",
    };
    expect(await recipientOf(one)).toMatchObject({ status: "undeliverable", suppression });
    expect(await recipientOf(one, "colleague@example.com")).toMatchObject({ status: "active", suppression: null });
    expect(await recipientOf(other, "Reader@Example.com")).toMatchObject({ status: "undeliverable", suppression });
    const states = (await deliveriesOf(one, runId)).map(({ email, state, feedback }) => [email, state, feedback?.kind ?? null]);
    expect(states.sort()).toEqual([
      ["colleague@example.com", "sent", null],
      [EMAIL, "bounced", "permanent-bounce"],
    ]);
    const [entry] = await audited();
    expect(entry).toMatchObject({ action: "mail-address.undeliverable", target: (await recipientOf(one)).suppression.id });
    expect(entry.changes).toMatchObject({ mailId: mailTo(EMAIL).id, detail: suppression.detail });
    expect(JSON.stringify(entry)).not.toContain(EMAIL);

    sent().length = 0;
    const again = await run(one);
    expect(sent().map(({ to }) => to)).toEqual(["colleague@example.com"]);
    expect((await deliveriesOf(one, again)).find(({ email }) => email === EMAIL)).toMatchObject({
      state: "skipped",
      failure: "undeliverable",
    });
    expect((await get(`/v1/reports/${one}/runs/${again}`)).state).toBe("done");
  });

  it("is known again when the address was removed and comes back, though nothing of it was kept", async () => {
    const reportId = await reportTo(EMAIL);
    await run(reportId);
    await deliver(bounceEvent(mailTo(EMAIL)));
    const { id } = await recipientOf(reportId);
    expect((await tenant.call("DELETE", `/v1/reports/${reportId}/recipients/${id}`)).status).toBe(204);
    expect(await post(`/v1/reports/${reportId}/recipients`, { email: EMAIL })).toMatchObject({ status: "undeliverable" });
  });

  it("does not keep anybody from signing in", async () => {
    const reportId = await reportTo(EMAIL);
    await post("/v1/members", { email: EMAIL, name: "Reader", role: "viewer" });
    await run(reportId);
    await deliver(complaintEvent(mailTo(EMAIL)));
    sent().length = 0;
    expect((await request(product.url, "POST", "/v1/auth/codes", { email: EMAIL })).status).toBe(202);
    expect(mailTo(EMAIL).subject).toMatch(/^\d{6}/);
    expect(await deliver(bounceEvent(mailTo(EMAIL)))).toEqual([]);
    expect(await audited()).toHaveLength(1);
  });

  it("lets its owner still unsubscribe", async () => {
    const reportId = await reportTo(EMAIL);
    await run(reportId);
    await deliver(bounceEvent(mailTo(EMAIL)));
    const link = /<(.*)>/.exec(mailTo(EMAIL).headers?.["List-Unsubscribe"] ?? "")?.[1] ?? "";
    expect(await (await fetch(link)).text()).toContain("<form");
    await fetch(link, { method: "POST" });
    expect(await recipientOf(reportId)).toMatchObject({ status: "unsubscribed", suppression: { reason: "undeliverable" } });
  });
});

describe("a complaint", () => {
  it("outweighs a bounce, and is lifted only when its owner asks", async () => {
    const reportId = await reportTo(EMAIL);
    const runId = await run(reportId);
    const mail = mailTo(EMAIL);
    await deliver(bounceEvent(mail), complaintEvent(mail));
    await deliver(bounceEvent(mail));
    const { suppression, status } = await recipientOf(reportId);
    expect([status, suppression.reason, suppression.detail]).toEqual(["complained", "complained", "abuse"]);
    expect((await deliveriesOf(reportId, runId))[0]).toMatchObject({ state: "complained", failure: "abuse" });
    expect(await lift(suppression.id, { reason: "they said so" })).toMatchObject({ status: 409, body: { code: "conflict" } });
    now = new Date("2026-10-06T02:00:00Z");
    expect((await lift(suppression.id, { reason: "they said so", resubscribe: true })).status).toBe(204);
    expect((await recipientOf(reportId)).status).toBe("active");
  });

  it("that was none changes nothing", async () => {
    const reportId = await reportTo(EMAIL);
    await run(reportId);
    expect(await deliver(complaintEvent(mailTo(EMAIL), { feedbackType: "not-spam" }))).toEqual([]);
    expect((await recipientOf(reportId)).status).toBe("active");
  });
});

describe("a suppression that is lifted", () => {
  it("lets the next mail go out, and outlives what is told again about mail sent before", async () => {
    const reportId = await reportTo(EMAIL);
    await run(reportId);
    const old = bounceEvent(mailTo(EMAIL));
    await deliver(old);
    now = new Date("2026-10-06T02:00:00Z");
    const { suppression } = await recipientOf(reportId);
    expect((await lift(suppression.id, { reason: "The mailbox was set up." })).status).toBe(204);
    expect((await lift(suppression.id, { reason: "Twice." })).status).toBe(404);
    await deliver(old, old);
    expect(await recipientOf(reportId)).toMatchObject({ status: "active", suppression: null });
    sent().length = 0;
    await run(reportId);
    expect(sent()).toHaveLength(1);
    expect((await audited()).map(({ action, changes }) => [action, changes.reason])).toEqual([
      ["mail-address.reactivated", "The mailbox was set up."],
      ["mail-address.undeliverable", undefined],
    ]);
    await deliver(bounceEvent(mailTo(EMAIL), { sentAt: "2026-10-06T02:00:00.000Z", at: "2026-10-06T02:00:05.000Z" }));
    expect((await recipientOf(reportId)).status).toBe("undeliverable");
  });

  it("is nobody else's to lift, and needs a reason", async () => {
    const reportId = await reportTo(EMAIL);
    await run(reportId);
    await deliver(bounceEvent(mailTo(EMAIL)));
    const { suppression } = await recipientOf(reportId);
    const stranger = await product.tenant("Stranger");
    const foreign = await stranger.call("POST", `/v1/mail-suppressions/${suppression.id}/lift`, { reason: "mine" });
    expect(foreign.status).toBe(404);
    expect((await lift(suppression.id, { reason: " " })).status).toBe(400);
    expect((await recipientOf(reportId)).status).toBe("undeliverable");
  });
});

describe("temporary failures", () => {
  it("end the mail with the fifth mail within thirty days, however often each is told", async () => {
    const reportId = await reportTo(EMAIL);
    for (let week = 0; week < 5; week++) {
      expect((await recipientOf(reportId)).status).toBe("active");
      now = new Date(Date.parse("2026-10-05T02:00:00Z") + week * 7 * 86_400_000);
      await run(reportId);
      const bounce = bounceEvent(mailTo(EMAIL), {
        type: "Transient",
        subType: "MailboxFull",
        said: "smtp; 452 4.2.2 full",
        sentAt: now.toISOString(),
        at: now.toISOString(),
      });
      expect(await deliver(bounce, bounce, bounce)).toEqual([]);
    }
    expect(await recipientOf(reportId)).toMatchObject({
      status: "undeliverable",
      suppression: { detail: "5 temporary failures within 30 days, the last one: Transient, MailboxFull: smtp; 452 4.2.2 full" },
    });
    expect(await audited()).toHaveLength(1);
  });

  it("and delays and rejects show on the delivery, and leave the address alone", async () => {
    const reportId = await reportTo("slow@example.com", "strict@example.com", "full@example.com");
    const runId = await run(reportId);
    const full = bounceEvent(mailTo("full@example.com"), { type: "Transient", subType: "MailboxFull" });
    await deliver(delayEvent(mailTo("slow@example.com")), rejectEvent(mailTo("strict@example.com")), full);
    const states = new Map((await deliveriesOf(reportId, runId)).map(({ email, state, feedback }) => [email, [state, feedback.kind]]));
    expect(Object.fromEntries(states)).toEqual({
      "slow@example.com": ["sent", "delay"],
      "strict@example.com": ["failed", "reject"],
      "full@example.com": ["bounced", "transient-bounce"],
    });
    expect((await recipientsOf(reportId)).map(({ status }) => status)).toEqual(["active", "active", "active"]);
  });
});

describe("events, whatever their order and number,", () => {
  it("have their effect once when they come many times at once", async () => {
    const reportId = await reportTo(EMAIL);
    await run(reportId);
    const bounce = bounceEvent(mailTo(EMAIL));
    const failed = await Promise.all([deliver(bounce, bounce, bounce), deliver(snsEnvelope(JSON.stringify(bounce)), bounce)]);
    expect(failed.flat()).toEqual([]);
    expect(await audited()).toHaveLength(1);
  });

  it("count when they overtake the record that the mail was sent", async () => {
    const reportId = await reportTo(EMAIL);
    const { mailer } = product.deps.ports;
    const { send } = mailer;
    mailer.send = async (message) => {
      await send(message);
      await deliver(bounceEvent(message));
    };
    const runId = await run(reportId).finally(() => {
      mailer.send = send;
    });
    expect(await deliveriesOf(reportId, runId)).toMatchObject([{ state: "bounced", feedback: { kind: "permanent-bounce" } }]);
    expect((await recipientOf(reportId)).status).toBe("undeliverable");
  });

  it("are kept for somebody to look at when they cannot be read, and hold up no other", async () => {
    const reportId = await reportTo(EMAIL);
    await run(reportId);
    const bounce = bounceEvent(mailTo(EMAIL));
    const bomb = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    expect(await deliver("no event", bounce, bomb, `{"eventType":"Bounce","mail":${JSON.stringify("x".repeat(900_000))}}`)).toEqual([
      "m0",
      "m2",
      "m3",
    ]);
    expect((await recipientOf(reportId)).status).toBe("undeliverable");
  });

  it("touch nobody else's data: not by another tenant's mail, a tenant that is none, or an unknown id", async () => {
    const reportId = await reportTo(EMAIL);
    const runId = await run(reportId);
    const mail = mailTo(EMAIL);
    const victim = tenant;
    const attacker = await product.tenant("Attacker");
    const as = (tenantId: string): MailMessage => ({ ...mail, origin: { purpose: "report", tenantId } });
    expect(await deliver(complaintEvent(as(attacker.id)))).toEqual([]);
    expect(await deliver(complaintEvent(as("tnt_01jd8m3q6p4w2x5y7z9a0b1c2d")))).toEqual([]);
    expect(await deliver(complaintEvent(as(`${victim.id}#report`)))).toEqual(["m0"]);
    for (const id of [
      "run_1",
      `${mail.id}.x`,
      `${runId}.rcp_01jd8m3q6p4w2x5y7z9a0b1c2d`,
      "..",
      "constructor",
      mail.id.replace("run_", "pnl_"),
    ])
      expect(await deliver(delayEvent({ ...mail, id })), id).toEqual([]);
    // The same mail, said to have gone to somebody else.
    await deliver(delayEvent({ ...mail, to: "somebody.else@example.com" }));
    expect(await deliveriesOf(reportId, runId)).toMatchObject([{ state: "sent", feedback: null }]);
    expect(await recipientOf(reportId)).toMatchObject({ status: "active", suppression: null });
    expect(await audited()).toEqual([]);
  });

  it("concern of several recipients those that they name", async () => {
    const reportId = await reportTo("a@example.com", "b@example.com", "c@example.com");
    await run(reportId);
    const event = bounceEvent(mailTo("a@example.com"));
    const two = ["a@example.com", "b@example.com", "stranger@example.com"].map((emailAddress) => ({
      emailAddress,
      diagnosticCode: "gone",
    }));
    const several = {
      ...event,
      bounce: { ...(event.bounce as object), bouncedRecipients: two },
      mail: { ...event.mail, destination: ["a@example.com", "b@example.com", "c@example.com"] },
    };
    expect(await deliver(several)).toEqual([]);
    expect((await recipientsOf(reportId)).map(({ email, status }) => [email, status]).sort()).toEqual([
      ["a@example.com", "undeliverable"],
      ["b@example.com", "undeliverable"],
      ["c@example.com", "active"],
    ]);
    await post(`/v1/reports/${reportId}/recipients`, { email: "stranger@example.com" });
    expect((await recipientOf(reportId, "stranger@example.com")).status).toBe("active");
  });
});

describe("a refusal at the time of sending", () => {
  it("suppresses the address as a bounce does", async () => {
    const reportId = await reportTo("nobody@mail.invalid", EMAIL);
    const runId = await run(reportId);
    expect(await recipientOf(reportId, "nobody@mail.invalid")).toMatchObject({ status: "undeliverable" });
    const failed = (await deliveriesOf(reportId, runId)).find(({ state }) => state === "failed");
    expect(failed).toMatchObject({ email: "nobody@mail.invalid", failure: "550 5.1.1 <…>: no such mailbox" });
    expect(sent().map(({ to }) => to)).toEqual([EMAIL]);
    expect((await audited()).map(({ action }) => action)).toEqual(["mail-address.undeliverable"]);
  });
});

describe("the mail of a panel", () => {
  async function openPanel(...emails: string[]): Promise<string> {
    const subject = await post("/v1/subjects", { externalId: "shop", name: "Lantern Street" });
    const panel = await post("/v1/panels", {
      name: "Mystery visits",
      period: "2026-Q4",
      closesAt: "2026-11-30T00:00:00Z",
      rubric: [{ key: "care", name: "Care", scale: { low: 1, high: 5 } }],
      subjectIds: [subject.id],
      assessors: emails.map((email) => ({ name: "Ann", email, perspective: "expert" })),
    });
    await tenant.call("POST", `/v1/panels/${panel.id}/open`, {}, { "if-match": `"${panel.version}"` });
    await product.idle();
    return panel.id;
  }
  const assessorsOf = async (id: string): Promise<Json[]> => (await get(`/v1/panels/${id}`)).assessors;

  it("bounces visibly, keeps reminders back, and goes out again once lifted", async () => {
    const id = await openPanel(EMAIL, "bo@example.com");
    await deliver(bounceEvent(mailTo(EMAIL)));
    const [bounced, fine] = ["bounced", "sent"].map(async (state) => (await assessorsOf(id)).find(({ mail }) => mail.state === state));
    const assessor = await bounced;
    expect(assessor).toMatchObject({
      email: EMAIL,
      mail: { failure: expect.stringContaining("550 5.1.1") },
      suppression: { reason: "undeliverable" },
    });
    expect(await fine).toMatchObject({ email: "bo@example.com", suppression: null });

    now = new Date("2026-10-06T02:00:00Z");
    sent().length = 0;
    expect(await post(`/v1/panels/${id}/remind`, {})).toEqual({ asked: 1, skipped: 1 });
    await product.idle();
    expect(sent().map(({ to }) => to)).toEqual(["bo@example.com"]);
    const invite = () => tenant.call("POST", `/v1/panels/${id}/assessors/${assessor.id}/invite`);
    expect(await invite()).toMatchObject({ status: 409, body: { detail: expect.stringContaining(assessor.suppression.id) } });

    expect((await lift(assessor.suppression.id, { reason: "Corrected." })).status).toBe(204);
    expect((await invite()).status).toBe(200);
    await product.idle();
    expect((await assessorsOf(id)).find(({ email }) => email === EMAIL)).toMatchObject({
      mail: { state: "sent", failure: null },
      suppression: null,
    });
    expect(sent().map(({ to }) => to)).toEqual(["bo@example.com", EMAIL]);
  });

  it("is not sent to an address that a report found out to be gone", async () => {
    await run(await reportTo("nobody@mail.invalid"));
    const id = await openPanel("nobody@mail.invalid", "bo@example.com");
    expect(sent().map(({ to }) => to)).toEqual(["bo@example.com"]);
    expect((await assessorsOf(id)).find(({ mail }) => mail.state === "failed")).toMatchObject({ suppression: { reason: "undeliverable" } });
  });
});
