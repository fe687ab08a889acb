import type { Definition, SchemeNode, SchemeProblem } from "../../../api/schemes.js";
import { ahpOf, MAX_JUDGED, takesWrittenWeights } from "./judgements.js";
import { nodesOf, type Path, sumOf } from "./tree.js";

const WEIGHT_TOLERANCE = 1e-6;

export type ProblemCode =
  | "sum"
  | "empty"
  | "nameless"
  | "keyInvalid"
  | "keyTwice"
  | "unusable"
  | "gradeOrder"
  | "gradeTwice"
  | "gradeNameless"
  | "gradeLast"
  | "vetoMissing"
  | "vetoBelow"
  | "tooManyJudged";

/** Something that stands in the way of publishing, at the API's path. `message` is the API's own where it alone knows. */
export type TreeProblem = { path: string; code: ProblemCode } | SchemeProblem;

/** A node's path as the API writes it: `definition.children[0].children[2]`. */
export const apiPath = (path: Path, ...rest: string[]): string =>
  ["definition", ...path.map((index) => `children[${index}]`), ...rest].join(".");

/** What the laws of a tree forbid, found while it is edited; the same laws that the API upholds. */
export function lawProblems(definition: Definition): TreeProblem[] {
  const nodes = nodesOf(definition);
  const branches: (Branch & { path: Path })[] = [
    { ...definition, path: [] },
    ...nodes.flatMap(({ node, path }) => (node.type === "dimension" ? [{ ...node, path }] : [])),
  ];
  return [
    ...branches.flatMap((branch) => branchProblem(branch, branch.path)),
    ...nodeProblems(nodes),
    ...nodes.flatMap(({ node, path }) => vetoProblem(node, path)),
    ...gradeProblems(definition.grades),
  ];
}

type Branch = Pick<Definition, "children" | "weighting">;

function branchProblem({ children, weighting }: Branch, path: Path): TreeProblem[] {
  if (children.length === 0) return [{ path: apiPath(path, "children"), code: "empty" }];
  if (ahpOf(weighting) && children.length > MAX_JUDGED) return [{ path: apiPath(path, "weighting"), code: "tooManyJudged" }];
  if (!takesWrittenWeights(weighting) || Math.abs(sumOf(children) - 1) <= WEIGHT_TOLERANCE) return [];
  return [{ path: apiPath(path, "children"), code: "sum" }];
}

function vetoProblem({ veto }: SchemeNode, path: Path): TreeProblem[] {
  if (!veto) return [];
  if (veto.below <= 0) return [{ path: apiPath(path, "veto", "below"), code: "vetoBelow" }];
  return veto.whenMissing ? [] : [{ path: apiPath(path, "veto", "whenMissing"), code: "vetoMissing" }];
}

function nodeProblems(nodes: readonly { node: SchemeNode; path: Path }[]): TreeProblem[] {
  const seen = new Set<string>();
  return nodes.flatMap(({ node, path }) => {
    const found: TreeProblem[] = [];
    if (!/^[a-z][a-zA-Z0-9_-]{0,63}$/.test(node.key)) found.push({ path: apiPath(path, "key"), code: "keyInvalid" });
    else if (seen.has(node.key)) found.push({ path: apiPath(path, "key"), code: "keyTwice" });
    seen.add(node.key);
    if (
      node.type === "dimension" &&
      (typeof node.name === "string" ? [node.name] : Object.values(node.name)).every((text) => text.trim() === "")
    )
      found.push({ path: apiPath(path, "name"), code: "nameless" });
    return found;
  });
}

function gradeProblems(grades: Definition["grades"]): TreeProblem[] {
  const found = grades.flatMap(({ grade, from }, index): TreeProblem[] => {
    const at = `definition.grades[${index}]`;
    if (grade.trim() === "") return [{ path: `${at}.grade`, code: "gradeNameless" }];
    if (grades.findIndex((other) => other.grade === grade) < index) return [{ path: `${at}.grade`, code: "gradeTwice" }];
    const above = grades[index - 1];
    return above && from >= above.from ? [{ path: `${at}.from`, code: "gradeOrder" }] : [];
  });
  const last = grades.at(-1);
  const path = `definition.grades[${grades.length - 1}].from`;
  if (last && last.from !== 0 && !found.some((problem) => problem.path === path)) found.push({ path, code: "gradeLast" });
  return found;
}

/** Leaves whose indicator is archived or gone, `known` being those in use. */
function unusableLeaves(definition: Definition, known: ReadonlySet<string>): TreeProblem[] {
  return nodesOf(definition).flatMap(({ node, path }) =>
    node.type === "indicator" && !known.has(node.indicatorId) ? [{ path: apiPath(path, "indicatorId"), code: "unusable" as const }] : [],
  );
}

/**
 * Everything that stands in the way. `saved` are the API's problems, given only while the tree is as it was saved:
 * where the same place has a problem in the reader's language already, the API's words are left out.
 */
export function problemsOf(
  definition: Definition,
  { known, saved }: { known: ReadonlySet<string> | undefined; saved: readonly SchemeProblem[] },
): TreeProblem[] {
  const found = [...lawProblems(definition), ...(known ? unusableLeaves(definition, known) : [])];
  return [...found, ...saved.filter(({ path }) => !found.some((problem) => problem.path === path))];
}

const UNSAVABLE: ReadonlySet<ProblemCode> = new Set(["empty", "nameless", "keyInvalid", "gradeNameless", "tooManyJudged", "vetoBelow"]);

/** What keeps a tree from being saved at all, even as a draft. */
export const unsavable = (problems: readonly TreeProblem[]): boolean =>
  problems.some((problem) => !("message" in problem) && UNSAVABLE.has(problem.code));
