import { privateBucket } from "./buckets";
import { settings } from "./settings";

/** Encrypts what tenants entrust to us: the table, its stream and backups, and the files. */
export const dataKey = new aws.kms.Key("DataKey", {
  description: "Touchstone data at rest",
  enableKeyRotation: true,
  deletionWindowInDays: 30,
});

/** The one table. Its shape is the domain's; a check compares the two. */
export const table = new sst.aws.Dynamo("Table", {
  fields: {
    pk: "string",
    sk: "string",
    gsi1pk: "string",
    gsi1sk: "string",
    gsi2pk: "string",
    gsi2sk: "string",
    gsi3pk: "string",
    gsi3sk: "string",
  },
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  globalIndexes: {
    gsi1: { hashKey: "gsi1pk", rangeKey: "gsi1sk", projection: "all" },
    gsi2: { hashKey: "gsi2pk", rangeKey: "gsi2sk", projection: "keys-only" },
    gsi3: { hashKey: "gsi3pk", rangeKey: "gsi3sk", projection: "all" },
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
export const files = privateBucket("Files", {
  key: dataKey,
  // Who may upload from a page is said beside the pages, in web.ts.
  cors: false,
  rules: [{ id: "replaced-versions", status: "Enabled", filter: {}, noncurrentVersionExpiration: { noncurrentDays: 30 } }],
});
