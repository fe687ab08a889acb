import { METRICS } from "../../complaint/evidence.js";
import type { ReportNote, SurveyResult } from "../../report-document/index.js";
import type { Facts } from "./facts.js";
import { countOf, isNpsFromStars } from "./figures.js";
import type { Words } from "./words.js";

type Told = {
  facts: Facts;
  surveys: SurveyResult[];
  minimum: number;
  /** The tenant's local date when the report was made. */
  today: string;
  revision: number;
  reason: string | null;
  words: Words;
};

/** What a reader must know before trusting the figures. */
export function notesOf({ facts, surveys, minimum, today, revision, reason, words }: Told): ReportNote[] {
  const { period, current, scorecards, subjectNames } = facts;
  const notes: ReportNote[] = [];
  const say = (text: string) => notes.push({ code: "text", text });
  if (revision > 1) say(words.revision(revision, reason));
  if (today <= period.to) notes.push({ code: "partialPeriod", through: today });
  if (subjectNames) say(words.subjects(subjectNames.join(", "), subjectNames.length));
  const suppressed = scorecards.filter((card) => card.status === "suppressed").length;
  if (suppressed > 0) notes.push({ code: "suppressed", subjects: suppressed, minimum });
  const withheld = surveys
    .flatMap(({ questions }) => questions)
    .filter(({ mean, csat, nps, n }) => isWithheld([mean, csat, nps], n, minimum));
  if (withheld.length > 0) say(words.suppressedQuestions(withheld.length, minimum));
  if (isNpsFromStars(facts.surveys)) say(words.npsFromStars);
  if (current.complaints && countOf(current.complaints, METRICS.received) > 0) say(words.cohort);
  const overdue = current.complaints ? countOf(current.complaints, METRICS.overdue) : 0;
  if (overdue > 0) say(words.overdue(overdue));
  return notes;
}

const isWithheld = (measures: SurveyResult["questions"][number]["mean"][], n: number, minimum: number): boolean =>
  n > 0 && n < minimum && measures.some((measure) => measure?.status === "suppressed");
