export type Scored = { subjectId: string; score: number | null };
export type Ranked<T extends Scored> = T & {
  /** 1 is best; equal scores share a rank and the next one skips (1, 2, 2, 4). `null` without a score. */
  rank: number | null;
  tied: boolean;
};

/**
 * Competition ranking by unrounded score, best first, subjects without a score last; within a
 * tie by id, so that the order of the input never shows.
 */
export function rankSubjects<T extends Scored>(scores: readonly T[]): Ranked<T>[] {
  const countByScore = new Map<number | null, number>();
  for (const { score } of scores) countByScore.set(score, (countByScore.get(score) ?? 0) + 1);
  let rank = 0;
  let previous: number | null = null;
  return [...scores].sort(bestFirst).map((scored, index) => {
    if (scored.score === null) return { ...scored, rank: null, tied: false };
    if (scored.score !== previous) rank = index + 1;
    previous = scored.score;
    return { ...scored, rank, tied: (countByScore.get(scored.score) ?? 0) > 1 };
  });
}

function bestFirst(a: Scored, b: Scored): number {
  if (a.score !== b.score) {
    if (a.score === null) return 1;
    if (b.score === null) return -1;
    return b.score - a.score;
  }
  return a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : 0;
}
