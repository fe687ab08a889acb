import type { Mailer, MailMessage } from "@touchstone/core/ports";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { LOOPBACK } from "../process/ports.js";

/** Sends to the local mailbox over SMTP. */
export function createSmtpMailer(options: { smtpPort: number; from: string }): Mailer & { close(): void } {
  const transport = nodemailer.createTransport({ host: LOOPBACK, port: options.smtpPort, secure: false, ignoreTLS: true, pool: true, maxConnections: 2, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async (message) => {
      await transport.sendMail(toMail(message, options.from));
    },
    close: () => transport.close(),
  };
}

/**
 * The message as nodemailer takes it. Line breaks and control characters in anything that becomes a
 * header are refused: with them a subject or an address could add headers or recipients of its own.
 */
export function toMail(message: MailMessage, from: string): SendMailOptions {
  const { headers = {}, attachments = [] } = message;
  for (const [name, value] of Object.entries({ from, to: message.to, subject: message.subject, id: message.id, ...headers })) refuseControl(name, value);
  for (const name of Object.keys(headers)) if (!/^[A-Za-z0-9-]{1,76}$/.test(name)) throw new Error(`Not a header name: ${JSON.stringify(name.slice(0, 80))}`);
  if (!isOneAddress(message.to)) throw new Error("A message goes to exactly one address");
  if (!/^[\w.+-]{1,200}$/.test(message.id)) throw new Error("A message id may hold letters, digits and . _ + - only");
  return {
    from,
    to: message.to,
    subject: message.subject,
    html: message.html,
    text: message.text,
    messageId: `<${message.id}@${domainOf(from)}>`,
    headers,
    attachments: attachments.map(({ fileName, contentType, content, contentId }) => {
      for (const [name, value] of Object.entries({ fileName, contentType, contentId: contentId ?? "" })) refuseControl(name, value);
      return {
        filename: fileName,
        contentType,
        content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
        ...(contentId ? { cid: contentId, contentDisposition: "inline" as const } : {}),
      };
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function refuseControl(name: string, value: string): void {
  if (/\p{Cc}/u.test(value)) throw new Error(`Control characters are not allowed in ${JSON.stringify(name.slice(0, 80))}`);
}

/** `a@b` or `Name <a@b>`: no lists, no groups. */
function isOneAddress(to: string): boolean {
  const bare = /<([^<>]*)>\s*$/.exec(to)?.[1] ?? to;
  const name = to.slice(0, to.length - bare.length);
  return /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/.test(bare.trim()) && !/[,;:]/.test(name.replace(/"(?:[^"\\]|\\.)*"/g, ""));
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
