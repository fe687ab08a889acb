import { type App, BootstraplessSynthesizer, CfnOutput, CfnParameter, Duration, Stack } from "aws-cdk-lib";
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";

/** Alarms and dashboard of one stage. Without assets, so it deploys where the CDK was never bootstrapped. */
export class OperationsStack extends Stack {
  private readonly topic: Topic;

  constructor(app: App, id: string) {
    super(app, id, {
      synthesizer: new BootstraplessSynthesizer(),
      description: "Touchstone: alarms and dashboard",
    });
    this.topic = this.createTopic();
    const metrics = this.metrics();
    this.createAlarms(metrics);
    this.createDashboard(metrics);
    new CfnOutput(this, "AlarmTopicArn", { value: this.topic.topicArn });
  }

  /** Encrypted with a key of its own: CloudWatch cannot publish through the one that AWS manages. */
  private createTopic(): Topic {
    const masterKey = new Key(this, "AlarmKey", { enableKeyRotation: true, description: "Touchstone alarm notices" });
    const alarms = new ServicePrincipal("cloudwatch.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": this.account } },
    });
    masterKey.addToResourcePolicy(
      new PolicyStatement({ principals: [alarms], actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: ["*"] }),
    );
    const topic = new Topic(this, "AlarmTopic", { masterKey, enforceSSL: true });
    topic.addToResourcePolicy(new PolicyStatement({ principals: [alarms], actions: ["sns:Publish"], resources: [topic.topicArn] }));
    return topic;
  }

  private metrics() {
    const api = this.parameter("ApiFunctionName");
    const jobs = this.parameter("JobsQueueName");
    const table = this.parameter("TableName");
    const ofApi = (metricName: string, statistic: string) => metric("AWS/Lambda", metricName, statistic, { FunctionName: api });
    const errors = ofApi("Errors", "Sum");
    const invocations = ofApi("Invocations", "Sum");
    return {
      errors,
      invocations,
      errorRate: new MathExpression({
        expression: "100 * errors / MAX([invocations, 20])",
        usingMetrics: { errors, invocations },
        label: "API errors, % of requests",
        period: Duration.minutes(1),
      }),
      latency: ofApi("Duration", "p99"),
      jobsAge: metric("AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", { QueueName: jobs }),
      deadJobs: this.depth(this.parameter("JobsDeadLettersName")),
      deadEvents: this.depth(this.parameter("EventsDeadLettersName")),
      tableReads: metric("AWS/DynamoDB", "ConsumedReadCapacityUnits", "Sum", { TableName: table }),
      tableWrites: metric("AWS/DynamoDB", "ConsumedWriteCapacityUnits", "Sum", { TableName: table }),
    };
  }

  private createAlarms(metrics: ReturnType<OperationsStack["metrics"]>): void {
    this.alarm("ApiErrors", "More than 5 % of the API's requests fail", {
      metric: metrics.errorRate,
      threshold: 5,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    });
    this.alarm("ApiLatency", "One request in a hundred takes over 2 s", {
      metric: metrics.latency,
      threshold: 2000,
      evaluationPeriods: 5,
      datapointsToAlarm: 4,
    });
    this.alarm("JobsLate", "A job has waited for 30 minutes", { metric: metrics.jobsAge, threshold: 30 * 60, evaluationPeriods: 1 });
    this.alarm("DeadJobs", "A job failed every attempt and waits in JobsDeadLetters", {
      metric: metrics.deadJobs,
      threshold: 1,
      evaluationPeriods: 1,
    });
    this.alarm("DeadEvents", "A stream record or schedule run failed every attempt and waits in EventsDeadLetters", {
      metric: metrics.deadEvents,
      threshold: 1,
      evaluationPeriods: 1,
    });
  }

  private createDashboard({
    invocations,
    errors,
    latency,
    jobsAge,
    deadJobs,
    deadEvents,
    tableReads,
    tableWrites,
  }: ReturnType<OperationsStack["metrics"]>): void {
    new Dashboard(this, "Dashboard", {
      widgets: [
        [graph("API requests and errors", [invocations, errors]), graph("API time, p99 ms", [latency])],
        [graph("Age of the oldest job, s", [jobsAge]), graph("Dead letters", [deadJobs, deadEvents])],
        [graph("Table units consumed", [tableReads, tableWrites])],
      ],
    });
  }

  private alarm(id: string, alarmDescription: string, props: AlarmProps): void {
    new Alarm(this, id, {
      alarmDescription,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
    }).addAlarmAction(new SnsAction(this.topic));
  }

  private parameter(name: string): string {
    return new CfnParameter(this, name, { type: "String" }).valueAsString;
  }

  private depth(queueName: string): Metric {
    return metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", { QueueName: queueName });
  }
}

const metric = (namespace: string, metricName: string, statistic: string, dimensionsMap: Record<string, string>): Metric =>
  new Metric({ namespace, metricName, statistic, dimensionsMap, period: Duration.minutes(1) });

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 12 });
