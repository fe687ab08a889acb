import { arn, bucketArn, NAMED, of, type Rule, type Scope, taggedAs, tagging } from "./rule";
import { namesOf, shortenedNamesOf } from "./stages";

/** Table, buckets, queues and keys: their settings, not what is in them. */
export const dataRules = ({ stage }: Scope): Rule[] => [
  {
    reason: `${NAMED} Describe and List read settings.`,
    actions: of(
      "dynamodb",
      "CreateTable",
      "DeleteTable",
      "Describe*",
      "GetResourcePolicy",
      "List*",
      "TagResource",
      "UntagResource",
      "UpdateContinuousBackups",
      "UpdateContributorInsights",
      "UpdateTable",
      "UpdateTimeToLive",
    ),
    resources: [arn("dynamodb", `table/${namesOf(stage)}`)],
  },
  {
    reason: `${NAMED} These verbs read and write settings of a bucket.`,
    actions: of(
      "s3",
      "CreateBucket",
      "DeleteBucket",
      "DeleteBucketPolicy",
      "Get*Configuration",
      "GetBucket*",
      "ListBucket",
      "ListBucketVersions",
      "ListTagsForResource",
      "Put*Configuration",
      "PutBucket*",
      "TagResource",
      "UntagResource",
    ),
    resources: [bucketArn(namesOf(stage))],
  },
  {
    reason: `${NAMED} Pages of the site are uploaded with the app.`,
    actions: of("s3", "DeleteObject", "GetObject", "PutObject"),
    resources: [bucketArn(`touchstone-${stage}-webassetsbucket-*/*`)],
  },
  {
    reason: NAMED,
    actions: of(
      "sqs",
      "CreateQueue",
      "DeleteQueue",
      "GetQueueAttributes",
      "GetQueueUrl",
      "ListQueueTags",
      "SetQueueAttributes",
      "TagQueue",
      "UntagQueue",
    ),
    resources: [arn("sqs", namesOf(stage))],
  },
  {
    reason: "A key has no name before it exists; it must be born with the stage's tag.",
    actions: of("kms", "CreateKey", "TagResource"),
    resources: ["*"],
    conditions: tagging(stage),
  },
  {
    reason: "Keys are known by a random id; the tag says whose they are.",
    actions: of(
      "kms",
      "DescribeKey",
      "EnableKeyRotation",
      "GetKeyPolicy",
      "GetKeyRotationStatus",
      "ListResourceTags",
      "PutKeyPolicy",
      "ScheduleKeyDeletion",
      "UntagResource",
      "UpdateKeyDescription",
    ),
    resources: [arn("kms", "key/*")],
    conditions: taggedAs(stage),
  },
  {
    reason: "DynamoDB takes the key into use on behalf of whoever creates the table.",
    actions: of("kms", "CreateGrant", "Decrypt", "Encrypt", "GenerateDataKey*", "ReEncrypt*"),
    resources: [arn("kms", "key/*")],
    conditions: { ...taggedAs(stage), "ForAnyValue:StringLike": { "kms:ViaService": ["dynamodb.*.amazonaws.com"] } },
  },
];

/** What is left in the files of a stage goes with it. Not for a stage that keeps its data. */
export const removalRules = ({ stage }: Scope): Rule[] => [
  {
    reason: NAMED,
    actions: of("s3", "DeleteObject", "DeleteObjectVersion"),
    resources: [bucketArn(`${namesOf(stage)}/*`)],
  },
];

