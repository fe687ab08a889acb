import { ManagedPolicy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { DELIVERY_STAGES, delivery, type Environment, roleOf } from "./delivery-roles.js";
import { permits } from "./iam.js";

const ENVIRONMENTS: Environment[] = ["production", "staging", "preview"];
const roles = Object.fromEntries(ENVIRONMENTS.map((environment) => [environment, roleOf(environment)])) as Record<
  Environment,
  ReturnType<typeof roleOf>
>;
const BOUNDARY = (environment: Environment) => `arn:aws:iam::111122223333:policy/delivery-touchstone-${environment}-boundary`;
const may = (environment: Environment, action: string, resource: string, context: Record<string, string[]> = {}) =>
  permits(roles[environment].statements, { action, resource, context });

describe("who may take on a role", () => {
  it.each(ENVIRONMENTS)("is the job of one repository in the environment %s, and nobody else", (environment) => {
    const [statement, ...others] = roles[environment].trust;
    expect(others).toEqual([]);
    expect(statement).toEqual({
      Effect: "Allow",
      Action: "sts:AssumeRoleWithWebIdentity",
      Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      Condition: {
        StringEquals: {
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
          "token.actions.githubusercontent.com:sub": `repo:example/touchstone:environment:${environment}`,
        },
      },
    });
  });

  it("is told by GitHub's provider, which is made unless the account has it", () => {
    const { template } = delivery("production");
    template.hasResource("AWS::IAM::OIDCProvider", {
      Condition: "ProviderIsNew",
      Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: ["sts.amazonaws.com"] },
    });
    template.resourceCountIs("AWS::IAM::AccessKey", 0);
    template.resourceCountIs("AWS::IAM::User", 0);
  });
});

