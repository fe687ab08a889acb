import { beforeAll, describe, expect, it } from "vitest";
import { type Environment, type Role, roleOf } from "./delivery-roles.js";
import { type Deployment, deploy, type Inputs } from "./deployment.js";
import { permits, type Request } from "./iam.js";
import { grantsOf } from "./policies.js";

type Stack = { Resources: Record<string, { Type: string; Properties?: Inputs }> };

const ENVIRONMENTS: Environment[] = ["production", "staging", "preview"];
const roles = Object.fromEntries(ENVIRONMENTS.map((environment) => [environment, roleOf(environment)])) as Record<Environment, Role>;

const regional = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:111122223333:${resource}`;
const global = (service: string, resource: string) => `arn:aws:${service}::111122223333:${resource}`;
const boundaryOf = (environment: Environment) => global("iam", `policy/delivery-touchstone-${environment}-boundary`);

/** What it takes to make a resource, for every kind whose ARN holds a name of ours. */
const MAKING: Record<string, (name: string, boundary: string) => Request> = {
  "cloudformation/stack": (name) => ({ action: "cloudformation:CreateStack", resource: regional("cloudformation", `stack/${name}/id`) }),
  "cloudfront/function": (name) => ({ action: "cloudfront:CreateFunction", resource: global("cloudfront", `function/${name}`) }),
  "cloudwatch/logGroup": (name) => ({ action: "logs:CreateLogGroup", resource: regional("logs", `log-group:${name}`) }),
  "dynamodb/table": (name) => ({ action: "dynamodb:CreateTable", resource: regional("dynamodb", `table/${name}`) }),
  "iam/role": (name, boundary) => ({
    action: "iam:CreateRole",
    resource: global("iam", `role/${name}`),
    context: { "iam:PermissionsBoundary": [boundary] },
  }),
  "lambda/function": (name) => ({ action: "lambda:CreateFunction", resource: regional("lambda", `function:${name}`) }),
  "s3/bucket": (name) => ({ action: "s3:CreateBucket", resource: `arn:aws:s3:::${name}` }),
  "scheduler/schedule": (name) => ({ action: "scheduler:CreateSchedule", resource: regional("scheduler", `schedule/default/${name}`) }),
  "sesv2/configurationSet": (name) => ({ action: "ses:CreateConfigurationSet", resource: regional("ses", `configuration-set/${name}`) }),
  "sesv2/emailIdentity": (name) => ({ action: "ses:CreateEmailIdentity", resource: regional("ses", `identity/${name}`) }),
  "sns/topic": (name) => ({ action: "sns:CreateTopic", resource: regional("sns", name) }),
  "sqs/queue": (name) => ({ action: "sqs:CreateQueue", resource: regional("sqs", name) }),
  "wafv2/webAcl": (name) => ({
    action: "wafv2:CreateWebACL",
    resource: `arn:aws:wafv2:us-east-1:111122223333:global/webacl/${name}/id`,
  }),
};

/** Services in IAM that Pulumi's types call otherwise. */
const SERVICES: Record<string, string> = { apigatewayv2: "apigateway", cloudwatch: "logs", sesv2: "ses" };

const nameOf = ({ name, bucket, configurationSetName, emailIdentity }: Inputs): string =>
  String(emailIdentity ?? configurationSetName ?? bucket ?? name);

describe.each([
  { environment: "production", stage: "production", mailDomain: "mail.touchstone.example.com" },
  { environment: "preview", stage: "pr-99999", mailDomain: "preview.example.com" },
] as const)("the role that deploys $stage", ({ environment, stage, mailDomain }) => {
  const boundary = boundaryOf(environment);
  let app: Deployment;
  beforeAll(async () => {
    app = await deploy(stage, { TOUCHSTONE_MAIL_DOMAIN: mailDomain, TOUCHSTONE_PERMISSIONS_BOUNDARY: boundary });
  });
  const requests = (): Request[] =>
    app.resources.flatMap(({ type, inputs }) => {
      const making = MAKING[type.split(":").slice(1, 2).join()];
      return making ? [making(nameOf(inputs), boundary)] : [];
    });
  const may = (whose: Environment) => (request: Request) => permits(roles[whose].statements, request);
  const unknown = (services: string[]): string[] => {
    const known = new Set(roles[environment].statements.flatMap(({ Action }) => [Action].flat()).map((action) => action.split(":")[0]));
    return [...new Set(services)].filter((service) => !known.has(service));
  };
  const stacks = (): Stack["Resources"][string][] =>
    app.of("cloudformation/stack").flatMap(({ inputs }) => Object.values((JSON.parse(String(inputs.templateBody)) as Stack).Resources));

  it("may make everything of the app that has a name, and nobody else's role may", () => {
    expect(new Set(requests().map(({ action }) => action)).size).toBeGreaterThan(9);
    expect(requests().filter((request) => !may(environment)(request))).toEqual([]);
    for (const other of ENVIRONMENTS.filter((name) => name !== environment)) expect(requests().filter(may(other))).toEqual([]);
  });

  it("knows every service that the app and its operations stacks use", () => {
    const declared = app.resources.filter(({ type }) => type.startsWith("aws:")).map(({ type }) => type.split(/[:/]/)[1] ?? "");
    expect(unknown(declared.map((service) => SERVICES[service] ?? service))).toEqual([]);
    expect(unknown(stacks().map(({ Type }) => (Type.split("::")[1] ?? "").toLowerCase()))).toEqual([]);
  });

  it("finds the stage's name in what its operations stacks name", () => {
    const names = stacks().flatMap(({ Properties: { AlarmName, BackupVaultName, DashboardName } = {} }) =>
      [AlarmName, BackupVaultName, DashboardName].filter((name) => name !== undefined),
    );
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(`${name}-`).toMatch(new RegExp(`^touchstone-${stage}-`));
  });

  it("gives every role of the app its boundary", () => {
    const caps = [
      ...app.of("iam/role").map(({ inputs }) => inputs.permissionsBoundary),
      ...stacks()
        .filter(({ Type }) => Type === "AWS::IAM::Role")
        .map(({ Properties = {} }) => Properties.PermissionsBoundary),
    ];
    expect(caps.length).toBeGreaterThan(5);
    expect(caps).toEqual(caps.map(() => boundary));
  });

  it("sets a boundary that cuts nothing a function is granted", () => {
    const capped = (action: string, resource: string) =>
      permits(roles[environment].boundary, { action, resource, context: { "aws:ResourceTag/sst:stage": [stage] } });
    const grants = app
      .of("iam/role")
      .flatMap(({ name, inputs }) => grantsOf(inputs).map(([action, resource]) => ({ name, action, resource: named(resource, app) })));
    expect(grants.length).toBeGreaterThan(40);
    expect(grants.filter(({ action, resource }) => !capped(action, resource))).toEqual([]);
  });
});

describe("a boundary", () => {
  it("lets no function near roles, other stages or the functions' own code", () => {
    for (const [action, resource] of [
      ["iam:CreateRole", global("iam", "role/touchstone-production-x")],
      ["dynamodb:GetItem", regional("dynamodb", "table/touchstone-staging-TableTable-abc")],
      ["s3:GetObject", "arn:aws:s3:::touchstone-staging-filesbucket-abc/a"],
      ["lambda:UpdateFunctionCode", regional("lambda", "function:touchstone-production-ApiFunction-abc")],
      ["sts:AssumeRole", global("iam", "role/Administrator")],
    ] as const)
      expect({ action, may: permits(roles.production.boundary, { action, resource }) }).toEqual({ action, may: false });
  });
});

/** A grant's resource as IAM would write it: the mocks name services and resources as Pulumi does. */
function named(resource: string, app: Deployment): string {
  const [, , service = "", , , ...rest] = resource.split(":");
  const path = rest.join(":");
  const paths: Record<string, string> = {
    dynamodb: `table/${path.replace(/^table\//, "")}`,
    kms: `key/${path}`,
    lambda: `function:${path}`,
  };
  if (service === "iam") return global("iam", path.startsWith("role/") ? path : `role/${path}`);
  if (service === "s3") return `arn:aws:s3:::${path}`;
  if (service === "sesv2") {
    const [kind, folder] = path.endsWith("Config")
      ? (["ConfigurationSet", "configuration-set"] as const)
      : (["EmailIdentity", "identity"] as const);
    return regional("ses", `${folder}/${nameOf(app.one(`sesv2/${kind[0]?.toLowerCase()}${kind.slice(1)}`, path))}`);
  }
  return paths[service] ? regional(service, paths[service]) : resource;
}
