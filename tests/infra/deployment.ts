import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as delay, setImmediate as turn } from "node:timers/promises";
import { vi } from "vitest";
import { execFileBundlingOnce } from "./bundles.js";

export type Inputs = Record<string, unknown>;
export type Resource = {
  type: string;
  name: string;
  inputs: Inputs;
  /** Region of the provider, where it is another than the app's. */
  region?: string | undefined;
};
export type Deployment = {
  /** What the config says of the app as a whole. */
  app: { removal: string; protect: boolean; providers: { aws: { region: string } } };
  resources: Resource[];
  /** The resources of one type, by Pulumi's type token without its module path, such as `sqs/queue`. */
  of(kind: string): Resource[];
  /** The one resource of a type whose name begins so. */
  one(kind: string, name: string): Inputs;
};

type MockResource = { type: string; name: string; inputs: Inputs; provider?: string };
type MockCall = { token: string; inputs: Inputs };
type Pulumi = {
  runtime: {
    setMocks(
      mocks: { newResource(args: MockResource): { id: string; state: Inputs }; call(args: MockCall): Inputs },
      project: string,
      stack: string,
      preview: boolean,
    ): Promise<void>;
    /** As SST runs a config; what is transformed for a whole stack needs one. */
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>;
  };
};

const root = resolve(import.meta.dirname, "../..");
const ACCOUNT = "111122223333";
const REGION = "eu-west-1";
/** What an owner has to say at least. */
const OWNER = { TOUCHSTONE_MAIL_DOMAIN: "mail.example.com" };
const PATIENCE_MS = 250_000;

/** What has to have been declared before a deployment counts as complete; the last ones wait for everything else. */
const EXPECTED: Record<string, number> = {
  "lambda/function": 6,
  "lambda/eventSourceMapping": 3,
  "scheduler/schedule": 2,
  "cloudformation/stack": 1,
  "cloudfront/distribution": 1,
  "apigatewayv2/route": 1,
};

/**
 * Runs the real `sst.config.ts` for a stage and an owner with AWS and the SST process replaced, and returns what it
 * declared. A process deploys one after another, never two at once: SST keeps the app in global variables.
 */
export async function deploy(stage: string, owner: Record<string, string> = OWNER): Promise<Deployment> {
  const resources: Resource[] = [];
  const rpc = await startRpc();
  const work = await mkdtemp(join(tmpdir(), "touchstone-deployment-"));
  try {
    process.env.SST_SERVER = `http://127.0.0.1:${(rpc.address() as AddressInfo).port}`;
    process.env.SST_SECRET_SigningSecret = "a-secret-of-the-checks";
    for (const name of Object.keys(process.env)) if (name.startsWith("TOUCHSTONE_")) delete process.env[name];
    Object.assign(process.env, { AWS_REGION: REGION, ...owner });
    vi.resetModules();
    vi.doMock("node:child_process", async (original) => ({
      ...(await original<typeof import("node:child_process")>()),
      execFileSync: execFileBundlingOnce,
    }));
    const pulumi: Pulumi = await import("@pulumi/pulumi" as string);
    Object.assign(globalThis, { $config: (config: unknown) => config });
    const { default: config } = (await import(join(root, "sst.config.ts"))) as { default: Config };
    const app = await config.app({ stage });
    defineGlobals(stage, app, work);
    await pulumi.runtime.setMocks({ newResource: (args) => created(args, resources), call: answered }, "touchstone", stage, false);
    await defineComponents();
    const failure = failureOf();
    await Promise.race([pulumi.runtime.runInPulumiStack(() => config.run()), failure.promise]);
    await Promise.race([complete(resources), failure.promise]);
    failure.forget();
    return { app, resources, ...lookups(resources) };
  } finally {
    rpc.close();
    await rm(work, { recursive: true, force: true });
  }
}

type Config = { app(input: { stage: string }): Promise<Deployment["app"]>; run(): Promise<unknown> };

function lookups(resources: Resource[]): Pick<Deployment, "of" | "one"> {
  const of = (kind: string) => resources.filter(({ type }) => type.startsWith(`aws:${kind}:`));
  return {
    of,
    one: (kind, name) => {
      const found = of(kind).filter((resource) => resource.name.startsWith(name));
      if (found.length !== 1 || !found[0])
        throw new Error(`${found.length} resources of ${kind} are called ${name}: ${of(kind).map((r) => r.name)}`);
      return found[0].inputs;
    },
  };
}

/** Resources are declared in promises that nobody awaits: wait for the last ones, then until none follows. */
async function complete(resources: Resource[]): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  const missing = () =>
    Object.entries(EXPECTED).filter(([kind, count]) => resources.filter(({ type }) => type.startsWith(`aws:${kind}:`)).length < count);
  while (missing().length > 0) {
    if (Date.now() > giveUpAt) throw new Error(`Never declared: ${missing().map(([kind]) => kind)}`);
    await delay(50);
  }
  for (let quiet = 0, seen = resources.length; quiet < 200; quiet += 1) {
    await turn();
    if (resources.length !== seen) [quiet, seen] = [0, resources.length];
  }
}

