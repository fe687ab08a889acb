import type { Estimate } from "../statistics/index.js";
import { type ExactSum, exactSum } from "./exact-sum.js";
import type { Indicator } from "./indicator.js";

/** The mean value of the subjects that were measured, in the indicator's unit, and how many they are. */
export type CohortMean = { mean: number; subjects: number };

/** What an indicator's missing and small values are compared with, by indicator id. */
export type Cohort = ReadonlyMap<string, CohortMean>;

type Settings = Pick<Indicator, "minimumSample" | "missing" | "shrinkage">;

/** Whether scoring the indicator takes the mean of all subjects; without one a single pass over the subjects is enough. */
export const usesCohort = ({ missing, shrinkage }: Pick<Indicator, "missing" | "shrinkage">): boolean =>
  missing?.rule === "cohort-mean" || shrinkage?.towards === "cohort";

/** Whether there is a value with enough behind it to be told. */
export const isMeasured = (estimate: Estimate | undefined, minimumSample: number): estimate is Estimate & { value: number } =>
  estimate !== undefined && estimate.value !== null && estimate.n > 0 && estimate.n >= minimumSample;

/**
 * Gathers the cohort subject by subject, in sums only; the order of the subjects changes not a bit.
 * Every subject of the ranking must be added, also where only some are scored.
 */
export function gatherCohort(indicators: ReadonlyMap<string, Settings>): {
  add(estimates: ReadonlyMap<string, Estimate>): void;
  cohort(): Cohort;
} {
  const gathered = new Map<string, { sum: ExactSum; subjects: number }>();
  const asked = [...indicators].filter(([, indicator]) => usesCohort(indicator));
  return {
    add(estimates) {
      for (const [id, { minimumSample }] of asked) {
        const estimate = estimates.get(id);
        if (!isMeasured(estimate, minimumSample)) continue;
        const own = gathered.get(id) ?? { sum: exactSum(), subjects: 0 };
        own.sum.add(estimate.value);
        own.subjects += 1;
        gathered.set(id, own);
      }
    },
    cohort: () => new Map([...gathered].map(([id, { sum, subjects }]) => [id, { mean: sum.total() / subjects, subjects }])),
  };
}

/** The cohort of subjects whose estimates are all at hand. */
export function cohortOf(indicators: ReadonlyMap<string, Settings>, estimates: Iterable<ReadonlyMap<string, Estimate>>): Cohort {
  const gathering = gatherCohort(indicators);
  for (const one of estimates) gathering.add(one);
  return gathering.cohort();
}
