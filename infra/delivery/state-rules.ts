import { arn, bucketArn, of, type Rule, type Scope } from "./rule";
import { shortenedNamesOf } from "./stages";

/** SST's own state: what it deployed, the stage's secrets and their passphrase, and the code it uploads. */
export const stateRules = ({ stage }: Scope): Rule[] => [
  {
    reason: "Read by every stage; whoever bootstraps the account writes it.",
    actions: of("ssm", "GetParameter"),
    resources: [arn("ssm", "parameter/sst/bootstrap"), arn("ssm", "parameter/sst/passphrase/touchstone/_fallback")],
  },
  {
    reason: "The stages of pull requests are numbered.",
    actions: of("ssm", "GetParameter", "PutParameter", "DeleteParameter"),
    resources: [arn("ssm", `parameter/sst/passphrase/touchstone/${stage}`)],
  },
  {
    reason: "The buckets of the bootstrap end in a random part; a missing object is told from a forbidden one only to those who may list.",
    actions: of("s3", "ListBucket", "GetBucketLocation"),
    resources: [bucketArn("sst-state-*"), bucketArn("sst-asset-*")],
  },
  {
    reason: "State, secrets, locks and history of the stage, each under a folder of its own in a bucket that ends in a random part.",
    actions: of("s3", "GetObject", "PutObject", "DeleteObject"),
    resources: [bucketArn(`sst-state-*/*/touchstone/${stage}.json`), bucketArn(`sst-state-*/*/touchstone/${stage}/*`)],
  },
  {
    reason: "SST looks for secrets of all stages beside those of this one.",
    actions: of("s3", "GetObject"),
    resources: [bucketArn("sst-state-*/secret/touchstone/_fallback.json")],
  },
  {
    reason: "Uploaded code is named after its function and its content.",
    actions: of(
      "s3",
      "GetObject",
      "GetObjectTagging",
      "GetObjectVersion",
      "PutObject",
      "PutObjectTagging",
      "DeleteObject",
      "DeleteObjectVersion",
    ),
    resources: [bucketArn(`sst-asset-*/assets/${shortenedNamesOf(stage)}`)],
  },
];
