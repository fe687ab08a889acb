import { type Criterion, PERSPECTIVES, type Perspective, type Scores } from "./rubric.js";

/** One submitted assessment, as far as results depend on it. */
export type Rating = { assessorId: string; subjectId: string; perspective: Perspective; scores: Scores };

/** The assessors of one perspective and what they submitted, each in a stable order. */
export type Group = { perspective: Perspective; raters: string[]; subjects: string[]; scores: Map<string, Scores> };

const keyOf = (assessorId: string, subjectId: string): string => `${assessorId}#${subjectId}`;

/** Ratings by perspective; one without any is left out. */
export function groupsOf(ratings: readonly Rating[], subjects: readonly string[]): Group[] {
  const known = new Set(subjects);
  return PERSPECTIVES.flatMap((perspective) => {
    const own = ratings.filter((rating) => rating.perspective === perspective && known.has(rating.subjectId));
    if (own.length === 0) return [];
    const raters = [...new Set(own.map(({ assessorId }) => assessorId))].sort();
    const scores = new Map(own.map((rating) => [keyOf(rating.assessorId, rating.subjectId), rating.scores]));
    return [{ perspective, raters, subjects: [...subjects], scores }];
  });
}

/** What an assessor gave a subject for a criterion; null without a score. */
export const scoreOf = ({ scores }: Group, assessorId: string, subjectId: string, criterion: string): number | null =>
  scores.get(keyOf(assessorId, subjectId))?.[criterion] ?? null;

/** Assessors (rows) by subjects (columns), null where there is no score. Subjects that nobody scored are left out. */
export function matrixOf(group: Group, { key }: Pick<Criterion, "key">): (number | null)[][] {
  const scored = group.subjects.filter((subject) => group.raters.some((rater) => scoreOf(group, rater, subject, key) !== null));
  return group.raters.map((rater) => scored.map((subject) => scoreOf(group, rater, subject, key)));
}

/** Share of a scale, 0 to 100, that a score stands for. */
export const shareOf = ({ low, high }: Criterion["scale"], score: number): number => (100 * (score - low)) / (high - low);
