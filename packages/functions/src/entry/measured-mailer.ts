import type { Mailer } from "@touchstone/core/ports";
import type { Measure } from "../metrics/index.js";

/**
 * Counts the mails that the provider took and those that it did not, whoever sends them; both each time, for a share
 * cannot be told from a count that is not there.
 */
export const measuredMailer = (mailer: Mailer, measure: Measure): Mailer => ({
  send: async (message) => {
    try {
      await mailer.send(message);
    } catch (error) {
      measure({ MailsSent: 0, MailsRefused: 1 });
      throw error;
    }
    measure({ MailsSent: 1, MailsRefused: 0 });
  },
});
