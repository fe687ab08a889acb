import * as Scorecard from "@touchstone/core/scorecard";
import { type Grain, periodsUntil } from "./year.js";

type Job = { schemeId: string; input: Scorecard.ScoringInput };
type Board = Omit<Scorecard.ScoringInput, "period">;

/** Each scoring waits for the engine most of the time, and has a lease of its own. */
const AT_ONCE = 4;

const jobsFor = (schemeId: string, now: Date, grain: Grain, count: number, board: Board = {}): Job[] =>
  periodsUntil(now, grain, count).map(({ label }) => ({ schemeId, input: { ...board, period: label } }));

/** Every merchant by month and quarter, for a year. The current periods too: they grow as they go on. */
export const scoreMerchants = (schemeId: string, now: Date): Promise<void> =>
  scoreAll([...jobsFor(schemeId, now, "month", 12), ...jobsFor(schemeId, now, "quarter", 4)]);

/** For half a year: regions, categories and the tenant as a whole, and the guides by a scheme of their own. */
export const scoreOthers = (schemeIds: { merchants: string; guides: string }, now: Date): Promise<void> =>
  scoreAll([
    ...jobsFor(schemeIds.merchants, now, "month", 6, { by: "parent" }),
    ...jobsFor(schemeIds.merchants, now, "month", 6, { by: "tag", tag: "category" }),
    ...jobsFor(schemeIds.merchants, now, "month", 6, { by: "tenant" }),
    ...jobsFor(schemeIds.guides, now, "month", 6),
  ]);

async function scoreAll(jobs: Job[]): Promise<void> {
  const scoreNext = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await Scorecard.score(job.schemeId, job.input);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, scoreNext));
}
