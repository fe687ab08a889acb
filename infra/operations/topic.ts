import type { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Input } from "./watched";

/** Where everything is told. Encrypted with a key of its own: services cannot publish through the one that AWS manages. */
export function createTopic(stack: Stack, input: Input): Topic {
  const masterKey = new Key(stack, "AlarmKey", { enableKeyRotation: true, description: "Touchstone alarm notices" });
  const topic = new Topic(stack, "AlarmTopic", { masterKey, enforceSSL: true });
  for (const service of publishers(input)) {
    const principals = [new ServicePrincipal(service, { conditions: { StringEquals: { "aws:SourceAccount": stack.account } } })];
    masterKey.addToResourcePolicy(new PolicyStatement({ principals, actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: ["*"] }));
    topic.addToResourcePolicy(new PolicyStatement({ principals, actions: ["sns:Publish"], resources: [topic.topicArn] }));
  }
  if (input.alarmEmail) topic.addSubscription(new EmailSubscription(input.alarmEmail));
  return topic;
}

const publishers = ({ monthlyBudgetUsd, costMonitor }: Input): string[] => [
  "cloudwatch.amazonaws.com",
  ...(monthlyBudgetUsd ? ["budgets.amazonaws.com"] : []),
  ...(costMonitor ? ["costalerts.amazonaws.com"] : []),
];
