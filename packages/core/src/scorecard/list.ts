import { tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import * as Scheme from "../scheme/index.js";
import { boardName } from "./board.js";
import { periodOf } from "./cards.js";
import { scoringOf } from "./computation.js";
import { rounded } from "./display.js";
import { points } from "./entity.js";
import { findRow, type Head, headOf, latestHead, type RankedRow, rowsBetween } from "./ranking.js";
import type { RankedScorecard, RankingFilter, Scoring } from "./schema.js";

export type Ranking = Page<RankedScorecard> & { scoring: Scoring | null };

type Position = { ranking: string; start: number; end: number };

/** The ranked list of a scheme and period, best first, subjects without a score last. `scoring` is null before the first one. */
export async function list(request: PageRequest & RankingFilter): Promise<Ranking> {
  const { limit = DEFAULT_LIMIT, cursor, ...filter } = request;
  const { schemeId, period, version, grade, subjectId, by = "subject", tag } = filter;
  const scope = { schemeId, period, board: boardName({ by, tag }) };
  const head = await (version === undefined ? latestHead(scope) : headOf({ ...scope, schemeVersion: version }));
  if (!head) {
    await Scheme.fromId(schemeId);
    return { data: [], nextCursor: null, scoring: null };
  }
  const scoring = scoringOf(head, periodOf(period));
  if (subjectId !== undefined) {
    const row = await rowOf(head, subjectId);
    const data = row && (grade === undefined || row.grade === grade) ? [publicOf(row)] : [];
    return { data, nextCursor: null, scoring };
  }
  // A cursor goes on in the ranking it began with, even when a newer one has come into force.
  const { ranking, start, end } = cursor
    ? unseal<Position>("scorecards", filter, cursor)
    : { ranking: head.ranking, ...rangeOf(head, grade) };
  const next = Math.min(end, start + limit);
  const rows = await rowsBetween(ranking, start, next);
  const nextCursor = next < end ? seal("scorecards", filter, { ranking, start: next, end } satisfies Position) : null;
  return { data: rows.map(publicOf), nextCursor, scoring };
}

/** Grades follow the score, so the rows of one grade lie together. */
function rangeOf({ grades, subjects }: Head, grade: string | undefined): { start: number; end: number } {
  if (grade === undefined) return { start: 0, end: subjects };
  const index = grades.findIndex((band) => band.grade === grade);
  if (index < 0) return { start: 0, end: 0 };
  const start = grades.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  return { start, end: start + (grades[index]?.count ?? 0) };
}

async function rowOf(head: Head, subjectId: string): Promise<RankedRow | undefined> {
  const { grain, from } = periodOf(head.period);
  const { schemeId, schemeVersion } = head;
  const query = points().query.primary({ tenantId: tenantId(), subjectId, schemeId, grain, from, schemeVersion });
  const { data } = await query.go({ pages: "all", order: "desc", consistent: true });
  for (const point of data) {
    const row = await findRow(head, subjectId, point.score ?? null);
    if (row) return row;
  }
  return undefined;
}

const publicOf = ({ digest: _digest, leaves: _leaves, snapshot: _snapshot, ...row }: RankedRow): RankedScorecard => ({
  ...row,
  scoreRounded: rounded(row.score),
});
