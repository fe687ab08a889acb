import { mail } from "./mail";
import { jobs } from "./queues";
import { dataKey, files, table } from "./storage";

/**
 * What a function may do, action by action and resource by resource. SST's own `link` would grant
 * `dynamodb:*`, `sqs:*`, `s3:*` and `ses:*`, so no function is linked.
 */
type Grant = ReturnType<typeof sst.aws.permission>;

const grant = (actions: string[], resources: $util.Input<string>[]): Grant => sst.aws.permission({ actions, resources });

const index = (name: string) => $interpolate`${table.arn}/index/${name}`;

/** DynamoDB and S3 use the key on behalf of whoever calls them. */
const useDataKey = grant(
  ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
  [dataKey.arn],
);

export const readItems: Grant[] = [
  grant(["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"], [table.arn]),
  grant(["dynamodb:Query"], [index("gsi1")]),
  useDataKey,
];

/** Transactions need the rights of what they contain; batches of conditional inserts are PartiQL. */
export const writeItems: Grant[] = [
  grant(
    ["dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:PartiQLInsert", "dynamodb:PutItem", "dynamodb:UpdateItem"],
    [table.arn],
  ),
];

/** What is due, across tenants; nothing but keys. */
export const readDue: Grant[] = [grant(["dynamodb:Query"], [index("gsi2")]), useDataKey];

export const sendJobs: Grant[] = [grant(["sqs:SendMessage"], [jobs.arn])];

/** Listing lets S3 say "not there" instead of "not allowed"; it shows no content. */
export const useFiles: Grant[] = [
  grant(["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"], [$interpolate`${files.arn}/*`]),
  grant(["s3:ListBucket"], [files.arn]),
  useDataKey,
];

export const sendMail: Grant[] = [grant(["ses:SendEmail", "ses:SendRawEmail"], [mail.nodes.identity.arn, mail.nodes.configurationSet.arn])];

export const toDeadLetters = (queue: sst.aws.Queue): Grant[] => [grant(["sqs:SendMessage"], [queue.arn])];
