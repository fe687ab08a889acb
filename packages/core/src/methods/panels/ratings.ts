import { Undefined } from "../method.js";

/** Raters (rows) by units (columns); `null` where a rater did not rate the unit. */
export type RatingsByRater = readonly (readonly (number | null)[])[];

/**
 * The ratings that can be compared (two or more of one unit), unit by unit, as indices into the
 * ascending list of distinct values. Unit u holds `codes[starts[u]]` up to `codes[starts[u + 1] - 1]`.
 */
export type CodedRatings = { starts: Int32Array; codes: Int32Array; values: Float64Array };

/** Whole numbers within this range are looked up by position, anything else in a map. */
const TABLE_SIZE = 1 << 16;

/** Sorts ratings by unit and leaves out units with fewer than two. Throws `Undefined` when none is left. */
export function codedRatings(ratings: RatingsByRater): CodedRatings {
  const { count, low, high, whole } = surveyed(ratings);
  if (count === 0) throw new Undefined("There are no ratings, only gaps.");
  const coder = whole && high - low < TABLE_SIZE ? tableCoder(low, high) : mapCoder();
  const { starts, codes } = byUnit(ratings, count, coder.code);
  if (starts.length === 1) throw new Undefined("No unit has ratings of two raters, so there is no agreement to measure.");
  const { values, finalCodes } = coder.finish();
  for (let at = 0; at < codes.length; at += 1) codes[at] = finalCodes[codes[at] as number] as number;
  return { starts, codes, values };
}

/** How many ratings there are, and what kind of numbers. */
function surveyed(ratings: RatingsByRater) {
  let count = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let whole = true;
  for (const row of ratings) {
    for (let u = 0; u < row.length; u += 1) {
      const rating = row[u] as number | null;
      if (rating === null) continue;
      count += 1;
      if (rating < low) low = rating;
      if (rating > high) high = rating;
      if (whole) whole = Math.trunc(rating) === rating;
    }
  }
  return { count, low, high, whole };
}

/** Walks down the columns, so that the ratings of one unit are written side by side. */
function byUnit(ratings: RatingsByRater, count: number, code: (rating: number) => number): Pick<CodedRatings, "starts" | "codes"> {
  const units = ratings.reduce((most, row) => Math.max(most, row.length), 0);
  const codes = new Int32Array(count);
  const starts = new Int32Array(units + 1);
  let used = 0;
  let end = 0;
  for (let u = 0; u < units; u += 1) {
    const start = end;
    for (let rater = 0; rater < ratings.length; rater += 1) {
      const rating = (ratings[rater] as readonly (number | null)[])[u] ?? null;
      if (rating !== null) codes[end++] = code(rating);
    }
    if (end - start > 1) starts[++used] = end;
    else end = start;
  }
  return { starts: starts.slice(0, used + 1), codes: codes.subarray(0, end) };
}

/** Gives provisional codes while ratings come in, and the ascending ones once all values are known. */
type Coder = { code(rating: number): number; finish(): { values: Float64Array; finalCodes: Int32Array } };

function tableCoder(low: number, high: number): Coder {
  const seen = new Uint8Array(high - low + 1);
  const code = (rating: number) => {
    const place = rating - low;
    seen[place] = 1;
    return place;
  };
  const finish = () => {
    const values: number[] = [];
    const finalCodes = Int32Array.from(seen, (mark, place) => (mark === 1 ? values.push(low + place) - 1 : -1));
    return { values: Float64Array.from(values), finalCodes };
  };
  return { code, finish };
}

function mapCoder(): Coder {
  const places = new Map<number, number>();
  const code = (rating: number) => {
    const known = places.get(rating);
    if (known !== undefined) return known;
    places.set(rating, places.size);
    return places.size - 1;
  };
  const finish = () => {
    const values = Float64Array.from(places.keys()).sort();
    const finalCodes = new Int32Array(values.length);
    for (let at = 0; at < values.length; at += 1) finalCodes[places.get(values[at] as number) as number] = at;
    return { values, finalCodes };
  };
  return { code, finish };
}
