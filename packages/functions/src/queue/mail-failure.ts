import { nowInstant } from "@touchstone/core/context";
import * as MailSuppression from "@touchstone/core/mail-suppression";

const REFUSALS = new Set(["MessageRejected", "BadRequestException"]);

/** The other side has said that it will never take this mail: SMTP 5yz, or SES's refusals. */
export const isPermanent = (error: unknown): boolean => error instanceof Error && (REFUSALS.has(error.name) || isPermanentReply(error));

function isPermanentReply(error: Error): boolean {
  const { responseCode } = error as { responseCode?: unknown };
  return typeof responseCode === "number" && responseCode >= 500 && responseCode < 600;
}

/** SES about an address, unlike its words about a sender that is not verified or an account in the sandbox. */
const SES_ABOUT_ADDRESS =
  /address blacklisted|illegal address|missing (final '@domain'|domain)|(local address|domain) (contains|ends|starts)/i;

/** RFC 3463: X.1.z is about the address, X.2.1 a mailbox that is switched off; the others pass or are about us. */
const ENHANCED_STATUS = /\b5\.\d{1,3}\.\d{1,3}\b/;
const ABOUT_ADDRESS = /^5\.(1\.\d+|2\.1)$/;

/** Whether the refusal is one of the address itself, not of this mail or its sender. */
export function isAboutAddress(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (REFUSALS.has(error.name)) return SES_ABOUT_ADDRESS.test(error.message);
  const { command } = error as { command?: unknown };
  if (command !== "RCPT TO" || !isPermanentReply(error)) return false;
  const [status] = ENHANCED_STATUS.exec(error.message) ?? [];
  return status === undefined || ABOUT_ADDRESS.test(status);
}

/** A refusal of the address at once is as good as a permanent bounce later: it gets no more mail of the acting tenant. */
export async function recordRefusal(error: unknown, email: string, mailId: string): Promise<void> {
  if (!isAboutAddress(error)) return;
  const at = nowInstant();
  const detail = MailSuppression.detailOf(error.message, email);
  await MailSuppression.record(email, { kind: "permanent-bounce", at, sentAt: at, mailId, detail });
}
