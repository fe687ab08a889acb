const DAYS_14_SECONDS = 14 * 24 * 60 * 60;

/** Encrypted, and kept for as long as SQS keeps anything. */
const transform = { queue: { messageRetentionSeconds: DAYS_14_SECONDS, sqsManagedSseEnabled: true } };

/** Jobs that failed every attempt. */
export const jobsDeadLetters = new sst.aws.Queue("JobsDeadLetters", { transform });

/** Stream records and schedule runs that failed every attempt: pointers to what must be done again. */
export const eventsDeadLetters = new sst.aws.Queue("EventsDeadLetters", { transform });

/** Bounces and complaints that could not be taken in. */
export const mailEventsDeadLetters = new sst.aws.Queue("MailEventsDeadLetters", { transform });

/** Longest run of one job; also the pace at which a lost one comes back. */
export const JOB_TIMEOUT_MINUTES = 10;

/** Work for later. A message is hidden three times as long as a job may run, so a slow job is not started twice. */
export const jobs = new sst.aws.Queue("Jobs", {
  visibilityTimeout: `${JOB_TIMEOUT_MINUTES * 3} minutes`,
  dlq: { queue: jobsDeadLetters.arn, retry: 5 },
  transform,
});

export const MAIL_EVENTS_TIMEOUT_SECONDS = 30;

/** What SES says became of our mail. Hidden six times as long as its function may run, as AWS advises for batches. */
export const mailEvents = new sst.aws.Queue("MailEvents", {
  visibilityTimeout: `${MAIL_EVENTS_TIMEOUT_SECONDS * 6} seconds`,
  dlq: { queue: mailEventsDeadLetters.arn, retry: 5 },
  transform,
});

/** Whose dead letters a queue takes; a redrive sends them back there and nowhere else. */
const allowRedrive = (name: string, deadLetters: sst.aws.Queue, source?: sst.aws.Queue) =>
  new aws.sqs.RedriveAllowPolicy(name, {
    queueUrl: deadLetters.url,
    redriveAllowPolicy: $jsonStringify(
      source ? { redrivePermission: "byQueue", sourceQueueArns: [source.arn] } : { redrivePermission: "denyAll" },
    ),
  });

allowRedrive("JobsRedrive", jobsDeadLetters, jobs);
allowRedrive("MailEventsRedrive", mailEventsDeadLetters, mailEvents);
// Lambda and the scheduler write to it themselves; no queue does.
allowRedrive("EventsRedrive", eventsDeadLetters);

/** How many messages of a queue may be worked on at once: what is beyond waits, without losing an attempt. */
export const atMost = (maximumConcurrency: number) => ({ eventSourceMapping: { scalingConfig: { maximumConcurrency } } });
