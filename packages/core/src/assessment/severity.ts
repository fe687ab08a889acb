import { additiveRaterBias, type RaterBias } from "../methods/panels/rater-bias.js";
import { type Group, scoreOf, shareOf } from "./matrix.js";
import type { Rubric } from "./rubric.js";
import type { Severity } from "./schema.js";

export type GroupSeverity = {
  table: Severity[];
  /** Hundredths of the scale to take from an assessor's scores. */
  biasOf: (assessorId: string) => number;
  /** Parts of the panel whose assessors share no subjects; more than one cannot be compared. */
  parts: string[][];
  /** Chance that assessors who are equally severe would differ as much; null where nothing is left to judge it by. */
  p: number | null;
};

/**
 * How severe each assessor of a group is: additive effects over every subject and criterion that they scored, as
 * shares of the scales, so that one figure serves criteria of different scales. Self-assessors score nobody else's
 * subjects, so nothing tells severity from quality and there is no table.
 */
export function severityOf(group: Group, rubric: Rubric): GroupSeverity {
  if (group.perspective === "self") return { table: [], biasOf: () => 0, parts: [], p: null };
  const units = group.subjects.flatMap((subject) =>
    rubric.map(({ key, scale }) =>
      group.raters.map((rater) => {
        const score = scoreOf(group, rater, subject, key);
        return score === null ? null : shareOf(scale, score);
      }),
    ),
  );
  const fit = additiveRaterBias(units.filter((row) => row.some((share) => share !== null)));
  const biases = new Map(group.raters.map((rater, index) => [rater, fit.severity[index] ?? 0]));
  return {
    table: tableOf(group, fit, units),
    biasOf: (assessorId) => biases.get(assessorId) ?? 0,
    parts: fit.groups.map(({ raters }) => raters.flatMap((index) => group.raters[index] ?? [])),
    p: fit.test?.p ?? null,
  };
}

/** An assessor alone in their part has nobody to be compared with: no figure, rather than a zero. */
function tableOf({ perspective, raters }: Group, fit: RaterBias, units: (number | null)[][]): Severity[] {
  return raters.map((assessorId, index) => {
    const part = fit.groups.findIndex((each) => each.raters.includes(index));
    const isAlone = (fit.groups[part]?.raters.length ?? 0) < 2;
    return {
      assessorId,
      perspective,
      bias: isAlone ? null : (fit.severity[index] ?? null),
      standardError: isAlone ? null : (fit.standardErrors[index] ?? null),
      group: part + 1,
      ratings: units.filter((row) => row[index] !== null).length,
    };
  });
}
