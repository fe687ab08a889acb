import type { ReportDocument } from "@touchstone/core/report-document";
import { wordingFor } from "../format/index.js";
import { clipped, plain } from "../plain.js";
import { complaintSection } from "./complaints.js";
import { figureSection } from "./figures.js";
import { leadSentences } from "./lead.js";
import { noteSection } from "./notes.js";
import { scorecardSection } from "./scorecards.js";
import { surveySection } from "./surveys.js";
import { trendSection } from "./trend.js";
import type { ReportView } from "./types.js";

export type * from "./types.js";

const subjectLimit = 160;

/** Puts a report into the words of its language, in the order of reading. */
export function reportView(document: ReportDocument): ReportView {
  const wording = wordingFor(document.locale, document.timeZone, document.period.grain);
  const { messages, period, number } = wording;
  const title = plain(document.title);
  const tenantName = plain(document.tenantName);
  const periodName = period.long(document.period.label);
  const { scheme } = document;
  return {
    language: document.locale,
    title,
    tenantName,
    period: periodName,
    days: period.days(document.period.from, document.period.to),
    scheme: scheme === null ? null : messages.captions.scheme(plain(scheme.name), number.count(scheme.version)),
    subject: clipped(messages.subject(clipped(title, 80), periodName, tenantName), subjectLimit),
    lead: leadSentences(document, wording),
    sections: [figureSection, trendSection, surveySection, complaintSection, scorecardSection, noteSection].map((section) =>
      section(document, wording),
    ),
    generated: messages.generated(wording.instant(document.generatedAt), document.timeZone),
    sentBecause: messages.sentBecause(tenantName),
  };
}

function isWanted(id: string, { sections }: ReportDocument): boolean {
  return sections === undefined || id === "notes" || sections.some((section) => section === id);
}
