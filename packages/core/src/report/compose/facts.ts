import type { LocalizedText } from "../../locale/index.js";
import type { Period } from "../../period/index.js";
import type { ScorecardSummary } from "../../report-document/index.js";
import type { Metrics } from "../../rollup/index.js";
import type { Question } from "../../survey/index.js";

/** What was recorded within one span. A source that is not there had not begun to be recorded then. */
export type Slice = { surveys: ReadonlyMap<string, Metrics>; complaints: Metrics | null };

/** A survey with its questions: those of the newest version, then those that only older versions ask. */
export type SurveyContent = { id: string; name: string; questions: Question[] };

export type ScoredSubject = Omit<ScorecardSummary, "contributions"> & {
  contributions: { label: LocalizedText; contribution: number; score: number | null }[];
};

/** Everything a report says, before it is put into a language. */
export type Facts = {
  period: Period;
  surveys: SurveyContent[];
  current: Slice;
  previous: Slice;
  yearBefore: Slice;
  /** The parts of the period, or the days before it, that the trend is drawn from; oldest first. */
  points: { period: Period; slice: Slice }[];
  /** Complaints received from the first one to the end of the period; null when there are none. */
  complaintsSoFar: Metrics | null;
  scheme: { name: LocalizedText; version: number } | null;
  scorecards: ScoredSubject[];
  /** Names of the subjects that the report is cut down to; null when it is about all of them. */
  subjectNames: string[] | null;
};
