import type { ComparedMethod, ComparedSubject } from "../../../api/scheme-trials.js";

/** A subject's way through the methods: its rank by each, and the row of the picture that shows it. */
export type Course = { id: string; name: string; colour: string; places: { place: number | undefined; rank: number | undefined }[] };

const COLOURS = 5;

/**
 * The rows of the picture, one below the other in each column by rank. Ranks are drawn among those that are shown:
 * a fall out of the first places must not stretch the picture, and equal ranks must not lie on each other.
 */
export function coursesOf(
  rows: readonly ComparedSubject[],
  methods: readonly Pick<ComparedMethod, "method">[],
): { courses: Course[]; depth: number } {
  const columns = [rows.map(({ rank }) => rank), ...methods.map(({ method }) => rows.map(({ ranks }) => ranks[method]))];
  const places = columns.map((ranks) => placesOf(ranks));
  const courses = rows.map(({ subjectId, subjectName }, index) => ({
    id: subjectId,
    name: subjectName,
    colour: `var(--series-${(index % COLOURS) + 1})`,
    places: columns.map((ranks, column) => ({ place: places[column]?.[index], rank: ranks[index] })),
  }));
  return { courses, depth: rows.length };
}

/** The row of each, best rank first; those with the same rank in the order of the scheme. */
function placesOf(ranks: readonly (number | undefined)[]): (number | undefined)[] {
  const order = ranks
    .flatMap((rank, index) => (rank === undefined ? [] : [{ rank, index }]))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const places = new Map(order.map(({ index }, place) => [index, place + 1]));
  return ranks.map((_, index) => places.get(index));
}
