import { beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.js";
import { functionsOf } from "./functions-of.js";
import { statementsOf, textOf } from "./policies.js";

const ACCOUNT = "111122223333";
const OWNER = { TOUCHSTONE_MAIL_DOMAIN: "mail.example.com", TOUCHSTONE_INBOUND_DOMAIN: "in.example.org" };

let app: Deployment;
beforeAll(async () => {
  app = await deploy("production", OWNER);
});

const records = () =>
  app
    .of("route53/record")
    .map(({ inputs }) => `${inputs.type} ${inputs.name} ${(inputs.records as string[]).join(" ")}`.replaceAll('"', ""));

describe("mail that goes out", () => {
  it("is signed, comes from a domain of ours on the way as well, and tells receivers what to do with what is neither", () => {
    expect(app.one("sesv2/emailIdentity", "Mail")).toMatchObject({ emailIdentity: "mail.example.com" });
    expect(app.one("sesv2/emailIdentityMailFromAttributes", "Mail").mailFromDomain).toBe("bounce.mail.example.com");
    expect(records()).toEqual(
      expect.arrayContaining([
        "CNAME a._domainkey.mail.example.com a.dkim.amazonses.com",
        expect.stringMatching(/^TXT _dmarc\.mail\.example\.com v=DMARC1; p=quarantine/),
        expect.stringMatching(/^MX bounce\.mail\.example\.com 10 feedback-smtp\.eu-west-1\.amazonses\.com/),
        expect.stringMatching(/^TXT bounce\.mail\.example\.com v=spf1 include:amazonses\.com/),
      ]),
    );
  });

  it("goes to no address that is dead, still to those who complained of one tenant, and its reputation is measured", () => {
    expect(app.one("sesv2/configurationSet", "Mail")).toMatchObject({
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ["BOUNCE"] },
    });
  });
});

describe("what becomes of mail", () => {
  it("is published to an encrypted topic, by our configuration set alone", () => {
    const { eventDestination } = app.one("sesv2/configurationSetEventDestination", "MailEventDestination") as { eventDestination: object };
    expect(eventDestination).toMatchObject({
      enabled: true,
      matchingEventTypes: ["BOUNCE", "COMPLAINT", "REJECT", "DELIVERY_DELAY"],
      snsDestination: { topicArn: expect.stringContaining("MailEvents") },
    });
    expect(app.one("sns/topic", "MailEvents").kmsMasterKeyId).toContain("MailEventsKey");
    expect(statementsOf(app.one("sns/topicPolicy", "MailEvents").policy)).toEqual([
      expect.objectContaining({
        principals: [{ type: "Service", identifiers: ["ses.amazonaws.com"] }],
        actions: ["sns:Publish"],
        conditions: [
          { test: "StringEquals", variable: "aws:SourceAccount", values: [ACCOUNT] },
          { test: "StringEquals", variable: "aws:SourceArn", values: [expect.stringContaining("MailConfig")] },
        ],
      }),
    ]);
    const [ruler, ses] = statementsOf(app.one("kms/keyPolicy", "MailEvents").policy);
    expect(ruler?.principals).toEqual([{ type: "AWS", identifiers: [`arn:aws:iam::${ACCOUNT}:root`] }]);
    expect(ses).toMatchObject({
      principals: [{ type: "Service", identifiers: ["ses.amazonaws.com"] }],
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      conditions: [
        { test: "StringEquals", variable: "kms:EncryptionContext:aws:sns:topicArn", values: [expect.stringContaining("MailEvents")] },
      ],
    });
  });

  it("reaches its queue as SES wrote it, from that topic alone, and what cannot be delivered is kept", () => {
    const subscription = app.one("sns/topicSubscription", "MailEvents");
    expect(subscription).toMatchObject({ protocol: "sqs", rawMessageDelivery: true, endpoint: expect.stringMatching(/MailEventsQueue/) });
    expect(textOf(subscription.redrivePolicy)).toContain("MailEventsDeadLetters");
    expect(app.of("sqs/queuePolicy")).toHaveLength(2);
    for (const { inputs } of app.of("sqs/queuePolicy")) {
      expect(inputs.queueUrl).toContain("MailEvents");
      expect(statementsOf(inputs.policy)).toEqual([
        expect.objectContaining({
          principals: [{ type: "Service", identifiers: ["sns.amazonaws.com"] }],
          actions: ["sqs:SendMessage"],
          conditions: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [expect.stringContaining("MailEvents")] }],
        }),
      ]);
    }
  });

  it("is taken in by a function that knows the table", () => {
    expect(functionsOf(app).variables("mail-events")).toMatchObject({
      TABLE_NAME: expect.any(String),
      PUBLIC_URL: expect.any(String),
      MAIL_FROM: "Touchstone <touchstone@mail.example.com>",
    });
  });
});

describe("mail that comes in", () => {
  const byOurRule = [
    { test: "StringEquals", variable: "aws:SourceAccount", values: [ACCOUNT] },
    {
      test: "StringEquals",
      variable: "aws:SourceArn",
      values: [`arn:aws:ses:eu-west-1:${ACCOUNT}:receipt-rule-set/touchstone-production:receipt-rule/keep-raw-mail`],
    },
  ];

  it("comes for the owner's domain, over TLS, scanned, by rules that are in force", () => {
    expect(app.one("ses/receiptRule", "InboundMail")).toMatchObject({
      name: "keep-raw-mail",
      ruleSetName: "touchstone-production",
      recipients: ["in.example.org"],
      enabled: true,
      scanEnabled: true,
      tlsPolicy: "Require",
      s3Actions: [{ position: 1, bucketName: expect.stringContaining("inboundmail"), objectKeyPrefix: "inbound/" }],
    });
    expect(app.one("ses/activeReceiptRuleSet", "InboundMail").ruleSetName).toBe("touchstone-production");
    expect(app.one("sesv2/emailIdentity", "InboundDomain").emailIdentity).toBe("in.example.org");
    expect(records()).toContainEqual(expect.stringMatching(/^MX in\.example\.org 10 inbound-smtp\.eu-west-1\.amazonaws\.com/));
  });

  it("is kept for a month in a private bucket with a key of its own, where nobody writes but that rule", () => {
    expect(app.one("s3/bucketPublicAccessBlock", "InboundMail")).toMatchObject({ blockPublicPolicy: true, restrictPublicBuckets: true });
    expect(textOf(app.one("s3/bucketServerSideEncryptionConfiguration", "InboundMail").rules)).toMatch(/aws:kms.*InboundMailKey/);
    const rules = app.one("s3/bucketLifecycleConfiguration", "InboundMail").rules as unknown[];
    expect(rules).toContainEqual(expect.objectContaining({ filter: { prefix: "inbound/" }, expiration: { days: 30 } }));
    const allowed = statementsOf(app.one("s3/bucketPolicy", "InboundMail").policy).filter(({ effect }) => effect !== "Deny");
    expect(allowed).toEqual([
      expect.objectContaining({
        principals: [{ type: "Service", identifiers: ["ses.amazonaws.com"] }],
        actions: ["s3:PutObject"],
        resources: [expect.stringMatching(/\/inbound\/\*$/)],
        conditions: byOurRule,
      }),
    ]);
    expect(statementsOf(app.one("kms/keyPolicy", "InboundMail").policy)[1]).toMatchObject({
      actions: ["kms:Encrypt", "kms:GenerateDataKey"],
      conditions: byOurRule,
    });
  });
});
