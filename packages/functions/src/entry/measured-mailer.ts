import type { Mailer } from "@touchstone/core/ports";
import type { Measure } from "../metrics/index.js";

/** Counts the mails that the provider took and those that it did not, whoever sends them. */
export const measuredMailer = (mailer: Mailer, measure: Measure): Mailer => ({
  send: async (message) => {
    try {
      await mailer.send(message);
    } catch (error) {
      measure({ MailsRefused: 1 });
      throw error;
    }
    measure({ MailsSent: 1 });
  },
});