describe("what a role cannot do", () => {
  const roleName = "arn:aws:iam::111122223333:role/touchstone-pr-12-ApiRole-abc";

  it.each(["iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy"])("%s without its own boundary", (action) => {
    expect(may("preview", action, roleName)).toBe(false);
    expect(may("preview", action, roleName, { "iam:PermissionsBoundary": ["arn:aws:iam::aws:policy/AdministratorAccess"] })).toBe(false);
    expect(may("preview", action, roleName, { "iam:PermissionsBoundary": [BOUNDARY("staging")] })).toBe(false);
    expect(may("preview", action, roleName, { "iam:PermissionsBoundary": [BOUNDARY("preview")] })).toBe(true);
  });

  it.each(ENVIRONMENTS)("%s: change its own rights, make users or keys, lift a boundary", (environment) => {
    const own = `arn:aws:iam::111122223333:role/delivery-touchstone-${environment}`;
    for (const action of ["iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:UpdateAssumeRolePolicy", "iam:PassRole", "sts:AssumeRole"])
      expect(may(environment, action, own, { "iam:PermissionsBoundary": [BOUNDARY(environment)] })).toBe(false);
    for (const action of ["iam:CreateUser", "iam:CreateAccessKey", "iam:CreatePolicyVersion", "iam:DeleteRolePermissionsBoundary"])
      expect(may(environment, action, own)).toBe(false);
    expect(may(environment, "iam:CreatePolicyVersion", BOUNDARY(environment))).toBe(false);
  });

  it.each(ENVIRONMENTS)("%s: read or write tenants' data, run a function, take a message", (environment) => {
    const stage = environment === "preview" ? "pr-12" : environment;
    for (const [action, resource] of [
      ["dynamodb:GetItem", `arn:aws:dynamodb:eu-west-1:111122223333:table/touchstone-${stage}-TableTable-abc`],
      ["dynamodb:Scan", `arn:aws:dynamodb:eu-west-1:111122223333:table/touchstone-${stage}-TableTable-abc`],
      ["s3:GetObject", `arn:aws:s3:::touchstone-${stage}-filesbucket-abc/report.pdf`],
      ["sqs:ReceiveMessage", `arn:aws:sqs:eu-west-1:111122223333:touchstone-${stage}-JobsQueue-abc`],
      ["lambda:InvokeFunction", `arn:aws:lambda:eu-west-1:111122223333:function:touchstone-${stage}-ApiFunction-abc`],
    ] as const)
      expect({ action, may: may(environment, action, resource, { "aws:ResourceTag/sst:stage": [stage] }) }).toEqual({ action, may: false });
  });

  it("production: delete what holds data", () => {
    const table = (stage: string) => `arn:aws:dynamodb:eu-west-1:111122223333:table/touchstone-${stage}-TableTable-abc`;
    expect(may("production", "dynamodb:UpdateTable", table("production"))).toBe(true);
    expect(may("production", "dynamodb:DeleteTable", table("production"))).toBe(false);
    expect(may("staging", "dynamodb:DeleteTable", table("staging"))).toBe(true);
    expect(may("production", "s3:DeleteBucket", "arn:aws:s3:::touchstone-production-filesbucket-abc")).toBe(false);
    expect(
      may("production", "kms:ScheduleKeyDeletion", "arn:aws:kms:eu-west-1:111122223333:key/k", {
        "aws:ResourceTag/sst:stage": ["production"],
      }),
    ).toBe(false);
  });

  it("touch what carries another stage's tag, even where ids say nothing", () => {
    const distribution = "arn:aws:cloudfront::111122223333:distribution/E123";
    const tagged = (stage: string) => ({ "aws:ResourceTag/sst:stage": [stage] });
    expect(may("preview", "cloudfront:UpdateDistribution", distribution, tagged("pr-7"))).toBe(true);
    expect(may("preview", "cloudfront:UpdateDistribution", distribution, tagged("production"))).toBe(false);
    expect(may("preview", "apigateway:DELETE", "arn:aws:apigateway:eu-west-1::/apis/abc", tagged("staging"))).toBe(false);
    expect(may("preview", "kms:PutKeyPolicy", "arn:aws:kms:eu-west-1:111122223333:key/k")).toBe(false);
  });

  it("read another stage's state or secrets", () => {
    const state = (stage: string) => `arn:aws:s3:::sst-state-abc/secret/touchstone/${stage}.json`;
    expect(may("preview", "s3:GetObject", state("pr-12"))).toBe(true);
    expect(may("preview", "s3:GetObject", state("production"))).toBe(false);
    expect(may("staging", "s3:PutObject", state("_fallback"))).toBe(false);
    const passphrase = "arn:aws:ssm:eu-west-1:111122223333:parameter/sst/passphrase/touchstone/production";
    expect(may("preview", "ssm:GetParameter", passphrase)).toBe(false);
    expect(may("production", "ssm:GetParameter", passphrase)).toBe(true);
  });

  it("write names outside its own domain", () => {
    const zone = "arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ";
    const names = (...values: string[]) => ({ "route53:ChangeResourceRecordSetsNormalizedRecordNames": values });
    expect(may("preview", "route53:ChangeResourceRecordSets", zone, names("pr-12.preview.example.com"))).toBe(true);
    expect(may("preview", "route53:ChangeResourceRecordSets", zone, names("pr-12.preview.example.com", "touchstone.example.com"))).toBe(
      false,
    );
    expect(may("preview", "route53:ChangeResourceRecordSets", "arn:aws:route53:::hostedzone/ZOTHER", names("x.preview.example.com"))).toBe(
      false,
    );
  });
});

describe("the template", () => {
  it.each([[["production"]], [["staging", "preview"]]] as Environment[][][])(
    "for %j fits into one request, every policy into IAM",
    (environments) => {
      expect(JSON.stringify(delivery(...environments).template.toJSON()).length).toBeLessThan(51_200);
      for (const environment of environments) for (const policy of roles[environment].policies) expect(policy.length).toBeLessThan(6_144);
    },
  );

  it("needs no bootstrapped account and holds every environment that the workflows name", () => {
    const { template } = delivery(...ENVIRONMENTS);
    expect(JSON.stringify(template.toJSON())).not.toMatch(/cdk-hnb659fds|BootstrapVersion/);
    expect(DELIVERY_STAGES.map(({ environment }) => environment)).toEqual(ENVIRONMENTS);
  });

  it("passes cdk-nag with a reason for every wildcard; one without a reason is reported", () => {
    const { app, stack } = delivery(...ENVIRONMENTS);
    const findings = () => new AwsSolutionsChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName);
    expect(findings()).toEqual([]);
    new ManagedPolicy(stack, "Careless", { statements: [new PolicyStatement({ actions: ["s3:*"], resources: ["*"] })] });
    expect(findings().join()).toContain("AwsSolutions-IAM5");
  });
});
