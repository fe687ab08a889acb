import { ENTITY_MARK, EVIDENCE_ENTITIES } from "@touchstone/core/evidence";
import { TABLE_DEFINITION, TTL_ATTRIBUTE } from "@touchstone/core/table";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy, type Inputs } from "./deployment.js";
import { grantsOf, textOf } from "./policies.js";

let app: Deployment;
beforeAll(async () => {
  app = await deploy("production");
});

/** Which of our bundles a function carries. */
const FUNCTIONS = {
  api: "Api",
  stream: "TableSubscriberRollups",
  dispatch: "DispatchHandler",
  reconcile: "ReconcileHandler",
  jobs: "JobsSubscriber",
};
const lambda = (name: keyof typeof FUNCTIONS): Inputs => app.one("lambda/function", FUNCTIONS[name]);
const grants = (name: keyof typeof FUNCTIONS) => grantsOf(app.one("iam/role", FUNCTIONS[name]));
const variables = (name: keyof typeof FUNCTIONS): string[] => Object.keys((lambda(name).environment as { variables: Inputs }).variables);

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

  it("can be restored to any second, is encrypted with our key and protected from deletion", () => {
    expect(table()).toMatchObject({
      pointInTimeRecovery: { enabled: true },
      serverSideEncryption: { enabled: true, kmsKeyArn: expect.stringContaining("DataKey") },
      deletionProtectionEnabled: true,
    });
    expect(app.one("kms/key", "DataKey")).toMatchObject({ enableKeyRotation: true });
  });
});

describe("the bucket of files", () => {
  it("is private, encrypted with our key, reached over TLS alone, and versioned", () => {
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
    expect(textOf(app.one("s3/bucketPolicy", "Files").policy)).toMatch(/Deny.*aws:SecureTransport|aws:SecureTransport.*Deny/);
    expect(textOf(app.one("s3/bucketVersioning", "Files"))).toContain("Enabled");
    expect(textOf(app.one("s3/bucketLifecycleConfiguration", "Files"))).toContain("abortIncompleteMultipartUpload");
  });
});

describe("the stream's consumer", () => {
  const mapping = () => app.one("lambda/eventSourceMapping", "TableSubscriberRollups");

  it("hears of every kind of evidence, written or removed, and of nothing else", () => {
    const kinds = { [ENTITY_MARK]: { S: [...EVIDENCE_ENTITIES] } };
    const { filters } = mapping().filterCriteria as { filters: { pattern: string }[] };
    expect(filters.map(({ pattern }) => JSON.parse(pattern))).toEqual([
      { dynamodb: { NewImage: kinds } },
      { eventName: ["REMOVE"], dynamodb: { OldImage: kinds } },
    ]);
  });

  it("sets one bad record aside without losing the others", () => {
    expect(mapping()).toMatchObject({
      functionResponseTypes: ["ReportBatchItemFailures"],
      bisectBatchOnFunctionError: true,
      startingPosition: "TRIM_HORIZON",
      destinationConfig: { onFailure: { destinationArn: expect.stringContaining("EventsDeadLetters") } },
    });
    expect(mapping().maximumRetryAttempts).toBeGreaterThan(0);
    expect(grants("stream")).toContainEqual(["sqs:SendMessage", expect.stringContaining("EventsDeadLetters")]);
  });
});

describe("the queues", () => {
  it("hide a message for longer than a job may run, then keep what failed every attempt", () => {
    const jobs = app.one("sqs/queue", "JobsQueue");
    expect(jobs.visibilityTimeoutSeconds).toBeGreaterThanOrEqual(Number(lambda("jobs").timeout));
    expect(JSON.parse(String(jobs.redrivePolicy))).toMatchObject({
      deadLetterTargetArn: expect.stringContaining("JobsDeadLetters"),
      maxReceiveCount: 5,
    });
    expect(app.one("lambda/eventSourceMapping", "JobsSubscriber")).toMatchObject({ functionResponseTypes: ["ReportBatchItemFailures"] });
  });

  it("are encrypted and keep messages for 14 days", () => {
    expect(app.of("sqs/queue")).toHaveLength(3);
    for (const { inputs } of app.of("sqs/queue"))
      expect(inputs).toMatchObject({ sqsManagedSseEnabled: true, messageRetentionSeconds: 1_209_600 });
  });
});

describe("the schedules", () => {
  it("dispatch every minute and reconcile every night, with a place for runs that fail", () => {
    expect(app.one("scheduler/schedule", "Dispatch").scheduleExpression).toBe("rate(1 minute)");
    expect(app.one("scheduler/schedule", "Reconcile").scheduleExpression).toMatch(/^cron\(\d+ \d+ \* \* \? \*\)$/);
    for (const { inputs } of app.of("scheduler/schedule")) expect(textOf(inputs.target)).toMatch(/deadLetterConfig.*EventsDeadLetters/);
  });
});

