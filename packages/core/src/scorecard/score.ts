import { openComputation, openScorer, readCohort, settle } from "./computation.js";
import { type EntrantOptions, entrantsOf } from "./entrants.js";
import { withLease } from "./lease.js";
import type { Row } from "./ranking.js";
import type { Scoring, ScoringInput } from "./schema.js";

/**
 * Scores subjects or groups by a published scheme for a period, and ranks all that are scored. The
 * ranking is switched at the end in one write, so a computation that is cut short changes nothing that
 * anybody sees, and doing it again completes it. `maxSubjects` refuses more than a caller can wait for.
 */
export async function score(schemeId: string, input: ScoringInput, options: Pick<EntrantOptions, "maxSubjects"> = {}): Promise<Scoring> {
  const { scope } = await openComputation(schemeId, input);
  return withLease(scope, async (renew) => {
    const computation = await openComputation(schemeId, input);
    const cohort = await readCohort(computation, entrantsOf(computation, options));
    const scorer = await openScorer(computation, cohort);
    const rows = new Map<string, Row>();
    for await (const chunk of entrantsOf(computation, { ...options, subjectIds: input.subjectIds })) {
      await renew();
      for (const row of await scorer(chunk)) rows.set(row.subjectId, row);
    }
    const kept = input.subjectIds ? computation.before.filter(({ subjectId }) => !rows.has(subjectId)) : [];
    return settle(computation, [...kept, ...rows.values()]);
  });
}
