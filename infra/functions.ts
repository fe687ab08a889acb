import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { edge } from "./edge";
import { accountId } from "./keys";
import type { Grant } from "./links";
import { mail, mailFrom } from "./mail";
import { jobs } from "./queues";
import { originKeys, previousSigningSecret, signingSecret } from "./secrets";
import { settings } from "./settings";
import { files, table } from "./storage";

/** Functions are bundled by our own script, so that what was checked is what is deployed. */
execFileSync(process.execPath, [join($cli.paths.root, "infra/build/functions.mjs")], { cwd: $cli.paths.root, stdio: "inherit" });

const base = { STAGE: $app.stage, TABLE_NAME: table.name, PUBLIC_URL: edge.url, MAIL_FROM: mailFrom };

/** Variables that a port of the domain needs; a function without them cannot use the port. */
export const environments = {
  base,
  queue: { QUEUE_URL: jobs.url },
  objects: { BUCKET_NAME: files.name },
  mailer: { MAIL_CONFIGURATION_SET: mail.configSet },
  signing: { SIGNING_SECRET: signingSecret.value, SIGNING_SECRET_PREVIOUS: previousSigningSecret.value },
  edge: { ORIGIN_KEYS: originKeys },
};

type Options = Pick<sst.aws.FunctionArgs, "environment" | "timeout" | "memory" | "concurrency" | "versioning"> & {
  description: string;
  permissions: Grant[];
  /**
   * For a function that is called asynchronously: how often Lambda tries again, and the queue that takes the event
   * after that. The caller hears nothing of a failure, so neither its retries nor its own dead letters help.
   */
  afterFailure?: { retries: number; queueArn: $util.Input<string> };
};

/** X-Ray knows no resources. */
const trace: Grant[] = settings.tracing ? [{ actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], resources: ["*"] }] : [];

const region = aws.getRegionOutput({}).region;
const partition = aws.getPartitionOutput({}).partition;

/** A log whose name is known beforehand, so that the function can be given this one and no other. */
const logOf = (name: string) => {
  const group = `/aws/lambda/${$app.name}-${$app.stage}-${name}`;
  const write: Grant = {
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [$interpolate`arn:${partition}:logs:${region}:${accountId}:log-group:${group}:*`],
  };
  return { group, write };
};

/** A function on arm64 and Node 24 from its bundle, logging as JSON for a limited time. */
export const lambda = (name: string, { afterFailure, permissions, ...options }: Options): sst.aws.FunctionArgs => ({
  bundle: join($cli.paths.root, "packages/functions/dist", name),
  handler: "index.handler",
  runtime: "nodejs24.x",
  architecture: "arm64",
  logging: { format: "json", retention: settings.logRetention },
  permissions: [...permissions, logOf(name).write, ...trace],
  ...(afterFailure ? { retries: afterFailure.retries } : {}),
  transform: {
    role: (args) => {
      // SST would let every principal of the account take on the role.
      args.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
      // AWS's ready-made one lets a function write into every log of the account.
      args.managedPolicyArns = [];
    },
    logGroup: (args) => {
      args.name = logOf(name).group;
    },
    function: (args) => {
      if (settings.tracing) args.tracingConfig = { mode: "Active" };
    },
    eventInvokeConfig: (args) => {
      if (afterFailure) args.destinationConfig = { onFailure: { destination: afterFailure.queueArn } };
    },
  },
  ...options,
});
