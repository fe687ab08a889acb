import type { Stack } from "aws-cdk-lib";
import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, type IWidget, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Metrics } from "./metrics";
import { DEAD_LETTERS, QUEUES } from "./watched";

/** One row for each thing that people do with the product, so that a look says who is affected. */
export function createDashboard(stack: Stack, stage: string, metrics: Metrics, alarms: Alarm[]): void {
  const status = new AlarmStatusWidget({ title: "What rings", alarms, width: 24, height: 4 });
  new Dashboard(stack, "Dashboard", {
    dashboardName: `touchstone-${stage}`,
    widgets: [
      [status],
      ...journey("A partner sends evidence", partner(metrics)),
      ...journey("A customer answers a survey or follows a complaint", customer(metrics)),
      ...journey("Scores and rollups keep up", scores(metrics)),
      ...journey("Reports reach their readers", readers(metrics)),
      ...journey("Work in the background", work(metrics)),
      ...journey("What it costs", costs(metrics)),
    ],
  });
}

function journey(title: string, widgets: GraphWidget[]): IWidget[][] {
  return [[new TextWidget({ markdown: `## ${title}`, width: 24, height: 1 })], widgets];
}

/** Graphs share a row of 24 columns. */
const graph =
  (columns: number) =>
  (title: string, ...left: IMetric[]): GraphWidget =>
    new GraphWidget({ title, left, width: 24 / columns, leftYAxis: { min: 0 } });
const three = graph(3);
const four = graph(4);

const partner = ({ requests, refusals, failures, latency, tableThrottles, own }: Metrics) => [
  four("Requests, refused, failed", requests, refusals, failures),
  four("Answer time, ms", latency("p50"), latency("p99")),
  four("Throttled by the table", tableThrottles),
  four("Imports: time of a step, ms", own("JobDuration", "Maximum", { kind: "import" })),
];

const customer = ({ edgeRequests, edgeBlocks, edgeFailureShare, failureShare, apiThrottles, own }: Metrics) => [
  four("Requests at the edge, and blocked there", edgeRequests, edgeBlocks),
  four("Failed at the edge and in the API, %", edgeFailureShare, failureShare),
  four("Turned away by the API", apiThrottles),
  four("Warnings about complaints, s late", own("WarningDelay", "Maximum")),
];

const scores = ({ iteratorAge, own }: Metrics) => [
  four("Oldest change not read, ms", iteratorAge),
  four("From change to rollup, s", own("RollupLag", "p50"), own("RollupLag", "Maximum")),
  four("Changes that could not be counted", own("StreamRecordsFailed", "Sum")),
  four("Wrong counters found at night", own("RollupDrift", "Maximum", { minutes: 24 * 60 })),
];

const readers = ({ own, bounceRate, complaintRate }: Metrics) => [
  four(
    "Reports: oldest due, started late, unfinished, s",
    own("DueAge", "Maximum", { kind: "report-run" }),
    own("ReportDelay", "Maximum"),
    own("ReportUnfinished", "Maximum"),
  ),
  four("Reports finished and given up", own("ReportDuration", "SampleCount"), own("ReportsFailed", "Sum")),
  four("Mail sent, refused, and told of later", own("MailsSent", "Sum"), own("MailsRefused", "Sum"), own("MailFeedback", "Sum")),
  four("Bounces and complaints, share", bounceRate, complaintRate),
];

const work = ({ own, queue, workCrashes, workThrottles }: Metrics) => [
  four("Due, and runs of the dispatcher", own("DueItems", "Sum"), own("DispatcherRuns", "Sum")),
  four("Oldest message, s", ...QUEUES.map(queue.age)),
  four("Messages", ...[...QUEUES, ...DEAD_LETTERS].map(queue.depth)),
  four("Jobs failed, runs broken off or turned away", own("JobsFailed", "Sum", { minutes: 15 }), workCrashes, workThrottles),
];

const costs = ({ readUnits, writeUnits, invocations, computing }: Metrics) => [
  three("Table units an hour", readUnits, writeUnits),
  three("Runs an hour", ...invocations),
  three("Computing, ms an hour", ...computing),
];
