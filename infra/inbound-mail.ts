import { privateBucket } from "./buckets";
import { accountId, letServiceUse } from "./keys";
import { settings } from "./settings";

/** Where raw mail is kept, and for how long: complaints are taken from it, it is no archive. */
const PREFIX = "inbound/";
const KEPT_DAYS = 30;

/** Named here, not by AWS: the bucket must know the rule before the rule can be made. */
const ruleSetName = `${$app.name}-${$app.stage}`;
const ruleName = "keep-raw-mail";

/**
 * Receives mail for a domain of the owner: sent over TLS, scanned for spam and viruses, kept as it came.
 * An account has one active set of rules in a region, so one stage of it can receive.
 */
function receiveMail(domain: string): sst.aws.Bucket {
  const region = aws.getRegionOutput({}).region;
  const byOurRule = [
    { test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] },
    {
      test: "StringEquals",
      variable: "aws:SourceArn",
      values: [$interpolate`arn:aws:ses:${region}:${accountId}:receipt-rule-set/${ruleSetName}:receipt-rule/${ruleName}`],
    },
  ];
  const key = new aws.kms.Key("InboundMailKey", {
    description: "Touchstone incoming mail at rest",
    enableKeyRotation: true,
    deletionWindowInDays: 30,
  });
  const keyPolicy = letServiceUse("InboundMailKeyPolicy", key, {
    service: "ses.amazonaws.com",
    actions: ["kms:Encrypt", "kms:GenerateDataKey"],
    conditions: byOurRule,
  });
  const bucket = privateBucket("InboundMail", {
    key,
    cors: false,
    policy: [
      {
        principals: [{ type: "service", identifiers: ["ses.amazonaws.com"] }],
        actions: ["s3:PutObject"],
        paths: [`${PREFIX}*`],
        conditions: byOurRule,
      },
    ],
    rules: [
      {
        id: "raw-mail",
        status: "Enabled",
        filter: { prefix: PREFIX },
        expiration: { days: KEPT_DAYS },
        noncurrentVersionExpiration: { noncurrentDays: 1 },
      },
    ],
  });
  verify(domain);
  const set = new aws.ses.ReceiptRuleSet("InboundMailRules", { ruleSetName });
  const rule = new aws.ses.ReceiptRule(
    "InboundMailRule",
    {
      name: ruleName,
      ruleSetName: set.ruleSetName,
      recipients: [domain],
      enabled: true,
      scanEnabled: true,
      tlsPolicy: "Require",
      s3Actions: [{ position: 1, bucketName: bucket.name, objectKeyPrefix: PREFIX }],
    },
    { dependsOn: keyPolicy },
  );
  const active = new aws.ses.ActiveReceiptRuleSet("InboundMailActive", { ruleSetName: set.ruleSetName }, { dependsOn: rule });
  sst.aws
    .dns()
    .createRecord(
      "InboundMail",
      { type: "MX", name: domain, value: $interpolate`inbound-smtp.${region}.amazonaws.com`, priority: 10 },
      { dependsOn: active },
    );
  return bucket;
}

/** SES receives for domains that are verified; one below the sending domain is with it. */
function verify(domain: string): void {
  if (`.${domain}`.endsWith(`.${settings.mailDomain}`)) return;
  new sst.aws.Email("InboundDomain", { sender: domain, dmarc: "v=DMARC1; p=reject;" });
}

/** Mail that came in; nothing where the owner named no domain for it. */
export const inboundMail = settings.inboundDomain ? receiveMail(settings.inboundDomain) : undefined;
