import type { MailMessage } from "@touchstone/core/ports";
import MailComposer from "nodemailer/lib/mail-composer";

/**
 * The message as MIME. Control characters in anything that becomes a header are refused: with them a
 * subject or an address could add headers or recipients of its own.
 */
export async function mimeOf(message: MailMessage, from: string): Promise<Buffer> {
  const { headers = {}, attachments = [] } = message;
  refuseControl({ from, to: message.to, subject: message.subject, ...headers });
  for (const name of Object.keys(headers))
    if (!HEADER_NAME.test(name)) throw new Error(`Not a header name: ${JSON.stringify(name.slice(0, 80))}`);
  if (!MESSAGE_ID.test(message.id)) throw new Error("A message id may hold letters, digits and . _ + - only");
  const composer = new MailComposer({
    from,
    to: oneAddress(message.to),
    subject: message.subject,
    html: message.html,
    text: message.text,
    messageId: `<${message.id}@${domainOf(from)}>`,
    headers,
    attachments: attachments.map(({ fileName, contentType, content, contentId }) => {
      refuseControl({ fileName, contentType, contentId: contentId ?? "" });
      return {
        filename: fileName,
        contentType,
        content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
        ...(contentId ? { cid: contentId, contentDisposition: "inline" as const } : {}),
      };
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const HEADER_NAME = /^[A-Za-z0-9-]{1,76}$/;
const MESSAGE_ID = /^[\w.+-]{1,200}$/;

function refuseControl(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    if (/\p{Cc}/u.test(value)) throw new Error(`Control characters are not allowed in ${JSON.stringify(name.slice(0, 80))}`);
  }
}

/** `a@b` or `Name <a@b>`: no lists, no groups. */
function oneAddress(to: string): string {
  const bare = /<([^<>]*)>\s*$/.exec(to)?.[1] ?? to;
  const name = to.slice(0, to.length - bare.length).replace(/"(?:[^"\\]|\\.)*"/g, "");
  if (!/^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/.test(bare.trim()) || /[,;:]/.test(name))
    throw new Error("A message goes to exactly one address");
  return to;
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
