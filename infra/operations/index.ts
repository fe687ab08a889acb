import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { api } from "../api";
import { eventsDeadLetters, jobs, jobsDeadLetters } from "../queues";
import { table } from "../storage";

/** The stack is synthesised in a process of its own: the CDK must never enter what SST bundles. */
const template = execFileSync(process.execPath, ["--import", "tsx", join($cli.paths.root, "infra/operations/synthesise.ts")], {
  cwd: $cli.paths.root,
  encoding: "utf8",
});

/** Alarms and dashboard, owned by the CDK and told of SST's resources by parameters. */
export const operations = new aws.cloudformation.Stack("Operations", {
  templateBody: template,
  parameters: {
    ApiFunctionName: api.name,
    TableName: table.name,
    JobsQueueName: jobs.nodes.queue.name,
    JobsDeadLettersName: jobsDeadLetters.nodes.queue.name,
    EventsDeadLettersName: eventsDeadLetters.nodes.queue.name,
  },
});
