import type { Evidence, Measure } from "../rollup/index.js";
import type { Perspective } from "./rubric.js";
import type { Cell } from "./schema.js";

/** Name of the rollups that results of panels are kept in. */
export const SOURCE = "assessments";

/** Metric of a criterion as seen from a perspective, within the source. */
export const metricOf = (perspective: Perspective, criterion: string): string => `${perspective}.${criterion}`;

/** What the stream sees of a stored result. */
export type ResultImage = {
  tenantId: string;
  subjectId: string;
  panelId: string;
  perspective: Perspective;
  day: string;
  epoch: number;
  /** JSON of the cells; an empty list once the panel was reopened. */
  cells: string;
  updatedAt: string;
};

/** A panel's measured results about a subject. Suppressed and missing ones say nothing. */
export const evidenceOf = (image: ResultImage): Evidence => ({
  subjectId: image.subjectId,
  source: SOURCE,
  day: image.day,
  measures: (JSON.parse(image.cells) as Cell[]).flatMap(measureOf),
});

/**
 * As a statistic of `raters` values with the result as their mean. Its variance is the one that belongs to the
 * result's standard error, so an indicator's interval is as wide as the panel's own.
 */
function measureOf({ perspective, criterion, mean, raters, standardError }: Cell): Measure[] {
  if (mean === null) return [];
  const deviation = standardError === null ? 0 : raters * (raters - 1) * standardError ** 2;
  return [{ metric: metricOf(perspective, criterion), kind: "moments", n: raters, mean, deviation }];
}
