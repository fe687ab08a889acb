import { mail, mailAddress } from "./mail";
import { jobs } from "./queues";
import { dataKey, files, table } from "./storage";

/**
 * What a function may do itself, action by action and resource by resource; a tenant's items are not among it, see
 * tenant-role.ts. SST's own `link` would grant `dynamodb:*`, `sqs:*`, `s3:*` and `ses:*`, so no function is linked.
 * A check compares all this with what the functions do, both ways.
 */
export type Grant = { actions: string[]; resources: $util.Input<string>[]; conditions?: Condition[] };
type Condition = { test: string; variable: string; values: $util.Input<string>[] };

export const index = (name: string) => $interpolate`${table.arn}/index/${name}`;
const region = aws.getRegionOutput({}).region;

/** The key of our data, where the service uses it in the name of whoever calls the service. */
const useKey = (service: "dynamodb" | "s3", actions: string[]): Grant => ({
  actions: actions.map((action) => `kms:${action}`),
  resources: [dataKey.arn],
  conditions: [{ test: "StringEquals", variable: "kms:ViaService", values: [$interpolate`${service}.${region}.amazonaws.com`] }],
});

/** What AWS names as the least that a table under a customer's key needs (developer guide, "Encryption at rest: usage notes"). */
export const useTableKey = useKey("dynamodb", ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"]);

/** `ForAllValues` holds for a request that names no key at all, hence the check that there are some. */
const withKeys = (prefix: string): Condition[] => [
  { test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: [`${prefix}*`] },
  { test: "Null", variable: "dynamodb:LeadingKeys", values: ["false"] },
];

/** Look-ups that come before a tenant is known, and the list of tenants. */
export const inDirectory = (...actions: string[]): Grant[] => [
  { actions: actions.map((action) => `dynamodb:${action}`), resources: [table.arn], conditions: withKeys("directory#") },
  useTableKey,
];

/** What is due, across tenants; nothing but keys. */
export const readDue: Grant[] = [{ actions: ["dynamodb:Query"], resources: [index("gsi2")], conditions: withKeys("due#") }, useTableKey];

export const sendJobs: Grant[] = [{ actions: ["sqs:SendMessage"], resources: [jobs.arn] }];

const objects = (prefix: string, ...actions: string[]): Grant => ({
  actions: actions.map((action) => `s3:${action}`),
  resources: [$interpolate`${files.arn}/${prefix}/*`],
});
/** Lets S3 say "not there" instead of "not allowed"; it shows no content. */
const tellMissing: Grant = { actions: ["s3:ListBucket"], resources: [files.arn] };
const useFileKey = useKey("s3", ["Decrypt", "GenerateDataKey"]);

/** Links to upload a file and to fetch what was wrong with it, and the files behind a report's page. */
export const handOutFiles: Grant[] = [
  objects("imports", "GetObject", "PutObject"),
  objects("reports", "GetObject"),
  tellMissing,
  useFileKey,
];

/** Reads what was uploaded, keeps what was refused, draws reports, and remembers erasures where no restored table forgets them. */
export const workOnFiles: Grant[] = [
  objects("imports", "AbortMultipartUpload", "DeleteObject", "GetObject", "PutObject"),
  objects("reports", "GetObject", "PutObject"),
  objects("erasures", "GetObject", "PutObject"),
  tellMissing,
  useFileKey,
];

/** Raw content counts as a raw mail, also through SES's second API. From our one address alone. */
export const sendMail: Grant[] = [
  {
    actions: ["ses:SendRawEmail"],
    resources: [mail.nodes.identity.arn, mail.nodes.configurationSet.arn],
    conditions: [{ test: "StringEquals", variable: "ses:FromAddress", values: [mailAddress] }],
  },
];

export const toDeadLetters = (queue: sst.aws.Queue): Grant[] => [{ actions: ["sqs:SendMessage"], resources: [queue.arn] }];
