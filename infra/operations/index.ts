import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { api, gateway } from "../api";
import { dispatch, reconcile, worker } from "../jobs";
import { mailEventsConsumer } from "../mail-events";
import { eventsDeadLetters, jobs, jobsDeadLetters, mailEvents, mailEventsDeadLetters } from "../queues";
import { settings } from "../settings";
import { dataKey, files, table } from "../storage";
import { consumer } from "../stream";
import { edge } from "../web";
import type { BackupParameters, Input, OperationsParameters } from "./watched";

/** Templates as text. The stacks are synthesised in a process of their own: the CDK must never enter what SST bundles. */
const templates = JSON.parse(
  execFileSync(
    process.execPath,
    [
      "--import",
      "tsx",
      join($cli.paths.root, "infra/operations/synthesise.ts"),
      JSON.stringify({ ...settings.operations, stage: $app.stage } satisfies Input),
    ],
    { cwd: $cli.paths.root, encoding: "utf8" },
  ),
) as { operations: string; backups?: string };

type Values<Names> = Record<keyof Names, $util.Input<string>>;

const nameOf = (queue: sst.aws.Queue) => queue.nodes.queue.name;

const watched: Values<OperationsParameters> = {
  ApiFunction: api.name,
  RollupsFunction: consumer.nodes.function.name,
  DispatchFunction: dispatch.nodes.function.name,
  ReconcileFunction: reconcile.nodes.function.name,
  JobsFunction: worker.nodes.function.name,
  MailEventsFunction: mailEventsConsumer.nodes.function.name,
  JobsQueue: nameOf(jobs),
  MailEventsQueue: nameOf(mailEvents),
  JobsDeadLettersQueue: nameOf(jobsDeadLetters),
  EventsDeadLettersQueue: nameOf(eventsDeadLetters),
  MailEventsDeadLettersQueue: nameOf(mailEventsDeadLetters),
  GatewayId: gateway.nodes.api.id,
  TableName: table.name,
  DistributionId: edge.distributionID.apply((id) => {
    if (id === undefined) throw new Error("The edge has no distribution to watch.");
    return id;
  }),
};

/** Alarms, dashboard and cost watch, owned by the CDK and told of SST's resources by parameters. */
export const operations = new aws.cloudformation.Stack("Operations", {
  name: `${$app.name}-${$app.stage}-Operations`,
  templateBody: templates.operations,
  parameters: watched,
});

if (templates.backups) {
  const saved: Values<BackupParameters> = {
    TableArn: table.arn,
    FilesArn: files.arn,
    DataKeyArn: dataKey.arn,
    AlarmTopicArn: operations.outputs.apply(({ AlarmTopicArn = "" }) => AlarmTopicArn),
  };
  // It makes the role that AWS Backup takes on.
  new aws.cloudformation.Stack("Backups", {
    name: `${$app.name}-${$app.stage}-Backups`,
    templateBody: templates.backups,
    parameters: saved,
    capabilities: ["CAPABILITY_IAM"],
  });
}
