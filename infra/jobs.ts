import { environments, lambda } from "./functions";
import { inDirectory, readDue, sendJobs, sendMail, toDeadLetters, workOnFiles } from "./links";
import { atMost, eventsDeadLetters, JOB_TIMEOUT_MINUTES, jobs } from "./queues";
import { settings } from "./settings";
import { tenantRole } from "./tenant-role";

const { base, queue, objects, mailer, signing } = environments;
const { schedule: reserved, jobs: jobsAtOnce } = settings.concurrency;
const concurrency = reserved === undefined ? {} : { concurrency: { reserved } };

/** Finds what is due and hands it to the queue. A run that fails is followed by the next minute's. */
export const dispatch = new sst.aws.CronV2("Dispatch", {
  schedule: "rate(1 minute)",
  retries: 0,
  dlq: eventsDeadLetters.arn,
  function: lambda("dispatch", {
    description: "Every minute: queues what is due",
    timeout: "50 seconds",
    memory: "512 MB",
    environment: { ...base, ...queue },
    permissions: [...readDue, ...sendJobs, ...toDeadLetters(eventsDeadLetters)],
    afterFailure: { retries: 0, queueArn: eventsDeadLetters.arn },
    ...concurrency,
  }),
});

/** Has a sample of months compared with the source, a job for each tenant and month. */
export const reconcile = new sst.aws.CronV2("Reconcile", {
  schedule: "cron(30 18 * * ? *)",
  retries: 2,
  dlq: eventsDeadLetters.arn,
  function: lambda("reconcile", {
    description: "Every night: has rollups compared with their source",
    timeout: "5 minutes",
    memory: "512 MB",
    environment: { ...base, ...queue },
    permissions: [...inDirectory("Query"), ...sendJobs, ...toDeadLetters(eventsDeadLetters)],
    afterFailure: { retries: 2, queueArn: eventsDeadLetters.arn },
    ...concurrency,
  }),
});

const tenantsServed = tenantRole("jobs", {
  items: ["BatchGetItem", "DeleteItem", "GetItem", "PartiQLInsert", "PutItem", "Query", "UpdateItem"],
  lists: ["gsi1"],
});

/** Imports, report runs, scores, clocks, and the comparison of figures with their source. One failed job does not take its batch with it. */
export const worker = jobs.subscribe(
  lambda("jobs", {
    description: "Works off the jobs queue",
    timeout: `${JOB_TIMEOUT_MINUTES} minutes`,
    memory: "1769 MB",
    environment: { ...base, ...queue, ...objects, ...mailer, ...signing, ...tenantsServed.environment },
    permissions: [...tenantsServed.permissions, ...workOnFiles, ...sendJobs, ...sendMail],
  }),
  { batch: { size: 1, partialResponses: true }, transform: atMost(jobsAtOnce) },
);

tenantsServed.trust(worker.nodes.function);
