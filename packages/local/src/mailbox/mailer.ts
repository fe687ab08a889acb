import type { Mailer } from "@touchstone/core/ports";
import { mimeOf } from "@touchstone/functions/entry/mime";
import nodemailer from "nodemailer";
import { LOOPBACK } from "../process/ports.js";

/** Sends to the local mailbox over SMTP, the same MIME that SES is given. */
export function createSmtpMailer(options: { smtpPort: number; from: string }): Mailer & { close(): void } {
  const transport = nodemailer.createTransport({
    host: LOOPBACK,
    port: options.smtpPort,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 2,
  });
  return {
    send: async (message) => {
      const raw = await mimeOf(message, options.from);
      await transport.sendMail({ envelope: { from: bareAddress(options.from), to: [bareAddress(message.to)] }, raw });
    },
    close: () => transport.close(),
  };
}

/** `a@b` of `Name <a@b>`; the address was checked when the message was composed. */
const bareAddress = (address: string): string => (/<([^<>]*)>\s*$/.exec(address)?.[1] ?? address).trim();
