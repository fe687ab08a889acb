/**
 * How weights and memberships are composed into B = A ∘ R: `weightedAverage` M(·,+), every criterion
 * counts; `maxMin` M(∧,∨) and `maxProduct` M(·,∨), the most telling one decides; `boundedSum` M(∧,⊕).
 * [Zadeh 1965; Wang 1983, fuzzy comprehensive evaluation]
 */
export const OPERATORS = ["weightedAverage", "maxMin", "maxProduct", "boundedSum"] as const;
export type Operator = (typeof OPERATORS)[number];

type Composition = { pair(weight: number, membership: number): number; join(sofar: number, next: number): number };

const COMPOSITIONS: Record<Operator, Composition> = {
  weightedAverage: { pair: (a, r) => a * r, join: (sum, next) => sum + next },
  maxMin: { pair: Math.min, join: Math.max },
  maxProduct: { pair: (a, r) => a * r, join: Math.max },
  boundedSum: { pair: Math.min, join: (sum, next) => Math.min(1, sum + next) },
};

/** B, one membership a grade, from weights `a` (one a criterion) and memberships `r` (a row a criterion, a column a grade). */
export function compose(operator: Operator, a: readonly number[], r: readonly (readonly number[])[]): number[] {
  const { pair, join } = COMPOSITIONS[operator];
  const b = new Array<number>(r[0]?.length ?? 0).fill(0);
  r.forEach((row, i) => {
    row.forEach((membership, k) => {
      b[k] = join(b[k] ?? 0, pair(a[i] ?? 0, membership));
    });
  });
  return b;
}

/** Memberships as shares that add up to 1; `null` when all are 0. */
export function normalised(memberships: readonly number[]): number[] | null {
  const total = memberships.reduce((sum, b) => sum + b, 0);
  return total > 0 ? memberships.map((b) => b / total) : null;
}

/** Σ b^k s/Σ b^k, the grades' scores weighted by membership; `null` when all memberships are 0. */
export function gradeScore(memberships: readonly number[], scores: readonly number[], exponent = 1): number | null {
  const shares = normalised(exponent === 1 ? memberships : memberships.map((b) => b ** exponent));
  return shares === null ? null : shares.reduce((sum, share, k) => sum + share * (scores[k] ?? 0), 0);
}
