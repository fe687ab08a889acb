import type { ComplaintSummary, DurationSummary, ReportDocument } from "@touchstone/core/report-document";
import type { Wording } from "../format/index.js";
import { plain } from "../plain.js";
import { cell, column, optionalCell } from "./cells.js";
import type { Block, Section, TableView, Tile } from "./types.js";

export function complaintSection(document: ReportDocument, wording: Wording): Section {
  return {
    id: "complaints",
    heading: wording.messages.headings.complaints,
    blocks: complaintBlocks(document.complaints, wording),
  };
}

function complaintBlocks(complaints: ComplaintSummary | null, wording: Wording): Block[] {
  const { empty } = wording.messages;
  if (complaints === null) return [{ kind: "text", text: empty.complaints, brief: true }];
  const blocks: Block[] = [{ kind: "tiles", tiles: complaintTiles(complaints, wording), brief: true }];
  if (complaints.received === 0) blocks.push({ kind: "text", text: empty.noComplaints, brief: true });
  if (complaints.byCategory.some((category) => category.received > 0)) blocks.push(categoryBlock(complaints, wording));
  const clocks = clockTable(complaints, wording);
  if (clocks.rows.length > 0) blocks.push({ kind: "table", table: clocks, brief: true });
  return blocks;
}

function complaintTiles(complaints: ComplaintSummary, { messages, number }: Wording): Tile[] {
  const { late, withDeadline } = complaints;
  const words = messages.complaints;
  const plainTile = (label: string, amount: number): Tile => ({
    label,
    value: number.count(amount),
    absent: false,
    lines: [],
  });
  const lateLine = withDeadline === 0 ? words.noDeadline : words.lateShare(number.percent(late / withDeadline));
  return [
    plainTile(words.received, complaints.received),
    plainTile(words.resolved, complaints.resolved),
    plainTile(words.open, complaints.open),
    {
      label: words.late,
      value: withDeadline === 0 ? messages.status.notApplicable : number.count(late),
      absent: withDeadline === 0,
      lines: [{ text: lateLine, tone: "muted" }],
    },
  ];
}

function categoryBlock(complaints: ComplaintSummary, wording: Wording): Block {
  const { messages, number } = wording;
  const { captions, columns, chart } = messages;
  const categories = complaints.byCategory;
  return {
    kind: "chart",
    layout: "beside",
    brief: true,
    chart: {
      caption: captions.byCategory,
      reading: messages.complaints.legend(messages.complaints.received, messages.complaints.late),
      description: chart.bars(captions.byCategory),
      spec: {
        kind: "bars",
        bars: categories.map((category) => ({
          label: plain(category.label),
          value: category.received,
          part: category.late,
          display: messages.complaints.bar(number.count(category.received), number.count(category.late)),
        })),
      },
    },
    table: {
      caption: captions.byCategory,
      tail: false,
      compact: false,
      columns: [column(columns.category, "start"), column(columns.received), column(columns.late)],
      rows: categories.map((category) => [
        cell(plain(category.label)),
        cell(number.count(category.received)),
        cell(number.count(category.late)),
      ]),
    },
  };
}

function clockTable(complaints: ComplaintSummary, wording: Wording): TableView {
  const { messages } = wording;
  const { columns } = messages;
  const clocks: [string, DurationSummary | null][] = [
    [messages.complaints.firstResponse, complaints.firstResponse],
    [messages.complaints.resolution, complaints.resolution],
  ];
  return {
    caption: messages.captions.clocks,
    tail: false,
    compact: false,
    columns: [column(columns.clock, "start"), column(columns.median), column(columns.p90), column(columns.sample)],
    rows: clocks.flatMap(([label, clock]) =>
      clock === null
        ? []
        : [
            [
              cell(label),
              optionalCell(wording, "seconds", clock.medianSeconds),
              optionalCell(wording, "seconds", clock.p90Seconds),
              cell(wording.number.count(clock.n)),
            ],
          ],
    ),
  };
}
