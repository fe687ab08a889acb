import type { Mailer, MailMessage } from "@touchstone/core/ports";
import { expect, it } from "vitest";
import type { Values } from "../metrics/index.js";
import { measuredMailer } from "./measured-mailer.js";

const message = { id: "m1", to: "a@example.com", subject: "Kept", html: "<p>x</p>", text: "x" } as MailMessage;

function watched(mailer: Mailer) {
  const measured: Values[] = [];
  return { measured, mailer: measuredMailer(mailer, (values) => measured.push(values)) };
}

it("a mail that the provider took counts as sent", async () => {
  const taken: MailMessage[] = [];
  const { mailer, measured } = watched({ send: async (mail) => void taken.push(mail) });
  await mailer.send(message);
  expect(taken).toEqual([message]);
  expect(measured).toEqual([{ MailsSent: 1, MailsRefused: 0 }]);
});

it("a mail that the provider did not take counts as refused, and its sender hears of it", async () => {
  const { mailer, measured } = watched({ send: () => Promise.reject(new Error("throttled")) });
  await expect(mailer.send(message)).rejects.toThrow("throttled");
  expect(measured).toEqual([{ MailsSent: 0, MailsRefused: 1 }]);
});
