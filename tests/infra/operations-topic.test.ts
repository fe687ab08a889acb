import type { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { BARE, FULL, synthesise } from "./operations-stacks.js";

const full = synthesise(FULL).operations;
const bare = synthesise(BARE).operations;

type Statement = {
  Effect: string;
  Principal: { Service?: string; AWS?: string } | string;
  Action: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
};

const statements = (template: Template, type: string, document: "PolicyDocument" | "KeyPolicy"): Statement[] =>
  Object.values(template.findResources(type)).flatMap(({ Properties }) => (Properties[document] as { Statement: Statement[] }).Statement);
const publishers = (template: Template): string[] =>
  statements(template, "AWS::SNS::TopicPolicy", "PolicyDocument").flatMap(({ Principal }) =>
    typeof Principal === "object" && Principal.Service ? [Principal.Service] : [],
  );

describe("the topic of the alarms", () => {
  it("is encrypted with a key that rotates, and refuses whoever comes without TLS", () => {
    full.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true });
    full.hasResourceProperties("AWS::SNS::Topic", {
      KmsMasterKeyId: { "Fn::GetAtt": [Object.keys(full.findResources("AWS::KMS::Key"))[0], "Arn"] },
    });
    expect(statements(full, "AWS::SNS::TopicPolicy", "PolicyDocument")).toContainEqual(
      expect.objectContaining({ Effect: "Deny", Action: "sns:Publish", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    );
  });

  it("is published to by the services that have something to tell, and by no other", () => {
    expect(publishers(full).sort()).toEqual(["budgets.amazonaws.com", "cloudwatch.amazonaws.com", "costalerts.amazonaws.com"]);
    expect(publishers(bare)).toEqual(["cloudwatch.amazonaws.com"]);
  });

  it("takes what they tell about this account alone, and lets each use the key for it", () => {
    const ours = { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } };
    for (const service of publishers(full)) {
      const ofService = { Effect: "Allow", Principal: { Service: service }, Condition: ours };
      expect(statements(full, "AWS::SNS::TopicPolicy", "PolicyDocument")).toContainEqual(
        expect.objectContaining({ ...ofService, Action: "sns:Publish" }),
      );
      expect(statements(full, "AWS::KMS::Key", "KeyPolicy")).toContainEqual(
        expect.objectContaining({ ...ofService, Action: ["kms:Decrypt", "kms:GenerateDataKey"] }),
      );
    }
  });

  it("writes to an address only where the owner gave one", () => {
    full.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "email", Endpoint: "ops@example.com" });
    bare.resourceCountIs("AWS::SNS::Subscription", 0);
  });
});

describe("cost", () => {
  const toTopic = { Ref: expect.stringMatching(/^AlarmTopic/) };

  it("is told before and when the month's budget is used up, and when it will be", () => {
    const [budget] = Object.values(full.findResources("AWS::Budgets::Budget")).map(({ Properties }) => Properties);
    expect(budget?.Budget).toEqual({ BudgetType: "COST", TimeUnit: "MONTHLY", BudgetLimit: { Amount: 2_000, Unit: "USD" } });
    const told = budget?.NotificationsWithSubscribers as { Notification: Record<string, unknown>; Subscribers: unknown[] }[];
    expect(told.map(({ Notification }) => [Notification.NotificationType, Notification.Threshold, Notification.ThresholdType])).toEqual([
      ["ACTUAL", 80, "PERCENTAGE"],
      ["ACTUAL", 100, "PERCENTAGE"],
      ["FORECASTED", 100, "PERCENTAGE"],
    ]);
    for (const { Subscribers } of told) expect(Subscribers).toEqual([{ SubscriptionType: "SNS", Address: toTopic }]);
  });

  it("that nobody expected is told at once, from the stage's sum on", () => {
    const [subscription] = Object.values(full.findResources("AWS::CE::AnomalySubscription")).map(({ Properties }) => Properties);
    expect(subscription).toMatchObject({ Frequency: "IMMEDIATE", Subscribers: [{ Type: "SNS", Address: toTopic }] });
    expect(JSON.parse(String(subscription?.ThresholdExpression))).toEqual({
      Dimensions: { Key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE", MatchOptions: ["GREATER_THAN_OR_EQUAL"], Values: ["100"] },
    });
  });

  it("is watched by the account's own monitor where there is one, since an account may have no second", () => {
    const costMonitor = "arn:aws:ce::111122223333:anomalymonitor/0b6b0a4e-1f1e-4d7e-9a36-4f6a1c1f6a11";
    const { operations } = synthesise({ ...FULL, costMonitor });
    operations.resourceCountIs("AWS::CE::AnomalyMonitor", 0);
    operations.hasResourceProperties("AWS::CE::AnomalySubscription", { MonitorArnList: [costMonitor] });
    full.hasResourceProperties("AWS::CE::AnomalyMonitor", { MonitorType: "DIMENSIONAL", MonitorDimension: "SERVICE" });
  });

  it("is not watched where the owner said nothing of it", () => {
    for (const type of ["AWS::Budgets::Budget", "AWS::CE::AnomalyMonitor", "AWS::CE::AnomalySubscription"]) bare.resourceCountIs(type, 0);
  });
});
