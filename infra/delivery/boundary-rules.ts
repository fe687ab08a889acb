import { arn, bucketArn, globalArn, of, type Rule, type Scope, taggedAs } from "./rule";
import { namesOf, shortenedNamesOf } from "./stages";

const CAP = "A boundary grants nothing: it caps what the roles of a stage may be given to the resources of that stage.";

/** The most that any function of the stage can ever do, however its role is changed. No IAM, no other stage. */
export const boundaryRules = ({ stage, domain }: Scope): Rule[] => [
  {
    reason: CAP,
    actions: [...of("dynamodb", "*"), ...of("sqs", "*"), ...of("sns", "Publish"), ...of("lambda", "InvokeFunction")],
    resources: [
      arn("dynamodb", `table/${namesOf(stage)}`),
      arn("sqs", namesOf(stage)),
      arn("sns", namesOf(stage)),
      arn("lambda", `function:${shortenedNamesOf(stage)}`),
    ],
  },
  { reason: CAP, actions: of("s3", "*"), resources: [bucketArn(namesOf(stage))] },
  { reason: CAP, actions: of("kms", "*"), resources: [arn("kms", "key/*")], conditions: taggedAs(stage) },
  {
    reason: CAP,
    actions: of("ses", "SendEmail", "SendRawEmail"),
    resources: [arn("ses", `identity/${domain}`), arn("ses", `identity/*.${domain}`), arn("ses", `configuration-set/${namesOf(stage)}`)],
  },
  {
    reason: CAP,
    actions: of("logs", "CreateLogGroup", "CreateLogStream", "PutLogEvents"),
    resources: [arn("logs", `log-group:/aws/lambda/${shortenedNamesOf(stage)}`)],
  },
  { reason: CAP, actions: of("sts", "AssumeRole", "TagSession"), resources: [globalArn("iam", `role/${shortenedNamesOf(stage)}`)] },
  {
    reason: "Traces and metrics know no resource.",
    actions: [...of("xray", "PutTraceSegments", "PutTelemetryRecords"), ...of("cloudwatch", "GetMetricData", "PutMetricData")],
    resources: ["*"],
  },
  {
    reason: `${CAP} AWS Backup follows a bucket by events, whose rules it names itself.`,
    actions: of("events", "*"),
    resources: [arn("events", "rule/AwsBackupManagedRule*")],
  },
  {
    reason: `${CAP} This is what AWS Backup does in the stage's name.`,
    actions: [
      ...of("backup", "CopyFromBackupVault", "CopyIntoBackupVault", "DescribeBackupVault", "TagResource"),
      ...of("events", "ListRules"),
      ...of("s3", "ListAllMyBuckets"),
    ],
    resources: ["*"],
  },
];
