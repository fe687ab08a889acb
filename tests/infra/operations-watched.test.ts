import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { METRICS, NAMESPACE } from "../../packages/functions/src/metrics/index.js";
import { type Deployment, deploy, type Inputs } from "./deployment.js";
import { type AlarmProperties, metricsOf } from "./operations-stacks.js";

type Stack = { templateBody: string; parameters: Record<string, string>; capabilities?: string[] };
type Template = {
  Parameters: Inputs;
  Resources: Record<string, { Type: string; Properties: Inputs }>;
};

let app: Deployment;
beforeAll(async () => {
  app = await deploy("production");
});

const stack = (name: string): Stack => app.one("cloudformation/stack", name) as Stack;
const templateOf = (name: string): Template => JSON.parse(stack(name).templateBody) as Template;
const resourcesOf = (name: string, type: string): Inputs[] =>
  Object.values(templateOf(name).Resources).flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));

/** Metrics behind the alarms, with parameters replaced by what the deployment passes. */
function watched(): string[] {
  const { parameters } = stack("Operations");
  return resourcesOf("Operations", "AWS::CloudWatch::Alarm")
    .flatMap((properties) => Object.values(metricsOf(properties as AlarmProperties)))
    .map((metric) => metric.replace(/<(\w+)>/g, (_, name: string) => parameters[name] ?? name));
}

/** Everything the dashboard draws, as one text. */
const dashboard = (): string => JSON.stringify(resourcesOf("Operations", "AWS::CloudWatch::Dashboard"));

const namesOf = (kind: string): string[] => app.of(kind).map(({ inputs }) => String(inputs.name));

describe("everything that the deployment declares is watched", () => {
  it("a function that no alarm would hear of fails here", () => {
    expect(namesOf("lambda/function").length).toBeGreaterThanOrEqual(6);
    for (const name of namesOf("lambda/function")) {
      expect(watched()).toContain(`AWS/Lambda Throttles Sum FunctionName=${name}`);
      if (!/-Api/.test(name)) expect(watched()).toContain(`AWS/Lambda Errors Sum FunctionName=${name}`);
    }
  });

  it("a queue that no alarm would hear of fails here: dead letters by their number, work by its age", () => {
    const deadLetters = new Set(
      app
        .of("sqs/queue")
        .flatMap(({ inputs }) => deadLettersOf(inputs))
        .concat(eventTargets()),
    );
    expect(namesOf("sqs/queue").length).toBeGreaterThanOrEqual(5);
    for (const name of namesOf("sqs/queue")) {
      const metric = deadLetters.has(name) ? "ApproximateNumberOfMessagesVisible" : "ApproximateAgeOfOldestMessage";
      expect(watched()).toContain(`AWS/SQS ${metric} Maximum QueueName=${name}`);
    }
  });

  const nameIn = (arn: unknown): string => String(arn).split(":").at(-1) ?? "";
  const deadLettersOf = ({ redrivePolicy }: Inputs): string[] =>
    typeof redrivePolicy === "string" ? [nameIn((JSON.parse(redrivePolicy) as Inputs).deadLetterTargetArn)] : [];
  const eventTargets = (): string[] =>
    [...JSON.stringify(app.of("lambda/eventSourceMapping")).matchAll(/"destinationArn":"([^"]+)"/g)].map(([, arn]) => nameIn(arn));

  it("an index of the table that no alarm would hear of fails here", () => {
    const { name, globalSecondaryIndexes } = app.one("dynamodb/table", "Table") as { name: string; globalSecondaryIndexes: Inputs[] };
    for (const event of ["ReadThrottleEvents", "WriteThrottleEvents"]) {
      expect(watched()).toContain(`AWS/DynamoDB ${event} Sum TableName=${name}`);
      for (const index of globalSecondaryIndexes)
        expect(watched()).toContain(`AWS/DynamoDB ${event} Sum GlobalSecondaryIndexName=${index.name} TableName=${name}`);
    }
  });
});

describe("the stacks", () => {
  it("are told of every resource they name, and of no other", () => {
    for (const name of ["Operations", "Backups"]) {
      expect(Object.keys(stack(name).parameters).sort()).toEqual(Object.keys(templateOf(name).Parameters).sort());
      for (const value of Object.values(stack(name).parameters)) expect(value).toBeTruthy();
      expect(Buffer.byteLength(stack(name).templateBody)).toBeLessThan(51_200);
    }
  });

  it("may make roles only where they make one", () => {
    for (const name of ["Operations", "Backups"]) {
      const makesRoles = resourcesOf(name, "AWS::IAM::Role").length > 0;
      expect({ name, capabilities: stack(name).capabilities }).toEqual({ name, capabilities: makesRoles ? ["CAPABILITY_IAM"] : undefined });
    }
  });

  it("save table and files under their key, and tell the alarms' topic of it", () => {
    expect(stack("Backups").parameters).toEqual({
      TableArn: expect.stringMatching(/^arn:aws:dynamodb:.*Table/),
      FilesArn: expect.stringMatching(/^arn:aws:s3:.*files/i),
      DataKeyArn: expect.stringMatching(/^arn:aws:kms:.*DataKey/),
      AlarmTopicArn: expect.stringMatching(/^arn:aws:sns:.*:alarms$/),
    });
  });
});

describe("what the functions measure", () => {
  const sources = resolve(import.meta.dirname, "../../packages/functions/src");
  /** Names in what the functions hand to `measure`. */
  const emitted = (): Set<string> => {
    const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("metrics"),
    );
    const calls = files.flatMap((file) => [...readFileSync(join(sources, file), "utf8").matchAll(/measure(?:\?\.)?\(\{([^;]*)\}/g)]);
    return new Set(calls.flatMap(([, values = ""]) => [...values.matchAll(/\b([A-Z][A-Za-z]+):/g)].map(([, name = ""]) => name)));
  };
  const ownInAlarms = (): string[] => watched().flatMap((metric) => new RegExp(`^${NAMESPACE} (\\w+)`).exec(metric)?.[1] ?? []);
  const ownOnDashboard = (): string[] =>
    [...dashboard().matchAll(new RegExp(`\\\\"${NAMESPACE}\\\\",\\\\"(\\w+)\\\\"`, "g"))].map(([, name = ""]) => name);

  it("is emitted by a function, each of it", () => {
    expect([...emitted()].sort()).toEqual(Object.keys(METRICS).sort());
  });

  it("is looked at, each of it, and nothing else is asked for", () => {
    expect(ownInAlarms().length).toBeGreaterThan(5);
    expect(ownOnDashboard().length).toBeGreaterThan(5);
    expect([...new Set([...ownInAlarms(), ...ownOnDashboard()])].sort()).toEqual(Object.keys(METRICS).sort());
  });

  it("carries the stage that the alarms ask for", () => {
    for (const { inputs } of app.of("lambda/function"))
      expect((inputs.environment as { variables: Inputs }).variables.STAGE).toBe("production");
    for (const metric of watched().filter((each) => each.startsWith(NAMESPACE))) expect(metric).toMatch(/ Stage=production$/);
  });
});

it("the dashboard tells its story by what people do", () => {
  const headings = [...dashboard().matchAll(/## ([^\\"]+)/g)].map(([, heading]) => heading);
  expect(headings).toEqual([
    "A partner sends evidence",
    "A customer answers a survey or follows a complaint",
    "Scores and rollups keep up",
    "Reports reach their readers",
    "Work in the background",
    "What it costs",
  ]);
});
