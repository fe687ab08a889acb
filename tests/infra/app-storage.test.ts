import { TABLE_DEFINITION, TTL_ATTRIBUTE } from "@touchstone/core/table";
import { beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.js";
import { statementsOf, textOf } from "./policies.js";

let app: Deployment;
beforeAll(async () => {
  app = await deploy("production");
});

describe("the table", () => {
  const table = () => app.one("dynamodb/table", "Table");

  it("has the keys and indexes that the domain's definition says", () => {
    const { KeySchema, GlobalSecondaryIndexes, AttributeDefinitions, StreamSpecification } = TABLE_DEFINITION;
    expect([table().hashKey, table().rangeKey]).toEqual(KeySchema.map((key) => key.AttributeName));
    expect(table().attributes).toEqual(
      AttributeDefinitions.map(({ AttributeName, AttributeType }) => ({ name: AttributeName, type: AttributeType })),
    );
    expect(table().globalSecondaryIndexes).toEqual(
      GlobalSecondaryIndexes.map(({ IndexName, KeySchema: [hash, range], Projection }) => ({
        name: IndexName,
        hashKey: hash.AttributeName,
        rangeKey: range.AttributeName,
        projectionType: Projection.ProjectionType,
      })),
    );
    expect(table()).toMatchObject({
      streamEnabled: true,
      streamViewType: StreamSpecification.StreamViewType,
      billingMode: TABLE_DEFINITION.BillingMode,
    });
    expect(table().ttl).toEqual({ attributeName: TTL_ATTRIBUTE, enabled: true });
  });

  it("can be restored to any second of five weeks, is encrypted with our key and protected from deletion", () => {
    expect(table()).toMatchObject({
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
      serverSideEncryption: { enabled: true, kmsKeyArn: expect.stringContaining("DataKey") },
      deletionProtectionEnabled: true,
    });
    expect(app.one("kms/key", "DataKey")).toMatchObject({ enableKeyRotation: true, deletionWindowInDays: 30 });
  });
});

describe("the bucket of files", () => {
  it("is private, encrypted with our key, and versioned", () => {
    expect(app.one("s3/bucketPublicAccessBlock", "Files")).toMatchObject({
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    expect(app.one("s3/bucketServerSideEncryptionConfiguration", "Files").rules).toEqual([
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: expect.stringMatching(/DataKey$/) },
        bucketKeyEnabled: true,
      },
    ]);
    expect(app.one("s3/bucketVersioning", "Files")).toMatchObject({ versioningConfiguration: { status: "Enabled" } });
  });

  it("keeps neither unfinished uploads nor what was replaced long ago", () => {
    expect(app.one("s3/bucketLifecycleConfiguration", "Files").rules).toEqual([
      expect.objectContaining({ status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 2 } }),
      expect.objectContaining({ status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 30 } }),
    ]);
  });

  it("takes uploads from our own pages alone", () => {
    expect(app.one("s3/bucketCorsConfiguration", "Files").corsRules).toEqual([
      expect.objectContaining({
        allowedOrigins: [expect.stringMatching(/^https:\/\/.+\.cloudfront\.net$/)],
        allowedMethods: ["GET", "PUT"],
      }),
    ]);
  });
});

it("every bucket refuses what does not come over TLS, and only the site's is read by CloudFront", () => {
  expect(app.of("s3/bucketPolicy")).toHaveLength(app.of("s3/bucket").length);
  for (const { name, inputs } of app.of("s3/bucketPolicy")) {
    const statements = statementsOf(inputs.policy);
    expect(statements).toContainEqual(
      expect.objectContaining({
        effect: "Deny",
        actions: ["s3:*"],
        conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
      }),
    );
    const allowed = statements.filter(({ effect }) => effect !== "Deny");
    expect(allowed.map(({ principals }) => textOf(principals))).toEqual(
      name.startsWith("Web") ? [expect.stringContaining("cloudfront.amazonaws.com")] : [],
    );
  }
});
