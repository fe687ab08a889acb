import type { Evidence } from "../rollup/index.js";

/** The rollup source of third-party ratings; the metric is the agency's key. */
export const SOURCE = "ratings";

export type RatingImage = {
  tenantId: string;
  id: string;
  agency: string;
  subjectId: string;
  day: string;
  value: number;
  state: "current" | "corrected" | "withdrawn";
};

/** What a stored rating adds to its month: nothing once it was corrected or withdrawn. */
export function evidenceOf({ agency, subjectId, day, value, state }: RatingImage): Evidence[] {
  if (state !== "current") return [];
  return [{ subjectId, source: SOURCE, day, measures: [{ metric: agency, kind: "value", value }] }];
}
