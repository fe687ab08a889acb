import { FigureKey, type KeyFigure, type ReportDocument } from "@touchstone/core/report-document";
import type { Wording } from "../format/index.js";
import { plain } from "../plain.js";
import { cell, changeTone, column, measureCell } from "./cells.js";
import type { Block, Cell, Section, Tile } from "./types.js";

const tileKeys: string[] = ["csat", "nps", "onTimeResolution", "complaintsLate"];
const tileCount = 4;

/** The name of a figure: ours in the reader's language, the tenant's own, or its key as a last resort. */
export function figureName(wording: Wording, figure: { key: string; label: string | null }): string {
  const known = FigureKey.safeParse(figure.key);
  if (known.success) return wording.messages.figures[known.data];
  return plain(figure.label ?? figure.key);
}

export function figureSection(document: ReportDocument, wording: Wording): Section {
  const { headings, empty } = wording.messages;
  const blocks: Block[] =
    document.summary.length === 0
      ? [{ kind: "text", text: empty.figures, brief: true }]
      : [
          { kind: "tiles", tiles: tileFigures(document.summary).map((figure) => tile(figure, wording)), brief: true },
          { kind: "table", table: figureTable(document.summary, wording), brief: true },
        ];
  return { id: "figures", heading: headings.figures, blocks };
}

/** The four figures shown large: the best known ones, filled up in the report's own order. */
function tileFigures(figures: KeyFigure[]): KeyFigure[] {
  const known = tileKeys.flatMap((key) => figures.filter((figure) => figure.key === key));
  const others = figures.filter((figure) => !known.includes(figure));
  return [...known, ...others].slice(0, tileCount);
}

function tile(figure: KeyFigure, wording: Wording): Tile {
  const lines: Tile["lines"] = [];
  const precision = wording.precision(figure.unit, figure);
  if (precision !== null) lines.push({ text: precision, tone: "muted" });
  const change = changeSince(figure, figure.previous, wording, wording.previousLabel);
  if (change !== null) lines.push({ text: change.text, tone: changeTone(change) });
  const target = targetState(figure, wording);
  if (target !== null) lines.push({ text: target.sentence, tone: target.met ? "good" : "bad" });
  return {
    label: figureName(wording, figure),
    value: wording.value(figure.unit, figure),
    absent: figure.status !== "measured",
    lines,
  };
}

function figureTable(figures: KeyFigure[], wording: Wording) {
  const { columns, captions, yearEarlier } = wording.messages;
  return {
    caption: captions.figures,
    tail: false,
    compact: false,
    columns: [
      column(columns.figure, "start"),
      column(columns.value),
      column(wording.previousLabel),
      column(yearEarlier, "end", true),
      column(columns.target, "end", true),
    ],
    rows: figures.map((figure) => [
      cell(figureName(wording, figure)),
      measureCell(wording, figure.unit, figure),
      earlierCell(figure, figure.previous, wording),
      earlierCell(figure, figure.previousYear, wording),
      targetCell(figure, wording),
    ]),
  };
}

function earlierCell(figure: KeyFigure, earlier: number | null, wording: Wording): Cell {
  if (earlier === null) return cell(wording.messages.status.missing, "muted");
  const change = changeSince(figure, earlier, wording);
  return cell(wording.number.value(figure.unit, earlier), "plain", change?.text ?? null);
}

function targetCell(figure: KeyFigure, wording: Wording): Cell {
  if (figure.target === null) return cell(wording.messages.status.notApplicable, "muted");
  return cell(wording.number.value(figure.unit, figure.target), "plain", targetState(figure, wording)?.word ?? null);
}

/** The change to an earlier value; null where either value is absent. */
export function changeSince(figure: KeyFigure, earlier: number | null, wording: Wording, since: string | null = null) {
  if (figure.value === null || earlier === null) return null;
  return wording.change(figure.unit, [figure.value, earlier], figure.better, since);
}

/** Whether a figure reached its target; null without a value, a target or a better direction. */
export function targetState(figure: KeyFigure, wording: Wording) {
  if (figure.value === null || figure.target === null || figure.better === null) return null;
  const met = figure.better === "up" ? figure.value >= figure.target : figure.value <= figure.target;
  const { target } = wording.messages;
  const written = wording.number.value(figure.unit, figure.target);
  return { met, word: met ? target.metWord : target.missedWord, sentence: met ? target.met(written) : target.missed(written) };
}
