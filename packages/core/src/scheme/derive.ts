import { type Problem, problemsOf } from "../errors/index.js";
import { Undefined } from "../methods/method.js";
import { gameTheoryCombination, linearCombination, multiplicativeCombination } from "../methods/weights/combine.js";
import {
  type Branch,
  type DimensionNode,
  nodesOf,
  type SchemeDefinition,
  type SchemeNode,
  type Weighting,
  weightingProblems,
} from "../scoring/index.js";
import { ahpWeights, named } from "./ahp.js";
import type { Derivation } from "./derivation-schema.js";
import { type Cases, objectiveWeights } from "./objective.js";

type Path = (string | number)[];

export type Derived = {
  /** The tree with the weights that could be worked out written into it. */
  definition: SchemeDefinition;
  /** From the top down, in tree order. */
  derivations: Derivation[];
  /** Branches that wait for cases, for judgements that fit, or for branches below them; `null` is the top. */
  pending: (string | null)[];
  problems: Problem[];
  warnings: Problem[];
};

/** The periods whose cases `deriveWeights` needs, each once. */
export function periodsOf(definition: SchemeDefinition): string[] {
  const weightings = [
    definition.weighting,
    ...nodesOf(definition).map(({ node }) => (node.type === "dimension" ? node.weighting : undefined)),
  ];
  const asked = weightings.flatMap((weighting) => {
    const objective = weighting && objectiveOf(weighting);
    return objective ? [objective.period] : [];
  });
  return [...new Set(asked)];
}

function objectiveOf(weighting: Weighting) {
  if (weighting.method === "ahp") return undefined;
  return weighting.method === "combined" ? weighting.second : weighting;
}

/**
 * Works out the weights of every branch that says where they come from, from the bottom up: the scores of a
 * branch's children rest on the weights below them. A branch whose period has no entry in `cases` is pending.
 */
export function deriveWeights(definition: SchemeDefinition, cases: ReadonlyMap<string, Cases>): Derived {
  const found: Found = { cases, records: new Map(), pending: new Set(), problems: [] };
  const children = definition.children.map((child, index) => deriveNode(child, ["children", index], found));
  const top = { ...definition, children };
  const whole = { ...top, children: deriveChildren(top, null, [], found) };
  const order = [null, ...nodesOf(definition).map(({ node }) => node.key)];
  const derivations = order.flatMap((key) => found.records.get(key) ?? []);
  return {
    definition: whole,
    derivations,
    pending: order.filter((key) => found.pending.has(key)),
    problems: found.problems,
    warnings: derivations.flatMap(({ warnings }) => warnings),
  };
}

type Found = {
  cases: ReadonlyMap<string, Cases>;
  records: Map<string | null, Derivation>;
  pending: Set<string | null>;
  problems: Problem[];
};

function deriveNode(node: SchemeNode, path: Path, found: Found): SchemeNode {
  if (node.type === "indicator") return node;
  const children = node.children.map((child, index) => deriveNode(child, [...path, "children", index], found));
  const branch = { ...node, children };
  return { ...branch, children: deriveChildren(branch, node.key, path, found) };
}

type Weighed = Branch & Pick<DimensionNode, "weighting">;

/** The branch's children with their weights, or as they are where these cannot be worked out. */
function deriveChildren(branch: Weighed, key: string | null, path: Path, found: Found): SchemeNode[] {
  const { weighting, children } = branch;
  if (!weighting) return children;
  const record = recordOf(branch, weighting, key, written([...path, "weighting"]), found);
  if (!record) {
    found.pending.add(key);
    return children;
  }
  found.records.set(key, record);
  return children.map((child, index) => ({ ...child, weight: record.weights[index]?.weight ?? 0 }));
}

/** A path as problems tell it. */
const written = (path: Path): string => problemsOf([{ path, message: "" }], "definition")[0]?.path ?? "definition";

function recordOf(branch: Weighed, weighting: Weighting, key: string | null, path: string, found: Found): Derivation | undefined {
  const keys = branch.children.map((child) => child.key);
  // Judgements that do not fit are told as problems of the tree.
  if (weightingProblems(weighting, branch.children).length > 0) return undefined;
  if (weighting.method === "ahp") {
    const { ahp, warnings } = ahpWeights(weighting, keys, path);
    return { branch: key, method: "ahp", weights: ahp.joined.weights, ahp, warnings };
  }
  const asked = weighting.method === "combined" ? weighting.second : weighting;
  const cases = found.cases.get(asked.period);
  if (!cases || nodesOf(branch).some(({ node }) => found.pending.has(node.key))) return undefined;
  const from = objectiveWeights(branch, asked, cases, weighting.method === "combined" ? `${path}.second` : path);
  if ("problem" in from) {
    found.problems.push(from.problem);
    return undefined;
  }
  const { objective, warnings } = from;
  if (weighting.method !== "combined") return { branch: key, method: objective.method, weights: objective.weights, objective, warnings };
  return combinedRecord(branch, weighting, { key, path, objective, warnings }, found);
}

type Combined = Extract<Weighting, { method: "combined" }>;
type Second = { key: string | null; path: string; objective: NonNullable<Derivation["objective"]>; warnings: Problem[] };

function combinedRecord(branch: Weighed, weighting: Combined, second: Second, found: Found): Derivation | undefined {
  const { key, path, objective, warnings } = second;
  const keys = branch.children.map((child) => child.key);
  const judged = weighting.first.method === "ahp" ? ahpWeights(weighting.first, keys, `${path}.first`) : undefined;
  const first = judged ? judged.ahp.joined.weights.map(({ weight }) => weight) : branch.children.map(({ weight }) => weight);
  if (!first.some((weight) => weight > 0)) return undefined;
  try {
    const { weights, share } = combine(
      weighting,
      first,
      objective.weights.map(({ weight }) => weight),
    );
    return {
      branch: key,
      method: "combined",
      weights: named(weights, keys),
      ...(judged ? { ahp: judged.ahp } : {}),
      objective,
      combined: { rule: weighting.rule, share, first: weighting.first.method, firstWeights: named(first, keys) },
      warnings: [...(judged?.warnings ?? []), ...warnings],
    };
  } catch (error) {
    if (!(error instanceof Undefined)) throw error;
    const message = "no child weighs anything in both sets of weights, so their products are all 0; use the rule linear or game-theory";
    found.problems.push({ path: `${path}.rule`, code: "undefined", message });
    return undefined;
  }
}

function combine({ rule, share }: Combined, first: number[], second: number[]): { weights: Float64Array; share: number } {
  if (rule === "multiplicative") return { weights: multiplicativeCombination([first, second]), share };
  if (rule === "linear") return { weights: linearCombination([first, second], [share, 1 - share]), share };
  const { weights, alpha } = gameTheoryCombination([first, second]);
  return { weights, share: alpha[0] ?? share };
}
