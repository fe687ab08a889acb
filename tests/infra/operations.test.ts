import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { type AlarmProperties, alarmsOf, BARE, conditionOf, FULL, metricsOf, synthesise } from "./operations-stacks.js";

const root = resolve(import.meta.dirname, "../..");
const full = synthesise(FULL);
const bare = synthesise(BARE);
const alarms = [...alarmsOf(full.operations), ...alarmsOf(full.backups)];

const nameOf = ({ AlarmName }: AlarmProperties): string => AlarmName.replace("touchstone-production-", "");
const alarm = (name: string): AlarmProperties => {
  const found = alarms.find((each) => nameOf(each) === name);
  if (!found) throw new Error(`There is no alarm ${name}`);
  return found;
};

const own = (metric: string, statistic: string): string => `Touchstone ${metric} ${statistic} Stage=production`;
const ofQueue = (metric: string, queue: string): string => `AWS/SQS ${metric} Maximum QueueName=<${queue}Queue>`;
const AGE = "ApproximateAgeOfOldestMessage";
const DEPTH = "ApproximateNumberOfMessagesVisible";

/** Alarms on one metric: what it is, and when it rings. */
const SINGLE: [name: string, metric: string, condition: string][] = [
  ["ApiSlow", "AWS/ApiGateway Latency p99 ApiId=<GatewayId>", "it >= 2000, 4 of 5 x 60 s, notBreaching"],
  ["ApiThrottled", "AWS/Lambda Throttles Sum FunctionName=<ApiFunction>", "it >= 1, 2 of 3 x 60 s, notBreaching"],
  ["RollupsBehind", "AWS/Lambda IteratorAge Maximum FunctionName=<RollupsFunction>", "it >= 300000, 3 of 5 x 60 s, notBreaching"],
  ["RollupsWrong", own("RollupDrift", "Maximum"), "it >= 1, 1 of 1 x 86400 s, notBreaching"],
  ["RollupsUnchecked", own("RollupDrift", "SampleCount"), "it < 1, 2 of 2 x 86400 s, breaching"],
  ["DispatcherStopped", own("DispatcherRuns", "Sum"), "it < 1, 5 of 5 x 60 s, breaching"],
  ["ReportsStartLate", own("ReportDelay", "Maximum"), "it >= 900, 1 of 1 x 300 s, notBreaching"],
  ["ReportsLate", own("ReportUnfinished", "Maximum"), "it >= 1800, 1 of 1 x 4500 s, notBreaching"],
  ["ReportsFailed", own("ReportsFailed", "Sum"), "it >= 1, 1 of 1 x 300 s, notBreaching"],
  ["WarningsLate", own("WarningDelay", "Maximum"), "it >= 900, 1 of 1 x 300 s, notBreaching"],
  ["BouncesRising", "AWS/SES Reputation.BounceRate Average", "it >= 0.03, 1 of 1 x 3600 s, ignore"],
  ["BouncesReview", "AWS/SES Reputation.BounceRate Average", "it >= 0.05, 1 of 1 x 3600 s, ignore"],
  ["ComplaintsRising", "AWS/SES Reputation.ComplaintRate Average", "it >= 0.0005, 1 of 1 x 3600 s, ignore"],
  ["ComplaintsReview", "AWS/SES Reputation.ComplaintRate Average", "it >= 0.001, 1 of 1 x 3600 s, ignore"],
  ["JobsFailing", own("JobsFailed", "Sum"), "it >= 10, 1 of 1 x 900 s, notBreaching"],
  ["JobsWaiting", ofQueue(AGE, "Jobs"), "it >= 2700, 2 of 3 x 60 s, notBreaching"],
  ["MailEventsWaiting", ofQueue(AGE, "MailEvents"), "it >= 900, 2 of 3 x 60 s, notBreaching"],
  ["JobsDeadLetters", ofQueue(DEPTH, "JobsDeadLetters"), "it >= 1, 1 of 1 x 60 s, ignore"],
  ["EventsDeadLetters", ofQueue(DEPTH, "EventsDeadLetters"), "it >= 1, 1 of 1 x 60 s, ignore"],
  ["MailEventsDeadLetters", ofQueue(DEPTH, "MailEventsDeadLetters"), "it >= 1, 1 of 1 x 60 s, ignore"],
  ["BackupMissing", "AWS/Backup NumberOfBackupJobsCompleted Sum BackupVaultName=<BackupVaultName>", "it < 1, 2 of 2 x 86400 s, breaching"],
];

