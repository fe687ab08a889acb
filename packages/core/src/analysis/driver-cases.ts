import { endOfDay, startOfDay } from "../period/index.js";
import { type Answered, newest, RESPONSES } from "../response/index.js";
import { ALL, read } from "../rollup/index.js";
import * as Subject from "../subject/index.js";
import type { Drivers, Rated } from "./driver-schema.js";
import { ratingOf } from "./rated-questions.js";

export type CaseRequest = {
  surveyId: string;
  span: { from: string; to: string };
  timeZone: string;
  subjectId?: string | undefined;
  tag?: string | undefined;
  limit: number;
};

/** Complete cases as columns of numbers: `columns[0]` the outcome, then each dimension. */
export type Cases = { counts: Drivers["cases"]; columns: Float64Array[]; answered: number[]; sums: number[] };

/** How many responses are looked at for each one that may be used, so that a rare tag cannot read a whole year. */
const LOOKED_AT = 4;

/**
 * The newest matching responses of the span as columns, complete cases only. Holds a page of responses and the
 * numbers of at most `limit` cases.
 */
export async function casesOf(request: CaseRequest, questions: readonly Rated[]): Promise<Cases> {
  const { surveyId, span, timeZone, subjectId, limit } = request;
  const totals = await read(subjectId ?? ALL, surveyId, span);
  const matches = matcherOf(request);
  const columns = questions.map(() => new Float64Array(limit));
  const answered = questions.map(() => 0);
  const sums = questions.map(() => 0);
  const counts = { inPeriod: totals.get(RESPONSES)?.n ?? 0, read: 0, matching: 0, complete: 0, all: true };
  for await (const page of newest(surveyId, instant(startOfDay(span.from, timeZone)), instant(endOfDay(span.to, timeZone)))) {
    const fits = await matches(page);
    for (const [index, { answers }] of page.entries()) {
      if (counts.matching >= limit || counts.read >= limit * LOOKED_AT)
        return { counts: { ...counts, all: false }, columns: cut(columns, counts), answered, sums };
      counts.read += 1;
      if (!fits[index]) continue;
      counts.matching += 1;
      const ratings = questions.map(({ key }) => ratingOf(answers, key));
      for (const [place, rating] of ratings.entries()) {
        if (rating === undefined) continue;
        answered[place] = (answered[place] ?? 0) + 1;
        sums[place] = (sums[place] ?? 0) + rating;
      }
      if (ratings.includes(undefined)) continue;
      for (const [place, rating] of ratings.entries()) (columns[place] as Float64Array)[counts.complete] = rating ?? 0;
      counts.complete += 1;
    }
  }
  return { counts, columns: cut(columns, counts), answered, sums };
}

/** Stored instants carry milliseconds, and are compared as text. */
const instant = (text: string): string => new Date(text).toISOString();

const cut = (columns: readonly Float64Array[], { complete }: { complete: number }) => columns.map((column) => column.subarray(0, complete));

/** Which responses of a page match subject and tag. A response's own tag counts before its subject's. */
function matcherOf({ subjectId, tag }: CaseRequest): (page: readonly Answered[]) => Promise<boolean[]> {
  const [name = "", ...rest] = tag?.split("=") ?? [];
  const value = rest.join("=");
  const known = new Map<string, Record<string, string>>();
  return async (page) => {
    const own = page.map((one) => subjectId === undefined || one.subjectId === subjectId);
    if (tag === undefined) return own;
    const unknown = page.flatMap((one) => (one.subjectId !== undefined && !known.has(one.subjectId) ? [one.subjectId] : []));
    for (const [id, subject] of await Subject.fromIds(unknown)) known.set(id, subject.tags);
    return page.map(
      (one, index) =>
        own[index] === true && (Subject.tagOf(one, name) ?? Subject.tagOf({ tags: known.get(one.subjectId ?? "") }, name)) === value,
    );
  };
}