describe("the functions", () => {
  it("run on arm64 and Node 24, log as JSON, and keep their logs for a limited time", () => {
    expect(app.of("lambda/function")).toHaveLength(5);
    for (const { inputs } of app.of("lambda/function")) {
      expect(inputs).toMatchObject({ runtime: "nodejs24.x", architectures: ["arm64"], loggingConfig: { logFormat: "JSON" } });
    }
    for (const { inputs } of app.of("cloudwatch/logGroup")) expect(inputs.retentionInDays).toBeGreaterThan(0);
  });

  it("know the secret only where links and sessions are signed", () => {
    const knowing = (Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]).filter((name) => variables(name).includes("SIGNING_SECRET"));
    expect(knowing).toEqual(["api", "jobs"]);
  });

  it("know queue, bucket and mail exactly where they may use them", () => {
    const needs = { QUEUE_URL: "sqs:SendMessage", BUCKET_NAME: "s3:PutObject", MAIL_CONFIGURATION_SET: "ses:SendEmail" };
    for (const name of Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]) {
      for (const [variable, action] of Object.entries(needs)) {
        const granted = grants(name).some(([given, resource]) => given === action && !resource.includes("DeadLetters"));
        expect({ name, variable, known: granted }).toEqual({ name, variable, known: variables(name).includes(variable) });
      }
    }
  });
});

describe("least privilege", () => {
  it("grants no wildcard action, and no wildcard resource but the objects of the one bucket", () => {
    const all = app
      .of("iam/role")
      .flatMap(({ name, inputs }) => grantsOf(inputs).map(([action, resource]) => ({ name, action, resource })));
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ action }) => action.includes("*"))).toEqual([]);
    expect(all.filter(({ resource }) => resource.includes("*") && !/:touchstone-production-filesbucket-\w+\/\*$/.test(resource))).toEqual(
      [],
    );
  });

  it("lets the dispatcher read the due index and queue jobs, and nothing else", () => {
    const beyondKey = grants("dispatch").filter(([action]) => !action.startsWith("kms:"));
    expect(beyondKey).toEqual([
      ["dynamodb:Query", expect.stringMatching(/\/index\/gsi2$/)],
      ["sqs:SendMessage", expect.stringContaining("JobsQueue")],
    ]);
  });

  it("lets nobody scan, export or delete the table", () => {
    const forbidden = /dynamodb:(Scan|DeleteTable|UpdateTable|PartiQLSelect|ExportTable\w*|RestoreTable\w*)/;
    for (const { inputs } of app.of("iam/role")) expect(textOf(inputs)).not.toMatch(forbidden);
  });

  it("lets only Lambda and the scheduler take on a role", () => {
    for (const { name, inputs } of app.of("iam/role")) {
      expect({ name, trust: textOf(inputs.assumeRolePolicy) }).toEqual({
        name,
        trust: expect.stringMatching(/"(lambda|scheduler)\.amazonaws\.com"/),
      });
      expect({ name, trust: textOf(inputs.assumeRolePolicy) }).not.toEqual({ name, trust: expect.stringContaining(":root") });
    }
  });
});

describe("the edge", () => {
  const requestCode = () => String(app.one("cloudfront/function", "EdgeCloudfrontFunctionRequest").code);

  it("routes the API's paths to the gateway and leaves the rest to the site", () => {
    const routes = app.resources.filter(({ type }) => type === "sst:aws:RouterUrlRoute").map(({ name }) => name.replace("EdgeRoute", ""));
    expect(routes.sort()).toEqual(["/docs", "/health", "/objects", "/openapi.json", "/p", "/r", "/u", "/v1"]);
    expect(app.one("apigatewayv2/route", "GatewayRoute").routeKey).toBe("$default");
  });

  it("tells the API who calls, with a proof that a client cannot make", () => {
    const { variables: environment } = lambda("api").environment as { variables: Record<string, string> };
    expect(environment.ORIGIN_KEYS).toMatch(/^[0-9a-f]{64}$/);
    expect(requestCode()).toContain(`event.request.headers["x-origin-key"] = { value: "${environment.ORIGIN_KEYS}" }`);
    expect(requestCode()).toContain(`event.request.headers["x-viewer-ip"] = { value: event.viewer.ip }`);
  });

  it("stays within what CloudFront accepts as a function", () => {
    for (const { inputs } of app.of("cloudfront/function")) expect(String(inputs.code).length).toBeLessThan(10_240);
  });
});

describe("mail", () => {
  it("goes out under our domain, signed, with a policy for receivers", () => {
    expect(app.one("sesv2/emailIdentity", "Mail")).toMatchObject({ emailIdentity: "mail.example.com" });
    expect(textOf(app.of("route53/record").map(({ inputs }) => inputs))).toContain("v=DMARC1; p=quarantine");
  });
});

describe("the operations stack", () => {
  const stack = () => app.one("cloudformation/stack", "Operations") as { templateBody: string; parameters: Record<string, string> };

  it("is told of every resource it watches and fits into a request to CloudFormation", () => {
    const template = JSON.parse(stack().templateBody) as { Parameters: Inputs };
    expect(Object.keys(stack().parameters).sort()).toEqual(Object.keys(template.Parameters).sort());
    for (const value of Object.values(stack().parameters)) expect(value).toMatch(/^touchstone-production-/);
    expect(Buffer.byteLength(stack().templateBody)).toBeLessThan(51_200);
  });

  it("keeps the CDK, and the product's own code, out of what SST bundles", async () => {
    const { metafile } = await build({
      entryPoints: ["sst.config.ts"],
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      metafile: true,
      write: false,
    });
    expect(
      Object.keys(metafile.inputs).filter((path) => !/^(sst\.config\.ts|infra\/[\w-]+\.ts|infra\/operations\/index\.ts)$/.test(path)),
    ).toEqual([]);
    const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path }) => path),
    );
    expect(imported.filter((path) => !path.startsWith("node:"))).toEqual([]);
  });
});