/** Alarms on the sum of metrics: what they have in common, what sets them apart, and when the sum rings. */
const SUMS: [name: string, parts: string[], condition: RegExp][] = [
  [
    "TableFailing",
    ["BatchExecuteStatement", "BatchGetItem", "DeleteItem", "GetItem", "PutItem", "Query", "TransactWriteItems", "UpdateItem"].map(
      (operation) => `AWS/DynamoDB SystemErrors Sum Operation=${operation} TableName=<TableName>`,
    ),
    /^SUM\(\[.*\]\) >= 5, 2 of 3 x 60 s, notBreaching$/,
  ],
  [
    "WorkCrashing",
    ["Dispatch", "Jobs", "MailEvents", "Reconcile", "Rollups"].map((name) => `AWS/Lambda Errors Sum FunctionName=<${name}Function>`),
    /^SUM\(\[.*\]\) >= 3, 1 of 1 x 900 s, notBreaching$/,
  ],
  [
    "WorkThrottled",
    ["Dispatch", "Jobs", "MailEvents", "Reconcile", "Rollups"].map((name) => `AWS/Lambda Throttles Sum FunctionName=<${name}Function>`),
    /^SUM\(\[.*\]\) >= 10, 3 of 3 x 300 s, notBreaching$/,
  ],
  [
    "BackupFailed",
    ["Aborted", "Expired", "Failed"].map((end) => `AWS/Backup NumberOfBackupJobs${end} Sum BackupVaultName=<BackupVaultName>`),
    /^SUM\(\[.*\]\) >= 1, 1 of 1 x 3600 s, notBreaching$/,
  ],
  [
    "BackupCopyFailed",
    ["AWS/Backup NumberOfCopyJobsFailed Sum BackupVaultName=<BackupVaultName>"],
    /^SUM\(\[.*\]\) >= 1, 1 of 1 x 3600 s, notBreaching$/,
  ],
];

/** Alarms on the share of failures, of which a floor keeps one failure in a quiet minute from ringing. */
const SHARES: [name: string, metrics: Record<string, string>, condition: string][] = [
  [
    "ApiErrors",
    { part: "AWS/ApiGateway 5xx Sum ApiId=<GatewayId>", whole: "AWS/ApiGateway Count Sum ApiId=<GatewayId>" },
    "100 * part / MAX([whole, 20]) >= 5, 2 of 3 x 60 s, notBreaching",
  ],
  [
    "MailRefused",
    { part: own("MailsRefused", "Sum"), mail0: own("MailsSent", "Sum"), mail1: own("MailsRefused", "Sum") },
    "100 * part / MAX([whole, 10]); whole = SUM([mail0,mail1]) >= 20, 2 of 3 x 300 s, notBreaching",
  ],
];

