import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { edge } from "./edge";
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
  permissions: ReturnType<typeof sst.aws.permission>[];
  /**
   * For a function that is called asynchronously: how often Lambda tries again, and the queue that takes the event
   * after that. The caller hears nothing of a failure, so neither its retries nor its own dead letters help.
   */
  afterFailure?: { retries: number; queueArn: $util.Input<string> };
};

/** X-Ray knows no resources. */
const trace = settings.tracing
  ? [sst.aws.permission({ actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], resources: ["*"] })]
  : [];

/** A function on arm64 and Node 24 from its bundle, logging as JSON for a limited time. */
export const lambda = (name: string, { afterFailure, permissions, ...options }: Options): sst.aws.FunctionArgs => ({
  bundle: join($cli.paths.root, "packages/functions/dist", name),
  handler: "index.handler",
  runtime: "nodejs24.x",
  architecture: "arm64",
  logging: { format: "json", retention: settings.logRetention },
  permissions: [...permissions, ...trace],
  ...(afterFailure ? { retries: afterFailure.retries } : {}),
  transform: {
    // SST would let every principal of the account take on the role.
    role: (args) => {
      args.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
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
