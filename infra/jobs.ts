import { environments, lambda } from "./functions";
import { readDue, readItems, sendJobs, sendMail, useFiles, writeItems } from "./links";
import { eventsDeadLetters, JOB_TIMEOUT_MINUTES, jobs } from "./queues";

const { base, queue, objects, mailer, signing } = environments;

/** Finds what is due and hands it to the queue. A run that fails is followed by the next minute's. */
new sst.aws.CronV2("Dispatch", {
  schedule: "rate(1 minute)",
  retries: 0,
  dlq: eventsDeadLetters.arn,
  function: lambda("dispatch", {
    description: "Every minute: queues what is due",
    timeout: "50 seconds",
    memory: "512 MB",
    environment: { ...base, ...queue },
    permissions: [...readDue, ...sendJobs],
  }),
});

/** Recomputes a sample of days from the source; repairs and reports drift. */
new sst.aws.CronV2("Reconcile", {
  schedule: "cron(30 18 * * ? *)",
  retries: 2,
  dlq: eventsDeadLetters.arn,
  function: lambda("reconcile", {
    description: "Every night: compares rollups with their source",
    timeout: "15 minutes",
    memory: "1024 MB",
    environment: { ...base },
    permissions: [...readItems, ...writeItems],
  }),
});

/** Imports, report runs, clocks and mail. One failed job does not take its batch with it. */
jobs.subscribe(
  lambda("jobs", {
    description: "Works off the jobs queue",
    timeout: `${JOB_TIMEOUT_MINUTES} minutes`,
    memory: "1769 MB",
    environment: { ...base, ...queue, ...objects, ...mailer, ...signing },
    permissions: [...readItems, ...writeItems, ...useFiles, ...sendJobs, ...sendMail],
  }),
  { batch: { size: 1, partialResponses: true } },
);
