import { ruleSignals } from "../methods/time/rules.js";

/** Rules by which a point of a control chart is a signal. */
export const RULES = ["beyond-limits", "two-of-three", "four-of-five", "run-of-eight"] as const;
export type Rule = (typeof RULES)[number];
export type Side = "above" | "below";

const NAMES: Readonly<Record<string, Rule>> = {
  "1": "beyond-limits",
  "2 of 3": "two-of-three",
  "4 of 5": "four-of-five",
  "run of 8": "run-of-eight",
};

/**
 * The rules that each point breaks, given its distance from the centre in σ; `null` is a gap, which ends every run.
 * [Western Electric 1956, Statistical Quality Control Handbook]
 */
export function signalsIn(scores: readonly (number | null)[]): { rule: Rule; side: Side }[][] {
  const found = scores.map((): { rule: Rule; side: Side }[] => []);
  let start = 0;
  for (const stretch of stretchesOf(scores)) {
    for (const { rule, at } of ruleSignals(stretch, "westernElectric")) {
      const name = NAMES[rule];
      if (!name) throw new Error(`the rule ${rule} has no name here`);
      for (const place of at) found[start + place - 1]?.push({ rule: name, side: (stretch[place - 1] ?? 0) > 0 ? "above" : "below" });
    }
    start += stretch.length + 1;
  }
  return found;
}

/** Points between gaps; an empty stretch between two gaps that touch, so that places add up. */
function stretchesOf(scores: readonly (number | null)[]): number[][] {
  const stretches: number[][] = [[]];
  for (const score of scores) {
    if (score === null) stretches.push([]);
    else stretches.at(-1)?.push(score);
  }
  return stretches;
}
