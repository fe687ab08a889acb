import type { Evidence, Measure } from "../rollup/index.js";

/** A clock as it is stored on the complaint, for lists and figures; recomputed purely whenever the case changes. */
export type ClockImage = {
  dueAt: string | null;
  state: "running" | "paused" | "met" | "breached" | "cancelled";
  /** When the promised thing happened; absent while it has not. */
  stoppedAt?: string;
  /** What the clock counted until it stopped, in seconds of its own kind. */
  elapsedSeconds?: number;
};

/** What the stream sees of a stored complaint. */
export type ComplaintImage = {
  tenantId: string;
  id: string;
  subjectId?: string;
  /** The tenant's local date of receipt: everything a complaint says is filed under it. */
  day: string;
  category: string;
  severity: string;
  channel: string;
  resolvedAt?: string;
  clocks: { firstResponse?: ClockImage; resolution?: ClockImage };
};

export const SOURCE = "complaints";

/** Metrics of the source `complaints`. */
export const METRICS = {
  received: "received",
  resolved: "resolved",
  category: "category",
  severity: "severity",
  channel: "channel",
  /** Of the answered ones with a deadline: `met` or `late`. */
  firstResponseDeadline: "firstResponseDeadline",
  /** Of the resolved ones with a deadline: `met` or `late`. */
  resolutionDeadline: "resolutionDeadline",
  /** Categories of those resolved late. */
  lateCategory: "lateCategory",
  /** Not resolved, and the deadline has passed. */
  overdue: "overdue",
  firstResponse: "firstResponse",
  resolution: "resolution",
} as const;

/** What a complaint says about its subject and the day it was received. */
export function evidenceOf(image: ComplaintImage): Evidence {
  const { firstResponse, resolution } = image.clocks;
  const measures: Measure[] = [
    { metric: METRICS.received, kind: "count" },
    { metric: METRICS.category, kind: "choice", options: [image.category] },
    { metric: METRICS.severity, kind: "choice", options: [image.severity] },
    { metric: METRICS.channel, kind: "choice", options: [image.channel] },
  ];
  if (image.resolvedAt) measures.push({ metric: METRICS.resolved, kind: "count" });
  measures.push(
    ...clockMeasures(firstResponse, METRICS.firstResponse, METRICS.firstResponseDeadline),
    ...clockMeasures(resolution, METRICS.resolution, METRICS.resolutionDeadline),
  );
  if (resolution?.stoppedAt && resolution.state === "breached")
    measures.push({ metric: METRICS.lateCategory, kind: "choice", options: [image.category] });
  if (!image.resolvedAt && resolution?.state === "breached") measures.push({ metric: METRICS.overdue, kind: "count" });
  return { subjectId: image.subjectId, source: SOURCE, day: image.day, measures };
}

function clockMeasures(clock: ClockImage | undefined, durationMetric: string, deadlineMetric: string): Measure[] {
  if (!clock?.stoppedAt) return [];
  const measures: Measure[] = [];
  if (clock.elapsedSeconds !== undefined) measures.push({ metric: durationMetric, kind: "duration", seconds: clock.elapsedSeconds });
  if (clock.dueAt && (clock.state === "met" || clock.state === "breached"))
    measures.push({ metric: deadlineMetric, kind: "choice", options: [clock.state === "met" ? "met" : "late"] });
  return measures;
}
