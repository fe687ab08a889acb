/** Namespace of everything below. The alarms of `infra/operations` name it too; a check compares the two. */
export const NAMESPACE = "Touchstone";

/** What the functions measure beyond what AWS measures by itself, with its unit. */
export const METRICS = {
  /** 1 for every run of the dispatcher that handed on everything due: its heartbeat. */
  DispatcherRuns: "Count",
  /** Items that were due at a run of the dispatcher, by kind of job. */
  DueItems: "Count",
  /**
   * How long the oldest of them has been due, by kind of job. A worker that takes an item moves its moment on; what
   * waits for a suspended tenant, and a complaint handed over after its moment, are as old as they say.
   */
  DueAge: "Seconds",
  /** Time that a job took that was carried out, by kind. */
  JobDuration: "Milliseconds",
  /** Jobs that failed once more, by kind; what is no job at all counts as `unreadable`. */
  JobsFailed: "Count",
  /** From the moment of a complaint's warning or breach until it was on record. */
  WarningDelay: "Seconds",
  /** From the moment at which a report was due until its run was opened. */
  ReportDelay: "Seconds",
  /** From the opening of a report's run until its last reader was served. */
  ReportDuration: "Seconds",
  /** How long ago a run was opened that an attempt could not bring to its end. */
  ReportUnfinished: "Seconds",
  /** Runs of reports that were given up. */
  ReportsFailed: "Count",
  /** Mails that were handed over to the provider. */
  MailsSent: "Count",
  /** Mails that could not be handed over, this time. */
  MailsRefused: "Count",
  /** What came back about mails that were accepted, by kind: delays, bounces, rejects, complaints. */
  MailFeedback: "Count",
  /** From a change in the table until the rollups hold it, for the oldest change of a batch. */
  RollupLag: "Seconds",
  /** Stream records that could not be counted, this time. */
  StreamRecordsFailed: "Count",
  /** Counters that a comparison of the night found wrong, of one tenant and month; 0 on a good night. */
  RollupDrift: "Count",
} as const;

export type MetricName = keyof typeof METRICS;
export type Values = Partial<Record<MetricName, number>>;

/** Takes measurements, of one kind of job where they tell kinds apart. */
export type Measure = (values: Values, kind?: string) => void;

type Origin = { stage: string; at: Date };

/**
 * Measurements as a line in CloudWatch's embedded metric format, from which the log service makes metrics:
 * for the stage as a whole and, where a kind is given, also for the kind.
 */
export function metricLine(values: Values, kind: string | undefined, { stage, at }: Origin): Record<string, unknown> {
  const names = Object.keys(values) as MetricName[];
  const directive = {
    Namespace: NAMESPACE,
    Dimensions: kind === undefined ? [["Stage"]] : [["Stage"], ["Stage", "Kind"]],
    Metrics: names.map((name) => ({ Name: name, Unit: METRICS[name] })),
  };
  return {
    _aws: { Timestamp: at.getTime(), CloudWatchMetrics: [directive] },
    Stage: stage,
    ...(kind === undefined ? {} : { Kind: kind }),
    ...values,
  };
}

/** Whole seconds from one instant (RFC 3339) to another moment; never below zero. */
export const secondsBetween = (instant: string, at: Date): number => Math.max(0, Math.round((at.getTime() - Date.parse(instant)) / 1000));
