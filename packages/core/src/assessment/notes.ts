import type { Note } from "./compute.js";
import type { Group } from "./matrix.js";
import type { Agreement, Cell, ResultSettings } from "./schema.js";
import type { GroupSeverity } from "./severity.js";

type Found = {
  found: readonly { group: Group; severity: GroupSeverity; agreement: readonly Agreement[] }[];
  cells: readonly Cell[];
  settings: ResultSettings;
};

/** From this chance on, differences between assessors are no accident. */
const SIGNIFICANT = 0.05;

/** What a reader must know before leaning on the figures, in plain words. */
export function notesOf({ found, cells, settings }: Found): Note[] {
  const notes: Note[] = [];
  const low = found.flatMap(({ agreement }) => agreement.filter(({ verdict }) => verdict === "low"));
  if (low.length > 0)
    notes.push({
      code: "low-agreement",
      message: `Assessors disagree (alpha below ${settings.agreementThreshold}) on: ${low.map(({ perspective, criterion }) => `${criterion} (${perspective})`).join(", ")}. Sharpen the guidance of these criteria, or lean less on them.`,
    });
  for (const { group, severity } of found) notes.push(...severityNotes(group, severity, settings));
  const suppressed = cells.filter(({ status }) => status === "suppressed").length;
  if (suppressed > 0)
    notes.push({
      code: "suppressed",
      message: `${suppressed} figures rest on fewer than ${settings.minimumRaters} assessors and are suppressed.`,
    });
  const undropped = cells.filter(
    ({ status, raters, counted, perspective }) => status === "measured" && perspective !== "self" && raters === counted,
  ).length;
  if (settings.dropHighLow && undropped > 0)
    notes.push({
      code: "nothing-dropped",
      message: `${undropped} figures rest on fewer than four assessors, so nothing was dropped from them.`,
    });
  return notes;
}

function severityNotes({ perspective }: Group, { parts, p }: GroupSeverity, { severityCorrection }: ResultSettings): Note[] {
  const notes: Note[] = [];
  if (parts.length > 1)
    notes.push({
      code: "disconnected",
      message: `The assessors (${perspective}) fall into ${parts.length} groups that share no subject. Severity compares within a group only, and so do the figures${severityCorrection ? " after correction" : ""}: give the groups some subjects in common.`,
    });
  if (p !== null && p < SIGNIFICANT && !severityCorrection)
    notes.push({
      code: "severity-differs",
      message: `Some assessors (${perspective}) are more severe than others by more than chance (p = ${p < 0.001 ? "below 0.001" : p.toFixed(3)}). Where not everybody judged everything, this favours the subjects of lenient assessors; the correction of severity evens it out.`,
    });
  return notes;
}
