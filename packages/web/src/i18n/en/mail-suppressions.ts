export const mailSuppressions = {
  undeliverable: "Undeliverable",
  complained: "Reported as spam",
  since: "Gets no mail since {{date}}",
  lift: "Reactivate",
  liftTitle: "Send mail to {{email}} again?",
  liftBounce:
    "Make sure that the address is right and its mailbox takes mail. Everything you send goes to it again; another bounce ends that.",
  liftComplaint:
    "The owner of this address reported a mail as spam. Everything you send goes to it again, so only do this when they ask for it.",
  reason: "Reason",
  reasonHint: "Kept in the audit log.",
  asked: "The owner of the address has asked for mail again",
  lifted: "The address gets mail again.",
};
