/** Subjects (rows) by raters (columns); `null` where a rater did not rate the subject. */
export type RatingsBySubject = readonly (readonly (number | null)[])[];

/** Raters who are linked by subjects they share, directly or through others, and those subjects. */
export type DesignGroup = { raters: number[]; subjects: number[] };

export const raterCount = (ratings: RatingsBySubject): number => ratings.reduce((most, row) => Math.max(most, row.length), 0);

/** Calls `visit` for every rating there is. */
export function eachRating(ratings: RatingsBySubject, visit: (rating: number, subject: number, rater: number) => void): void {
  for (const [subject, row] of ratings.entries()) {
    for (let rater = 0; rater < row.length; rater += 1) {
      const rating = row[rater] as number | null;
      if (rating !== null) visit(rating, subject, rater);
    }
  }
}

/** The connected parts of a design; only within a part can raters be compared. Whoever rated nothing is in none. */
export function designGroups(ratings: RatingsBySubject): DesignGroup[] {
  const raters = raterCount(ratings);
  const parent = Int32Array.from({ length: raters + ratings.length }, (_, i) => i);
  const rootOf = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const hasRating = new Uint8Array(raters + ratings.length);
  eachRating(ratings, (_, subject, rater) => {
    hasRating[rater] = 1;
    hasRating[raters + subject] = 1;
    parent[rootOf(raters + subject)] = rootOf(rater);
  });
  const groups = new Map<number, DesignGroup>();
  for (let node = 0; node < hasRating.length; node += 1) {
    if (hasRating[node] === 0) continue;
    const group = groups.get(rootOf(node)) ?? { raters: [], subjects: [] };
    groups.set(rootOf(node), group);
    if (node < raters) group.raters.push(node);
    else group.subjects.push(node - raters);
  }
  return [...groups.values()];
}
