import type { DataStatus, Unit } from "@touchstone/core/report-document";
import type { Change, Wording } from "../format/index.js";
import type { Cell, Column, Tone } from "./types.js";

type MeasureLike = { status: DataStatus; value: number | null; n: number | null; low: number | null; high: number | null };

export function cell(text: string, tone: Tone = "plain", detail: string | null = null): Cell {
  return { text, detail, tone };
}

export function column(label: string, align: "start" | "end" = "end", wide = false): Column {
  return { label, align, wide };
}

/** A measured value with its precision below; a reason, muted, where there is none. */
export function measureCell(wording: Wording, unit: Unit, measure: MeasureLike): Cell {
  const text = wording.value(unit, measure);
  if (measure.status !== "measured") return cell(text, "muted");
  return cell(text, "strong", wording.precision(unit, measure));
}

/** A bare number, or "No data". */
export function optionalCell(wording: Wording, unit: Unit, value: number | null): Cell {
  return value === null ? cell(wording.messages.status.missing, "muted") : cell(wording.number.value(unit, value));
}

/** A measure that its question does not have is a dash, which is not "No data". */
export function applicableCell(wording: Wording, unit: Unit, measure: MeasureLike | null): Cell {
  return measure === null ? cell(wording.messages.status.notApplicable, "muted") : measureCell(wording, unit, measure);
}

export function changeTone(change: Change): Tone {
  if (change.judgement === null) return "muted";
  return change.judgement === "better" ? "good" : "bad";
}
