import { settings } from "./settings";

/** Sender of every mail: sign-in codes, reports, alerts. */
export const mail = new sst.aws.Email("Mail", {
  sender: settings.mailDomain,
  dmarc: "v=DMARC1; p=quarantine; adkim=s; aspf=r;",
});

export const mailFrom = `Touchstone <touchstone@${settings.mailDomain}>`;
