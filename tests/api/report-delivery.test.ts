import { claimDelivery, type StoredDelivery, deliveriesOf as storedDeliveries, unsubscribe } from "@touchstone/core/report";
import { describe, expect, it } from "vitest";
import {
  addRecipient,
  at,
  type Body,
  createReport,
  deliveriesOf,
  dispatch,
  linkIn,
  product,
  type Recipient,
  readRun,
  sent,
  startRun,
  tenant,
  whileMailFails,
} from "../support/report-bench.js";

describe("delivery", () => {
  it("is tried again later when the mail server is away, under the same Message-ID", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const run = await whileMailFails(new Error("connection refused"), () => startRun(report, { deliver: true }));
    expect(run.state).toBe("delivering");
    const [waiting] = await deliveriesOf(report, run);
    expect(waiting).toMatchObject({ state: "pending", attempts: 1, nextAttemptAt: "2026-10-05T02:01:00.000Z" });
    await dispatch();
    expect(sent()).toHaveLength(0);
    at("2026-10-05T02:01:01Z");
    await dispatch();
    expect(sent().map((mail) => mail.id)).toEqual([`${run.id}.${waiting?.recipientId}`]);
    expect((await readRun(report, run.id)).state).toBe("done");
    expect(await deliveriesOf(report, run)).toMatchObject([{ state: "sent", attempts: 2 }]);
  });

  it("goes out again under the same Message-ID when a worker dies between sending and recording", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const run = await whileMailFails(new Error("later"), () => startRun(report, { deliver: true }));
    at("2026-10-05T02:05:00Z");
    const taken = () => tenant.inside(async () => claimDelivery(run.id, (await storedDeliveries(run.id))[0] as StoredDelivery));
    expect(await taken()).toBe(true);
    expect(await taken()).toBe(false);
    await dispatch();
    expect(sent()).toHaveLength(0);
    at("2026-10-05T02:07:01Z");
    await dispatch();
    const [delivery] = await deliveriesOf(report, run);
    expect(delivery).toMatchObject({ state: "sent", attempts: 3 });
    expect(sent().map((mail) => mail.id)).toEqual([`${run.id}.${delivery?.recipientId}`]);
  });

  it("ends for an address that the other side refuses, and the others still get their mail", async () => {
    const report = await createReport();
    await addRecipient(report, "gone@example.com");
    await addRecipient(report, "reader@example.com");
    const { mailer } = product.deps.ports;
    const { send } = mailer;
    mailer.send = (message) =>
      message.to.startsWith("gone") ? Promise.reject(Object.assign(new Error("550 no such user"), { responseCode: 550 })) : send(message);
    const run = await startRun(report, { deliver: true }).finally(() => {
      mailer.send = send;
    });
    expect(run.state).toBe("done");
    const states = new Map((await deliveriesOf(report, run)).map((delivery) => [delivery.email, delivery.state]));
    expect(states).toEqual(
      new Map([
        ["gone@example.com", "failed"],
        ["reader@example.com", "sent"],
      ]),
    );
  });
});

describe("unsubscribing", () => {
  it("asks on a page, acts on the button, and stops the next mail", async () => {
    const report = await createReport();
    const recipient = await addRecipient(report, "reader@example.com", { locale: "zh-CN" });
    await startRun(report, { deliver: true });
    const [mail] = sent();
    const link = linkIn(mail);
    expect(mail?.headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    expect(mail?.html).toContain(link);
    const asked = await fetch(link);
    expect(asked.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await asked.text()).toContain("确认退订");
    expect((await tenant.call<Body<Recipient[]>>("GET", `/v1/reports/${report.id}/recipients`)).body.data[0]?.status).toBe("active");
    for (const _ of [1, 2]) {
      const done = await fetch(link, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
      expect(done.status).toBe(200);
      expect(await done.text()).toContain("您已退订");
    }
    await startRun(report, { deliver: true });
    expect(sent()).toHaveLength(1);
    const again = await tenant.call<Body<Recipient>>("POST", `/v1/reports/${report.id}/recipients`, { email: "Reader@Example.com" });
    expect(again).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect((await tenant.call("DELETE", `/v1/reports/${report.id}/recipients/${recipient.id}`)).status).toBe(204);
    expect((await tenant.call<Body<Recipient[]>>("GET", `/v1/reports/${report.id}/recipients`)).body.data).toEqual([]);
    const silently = await tenant.call("POST", `/v1/reports/${report.id}/recipients`, { email: "reader@example.com" });
    expect(silently.status).toBe(409);
    const asks = await tenant.call("POST", `/v1/reports/${report.id}/recipients`, { email: "reader@example.com", resubscribe: true });
    expect(asks.status).toBe(200);
  });

  it("counts even between preparing a mail and sending it", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const run = await whileMailFails(new Error("later"), () => startRun(report, { deliver: true }));
    const [recipient] = await deliveriesOf(report, run);
    await tenant.inside(() => unsubscribe(report.id, recipient?.recipientId ?? ""));
    at("2026-10-05T02:05:00Z");
    await dispatch();
    expect(sent()).toHaveLength(0);
    expect(await deliveriesOf(report, run)).toMatchObject([{ state: "skipped" }]);
  });

  it("answers forged and crossed links with a calm page, and does nothing", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const run = await startRun(report, { deliver: true });
    const link = linkIn(sent()[0]);
    const pageToken = new URL(run.webUrl ?? "").pathname.slice(3);
    const unsubscribeToken = new URL(link).pathname.slice(3);
    const { origin } = new URL(link);
    const altered = `${unsubscribeToken.slice(0, -1)}${unsubscribeToken.endsWith("A") ? "B" : "A"}`;
    for (const path of [
      `/u/${altered}`,
      `/u/${pageToken}`,
      `/r/${unsubscribeToken}`,
      "/u/x",
      "/r/..%2f..%2fsecret",
      `/r/${pageToken}x/report.pdf`,
    ]) {
      const answer = await fetch(`${origin}${path}`, {
        method: path.startsWith("/u") ? "POST" : "GET",
        headers: { "accept-language": "en" },
      });
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toContain("This link does not lead anywhere");
    }
    expect((await tenant.call<Body<Recipient[]>>("GET", `/v1/reports/${report.id}/recipients`)).body.data[0]?.status).toBe("active");
  });
});
