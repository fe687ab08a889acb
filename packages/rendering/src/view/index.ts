import type { ReportDocument, ReportSection } from "@touchstone/core/report-document";
import { type Wording, wordingFor } from "../format/index.js";
import { clipped, plain } from "../plain.js";
import { complaintSection } from "./complaints.js";
import { figureSection } from "./figures.js";
import { leadSentences } from "./lead.js";
import { noteSection } from "./notes.js";
import { isShown } from "./parts.js";
import { scorecardSection } from "./scorecards.js";
import { surveySection } from "./surveys.js";
import { trendSection } from "./trend.js";
import type { ReportView, Section } from "./types.js";

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
    sections: sections(document, wording),
    generated: messages.generated(wording.instant(document.generatedAt), document.timeZone),
    sentBecause: messages.sentBecause(tenantName),
  };
}

/** The parts the report was cut down to, all by default; the notes always, since they say how to read the rest. */
function sections(document: ReportDocument, wording: Wording): Section[] {
  const parts: [ReportSection, (document: ReportDocument, wording: Wording) => Section][] = [
    ["figures", figureSection],
    ["trend", trendSection],
    ["surveys", surveySection],
    ["complaints", complaintSection],
    ["scorecards", scorecardSection],
  ];
  const shown = parts.filter(([part]) => isShown(part, document)).map(([, build]) => build(document, wording));
  return [...shown, noteSection(document, wording)];
}
