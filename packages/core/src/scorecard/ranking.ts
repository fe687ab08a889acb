import { randomBytes } from "node:crypto";
import { tenantId } from "../context/index.js";
import { leafKeysOf, type Ranked, rankNoise, rankSubjects, type SchemeDefinition } from "../scoring/index.js";
import { batchGet, insertMany } from "../table/index.js";
import { rankingPages, scorings } from "./entity.js";
import type { Scope } from "./lease.js";
import type { Scoring, Status, SubjectSnapshot } from "./schema.js";

/** Rows per stored page: a page of the list reads one or two of them. */
export const PAGE = 100;

/** One subject's scorecard that is in force, with what tells whether computing it again gives the same. */
export type Row = {
  subjectId: string;
  subjectName: string;
  subjectKind: string;
  /** What groups are made of: the subject's place in the tree and its tags as they were when it was first scored for the period. */
  snapshot: Pick<SubjectSnapshot, "externalId" | "parentId" | "tags">;
  members: number | null;
  scorecardId: string;
  revision: number;
  digest: string;
  status: Status;
  score: number | null;
  low: number | null;
  high: number | null;
  grade: string | null;
  n: number;
  coverage: number;
  /** Scores of the scheme's leaves in tree order, to four decimals. */
  leaves: (number | null)[];
};
export type RankedRow = Ranked<Row> & { rankLow: number | null; rankHigh: number | null };

/** The head of a scoring as it is stored. */
export type Head = Omit<Scoring, "period" | "by" | "tag"> & {
  period: string;
  board: string;
  ranking: string;
  pageScores: (number | null)[];
};

export async function headOf({ schemeId, period, board, schemeVersion }: Scope): Promise<Head | undefined> {
  const { data } = await scorings().get({ tenantId: tenantId(), schemeId, period, board, schemeVersion }).go({ consistent: true });
  return (data as Head | null) ?? undefined;
}

/** The head of the highest scored version, below `before` if given. */
export async function latestHead({ schemeId, period, board }: Omit<Scope, "schemeVersion">, before?: number): Promise<Head | undefined> {
  const query = scorings().query.primary({ tenantId: tenantId(), schemeId, period, board });
  const { data } = await (before === undefined ? query : query.between({ schemeVersion: 0 }, { schemeVersion: before - 1 })).go({
    limit: 1,
    order: "desc",
    consistent: true,
  });
  return data[0] as Head | undefined;
}

type Page = { number: number; rows: string };

const keyOf = (ranking: string, number: number) => ({
  pk: `${tenantId()}#ranking#${ranking}`,
  sk: `page#${String(number).padStart(6, "0")}`,
});

/** Rows from `start` to before `end` of a stored ranking, in order. */
export async function rowsBetween(ranking: string, start: number, end: number): Promise<RankedRow[]> {
  if (end <= start) return [];
  const first = Math.floor(start / PAGE);
  const numbers = Array.from({ length: Math.ceil(end / PAGE) - first }, (_, index) => first + index);
  const pages = await batchGet<Page>(
    numbers.map((number) => keyOf(ranking, number)),
    { consistent: true },
  );
  if (pages.length < numbers.length) throw new Error(`the ranking ${ranking} is incomplete`);
  const rows = pages.sort((a, b) => a.number - b.number).flatMap((page) => JSON.parse(page.rows) as RankedRow[]);
  return rows.slice(start - first * PAGE, end - first * PAGE);
}

export const allRows = (head: Head): Promise<RankedRow[]> => rowsBetween(head.ranking, 0, head.subjects);

/** The row of a subject whose score is known: only pages that can hold this score are read. */
export async function findRow(
  { ranking, subjects, pageScores }: Head,
  subjectId: string,
  score: number | null,
): Promise<RankedRow | undefined> {
  const order = (value: number | null | undefined): number => value ?? Number.NEGATIVE_INFINITY;
  for (const [number, starts] of pageScores.entries()) {
    const next = number + 1 < pageScores.length ? order(pageScores[number + 1]) : Number.NEGATIVE_INFINITY;
    if (order(starts) < order(score) || next > order(score)) continue;
    const rows = await rowsBetween(ranking, number * PAGE, Math.min(subjects, (number + 1) * PAGE));
    const found = rows.find((row) => row.subjectId === subjectId);
    if (found) return found;
  }
  return undefined;
}

/** Ranks the rows and says whether anything differs from what is in force. */
export function ranked(rows: Iterable<Row>, before: readonly RankedRow[]): { rows: Ranked<Row>[]; changed: boolean } {
  const sorted = rankSubjects([...rows]);
  const text = (row: Ranked<Row> | undefined) => JSON.stringify(row, COMPARED);
  const changed = sorted.length !== before.length || sorted.some((row, index) => text(row) !== text(before[index]));
  return { rows: sorted, changed };
}

/** The digest stands for the figures; bands follow from them. */
const COMPARED = ["subjectId", "subjectName", "subjectKind", "scorecardId", "digest", "rank", "tied", "members"];

/** Weights vary by so much to either side for the rank bands. */
const WEIGHT_NOISE = 0.2;
/** Draws are cut where there are very many subjects: 300 still place a 5 % point well. */
const RANKS_DRAWN = 3_000_000;

/** Adds the ranks that 90 % of the draws lie between when the scheme's weights are shaken. */
export function withBands(scheme: SchemeDefinition, rows: readonly Ranked<Row>[], seed: number): RankedRow[] {
  const width = leafKeysOf(scheme).length;
  const scores = new Float64Array(rows.length * width);
  for (const [i, { leaves }] of rows.entries()) for (let j = 0; j < width; j += 1) scores[i * width + j] = leaves[j] ?? Number.NaN;
  const draws = Math.min(1000, Math.max(300, Math.floor(RANKS_DRAWN / Math.max(1, rows.length))));
  const bands = rankNoise(scheme, scores, { noise: WEIGHT_NOISE, draws, seed });
  const rankAt = (list: Uint32Array, i: number, { rank }: Ranked<Row>) => (rank === null ? null : list[i] || null);
  return rows.map((row, i) => ({ ...row, rankLow: rankAt(bands.low, i, row), rankHigh: rankAt(bands.high, i, row) }));
}

/** Stores a ranking under a name of its own; nobody sees it until a head points to it. */
export async function storeRanking(rows: readonly RankedRow[]): Promise<Pick<Head, "ranking" | "pageScores">> {
  const ranking = randomBytes(12).toString("hex");
  const pages = Array.from({ length: Math.ceil(rows.length / PAGE) }, (_, number) => rows.slice(number * PAGE, (number + 1) * PAGE));
  await insertMany(
    pages.map((page, number) => {
      const item = rankingPages().put({ tenantId: tenantId(), ranking, number, rows: JSON.stringify(page) });
      return item.params<{ Item: Record<string, unknown> }>().Item;
    }),
  );
  return { ranking, pageScores: pages.map(([first]) => first?.score ?? null) };
}

/** What a ranking comes to. */
export function countsOf(
  rows: readonly RankedRow[],
  grades: readonly string[],
): Pick<Scoring, "subjects" | "scored" | "suppressed" | "missing" | "grades"> {
  const having = (status: Status) => rows.filter((row) => row.status === status).length;
  return {
    subjects: rows.length,
    scored: having("scored"),
    suppressed: having("suppressed"),
    missing: having("missing"),
    grades: grades.map((grade) => ({ grade, count: rows.filter((row) => row.grade === grade).length })),
  };
}
