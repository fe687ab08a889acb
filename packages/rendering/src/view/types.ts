import type { ChartSpec } from "../charts/index.js";

/**
 * A report in the words of its language and in the order of reading, shared by mail, page, PDF and plain text,
 * so that all of them show the same figures. Text here is plain: every output escapes it for itself.
 */
export type ReportView = {
  language: string;
  title: string;
  tenantName: string;
  /** The period in words, and its days. */
  period: string;
  days: string;
  scheme: string | null;
  subject: string;
  /** The report in up to three sentences. */
  lead: string[];
  sections: Section[];
  generated: string;
  sentBecause: string;
};

export type Section = { id: string; heading: string; blocks: Block[] };

/** A `brief` block belongs in the mail too; the others wait for the reader of the full report. */
export type Block = { brief: boolean } & (
  | { kind: "text"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "heading"; text: string }
  | { kind: "tiles"; tiles: Tile[] }
  | { kind: "charts"; charts: ChartView[] }
  | { kind: "chart"; chart: ChartView; table: TableView; layout: "beside" | "stacked" }
  | { kind: "table"; table: TableView }
);

export type Tone = "plain" | "muted" | "good" | "bad" | "strong";

/** `lines` qualify the value: its interval and sample, its change, its target. */
export type Tile = { label: string; value: string; absent: boolean; lines: { text: string; tone: Tone }[] };

/** `caption` heads the chart, `reading` says how to read it, `description` is for those who cannot see it. */
export type ChartView = { spec: ChartSpec; caption: string; reading: string | null; description: string };

/**
 * Columns marked `wide` are left out where there is little room. `tail` keeps the last rows when rows are
 * cut; `compact` sets details beside their values, in a mail, to save height.
 */
export type TableView = { caption: string; columns: Column[]; rows: Cell[][]; tail: boolean; compact: boolean };

export type Column = { label: string; align: "start" | "end"; wide: boolean };

/** `detail` is a second, smaller line. */
export type Cell = { text: string; detail: string | null; tone: Tone };
