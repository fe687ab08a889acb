import { settings } from "./settings";

/** Encrypts what tenants entrust to us: the table, its stream and backups, and the files. */
export const dataKey = new aws.kms.Key("DataKey", {
  description: "Touchstone data at rest",
  enableKeyRotation: true,
  deletionWindowInDays: 30,
});

/** The one table. Its shape is the domain's; a check compares the two. */
export const table = new sst.aws.Dynamo("Table", {
  fields: { pk: "string", sk: "string", gsi1pk: "string", gsi1sk: "string", gsi2pk: "string", gsi2sk: "string" },
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  globalIndexes: {
    gsi1: { hashKey: "gsi1pk", rangeKey: "gsi1sk", projection: "all" },
    gsi2: { hashKey: "gsi2pk", rangeKey: "gsi2sk", projection: "keys-only" },
  },
  stream: "new-and-old-images",
  ttl: "expiresAtEpoch",
  deletionProtection: settings.protect,
  transform: {
    table: (args) => {
      args.serverSideEncryption = { enabled: true, kmsKeyArn: dataKey.arn };
      args.pointInTimeRecovery = { enabled: true, recoveryPeriodInDays: settings.recoveryDays };
    },
  },
});

/** Imports, attachments and rendered reports. Reached only through signed links and by the functions. */
export const files = new sst.aws.Bucket("Files", {
  versioning: true,
  // The links are signed and short-lived; they, not the origin, decide who may use them.
  cors: { allowOrigins: ["*"], allowMethods: ["PUT", "GET"], allowHeaders: ["content-type"], exposeHeaders: ["ETag"], maxAge: "1 hour" },
});

new aws.s3.BucketServerSideEncryptionConfiguration("FilesEncryption", {
  bucket: files.name,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: dataKey.arn }, bucketKeyEnabled: true }],
});

new aws.s3.BucketLifecycleConfiguration("FilesLifecycle", {
  bucket: files.name,
  rules: [
    { id: "unfinished-uploads", status: "Enabled", filter: {}, abortIncompleteMultipartUpload: { daysAfterInitiation: 2 } },
    { id: "replaced-versions", status: "Enabled", filter: {}, noncurrentVersionExpiration: { noncurrentDays: 30 } },
  ],
});