/** An error inside a component surfaces as an unhandled rejection; it fails the deployment. */
function failureOf() {
  let listener: (error: unknown) => void = () => {};
  const promise = new Promise<never>((_, reject) => {
    listener = reject;
  });
  process.on("unhandledRejection", listener);
  return { promise, forget: () => process.off("unhandledRejection", listener) };
}

/** SST's own process, which components ask to bootstrap an account and to accept a bundle. */
async function startRpc(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { method, params } = JSON.parse(await text(request)) as { method: string; params: Inputs[] };
    response.end(JSON.stringify({ jsonrpc: "1.0", result: rpcResult(method, params[0] ?? {}) }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

function rpcResult(method: string, params: Inputs): Inputs {
  if (method === "Provider.Aws.Bootstrap")
    return {
      asset: "sst-asset",
      state: "sst-state",
      assetEcrRegistryId: ACCOUNT,
      assetEcrUrl: "ecr",
      appsyncHttp: "http",
      appsyncRealtime: "realtime",
    };
  if (method !== "Runtime.Build") return {};
  const bundle = String(params.bundle);
  const errors = existsSync(join(bundle, "index.mjs")) ? [] : [`There is no bundle in ${bundle}`];
  // SST would zip the bundle, megabytes of it; a small folder does as well.
  return { out: join(root, "infra/build"), handler: params.handler, errors, sourcemaps: [] };
}

/** `work` is where SST puts what it makes on the way; two deployments at once must not share it. */
function defineGlobals(stage: string, app: Deployment["app"], work: string): void {
  Object.assign(globalThis, {
    $app: { ...app, stage },
    $dev: false,
    $cli: {
      command: "deploy",
      rpc: "",
      paths: { home: join(root, ".sst"), root, work, platform: join(root, ".sst/platform") },
      state: { version: {} },
    },
  });
}

/** SST's components take seconds to read, so all deployments of a process share them. */
let components: Promise<object> | undefined;

async function defineComponents(): Promise<void> {
  const platform = join(root, ".sst/platform/src");
  Object.assign(globalThis, await import(join(platform, "shim/run.js")));
  components ??= import(join(platform, "components/index.ts"));
  Object.assign(globalThis, { sst: await components, aws: await import("@pulumi/aws" as string) });
}

/** A resource as the provider would return it: its inputs, and the outputs that others are wired with. */
function created({ type, name, inputs, provider }: MockResource, resources: Resource[]): { id: string; state: Inputs } {
  resources.push({ type, name, inputs: opened(inputs) as Inputs, region: /AwsProvider\.sst\.([\w-]+)/.exec(provider ?? "")?.[1] });
  const called = String(inputs.name ?? inputs.bucket ?? name);
  const service = type.split(":")[1]?.split("/")[0] ?? type;
  const state = {
    ...inputs,
    name: called,
    bucket: called,
    arn: `arn:aws:${service}:${REGION}:${ACCOUNT}:${called}`,
    streamArn: `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${called}/stream/2026-01-01T00:00:00.000`,
    url: `https://${called}.example`,
    qualifiedArn: `arn:aws:${service}:${REGION}:${ACCOUNT}:${called}:1`,
    configurationSetName: inputs.configurationSetName || called,
    apiEndpoint: `https://${called}.execute-api.${REGION}.amazonaws.com`,
    domainName: `${called}.cloudfront.net`,
    bucketRegionalDomainName: `${called}.s3.${REGION}.amazonaws.com`,
    dkimSigningAttributes: { tokens: ["a", "b", "c"] },
    // A certificate is validated by a record.
    domainValidationOptions: [{ resourceRecordName: "_proof", resourceRecordType: "CNAME", resourceRecordValue: "_proof.acm" }],
    zoneId: "Z123",
    version: "1",
    outputs: { AlarmTopicArn: `arn:aws:sns:${REGION}:${ACCOUNT}:alarms` },
    result: randomBytes(4).toString("hex"),
  };
  return { id: `${name}-id`, state };
}

/** Pulumi's mark of a value that is wrapped, because it is secret or because it came from an output. */
const WRAPPED = "4dabf18193072939515e22adb298388d";

/** Inputs with every secret as plain text, so that checks can read them. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null) return value;
  if (WRAPPED in value && "value" in value) return opened(value.value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, opened(inner)]));
}

function answered({ token, inputs }: MockCall): Inputs {
  if (token.includes("getRegion")) return { name: REGION, region: REGION, id: REGION };
  if (token.includes("getCallerIdentity")) return { accountId: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root`, id: ACCOUNT };
  if (token.includes("getPartition")) return { partition: "aws", id: "aws" };
  // Echoed, or every assertion about a policy would look at nothing.
  if (token.includes("getPolicyDocument")) return { ...inputs, json: JSON.stringify({ Statement: inputs.statements }) };
  if (token.includes("route53/getZone")) return { ...inputs, zoneId: "Z123", name: "example.com" };
  return inputs;
}
