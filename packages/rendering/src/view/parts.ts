import type { ReportDocument, ReportSection } from "@touchstone/core/report-document";

/** Whether a report shows this part: it shows all unless it was cut down to some. */
export function isShown(part: ReportSection, { sections }: ReportDocument): boolean {
  return sections === undefined || sections.includes(part);
}