/** Functions, their triggers and schedules, logs, the API in front. */
export const computeRules = ({ stage }: Scope): Rule[] => [
  {
    reason: `${NAMED} These verbs manage functions; none runs one.`,
    actions: of(
      "lambda",
      "AddPermission",
      "Create*",
      "Delete*",
      "Get*",
      "List*",
      "Put*",
      "RemovePermission",
      "TagResource",
      "UntagResource",
      "Update*",
      "PublishVersion",
    ),
    resources: [arn("lambda", `function:${shortenedNamesOf(stage)}`)],
  },
  {
    reason: "A trigger is known by a random id; its function says whose it is.",
    actions: of("lambda", "CreateEventSourceMapping", "DeleteEventSourceMapping", "GetEventSourceMapping", "UpdateEventSourceMapping"),
    resources: ["*"],
    conditions: { ArnLike: { "lambda:FunctionArn": arn("lambda", `function:${shortenedNamesOf(stage)}`) } },
  },
  {
    reason: "Listing triggers and their tags has no narrower resource.",
    actions: of("lambda", "ListEventSourceMappings", "ListTags", "TagResource"),
    resources: [arn("lambda", "event-source-mapping:*"), "*"],
  },
  {
    reason: NAMED,
    actions: of("scheduler", "CreateSchedule", "DeleteSchedule", "GetSchedule", "UpdateSchedule"),
    resources: [arn("scheduler", `schedule/default/${shortenedNamesOf(stage)}`)],
  },
  {
    reason: NAMED,
    actions: of(
      "logs",
      "CreateLogGroup",
      "DeleteLogGroup",
      "DeleteRetentionPolicy",
      "ListTagsForResource",
      "PutRetentionPolicy",
      "DeleteMetricFilter",
      "DescribeMetricFilters",
      "PutMetricFilter",
      "TagResource",
      "UntagResource",
    ),
    resources: ["/aws/lambda/", "/aws/vendedlogs/apis/", "aws-waf-logs-"].map((prefix) =>
      arn("logs", `log-group:${prefix}${shortenedNamesOf(stage)}`),
    ),
  },
  {
    reason: "Access logs of an API are set up with actions that know no resource.",
    actions: of(
      "logs",
      "CreateLogDelivery",
      "DeleteLogDelivery",
      "DescribeLogGroups",
      "DescribeResourcePolicies",
      "GetLogDelivery",
      "ListLogDeliveries",
      "PutResourcePolicy",
      "UpdateLogDelivery",
    ),
    resources: ["*"],
  },
  {
    reason: "APIs are known by a random id; those of other stages are denied by their tag.",
    actions: of("apigateway", "DELETE", "GET", "PATCH", "POST", "PUT", "TagResource", "UntagResource"),
    resources: ["/apis", "/apis/*", "/tags/*"].map((path) => arn("apigateway", path, { account: "" })),
  },
];

/** Mail: the domain's identity, its events and the rules for what comes in. */
export const mailRules = ({ stage, domain }: Scope): Rule[] => [
  {
    reason: `${NAMED} Identities are the stage's domain and what is below it.`,
    actions: of("ses", "Create*", "Delete*", "Get*", "List*", "Put*", "TagResource", "UntagResource", "Update*"),
    resources: [
      arn("ses", `configuration-set/${namesOf(stage).toLowerCase()}`),
      ...identitiesOf(stage, domain).map((identity) => arn("ses", `identity/${identity}`)),
    ],
  },
  {
    reason: "Receiving rules and identity look-ups of the older interface know no resource.",
    actions: of(
      "ses",
      "CreateReceiptRule",
      "CreateReceiptRuleSet",
      "DeleteReceiptRule",
      "DeleteReceiptRuleSet",
      "DescribeReceiptRule",
      "DescribeReceiptRuleSet",
      "GetIdentityVerificationAttributes",
      "UpdateReceiptRule",
    ),
    resources: ["*"],
  },
  {
    reason: NAMED,
    actions: of(
      "sns",
      "CreateTopic",
      "DeleteTopic",
      "GetSubscriptionAttributes",
      "GetTopicAttributes",
      "ListSubscriptionsByTopic",
      "ListTagsForResource",
      "SetSubscriptionAttributes",
      "SetTopicAttributes",
      "Subscribe",
      "TagResource",
      "Unsubscribe",
      "UntagResource",
    ),
    resources: [arn("sns", namesOf(stage))],
  },
];

/** Pull requests share a domain but not a subdomain of it. */
const identitiesOf = (stage: string, domain: string): string[] => (stage.includes("*") ? [`${stage}.${domain}`] : [domain, `*.${domain}`]);

/** Said no matter what is allowed: nothing that carries another stage's tag. */
export const foreignRule = ({ stage }: Scope): Rule => ({
  reason: "A denial is meant to be wide.",
  actions: ["*"],
  resources: ["*"],
  conditions: { StringNotLike: { "aws:ResourceTag/sst:stage": stage }, Null: { "aws:ResourceTag/sst:stage": "false" } },
});

/** What a stage that keeps its data never does, whoever approved the release. */
export const keepingRule: Rule = {
  reason: "A denial is meant to be wide.",
  actions: [
    ...of("backup", "DeleteBackupVault", "DeleteBackupVaultLockConfiguration", "DeleteRecoveryPoint"),
    ...of("dynamodb", "DeleteTable", "DeleteTableReplica"),
    ...of("kms", "DisableKey", "ScheduleKeyDeletion"),
    ...of("s3", "DeleteBucket"),
  ],
  resources: ["*"],
};
