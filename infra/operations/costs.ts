import type { Stack } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { CfnAnomalyMonitor, CfnAnomalySubscription } from "aws-cdk-lib/aws-ce";
import type { Topic } from "aws-cdk-lib/aws-sns";
import type { Input } from "./watched";

/**
 * Tells of spending that nobody planned. Both watch the whole account: what belongs to one stage can only be told by
 * tags that the owner of the bill has activated.
 */
export function watchCosts(stack: Stack, topic: Topic, { stage, monthlyBudgetUsd, costMonitor, costAnomalyUsd }: Input): void {
  if (monthlyBudgetUsd) createBudget(stack, topic, monthlyBudgetUsd);
  if (!costMonitor) return;
  const monitor = costMonitor === "create" ? createMonitor(stack, stage).attrMonitorArn : costMonitor;
  new CfnAnomalySubscription(stack, "CostAnomalies", {
    subscriptionName: `touchstone-${stage}`,
    frequency: "IMMEDIATE",
    monitorArnList: [monitor],
    subscribers: [{ type: "SNS", address: topic.topicArn }],
    thresholdExpression: JSON.stringify({
      Dimensions: { Key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE", MatchOptions: ["GREATER_THAN_OR_EQUAL"], Values: [String(costAnomalyUsd)] },
    }),
  });
}

/** An account may have one of these, and most have it already. */
const createMonitor = (stack: Stack, stage: string): CfnAnomalyMonitor =>
  new CfnAnomalyMonitor(stack, "CostMonitor", {
    monitorName: `touchstone-${stage}`,
    monitorType: "DIMENSIONAL",
    monitorDimension: "SERVICE",
  });

function createBudget(stack: Stack, topic: Topic, amount: number): void {
  const told = (notificationType: "ACTUAL" | "FORECASTED", threshold: number): CfnBudget.NotificationWithSubscribersProperty => ({
    notification: { comparisonOperator: "GREATER_THAN", notificationType, threshold, thresholdType: "PERCENTAGE" },
    subscribers: [{ subscriptionType: "SNS", address: topic.topicArn }],
  });
  new CfnBudget(stack, "Budget", {
    budget: { budgetType: "COST", timeUnit: "MONTHLY", budgetLimit: { amount, unit: "USD" } },
    notificationsWithSubscribers: [told("ACTUAL", 80), told("ACTUAL", 100), told("FORECASTED", 100)],
  });
}
