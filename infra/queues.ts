const DAYS_14_SECONDS = 14 * 24 * 60 * 60;

const deadLetterQueue = (name: string) =>
  new sst.aws.Queue(name, {
    transform: {
      queue: (args) => {
        args.messageRetentionSeconds = DAYS_14_SECONDS;
        args.sqsManagedSseEnabled = true;
      },
    },
  });

/** Jobs that failed every attempt. */
export const jobsDeadLetters = deadLetterQueue("JobsDeadLetters");

/** Stream records and schedule runs that failed every attempt: pointers to what must be done again. */
export const eventsDeadLetters = deadLetterQueue("EventsDeadLetters");

/** Longest run of one job; also the pace at which a lost one comes back. */
export const JOB_TIMEOUT_MINUTES = 10;

/** Work for later. A message is hidden three times as long as a job may run, so a slow job is not started twice. */
export const jobs = new sst.aws.Queue("Jobs", {
  visibilityTimeout: `${JOB_TIMEOUT_MINUTES * 3} minutes`,
  dlq: { queue: jobsDeadLetters.arn, retry: 5 },
  transform: {
    queue: (args) => {
      args.messageRetentionSeconds = DAYS_14_SECONDS;
      args.sqsManagedSseEnabled = true;
    },
  },
});
