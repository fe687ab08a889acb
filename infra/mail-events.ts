import { environments, lambda } from "./functions";
import { accountId, letServiceUse } from "./keys";
import { mail } from "./mail";
import { atMost, MAIL_EVENTS_TIMEOUT_SECONDS, mailEvents, mailEventsDeadLetters } from "./queues";
import { settings } from "./settings";
import { tenantRole } from "./tenant-role";

/** Of its own, for SES cannot publish through the key that AWS manages; what it says holds people's addresses. */
const key = new aws.kms.Key("MailEventsKey", {
  description: "Touchstone bounces and complaints on their way",
  enableKeyRotation: true,
  deletionWindowInDays: 30,
});

const topic = new aws.sns.Topic("MailEvents", { name: `${$app.name}-${$app.stage}-MailEvents`, kmsMasterKeyId: key.id });

const keyPolicy = letServiceUse("MailEventsKeyPolicy", key, {
  service: "ses.amazonaws.com",
  actions: ["kms:Decrypt", "kms:GenerateDataKey"],
  conditions: [{ test: "StringEquals", variable: "kms:EncryptionContext:aws:sns:topicArn", values: [topic.arn] }],
});

/** Our configuration set publishes, nobody else. */
const topicPolicy = new aws.sns.TopicPolicy("MailEventsPolicy", {
  arn: topic.arn,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        principals: [{ type: "Service", identifiers: ["ses.amazonaws.com"] }],
        actions: ["sns:Publish"],
        resources: [topic.arn],
        conditions: [
          { test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] },
          { test: "StringEquals", variable: "aws:SourceArn", values: [mail.nodes.configurationSet.arn] },
        ],
      },
    ],
  }).json,
});

/** SES looks whether it may publish when the destination is made. */
new aws.sesv2.ConfigurationSetEventDestination(
  "MailEventDestination",
  {
    configurationSetName: mail.configSet,
    eventDestinationName: "mail-events",
    eventDestination: {
      enabled: true,
      matchingEventTypes: ["BOUNCE", "COMPLAINT", "REJECT", "DELIVERY_DELAY"],
      snsDestination: { topicArn: topic.arn },
    },
  },
  { dependsOn: [topicPolicy, keyPolicy] },
);

const letTopicSend = (name: string, queue: sst.aws.Queue) =>
  new aws.sqs.QueuePolicy(name, {
    queueUrl: queue.url,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          principals: [{ type: "Service", identifiers: ["sns.amazonaws.com"] }],
          actions: ["sqs:SendMessage"],
          resources: [queue.arn],
          conditions: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [topic.arn] }],
        },
      ],
    }).json,
  });

/** The message alone, without SNS's envelope; what cannot be delivered to the queue goes where its failures go. */
new aws.sns.TopicSubscription(
  "MailEventsSubscription",
  {
    topic: topic.arn,
    protocol: "sqs",
    endpoint: mailEvents.arn,
    rawMessageDelivery: true,
    redrivePolicy: $jsonStringify({ deadLetterTargetArn: mailEventsDeadLetters.arn }),
  },
  { dependsOn: [letTopicSend("MailEventsQueuePolicy", mailEvents), letTopicSend("MailEventsDeadLettersPolicy", mailEventsDeadLetters)] },
);

const tenants = tenantRole("mail-events", { items: ["GetItem", "PutItem", "UpdateItem"] });

/** Takes in what became of our mail: a bad address is not written to again. */
export const mailEventsConsumer = mailEvents.subscribe(
  lambda("mail-events", {
    description: "Takes in bounces, complaints and delays",
    timeout: `${MAIL_EVENTS_TIMEOUT_SECONDS} seconds`,
    memory: "512 MB",
    environment: { ...environments.base, ...tenants.environment },
    permissions: tenants.permissions,
  }),
  { batch: { size: 10, partialResponses: true }, transform: atMost(settings.concurrency.mailEvents) },
);

tenants.trust(mailEventsConsumer.nodes.function);
