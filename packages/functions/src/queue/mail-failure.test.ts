import { describe, expect, it } from "vitest";
import { isAboutAddress, isPermanent } from "./mail-failure.js";

const smtp = (message: string, responseCode: number, command = "RCPT TO") => Object.assign(new Error(message), { responseCode, command });
const ses = (name: string, message: string) => Object.assign(new Error(message), { name });

describe("a refusal", () => {
  it.each([
    ["an unknown user", smtp("550 5.1.1 user unknown", 550)],
    ["an unknown user without an enhanced code", smtp("550 no such user here", 550)],
    ["a mailbox that is switched off", smtp("550 5.2.1 mailbox disabled", 550)],
    ["an address that SES holds back", ses("MessageRejected", "Address blacklisted.")],
    ["an address that cannot be", ses("BadRequestException", "Missing final '@domain'")],
  ])("of %s is about the address", (_name, error) => {
    expect([isPermanent(error), isAboutAddress(error)]).toEqual([true, true]);
  });

  it.each([
    ["spam", smtp("554 5.7.1 message looks like spam", 554, "DATA")],
    ["a sender on a block list", smtp("550 5.7.1 blocked, see our policy", 550)],
    ["a full mailbox", smtp("552 5.2.2 over quota", 552)],
    ["the sender", smtp("550 5.1.8 bad sender", 550, "MAIL FROM")],
    [
      "an account in the sandbox",
      ses("MessageRejected", "Email address is not verified. The following identities failed the check: reader@example.com"),
    ],
  ])("for %s is permanent, but not about the address", (_name, error) => {
    expect([isPermanent(error), isAboutAddress(error)]).toEqual([true, false]);
  });

  it.each([
    ["for now", smtp("450 4.2.1 try again later", 450)],
    ["by a server that is away", new Error("connect ECONNREFUSED")],
    ["in something else than an error", "550"],
  ])("%s is neither", (_name, error) => {
    expect([isPermanent(error), isAboutAddress(error)]).toEqual([false, false]);
  });
});
