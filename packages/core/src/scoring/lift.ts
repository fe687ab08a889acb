import { type EvaluatedBranch, evaluate, isBranch, type LeafScores } from "./evaluate.js";
import type { Indicator } from "./indicator.js";
import { normalise } from "./normalise.js";
import type { SchemeDefinition } from "./scheme.js";

/** What an indicator alone would have to reach, everything else as it is. */
export type LiftStep = {
  key: string;
  /** Its score now. */
  from: number;
  /** The score that reaches the next grade; `null` where even 100 does not. */
  to: number | null;
  /** Points that the total gains when this indicator scores 100. */
  gain: number;
};

/** What would lift the grade; `null` at the top grade and without a score. */
export type Lift = {
  grade: string;
  /** Where that grade begins, and how many points are missing. */
  from: number;
  gap: number;
  /** Gates whose cap lies below it: they must open first. */
  gates: string[];
  /** The shortest way first; indicators that alone reach it before those that do not. */
  steps: LiftStep[];
  /** Where no single indicator is enough: the fewest that are when each scores 100, taken by their gain. */
  together: string[];
};

/** What it would take to reach the next grade: a gate to open, one indicator to raise, or the fewest together. */
export function liftOf(scheme: SchemeDefinition, leaves: LeafScores): Lift | null {
  const now = evaluate(scheme, leaves);
  const band = scheme.grades.filter(({ from }) => now.score !== null && from > now.score).at(-1);
  if (now.score === null || !band) return null;
  const gates = blockingGates(now, band.from);
  const reach = (changed: LeafScores): number => ungatedExcept(scheme, changed, gates);
  const start = reach(leaves);
  const steps = [...leaves].flatMap(([key, from]): LiftStep[] => {
    if (from === null) return [];
    const gain = reach(new Map(leaves).set(key, 100)) - start;
    if (!(gain > 1e-9)) return [];
    return [{ key, from, to: scoreNeeded((score) => reach(new Map(leaves).set(key, score)), from, band.from), gain }];
  });
  steps.sort(shortestFirst);
  const alone = steps.some(({ to }) => to !== null);
  return {
    grade: band.grade,
    from: band.from,
    gap: band.from - now.score,
    gates,
    steps,
    together: alone || start >= band.from ? [] : together(leaves, steps, reach, band.from),
  };
}

function shortestFirst(a: LiftStep, b: LiftStep): number {
  if (a.to === null || b.to === null) return a.to === b.to ? b.gain - a.gain || byKey(a, b) : a.to === null ? 1 : -1;
  return a.to - a.from - (b.to - b.from) || byKey(a, b);
}

const byKey = (a: LiftStep, b: LiftStep): number => (a.key < b.key ? -1 : 1);

/** Shut gates anywhere in the tree that hold the total below `wanted` on their own: those on the total, and those on a parent. */
function blockingGates(branch: EvaluatedBranch, wanted: number): string[] {
  const own = branch.gates.flatMap(({ key, veto, shut }) => (shut && (veto.of === "parent" || veto.cap < wanted) ? [key] : []));
  return [...new Set([...own, ...branch.children.flatMap((child) => (isBranch(child) ? blockingGates(child, wanted) : []))])];
}

/** The total with those gates open. */
function ungatedExcept(scheme: SchemeDefinition, leaves: LeafScores, open: readonly string[]): number {
  const without = (nodes: SchemeDefinition["children"]): SchemeDefinition["children"] =>
    nodes.map((node) => {
      const { veto, ...rest } = node;
      const kept = veto && !open.includes(node.key) ? { veto } : {};
      return rest.type === "indicator" ? { ...rest, ...kept } : { ...rest, ...kept, children: without(rest.children) };
    });
  const tree = open.length > 0 ? { ...scheme, children: without(scheme.children) } : scheme;
  return evaluate(tree, leaves).score ?? 0;
}

const STEPS = 60;

/** The lowest score from `from` up at which the total reaches `wanted`; the total never falls as it rises. */
function scoreNeeded(total: (score: number) => number, from: number, wanted: number): number | null {
  if (total(from) >= wanted) return from;
  if (total(100) < wanted) return null;
  let low = from;
  let high = 100;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (total(middle) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}

function together(leaves: LeafScores, steps: readonly LiftStep[], reach: (leaves: LeafScores) => number, wanted: number): string[] {
  const raised = new Map(leaves);
  const keys: string[] = [];
  for (const { key } of [...steps].sort((a, b) => b.gain - a.gain || byKey(a, b))) {
    raised.set(key, 100);
    keys.push(key);
    if (reach(raised) >= wanted) return keys;
  }
  return [];
}

type Scale = Pick<Indicator, "kind" | "goalposts" | "best" | "thresholds">;

/**
 * The raw value nearest to `value`, on its better side, that scores `score`; `null` where none does.
 * Shrunk values: pass the share of the prior and its mean, and the observed value that gets there is told.
 */
export function valueFor(indicator: Scale, value: number, score: number, prior?: { priorShare: number; priorMean: number }): number | null {
  const best = bestValue(indicator, value);
  if (normalise(indicator, best) < score - 1e-9) return null;
  let far = best;
  let near = value;
  if (normalise(indicator, near) >= score) far = near;
  for (let step = 0; step < STEPS && far !== near; step += 1) {
    const middle = (near + far) / 2;
    if (normalise(indicator, middle) >= score) far = middle;
    else near = middle;
  }
  if (!prior) return far;
  return prior.priorShare < 1 ? (far - prior.priorShare * prior.priorMean) / (1 - prior.priorShare) : null;
}

function bestValue({ kind, goalposts, best, thresholds }: Scale, value: number): number {
  if (thresholds) {
    const top = Math.max(...thresholds.map(([, score]) => score));
    const tops = thresholds.flatMap(([at, score]) => (score === top ? [at] : []));
    return tops.reduce((nearest, at) => (Math.abs(at - value) < Math.abs(nearest - value) ? at : nearest));
  }
  if (kind === "benefit") return goalposts.high;
  if (kind === "cost") return goalposts.low;
  const [from, to] = best ?? [goalposts.low, goalposts.high];
  return value < from ? from : value > to ? to : value;
}
