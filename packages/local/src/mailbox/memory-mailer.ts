import type { Mailer, MailMessage } from "@touchstone/core/ports";
import { mimeOf } from "@touchstone/functions/entry/mime";

export type MemoryMailer = Mailer & { sent: MailMessage[] };

/** For tests: keeps what was sent, and refuses what the real one refuses. */
export function createMemoryMailer(from: string): MemoryMailer {
  const sent: MailMessage[] = [];
  return {
    sent,
    send: async (message) => {
      await mimeOf(message, from);
      if (/\.invalid>?$/i.test(message.to))
        throw Object.assign(new Error(`550 5.1.1 <${message.to}>: no such mailbox`), { responseCode: 550, command: "RCPT TO" });
      sent.push(message);
    },
  };
}
