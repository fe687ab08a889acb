import type { Evidence, Measure } from "../rollup/index.js";
import type { ClockImage, ComplaintImage } from "./image.js";

export type { ComplaintImage } from "./image.js";

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
    ...durationMeasures(METRICS.firstResponse, image.firstResponseSeconds),
    ...durationMeasures(METRICS.resolution, image.resolutionSeconds),
    ...deadlineMeasures(METRICS.firstResponseDeadline, firstResponse),
    ...deadlineMeasures(METRICS.resolutionDeadline, resolution),
  );
  if (resolution?.stoppedAt && resolution.state === "breached")
    measures.push({ metric: METRICS.lateCategory, kind: "choice", options: [image.category] });
  if (!image.resolvedAt && resolution?.state === "breached") measures.push({ metric: METRICS.overdue, kind: "count" });
  return { subjectId: image.subjectId, source: SOURCE, day: image.day, measures };
}

const durationMeasures = (metric: string, seconds: number | undefined): Measure[] =>
  seconds === undefined ? [] : [{ metric, kind: "duration", seconds }];

function deadlineMeasures(metric: string, clock: ClockImage | undefined): Measure[] {
  if (!clock?.stoppedAt || (clock.state !== "met" && clock.state !== "breached")) return [];
  return [{ metric, kind: "choice", options: [clock.state === "met" ? "met" : "late"] }];
}
