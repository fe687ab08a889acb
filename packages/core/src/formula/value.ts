/** Why there is no number: inputs that were not observed or not enough, or a result that is none. */
export type Absence =
  | { code: "formula-input"; missing: string[]; suppressed: string[] }
  | { code: "formula-undefined"; problem: "division-by-zero" | "out-of-range" };

export type Value<T> = T | Absence;

export const isAbsent = (value: number | boolean | Absence): value is Absence => typeof value === "object";

export const DIVISION_BY_ZERO: Absence = { code: "formula-undefined", problem: "division-by-zero" };
export const OUT_OF_RANGE: Absence = { code: "formula-undefined", problem: "out-of-range" };

/** The absences as one. What was not observed is told before what could not be computed. */
export function joined(absences: readonly Absence[]): Absence {
  const inputs = absences.flatMap((absence) => (absence.code === "formula-input" ? [absence] : []));
  if (inputs.length === 0) return absences[0] ?? OUT_OF_RANGE;
  const keys = (which: "missing" | "suppressed") => [...new Set(inputs.flatMap((absence) => absence[which]))].sort();
  return { code: "formula-input", missing: keys("missing"), suppressed: keys("suppressed") };
}
