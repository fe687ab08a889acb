import { type Locale, textIn } from "../../locale/index.js";
import { localDate } from "../../period/index.js";
import { ReportDocument, type ReportSection } from "../../report-document/index.js";
import { complaintSummary } from "./complaints.js";
import type { Facts } from "./facts.js";
import { figuresOf, summaryOf } from "./figures.js";
import { notesOf } from "./notes.js";
import { surveyResults } from "./surveys.js";
import { trendOf } from "./trend.js";
import { WORDS } from "./words.js";

export type * from "./facts.js";
export { trendPeriods } from "./trend.js";

export type Frame = {
  title: string;
  tenantName: string;
  /** The tenant's zone: the one whose days the figures are counted by. */
  timeZone: string;
  minimumSample: number;
  sections: ReportSection[] | null;
  revision: number;
  reason: string | null;
  generatedAt: string;
};

/** A report's facts as the document in one language: a pure function, equal bytes for equal input. */
export function compose(facts: Facts, frame: Frame, locale: Locale): ReportDocument {
  const words = WORDS[locale];
  const { minimumSample: minimum, revision, reason } = frame;
  const figures = figuresOf(facts, minimum);
  const surveys = surveyResults(facts, { locale, minimum });
  const today = localDate(frame.generatedAt, frame.timeZone);
  const { label, grain, from, to } = facts.period;
  return ReportDocument.parse({
    version: 1,
    title: frame.title,
    tenantName: frame.tenantName,
    locale,
    timeZone: frame.timeZone,
    period: { label, grain, from, to },
    generatedAt: frame.generatedAt,
    ...(frame.sections ? { sections: frame.sections } : {}),
    summary: summaryOf(figures, facts),
    surveys,
    trend: trendOf(figures, facts.points),
    complaints: complaintSummary(facts, words),
    scheme: facts.scheme && { name: textIn(facts.scheme.name, locale), version: facts.scheme.version },
    scorecards: facts.scorecards.map((card) => ({
      ...card,
      contributions: card.contributions.map((one) => ({ ...one, label: textIn(one.label, locale) })),
    })),
    notes: notesOf({ facts, surveys, minimum, today, revision, reason, words }),
    links: { web: null, unsubscribe: null, manage: null },
  } satisfies ReportDocument);
}
