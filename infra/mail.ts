import { settings } from "./settings";

/**
 * Sender of every mail: sign-in codes, reports, alerts. Signed (DKIM); the envelope's sender is a subdomain of its own,
 * so that SPF holds for our domain as well; receivers are told to put aside what is neither (DMARC).
 */
export const mail = new sst.aws.Email("Mail", {
  sender: settings.mailDomain,
  dmarc: "v=DMARC1; p=quarantine; adkim=s; aspf=r;",
  mailFrom: { domain: settings.envelopeDomain },
  transform: {
    configurationSet: {
      reputationOptions: { reputationMetricsEnabled: true },
      // Not complaints: SES's list is the account's, and one about a tenant's report must not keep sign-in codes away.
      suppressionOptions: { suppressedReasons: ["BOUNCE"] },
    },
  },
});

export const mailAddress = `touchstone@${settings.mailDomain}`;
export const mailFrom = `Touchstone <${mailAddress}>`;
