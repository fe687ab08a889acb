import { mail, mailAddress } from "./mail";
import { jobs } from "./queues";
import { dataKey, files, table } from "./storage";

/**
 * What a function may do itself, action by action and resource by resource; a tenant's items are not among it, see
 * tenant-role.ts. SST's own `link` would grant `dynamodb:*`, `sqs:*`, `s3:*` and `ses:*`, so no function is linked.
 * A check compares all this with what the functions do, both ways.
 */
export type Grant = ReturnType<typeof sst.aws.permission>;
type Condition = { test: string; variable: string; values: $util.Input<string>[] };

export const grant = (actions: string[], resources: $util.Input<string>[], conditions: Condition[] = []): Grant =>
  sst.aws.permission({ actions, resources, ...(conditions.length > 0 ? { conditions } : {}) });

export const index = (name: string) => $interpolate`${table.arn}/index/${name}`;
const region = aws.getRegionOutput({}).region;

/** The key of our data, where the service uses it in the name of whoever calls the service. */
const useKey = (service: "dynamodb" | "s3", actions: string[]): Grant =>
  grant(
    actions,
    [dataKey.arn],
    [{ test: "StringEquals", variable: "kms:ViaService", values: [$interpolate`${service}.${region}.amazonaws.com`] }],
  );

/** What AWS names as the least that a table under a customer's key needs (developer guide, "Encryption at rest: usage notes"). */
export const useTableKey = useKey("dynamodb", [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
]);

/** `ForAllValues` holds for a request that names no key at all, hence the check that there are some. */
export const withKeys = (prefix: string): Condition[] => [
  { test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: [`${prefix}*`] },
  { test: "Null", variable: "dynamodb:LeadingKeys", values: ["false"] },
];

/** Look-ups that come before a tenant is known, and the list of tenants. */
export const inDirectory = (...actions: string[]): Grant[] => [
  grant(
    actions.map((action) => `dynamodb:${action}`),
    [table.arn],
    withKeys("directory#"),
  ),
  useTableKey,
];

/** What is due, across tenants; nothing but keys. */
export const readDue: Grant[] = [grant(["dynamodb:Query"], [index("gsi2")], withKeys("due#")), useTableKey];

export const sendJobs: Grant[] = [grant(["sqs:SendMessage"], [jobs.arn])];

const objects = (prefix: "imports" | "reports", ...actions: string[]): Grant =>
  grant(
    actions.map((action) => `s3:${action}`),
    [$interpolate`${files.arn}/${prefix}/*`],
  );
/** Lets S3 say "not there" instead of "not allowed"; it shows no content. */
const tellMissing = grant(["s3:ListBucket"], [files.arn]);
const useFileKey = useKey("s3", ["kms:Decrypt", "kms:GenerateDataKey"]);

/** Links to upload a file and to fetch what was wrong with it, and the files behind a report's page. */
export const handOutFiles: Grant[] = [
  objects("imports", "GetObject", "PutObject"),
  objects("reports", "GetObject"),
  tellMissing,
  useFileKey,
];

/** Reads what was uploaded, keeps what was refused, and draws reports. */
export const workOnFiles: Grant[] = [
  objects("imports", "AbortMultipartUpload", "DeleteObject", "GetObject", "PutObject"),
  objects("reports", "GetObject", "PutObject"),
  tellMissing,
  useFileKey,
];

/** Raw content counts as a raw mail, also through SES's second API. From our one address alone. */
export const sendMail: Grant[] = [
  grant(
    ["ses:SendRawEmail"],
    [mail.nodes.identity.arn, mail.nodes.configurationSet.arn],
    [{ test: "StringEquals", variable: "ses:FromAddress", values: [mailAddress] }],
  ),
];

export const toDeadLetters = (queue: sst.aws.Queue): Grant[] => [grant(["sqs:SendMessage"], [queue.arn])];
