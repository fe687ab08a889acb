import type { ReportDocument } from "@touchstone/core/report-document";
import type { Wording } from "../format/index.js";
import { changeSince, figureName, targetState } from "./figures.js";
import { isShown } from "./parts.js";

/** The report in up to three sentences: satisfaction, lateness, targets. One without data, or of a part not shown, is left out. */
export function leadSentences(document: ReportDocument, wording: Wording): string[] {
  const figures = isShown("figures", document);
  const sentences = [
    figures ? satisfaction(document, wording) : null,
    isShown("complaints", document) ? lateness(document, wording) : null,
    figures ? targets(document, wording) : null,
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function satisfaction(document: ReportDocument, wording: Wording): string | null {
  const measured = document.summary.filter((figure) => figure.status === "measured");
  const figure = ["csat", "nps", "meanRating"].flatMap((key) => measured.filter((one) => one.key === key))[0];
  if (figure === undefined) return null;
  const change = changeSince(figure, figure.previous, wording, wording.previousLabel);
  const value = wording.value(figure.unit, figure);
  return wording.messages.lead.figure(figureName(wording, figure), value, change?.text ?? null);
}

function lateness({ complaints }: ReportDocument, wording: Wording): string | null {
  if (complaints === null || complaints.withDeadline === 0) return null;
  const { number, messages } = wording;
  return messages.lead.late(
    number.count(complaints.late),
    number.count(complaints.withDeadline),
    number.percent(complaints.late / complaints.withDeadline),
  );
}

function targets({ summary }: ReportDocument, wording: Wording): string | null {
  const states = summary.map((figure) => targetState(figure, wording)).filter((state) => state !== null);
  if (states.length === 0) return null;
  const met = states.filter((state) => state.met).length;
  return wording.messages.lead.targets(wording.number.count(met), wording.number.count(states.length));
}
