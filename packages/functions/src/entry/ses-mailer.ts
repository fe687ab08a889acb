import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Mailer } from "@touchstone/core/ports";
import { tagsOf } from "../mail-events/tags.js";
import { mimeOf } from "./mime.js";

export type SesMailerOptions = { from: string; configurationSet: string; client?: Pick<SESv2Client, "send"> };

/** Sends through SES as raw MIME, so that inline charts, attachments and List-Unsubscribe arrive as composed. */
export function createSesMailer({ from, configurationSet, client = new SESv2Client({}) }: SesMailerOptions): Mailer {
  return {
    send: async (message) => {
      await client.send(
        new SendEmailCommand({
          // The envelope is given apart from the headers: SES then delivers to this address alone.
          Destination: { ToAddresses: [message.to] },
          Content: { Raw: { Data: await mimeOf(message, from) } },
          ConfigurationSetName: configurationSet,
          EmailTags: Object.entries(tagsOf(message)).map(([Name, Value]) => ({ Name, Value })),
        }),
      );
    },
  };
}
