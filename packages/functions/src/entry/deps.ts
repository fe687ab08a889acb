import type { Mailer, ObjectStore, Ports, Queue } from "@touchstone/core/ports";
import { connectTable, type TenantCredentials } from "@touchstone/core/table";
import type { Deps } from "../deps.js";
import { type Measure, metricLine } from "../metrics/index.js";
import { type Environment, required } from "./environment.js";
import { lazy } from "./lazy.js";
import { measuredMailer } from "./measured-mailer.js";
import { tenantSessions } from "./tenant-sessions.js";

/**
 * What a Lambda function is given, from its environment: the table now, everything else when it is first used.
 * A function that says it needs no tenant's data is not told how to reach any.
 */
export function lambdaDeps(environment: Environment, { tenantData = true } = {}): Deps {
  const stage = required(environment, "STAGE");
  const measure: Measure = (values, kind) => writeLine(metricLine(values, kind, { stage, at: new Date() }));
  const log: Deps["log"] = (entry) => writeLine({ timestamp: new Date().toISOString(), ...entry });
  return {
    table: connectTable({
      name: required(environment, "TABLE_NAME"),
      ...(tenantData ? { tenantCredentials: tenantCredentials(environment, log) } : {}),
    }),
    ports: lambdaPorts(environment, measure),
    clock: () => new Date(),
    settings: {
      publicUrl: required(environment, "PUBLIC_URL"),
      mailFrom: required(environment, "MAIL_FROM"),
      secureCookies: true,
      fontsDir: `${environment.LAMBDA_TASK_ROOT ?? "."}/fonts`,
    },
    log,
    measure,
  };
}

const tenantCredentials = (environment: Environment, log: Deps["log"]): TenantCredentials =>
  tenantSessions({
    roleArn: required(environment, "TENANT_ROLE_ARN"),
    arns: { table: required(environment, "TABLE_ARN"), key: required(environment, "DATA_KEY_ARN") },
    log,
  });

/**
 * Past `console`, which Lambda's JSON logging would wrap a second time. Metrics are read from lines on standard output
 * as they are (CloudWatch user guide, "Specification: Embedded metric format").
 */
function writeLine(entry: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
}

/** Each AWS client costs tens of milliseconds to load: none is loaded before its first use. */
function lambdaPorts(environment: Environment, measure: Measure): Ports {
  const queue = lazy(async (): Promise<Queue> => {
    const { createSqsQueue } = await import("./sqs-queue.js");
    return createSqsQueue({ queueUrl: required(environment, "QUEUE_URL") });
  });
  const objects = lazy(async (): Promise<ObjectStore> => {
    const { createS3Objects } = await import("./s3-objects.js");
    return createS3Objects({ bucket: required(environment, "BUCKET_NAME") });
  });
  const mailer = lazy(async (): Promise<Mailer> => {
    const { createSesMailer } = await import("./ses-mailer.js");
    return createSesMailer({ from: required(environment, "MAIL_FROM"), configurationSet: required(environment, "MAIL_CONFIGURATION_SET") });
  });
  return {
    queue: { send: async (messages) => (await queue()).send(messages) },
    objects: {
      uploadUrl: async (key, options) => (await objects()).uploadUrl(key, options),
      downloadUrl: async (key, options) => (await objects()).downloadUrl(key, options),
      read: async (key, offset) => (await objects()).read(key, offset),
      write: async (key, body, contentType) => (await objects()).write(key, body, contentType),
      size: async (key) => (await objects()).size(key),
      remove: async (key) => (await objects()).remove(key),
    },
    mailer: measuredMailer({ send: async (message) => (await mailer()).send(message) }, measure),
  };
}
