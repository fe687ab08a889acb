import { type App, BootstraplessSynthesizer, CfnOutput, Stack } from "aws-cdk-lib";
import { createAlarms } from "./alarms/alarm";
import { evidenceAlarms } from "./alarms/evidence";
import { readerAlarms } from "./alarms/readers";
import { requestAlarms } from "./alarms/requests";
import { workAlarms } from "./alarms/work";
import { watchCosts } from "./costs";
import { createDashboard } from "./dashboard";
import { createMetrics } from "./metrics";
import { createTopic } from "./topic";
import type { Input } from "./watched";

/** Alarms, dashboard and cost watch of one stage. Without assets, so it deploys where the CDK was never bootstrapped. */
export class OperationsStack extends Stack {
  constructor(app: App, id: string, input: Input) {
    super(app, id, { synthesizer: new BootstraplessSynthesizer(), description: "Touchstone: alarms, dashboard, cost watch" });
    const topic = createTopic(this, input);
    const metrics = createMetrics(this, input.stage);
    const specs = { ...requestAlarms(metrics), ...evidenceAlarms(metrics), ...readerAlarms(metrics), ...workAlarms(metrics) };
    const alarms = createAlarms(this, input.stage, topic, specs);
    createDashboard(this, input.stage, metrics, alarms);
    watchCosts(this, topic, input);
    new CfnOutput(this, "AlarmTopicArn", { value: topic.topicArn });
  }
}
