import * as Scorecard from "@touchstone/core/scorecard";
import { type Grain, periodsUntil } from "./year.js";

type Job = { schemeId: string; input: Scorecard.ScoringInput };

/** Each scoring waits for the engine most of the time, and has a lease of its own. */
const AT_ONCE = 4;

/**
 * Merchants by month and quarter, for a year; for half a year also regions, categories and the tenant as a whole, and
 * the guides. The current periods too: they grow as they go on.
 */
export async function scoreYear(schemeIds: { merchants: string; guides: string }, now: Date): Promise<void> {
  const boards = (schemeId: string, grain: Grain, count: number, board: Omit<Scorecard.ScoringInput, "period"> = {}): Job[] =>
    periodsUntil(now, grain, count).map(({ label }) => ({ schemeId, input: { ...board, period: label } }));
  const jobs = [
    ...boards(schemeIds.guides, "month", 6),
    ...boards(schemeIds.merchants, "month", 12),
    ...boards(schemeIds.merchants, "quarter", 4),
    ...boards(schemeIds.merchants, "month", 6, { by: "parent" }),
    ...boards(schemeIds.merchants, "month", 6, { by: "tag", tag: "category" }),
    ...boards(schemeIds.merchants, "month", 6, { by: "tenant" }),
  ];
  const scoreNext = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await Scorecard.score(job.schemeId, job.input);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, scoreNext));
}
