import { CfnParameter, Duration, type Stack } from "aws-cdk-lib";
import { type IMetric, MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import { type BackupParameters, FUNCTIONS, type OperationsParameters } from "./watched";

type FunctionName = (typeof FUNCTIONS)[number];
type Dimensions = Record<string, string>;

/** Where the functions' own metrics are, see `packages/functions/src/metrics`. */
const OWN = "Touchstone";
/** What the functions do to the table; DynamoDB counts its own failures by operation. */
const OPERATIONS = [
  "GetItem",
  "BatchGetItem",
  "Query",
  "PutItem",
  "UpdateItem",
  "DeleteItem",
  "TransactWriteItems",
  "BatchExecuteStatement",
];

/** A value that the deployment passes to the stack. */
export const parameter = (stack: Stack, name: keyof OperationsParameters | keyof BackupParameters): string =>
  new CfnParameter(stack, name, { type: "String" }).valueAsString;

export const metric = (namespace: string, metricName: string, statistic: string, dimensionsMap: Dimensions = {}, minutes = 1): Metric =>
  new Metric({ namespace, metricName, statistic, dimensionsMap, period: Duration.minutes(minutes) });

/** The sum of metrics of which some may have no value; `name` sets its parts apart from those of other sums in a graph. */
export function sumOf(name: string, label: string, metrics: Metric[], minutes = 1): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((each, i): [string, IMetric] => [`${name}${i}`, each]));
  return new MathExpression({ expression: `SUM([${Object.keys(usingMetrics)}])`, usingMetrics, label, period: Duration.minutes(minutes) });
}

/** `part` in percent of `whole`, which counts as `least` at least: one failure in a quiet minute is no wave of them. */
export function shareOf(label: string, part: IMetric, whole: IMetric, least: number, minutes = 1): MathExpression {
  const usingMetrics = { part, whole };
  return new MathExpression({
    expression: `100 * part / MAX([whole, ${least}])`,
    usingMetrics,
    label,
    period: Duration.minutes(minutes),
  });
}

export type Metrics = ReturnType<typeof createMetrics>;

/** Every metric that alarms and dashboard use, of one stage. */
export function createMetrics(stack: Stack, stage: string) {
  const own = (name: string, statistic: string, { kind, minutes = 1 }: { kind?: string; minutes?: number } = {}) =>
    metric(OWN, name, statistic, { Stage: stage, ...(kind ? { Kind: kind } : {}) }, minutes);
  return {
    own,
    ...requestMetrics(stack),
    ...functionMetrics(stack),
    ...tableMetrics(parameter(stack, "TableName")),
    queue: queueMetrics(stack),
    /** Rates of the whole account, which is what SES judges by. */
    bounceRate: metric("AWS/SES", "Reputation.BounceRate", "Average", {}, 60),
    complaintRate: metric("AWS/SES", "Reputation.ComplaintRate", "Average", {}, 60),
  };
}

function requestMetrics(stack: Stack) {
  const [gateway, distribution] = [parameter(stack, "GatewayId"), parameter(stack, "DistributionId")];
  const ofGateway = (name: string, statistic: string) => metric("AWS/ApiGateway", name, statistic, { ApiId: gateway });
  /** The edge reports to Virginia, wherever the rest runs. */
  const ofEdge = (name: string, statistic: string) =>
    metric("AWS/CloudFront", name, statistic, { DistributionId: distribution, Region: "Global" }).with({ region: "us-east-1" });
  const [requests, failures] = [ofGateway("Count", "Sum"), ofGateway("5xx", "Sum")];
  return {
    requests,
    failures,
    refusals: ofGateway("4xx", "Sum"),
    failureShare: shareOf("requests that fail, %", failures, requests, 20),
    latency: (statistic: string) => ofGateway("Latency", statistic),
    edgeRequests: ofEdge("Requests", "Sum"),
    edgeFailureShare: ofEdge("5xxErrorRate", "Average"),
    /** The firewall is named alike in every stage; an account with several sees them together. */
    edgeBlocks: metric("AWS/WAFV2", "BlockedRequests", "Sum", { WebACL: "EdgeWaf", Rule: "ALL" }).with({ region: "us-east-1" }),
  };
}

function functionMetrics(stack: Stack) {
  const names = Object.fromEntries(FUNCTIONS.map((name) => [name, parameter(stack, `${name}Function`)])) as Record<FunctionName, string>;
  const of = (name: FunctionName, metricName: string, statistic: string, minutes = 1) =>
    metric("AWS/Lambda", metricName, statistic, { FunctionName: names[name] }, minutes).with({ label: name });
  const behind = FUNCTIONS.filter((name) => name !== "Api");
  return {
    apiThrottles: of("Api", "Throttles", "Sum"),
    workThrottles: sumOf(
      "turned",
      "runs turned away",
      behind.map((name) => of(name, "Throttles", "Sum", 5)),
      5,
    ),
    workCrashes: sumOf(
      "broken",
      "runs that broke off",
      behind.map((name) => of(name, "Errors", "Sum", 15)),
      15,
    ),
    iteratorAge: of("Rollups", "IteratorAge", "Maximum"),
    invocations: FUNCTIONS.map((name) => of(name, "Invocations", "Sum", 60)),
    computing: FUNCTIONS.map((name) => of(name, "Duration", "Sum", 60)),
  };
}

function tableMetrics(TableName: string) {
  const of = (name: string, dimensions: Dimensions = {}, minutes = 1) =>
    metric("AWS/DynamoDB", name, "Sum", { TableName, ...dimensions }, minutes);
  const places: Dimensions[] = [{}, ...["gsi1", "gsi2", "gsi3"].map((GlobalSecondaryIndexName) => ({ GlobalSecondaryIndexName }))];
  const everywhere = (name: string, minutes = 1) => places.map((place) => of(name, place, minutes));
  return {
    tableThrottles: sumOf("throttled", "throttled by the table", [
      ...everywhere("ReadThrottleEvents"),
      ...everywhere("WriteThrottleEvents"),
    ]),
    tableFailures: sumOf(
      "failed",
      "failed inside the table",
      OPERATIONS.map((Operation) => of("SystemErrors", { Operation })),
    ),
    readUnits: sumOf("read", "read units", everywhere("ConsumedReadCapacityUnits", 60), 60),
    writeUnits: sumOf("write", "write units", everywhere("ConsumedWriteCapacityUnits", 60), 60),
  };
}

function queueMetrics(stack: Stack) {
  const names = new Map<string, string>();
  const nameOf = (queue: string) => {
    const known = names.get(queue) ?? parameter(stack, `${queue}Queue` as keyof OperationsParameters);
    names.set(queue, known);
    return known;
  };
  const of = (name: string) => (queue: string) => metric("AWS/SQS", name, "Maximum", { QueueName: nameOf(queue) }).with({ label: queue });
  return { age: of("ApproximateAgeOfOldestMessage"), depth: of("ApproximateNumberOfMessagesVisible") };
}
