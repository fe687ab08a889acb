import type { Definition, SchemeNode, SchemeProblem } from "../../../api/schemes.js";
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
  | "gradeLast";

/** Something that stands in the way of publishing, at the API's path. `message` is the API's own where it alone knows. */
export type TreeProblem = { path: string; code: ProblemCode } | Pick<SchemeProblem, "path" | "message">;

/** A node's path as the API writes it: `definition.children[0].children[2]`. */
export const apiPath = (path: Path, ...rest: string[]): string =>
  ["definition", ...path.map((index) => `children[${index}]`), ...rest].join(".");

/** What the laws of a tree forbid, found while it is edited; the same laws that the API upholds. */
export function lawProblems(definition: Definition): TreeProblem[] {
  const nodes = nodesOf(definition);
  const branches: { children: SchemeNode[]; path: Path }[] = [
    { children: definition.children, path: [] },
    ...nodes.flatMap(({ node, path }) => (node.type === "dimension" ? [{ children: node.children, path }] : [])),
  ];
  return [
    ...branches.flatMap(({ children, path }) => branchProblem(children, apiPath(path, "children"))),
    ...nodeProblems(nodes),
    ...gradeProblems(definition.grades),
  ];
}

function branchProblem(children: readonly SchemeNode[], path: string): TreeProblem[] {
  if (children.length === 0) return [{ path, code: "empty" }];
  return Math.abs(sumOf(children) - 1) <= WEIGHT_TOLERANCE ? [] : [{ path, code: "sum" }];
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

/** What keeps a tree from being saved at all, even as a draft. */
export const unsavable = (problems: readonly TreeProblem[]): boolean =>
  problems.some((problem) => !("message" in problem) && ["empty", "nameless", "keyInvalid", "gradeNameless"].includes(problem.code));