describe("an alarm", () => {
  it.each(SINGLE)("%s watches %s: %s", (name, metric, condition) => {
    expect(metricsOf(alarm(name))).toEqual({ it: metric });
    expect(conditionOf(alarm(name))).toBe(condition);
  });

  it.each(SUMS)("%s watches the sum of its parts", (name, parts, condition) => {
    expect(Object.values(metricsOf(alarm(name))).sort()).toEqual(parts);
    expect(conditionOf(alarm(name))).toMatch(condition);
  });

  it.each(SHARES)("%s watches a share", (name, metrics, condition) => {
    expect(metricsOf(alarm(name))).toEqual(metrics);
    expect(conditionOf(alarm(name))).toBe(condition);
  });

  it("TableThrottled watches reads and writes of the table and of every index", () => {
    const counted = Object.values(metricsOf(alarm("TableThrottled")));
    for (const event of ["ReadThrottleEvents", "WriteThrottleEvents"]) {
      expect(counted).toContain(`AWS/DynamoDB ${event} Sum TableName=<TableName>`);
      for (const index of ["gsi1", "gsi2", "gsi3"])
        expect(counted).toContain(`AWS/DynamoDB ${event} Sum GlobalSecondaryIndexName=${index} TableName=<TableName>`);
    }
    expect(conditionOf(alarm("TableThrottled"))).toMatch(/^SUM\(.*\) >= 10, 2 of 5 x 60 s, notBreaching$/);
  });

  it("is in one of the tables above", () => {
    const known = [...SINGLE, ...SUMS, ...SHARES].map(([name]) => name);
    expect(alarms.map(nameOf).sort()).toEqual([...known, "TableThrottled"].sort());
  });

  it("on a percentile ignores a handful of requests", () => {
    for (const each of alarms.filter(({ ExtendedStatistic }) => ExtendedStatistic))
      expect(each.EvaluateLowSampleCountPercentile).toBe("ignore");
  });

  it("stays within what CloudWatch evaluates: ten metrics, a day, or a week of periods of an hour", () => {
    for (const each of alarms) {
      const seconds = Number(/x (\d+) s/.exec(conditionOf(each))?.[1]);
      expect(Object.keys(metricsOf(each)).length).toBeLessThanOrEqual(10);
      expect(seconds * each.EvaluationPeriods).toBeLessThanOrEqual(seconds < 3_600 ? 86_400 : 7 * 86_400);
      expect(seconds % 60).toBe(0);
    }
  });

  it("tells the topic when it rings and when it stops", () => {
    for (const each of alarms) {
      expect(each.AlarmActions).toHaveLength(1);
      expect(each.OKActions).toEqual(each.AlarmActions);
    }
  });

  it("says who suffers what, and leads to a section of the runbook that says what to look at first", () => {
    const runbook = readFileSync(join(root, "docs/operations/alarms.md"), "utf8");
    for (const each of alarms) {
      const [suffers = "", section = ""] = each.AlarmDescription.split(" Runbook: docs/operations/alarms.md#");
      expect(suffers).toMatch(/^[A-Z0-9].{30,}\.$/);
      expect(section).toBe(nameOf(each).toLowerCase());
      expect(runbook).toMatch(new RegExp(`^### ${nameOf(each)}\n\n[^#]*First look: \\S`, "m"));
      expect(each.AlarmDescription.length).toBeLessThanOrEqual(1_024);
    }
  });
});

it("the runbook of the alarms names no alarm that is gone and leads to files that are there", () => {
  const runbook = readFileSync(join(root, "docs/operations/alarms.md"), "utf8");
  const sections = [...runbook.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(sections.sort()).toEqual(alarms.map(nameOf).sort());
  for (const [, file = ""] of runbook.matchAll(/\]\(([\w./-]+\.md)(?:#[\w-]+)?\)/g))
    expect({ file, exists: existsSync(join(root, "docs/operations", file)) }).toEqual({ file, exists: true });
});

describe("the stacks", () => {
  it("need no bootstrapped account and fit into a request to CloudFormation", () => {
    for (const { operations, backups } of [full, bare]) {
      for (const template of [operations, backups]) {
        const text = JSON.stringify(template.toJSON());
        expect(text).not.toMatch(/cdk-hnb659fds|BootstrapVersion/);
        expect(Buffer.byteLength(text)).toBeLessThan(51_200);
      }
    }
  });

  const unsuppressed = (): string[] => {
    const checks = new AwsSolutionsChecks(full.app);
    Object.assign(checks, { isAcknowledged: () => false });
    return checks.validateScope(full.app).violations.map(({ ruleName }) => ruleName);
  };
  const acknowledged = (): [rule: string, reason: unknown][] =>
    full.app.node.findAll().flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === "aws:cdk:acknowledged-rules")
        .flatMap(({ data }) => Object.entries(data as Record<string, unknown>))
        .map(([rule, reason]): [string, unknown] => [rule.replace(/^annotation::/i, ""), reason]),
    );

  it("pass cdk-nag, whatever an owner has or leaves out", () => {
    for (const { app } of [full, bare]) expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
  });

  it("have an exception from cdk-nag only where it is needed, with a reason", () => {
    expect(
      acknowledged()
        .map(([rule]) => rule)
        .sort(),
    ).toEqual(unsuppressed().sort());
    for (const [rule, reason] of acknowledged()) expect({ rule, reason }).toEqual({ rule, reason: expect.stringMatching(/.{20,}/) });
  });
});
