/** A pattern that chance rarely makes, and the points (from 1) at which it was complete. */
export type RuleSignal = { rule: string; meaning: string; at: number[] };

export const RULE_SETS = ["nelson", "westernElectric", "none"] as const;
export type RuleSet = (typeof RULE_SETS)[number];

type Rule = { rule: string; meaning: string; holds(z: readonly number[], i: number): boolean };

/** Whether `needed` of the `span` points up to i, the last among them, lie beyond `limit` on one side. */
const beyond = (z: readonly number[], i: number, { span, needed, limit }: { span: number; needed: number; limit: number }): boolean => {
  const side = Math.sign(z[i] ?? 0);
  const isOut = (value: number) => value * side > limit;
  return side !== 0 && isOut(z[i] ?? 0) && window(z, i, span).filter(isOut).length >= needed;
};

const window = (z: readonly number[], i: number, span: number): readonly number[] => (i + 1 < span ? [] : z.slice(i + 1 - span, i + 1));

const steps = (values: readonly number[]): number[] => values.slice(1).map((value, j) => Math.sign(value - (values[j] ?? 0)));

const outside: Rule = { rule: "1", meaning: "one point beyond 3 sigma", holds: (z, i) => Math.abs(z[i] ?? 0) > 3 };
const twoOfThree: Rule = {
  rule: "2 of 3",
  meaning: "two of three in a row beyond 2 sigma on one side",
  holds: (z, i) => beyond(z, i, { span: Math.min(3, i + 1), needed: 2, limit: 2 }),
};
const fourOfFive: Rule = {
  rule: "4 of 5",
  meaning: "four of five in a row beyond 1 sigma on one side",
  holds: (z, i) => beyond(z, i, { span: Math.min(5, i + 1), needed: 4, limit: 1 }),
};
const run = (span: number): Rule => ({
  rule: `run of ${span}`,
  meaning: `${span} in a row on one side of the centre`,
  holds: (z, i) => beyond(z, i, { span, needed: span, limit: 0 }),
});

const NELSON: Rule[] = [
  outside,
  run(9),
  {
    rule: "trend of 6",
    meaning: "six in a row rising or falling",
    holds: (z, i) => Math.abs(steps(window(z, i, 6)).reduce((sum, step) => sum + step, 0)) === 5,
  },
  {
    rule: "alternation of 14",
    meaning: "fourteen in a row going up and down by turns",
    holds: (z, i) => {
      const turns = steps(window(z, i, 14));
      return turns.length > 0 && turns.every((step, j) => step !== 0 && (j === 0 || step === -(turns[j - 1] ?? 0)));
    },
  },
  twoOfThree,
  fourOfFive,
  {
    rule: "15 within 1 sigma",
    meaning: "fifteen in a row within 1 sigma of the centre",
    holds: (z, i) => i >= 14 && window(z, i, 15).every((value) => Math.abs(value) < 1),
  },
  {
    rule: "8 outside 1 sigma",
    meaning: "eight in a row beyond 1 sigma on either side",
    holds: (z, i) => i >= 7 && window(z, i, 8).every((value) => Math.abs(value) > 1),
  },
];

const RULES: Record<RuleSet, Rule[]> = { nelson: NELSON, westernElectric: [outside, twoOfThree, fourOfFive, run(8)], none: [] };

/**
 * Signals among points told as distances from the centre line in sigmas.
 * [Western Electric 1956, Statistical Quality Control Handbook; Nelson 1984, J. Qual. Technol. 16(4):237-239]
 */
export function ruleSignals(z: readonly number[], rules: RuleSet): RuleSignal[] {
  return RULES[rules]
    .map(({ rule, meaning, holds }) => ({ rule, meaning, at: z.flatMap((_, i) => (holds(z, i) ? [i + 1] : [])) }))
    .filter(({ at }) => at.length > 0);
}
