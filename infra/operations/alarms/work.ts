import type { Metrics } from "../metrics";
import { DEAD_LETTERS, QUEUES } from "../watched";
import type { AlarmSpec, AlarmSpecs } from "./alarm";

const MINUTE_SECONDS = 60;

/** A message that failed comes back after 30 minutes from one queue and after 3 from the other; one failure is no news. */
const WAITING: Record<(typeof QUEUES)[number], { minutes: number; suffers: string }> = {
  Jobs: { minutes: 45, suffers: "Reports, imports, scores or complaint warnings have waited for 45 minutes." },
  MailEvents: {
    minutes: 15,
    suffers: "Bounces and complaints have waited for 15 minutes: we may go on writing to people who want no mail.",
  },
};

const DEAD: Record<(typeof DEAD_LETTERS)[number], string> = {
  JobsDeadLetters: "A job failed every attempt: an import, report or score that somebody waits for stands still.",
  EventsDeadLetters: "A change was not counted, or a nightly run failed: figures leave something out.",
  MailEventsDeadLetters: "A bounce or complaint was not taken in: we may go on writing to somebody who wants no mail.",
};

/** Whether the work behind the scenes gets done. */
export const workAlarms = (metrics: Metrics): AlarmSpecs => ({
  JobsFailing: {
    suffers: "Jobs fail again and again; what people asked for is late, and will end among the dead letters.",
    metric: metrics.own("JobsFailed", "Sum", { minutes: 15 }),
    threshold: 10,
    rings: "at",
    of: [1, 1],
    silence: "well",
  },
  WorkCrashing: {
    suffers: "Runs behind the scenes break off or run out of time; their work starts again from where it was.",
    metric: metrics.workCrashes,
    threshold: 3,
    rings: "at",
    of: [1, 1],
    silence: "well",
  },
  WorkThrottled: {
    suffers: "Work behind the scenes is turned away because no more of it may run at once; everything gets later.",
    metric: metrics.workThrottles,
    threshold: 10,
    rings: "at",
    of: [3, 3],
    silence: "well",
  },
  ...Object.fromEntries(QUEUES.map((queue): [string, AlarmSpec] => [`${queue}Waiting`, waiting(metrics, queue)])),
  ...Object.fromEntries(DEAD_LETTERS.map((queue): [string, AlarmSpec] => [queue, dead(metrics, queue)])),
});

const waiting = ({ queue }: Metrics, name: (typeof QUEUES)[number]): AlarmSpec => ({
  suffers: WAITING[name].suffers,
  metric: queue.age(name),
  threshold: WAITING[name].minutes * MINUTE_SECONDS,
  rings: "at",
  of: [2, 3],
  silence: "well",
});

/** An empty queue that nobody asks reports nothing: silence is no reason to worry, and no proof that it was emptied. */
const dead = ({ queue }: Metrics, name: (typeof DEAD_LETTERS)[number]): AlarmSpec => ({
  suffers: DEAD[name],
  metric: queue.depth(name),
  threshold: 1,
  rings: "at",
  of: [1, 1],
  silence: "nothing-new",
});
