/** One figure that a record adds to the statistics of its day. */
export type Measure =
  /** A whole number on a scale: counted in its own bin, from which mean and variance follow exactly. */
  | { metric: string; kind: "rating"; value: number }
  /** Chosen options of a question; an answer counts once, each option it names once. */
  | { metric: string; kind: "choice"; options: string[] }
  /** Whole seconds, with a log-spaced bucket for quantiles. */
  | { metric: string; kind: "duration"; seconds: number }
  /** Any quantity with at most four decimals. */
  | { metric: string; kind: "value"; value: number }
  /** `n` values that were summed up before: their mean, and the sum of their squared differences from it. */
  | { metric: string; kind: "moments"; n: number; mean: number; deviation: number }
  | { metric: string; kind: "ratio"; numerator: number; denominator: number }
  | { metric: string; kind: "count" };

/**
 * What one stored record says, filed where it counts: a pure function of the record's stored image,
 * so that it can be computed from the stream, from an old image to take it back, and from the source to check.
 */
export type Evidence = {
  subjectId: string | undefined;
  /** A survey's id, `complaints`, `observations` or `assessments`. */
  source: string;
  /** The tenant's local date that the record belongs to; stored on the record, so a later change of zone moves nothing. */
  day: string;
  measures: Measure[];
};

/** Stands for the whole tenant where a subject's id would be. */
export const ALL = "all";
