import { beforeAll, describe, expect, it } from "vitest";
import { functionNames } from "../../infra/build/functions.mjs";
import { type Deployment, deploy } from "./deployment.js";
import { BUNDLES, functionsOf } from "./functions-of.js";

let app: Deployment;
beforeAll(async () => {
  app = await deploy("production");
});

describe("the functions", () => {
  it("carry every bundle there is, once", () => {
    expect([...BUNDLES].sort()).toEqual([...functionNames].sort());
    expect(app.of("lambda/function")).toHaveLength(functionNames.length);
  });

  it("run on arm64 and Node 24 and log as JSON into a group of their own", () => {
    for (const { inputs } of app.of("lambda/function")) {
      expect(inputs).toMatchObject({
        runtime: "nodejs24.x",
        architectures: ["arm64"],
        loggingConfig: { logFormat: "JSON", logGroup: expect.stringContaining("/aws/lambda/touchstone-production-") },
      });
    }
  });

  it("know the secret only where links and sessions are signed", () => {
    const { variables } = functionsOf(app);
    expect(BUNDLES.filter((name) => "SIGNING_SECRET" in variables(name))).toEqual(["api", "jobs"]);
  });

  it("know queue, bucket and mail exactly where they may use them", () => {
    const { grants, variables } = functionsOf(app);
    const needs = { QUEUE_URL: "sqs:SendMessage", BUCKET_NAME: "s3:PutObject", MAIL_CONFIGURATION_SET: "ses:SendRawEmail" };
    for (const name of BUNDLES) {
      for (const [variable, action] of Object.entries(needs)) {
        const granted = grants(name).some(([given, resource]) => given === action && !resource.includes("DeadLetters"));
        expect({ name, variable, known: granted }).toEqual({ name, variable, known: variable in variables(name) });
      }
    }
  });

  it("are not traced where the stage does not ask for it", () => {
    for (const { inputs } of app.of("lambda/function")) expect(inputs.tracingConfig).toBeUndefined();
  });
});

describe("the gateway", () => {
  const stage = () => app.one("apigatewayv2/stage", "Gateway");

  it("hands everything to the API and lets through no more than the stage's pace", () => {
    expect(app.one("apigatewayv2/route", "GatewayRoute").routeKey).toBe("$default");
    expect(stage().defaultRouteSettings).toEqual({ throttlingRateLimit: 2_000, throttlingBurstLimit: 4_000, detailedMetricsEnabled: true });
  });

  it("logs one object a request, without the path, which may be the key to a survey, a report or a complaint", () => {
    const { destinationArn, format } = stage().accessLogSettings as { destinationArn: string; format: string };
    expect(destinationArn).toContain("/aws/vendedlogs/apis/");
    expect(JSON.parse(format)).toMatchObject({ requestId: "$context.requestId", status: "$context.status" });
    expect(format).not.toMatch(/\$context\.(path|identity|authorizer)/);
  });
});

it("keeps every log for a limited time", () => {
  const groups = app.of("cloudwatch/logGroup").map(({ name }) => name);
  expect(groups).toEqual(expect.arrayContaining(["ApiLogGroup", "GatewayAccessLog", "EdgeWafLogGroup"]));
  expect(groups).toHaveLength(functionNames.length + 2);
  for (const { inputs } of app.of("cloudwatch/logGroup")) expect(inputs.retentionInDays).toBe(90);
});
