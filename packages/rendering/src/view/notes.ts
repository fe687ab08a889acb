import type { ReportDocument, ReportNote } from "@touchstone/core/report-document";
import type { Wording } from "../format/index.js";
import { plain } from "../plain.js";
import type { Section } from "./types.js";

export function noteSection(document: ReportDocument, wording: Wording): Section {
  const { notes, headings } = wording.messages;
  const items = [...document.notes.map((note) => noteText(note, wording)), notes.intervals, notes.states];
  return { id: "notes", heading: headings.notes, blocks: [{ kind: "list", items, brief: true }] };
}

function noteText(note: ReportNote, wording: Wording): string {
  const { number, messages } = wording;
  switch (note.code) {
    case "suppressed":
      return messages.notes.suppressed(number.count(note.subjects), number.count(note.minimum));
    case "lateData":
      return messages.notes.lateData(number.count(note.records), wording.instant(note.since));
    case "partialPeriod":
      return messages.notes.partialPeriod(wording.period.day(note.through));
    case "quarantined":
      return messages.notes.quarantined(number.count(note.records));
    case "text":
      return plain(note.text);
  }
}
