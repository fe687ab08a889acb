import { randomFrom } from "../methods/outranking/random.js";
import { bandsOf, type RankBands } from "../methods/outranking/rank-bands.js";
import { ranker } from "../methods/outranking/ranker.js";
import { meanOf } from "./aggregate.js";
import type { Branch } from "./evaluate.js";
import { nodesOf, type SchemeDefinition } from "./scheme.js";

export type RankNoise = {
  /** Every weight among its siblings is multiplied by 1 + U(−noise, noise). */
  noise: number;
  draws: number;
  /** An integer: the same seed gives the same bands on every machine. */
  seed: number;
};

/**
 * The ranks that each subject takes when the weights of the whole tree are shaken: row-major leaf
 * scores in the order of `leafKeysOf`, NaN where there is none. Trees are evaluated as they are, with
 * means, coverage and gates; subjects without a score have rank 0.
 * [Saisana, Saltelli & Tarantola 2005; OECD/JRC 2008, step 7]
 */
export function rankNoise(scheme: SchemeDefinition, scores: Float64Array, { noise, draws, seed }: RankNoise): Omit<RankBands, "rank"> {
  const width = leafKeysOf(scheme).length;
  const subjects = scores.length / width;
  if (!Number.isInteger(subjects)) throw new RangeError(`${scores.length} scores do not make rows of ${width}`);
  const tree = compile(scheme);
  const random = randomFrom(seed);
  const rank = ranker(subjects);
  const totals = new Float64Array(subjects);
  const ranks = new Uint32Array(draws * subjects);
  for (let draw = 0; draw < draws; draw += 1) {
    tree.shake(noise, random);
    for (let i = 0; i < subjects; i += 1) totals[i] = tree.total(scores, i * width);
    rank(totals, ranks.subarray(draw * subjects, (draw + 1) * subjects));
  }
  return bandsOf(ranks, subjects, draws);
}

/** The keys of the leaves in tree order: the columns of a matrix of scores. */
export const leafKeysOf = (scheme: Pick<SchemeDefinition, "children">): string[] =>
  nodesOf(scheme).flatMap(({ node }) => (node.type === "indicator" ? [node.key] : []));

type Evaluator = (scores: Float64Array, row: number) => number;

/** The tree as plain arrays and closures: ten thousand subjects are evaluated hundreds of times. */
function compile(scheme: SchemeDefinition): { shake(noise: number, random: () => number): void; total: Evaluator } {
  const nodes = nodesOf(scheme).map(({ node }) => node);
  const position = new Map(nodes.map(({ key }, index) => [key, index]));
  const columns = new Map(leafKeysOf(scheme).map((key, column) => [key, column]));
  const given = Float64Array.from(nodes, ({ weight }) => weight);
  const drawn = Float64Array.from(given);
  const reached = new Float64Array(nodes.length);
  const gatesOf = (branch: Branch, of: "parent" | "total") =>
    (of === "parent" ? branch.children : nodes).flatMap(({ key, veto }) => (veto?.of === of ? [{ at: position.get(key) ?? 0, veto }] : []));

  const capped = (score: number, gates: ReturnType<typeof gatesOf>): number => {
    let capped = score;
    for (const { at, veto } of gates) {
      const own = reached[at] ?? Number.NaN;
      if (Number.isNaN(own) && veto.whenMissing === "withhold") return Number.NaN;
      const shut = Number.isNaN(own) ? veto.whenMissing === "apply" : own < veto.below;
      if (shut && capped > veto.cap) capped = veto.cap;
    }
    return capped;
  };

  const branchOf = (branch: Branch, top: boolean): Evaluator => {
    const mean = meanOf(branch.aggregation);
    const children = branch.children.map((node) => {
      const at = position.get(node.key) ?? 0;
      const column = columns.get(node.key) ?? 0;
      return { at, column, below: node.type === "dimension" ? branchOf(node, false) : undefined };
    });
    const whole = children.reduce((sum, { at }) => sum + (given[at] ?? 0), 0);
    const least = whole * (branch.coverageThreshold - 1e-9);
    const gates = [...gatesOf(branch, "parent"), ...(top ? gatesOf(branch, "total") : [])];
    return (scores, row) => {
      let sum = 0;
      let weight = 0;
      let covered = 0;
      for (const { at, column, below } of children) {
        const score = below ? below(scores, row) : (scores[row + column] ?? Number.NaN);
        reached[at] = score;
        if (Number.isNaN(score)) continue;
        covered += given[at] ?? 0;
        const share = drawn[at] ?? 0;
        weight += share;
        sum += share * mean.forward(score < mean.floor ? mean.floor : score);
      }
      if (!(weight > 0) || covered < least) return Number.NaN;
      const score = mean.back(sum / weight);
      return gates.length > 0 ? capped(score, gates) : score;
    };
  };

  return {
    shake: (noise, random) => {
      for (let i = 0; i < drawn.length; i += 1) drawn[i] = (given[i] ?? 0) * (1 + noise * (2 * random() - 1));
    },
    total: branchOf(scheme, true),
  };
}
