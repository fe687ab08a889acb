import type { ReportDocument, ScorecardSummary } from "@touchstone/core/report-document";
import type { Wording } from "../format/index.js";
import { plain } from "../plain.js";
import { cell, column, optionalCell } from "./cells.js";
import { tenthsAddingUp } from "./rounding.js";
import type { Block, Cell, Section, TableView } from "./types.js";

const drawnCards = 12;
const dimensionsPerTable = 5;
const statusOrder = { scored: 0, suppressed: 1, missing: 2 };

export function scorecardSection(document: ReportDocument, wording: Wording): Section {
  const { headings, empty } = wording.messages;
  const cards = [...document.scorecards].sort(byRank);
  const blocks: Block[] = cards.length === 0 ? [{ kind: "text", text: empty.scorecards, brief: true }] : cardBlocks(cards, wording);
  return { id: "scorecards", heading: headings.scorecards, blocks };
}

function cardBlocks(cards: ScorecardSummary[], wording: Wording): Block[] {
  const { messages } = wording;
  const table = scoreTable(cards, wording);
  const contributions = contributionTables(cards, wording).map((one): Block => ({ kind: "table", table: one, brief: false }));
  if (!cards.some((card) => card.status === "scored")) {
    return [
      { kind: "text", text: messages.empty.scorecards, brief: true },
      { kind: "table", table, brief: true },
    ];
  }
  const rows = cards.slice(0, drawnCards).map((card) => ({
    label: plain(card.subjectName),
    value: card.score,
    low: card.low,
    high: card.high,
    previous: card.previousScore,
    display: scoreText(card, wording),
  }));
  const chart = {
    caption: messages.captions.scorecards,
    reading: messages.chart.intervalReading,
    description: messages.chart.intervals,
    spec: { kind: "intervals" as const, rows, format: (value: number) => wording.number.count(value) },
  };
  return [{ kind: "chart", layout: "stacked", chart, table, brief: true }, ...contributions];
}

function scoreTable(cards: ScorecardSummary[], wording: Wording): TableView {
  const { columns, captions } = wording.messages;
  return {
    caption: captions.scorecards,
    tail: false,
    compact: false,
    columns: [
      column(columns.rank),
      column(columns.subject, "start"),
      column(columns.score),
      column(columns.grade),
      column(columns.previousScore, "end", true),
      column(columns.sample, "end", true),
    ],
    rows: cards.map((card) => scoreRow(card, wording)),
  };
}

function scoreRow(card: ScorecardSummary, wording: Wording): Cell[] {
  const { number, messages } = wording;
  const scored = card.status === "scored";
  const dash = messages.status.notApplicable;
  const interval = card.low === null || card.high === null ? null : number.interval("score", card.low, card.high);
  return [
    cell(card.rank === null ? dash : number.count(card.rank), card.rank === null ? "muted" : "plain"),
    cell(plain(card.subjectName)),
    scored ? cell(scoreText(card, wording), "strong", interval) : cell(scoreText(card, wording), "muted"),
    cell(card.grade === null ? dash : plain(card.grade)),
    previousCell(card, wording),
    cell(number.count(card.n)),
  ];
}

function previousCell(card: ScorecardSummary, wording: Wording): Cell {
  const earlier = optionalCell(wording, "score", card.previousScore);
  if (card.score === null || card.previousScore === null) return earlier;
  return { ...earlier, detail: wording.change("score", [card.score, card.previousScore], "up").text };
}

function scoreText(card: ScorecardSummary, { messages, number }: Wording): string {
  if (card.status === "suppressed") return messages.status.suppressed(number.count(card.n));
  return card.score === null ? messages.status.missing : number.value("score", card.score);
}

/** Contributions side by side, a few dimensions to a table; subjects without a score have none to show. */
function contributionTables(cards: ScorecardSummary[], wording: Wording): TableView[] {
  const explained = cards.filter((card) => card.score !== null && card.contributions.length > 0);
  const labels = [...new Set(explained.flatMap((card) => card.contributions.map((one) => one.label)))];
  const tables: TableView[] = [];
  for (let start = 0; start < labels.length; start += dimensionsPerTable) {
    tables.push(contributionTable(explained, labels.slice(start, start + dimensionsPerTable), wording));
  }
  return tables;
}

function contributionTable(cards: ScorecardSummary[], labels: string[], wording: Wording): TableView {
  const { messages } = wording;
  return {
    caption: messages.captions.contributions,
    tail: false,
    compact: false,
    columns: [column(messages.columns.subject, "start"), ...labels.map((label) => column(plain(label))), column(messages.columns.score)],
    rows: cards.map((card) => [
      cell(plain(card.subjectName)),
      ...labels.map((label) => contributionCell(card, label, wording)),
      cell(scoreText(card, wording), "strong"),
    ]),
  };
}

/** Shown parts add up to the shown score, so that a reader who checks finds no error. */
function contributionCell(card: ScorecardSummary, label: string, wording: Wording): Cell {
  const parts = card.contributions.map((one) => one.contribution);
  const shown = tenthsAddingUp(parts, card.score ?? 0);
  const index = card.contributions.findIndex((one) => one.label === label);
  return optionalCell(wording, "score", shown[index] ?? null);
}

function byRank(a: ScorecardSummary, b: ScorecardSummary): number {
  return statusOrder[a.status] - statusOrder[b.status] || (a.rank ?? Infinity) - (b.rank ?? Infinity);
}
