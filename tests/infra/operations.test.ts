import { resolve } from "node:path";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";

// The infrastructure is compiled under its own options, which the CDK's types fit; hence no static import.
const { OperationsStack }: { OperationsStack: new (app: App, id: string) => Stack } = await import(
  resolve(import.meta.dirname, "../../infra/operations/stack.ts")
);

const app = new App({ analyticsReporting: false });
const template = Template.fromStack(new OperationsStack(app, "Operations"));

describe("the operations stack", () => {
  it("alarms on failing requests, late jobs and dead letters, and tells the topic of each", () => {
    const alarms = Object.values(template.findResources("AWS::CloudWatch::Alarm"));
    expect(alarms).toHaveLength(5);
    for (const { Properties } of alarms) {
      expect(Properties.AlarmActions).toHaveLength(1);
      expect(Properties.AlarmDescription).toBeTruthy();
      expect(Properties.TreatMissingData).toBe("notBreaching");
    }
    for (const queue of ["JobsDeadLettersName", "EventsDeadLettersName"]) {
      template.hasResourceProperties("AWS::CloudWatch::Alarm", {
        MetricName: "ApproximateNumberOfMessagesVisible",
        Dimensions: [{ Name: "QueueName", Value: { Ref: queue } }],
        Threshold: 1,
      });
    }
  });

  it("lets CloudWatch, and only for this account, publish to the encrypted topic", () => {
    const ours = { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } };
    const statements = (type: string, path: "PolicyDocument" | "KeyPolicy") =>
      Object.values(template.findResources(type)).flatMap(({ Properties }) => Properties[path].Statement);
    const ofCloudWatch = { Principal: { Service: "cloudwatch.amazonaws.com" }, Condition: ours };
    expect(statements("AWS::SNS::TopicPolicy", "PolicyDocument")).toContainEqual(
      expect.objectContaining({ ...ofCloudWatch, Action: "sns:Publish" }),
    );
    expect(statements("AWS::KMS::Key", "KeyPolicy")).toContainEqual(
      expect.objectContaining({ ...ofCloudWatch, Action: ["kms:Decrypt", "kms:GenerateDataKey"] }),
    );
  });

  it("has one dashboard and needs no bootstrapped account", () => {
    template.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    expect(JSON.stringify(template.toJSON())).not.toMatch(/cdk-hnb659fds|BootstrapVersion/);
  });

  it("passes cdk-nag without an exception", () => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(
      violations.map(({ ruleName, violatingResources }) => ({
        ruleName,
        at: violatingResources.map((resource) => resource.constructPath),
      })),
    ).toEqual([]);
  });
});
