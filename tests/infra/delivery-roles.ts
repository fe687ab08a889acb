import { resolve } from "node:path";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { filled, type Statement } from "./iam.js";

export type Environment = "production" | "staging" | "preview";
type Stage = { environment: Environment; stage: string; keepsData: boolean };
type Resource = { Properties: Record<string, unknown> };
export type Role = { trust: Statement[]; statements: Statement[]; boundary: Statement[]; policies: string[] };

// The infrastructure is compiled under its own options, which the CDK's types fit; hence no static import.
const load = (file: string) => import(resolve(import.meta.dirname, "../../infra/delivery", file));
const { DeliveryStack }: { DeliveryStack: new (app: App, id: string, stages: readonly Stage[]) => Stack } = await load("stack.ts");
export const { DELIVERY_STAGES }: { DELIVERY_STAGES: readonly Stage[] } = await load("stages.ts");

export const PARAMETERS: Record<string, string> = {
  Repository: "example/touchstone",
  HostedZoneId: "Z0123456789ABCDEFGHIJ",
  ProductionDomain: "touchstone.example.com",
  StagingDomain: "staging.example.com",
  PreviewDomain: "preview.example.com",
};

export function delivery(...environments: Environment[]): { app: App; stack: Stack; template: Template } {
  const app = new App({ analyticsReporting: false });
  const stages = DELIVERY_STAGES.filter(({ environment }) => environments.includes(environment));
  const stack = new DeliveryStack(app, "Delivery", stages);
  return { app, stack, template: Template.fromStack(stack) };
}

/** The role of an environment with everything its template says of it, references filled in. */
export function roleOf(environment: Environment): Role {
  const { template } = delivery(environment);
  const found = <T>(type: string): [string, T][] =>
    Object.entries(template.findResources(type)).map(([id, resource]) => [id, filled(pruned(resource), PARAMETERS) as T]);
  const policies = found<Resource>("AWS::IAM::ManagedPolicy").map(([id, { Properties }]) => ({ id, document: Properties.PolicyDocument }));
  const statementsOf = (document: unknown) => (document as { Statement: Statement[] }).Statement;
  const [[, role] = []] = found<Resource>("AWS::IAM::Role");
  const isBoundary = ({ id }: { id: string }) => id.includes("Boundary");
  return {
    trust: statementsOf(role?.Properties.AssumeRolePolicyDocument),
    statements: policies.filter((policy) => !isBoundary(policy)).flatMap(({ document }) => statementsOf(document)),
    boundary: policies.filter(isBoundary).flatMap(({ document }) => statementsOf(document)),
    policies: policies.map(({ document }) => JSON.stringify(document)),
  };
}

/** Without what refers to other resources of the template. */
const pruned = (resource: unknown): unknown => {
  const { ManagedPolicyArns: _, ...Properties } = (resource as Resource).Properties;
  return { Properties };
};
