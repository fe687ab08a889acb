import type { Indicator } from "../../../api/indicators.js";
import type { Clause, Definition, StandardProblem } from "../../../api/standards.js";
import type { LocalizedText } from "../../../lib/locale.js";

export type ProblemCode = "empty" | "nameless" | "wordless" | "keyInvalid" | "keyTwice" | "unusable" | "wrongSideLeast" | "wrongSideMost";

/** Something that stands in the way of publishing, at the API's path. `message` is the API's own where it alone knows. */
export type ClauseProblem = { path: string; code: ProblemCode } | Pick<StandardProblem, "path" | "message">;

type Coded = Extract<ClauseProblem, { code: ProblemCode }>;
type Known = ReadonlyMap<string, Pick<Indicator, "kind">> | undefined;

/** Paths as the API writes them. */
export const stagePath = (stage: number): string => `definition.stages[${stage}]`;
export const clausePath = (stage: number, clause: number): string => `${stagePath(stage)}.clauses[${clause}]`;

const isBlank = (text: LocalizedText): boolean =>
  (typeof text === "string" ? [text] : Object.values(text)).every((each) => each.trim() === "");
const isKey = (key: string): boolean => /^[a-z][a-zA-Z0-9_-]{0,63}$/.test(key);

/**
 * Everything that stands in the way. `saved` are the API's problems, given only while the clauses are as they were
 * saved: where the same place has a problem in the reader's language already, the API's words are left out.
 */
export function problemsOf(definition: Definition, { known, saved }: { known: Known; saved: readonly StandardProblem[] }): ClauseProblem[] {
  const found = [...keyProblems(definition), ...definition.stages.flatMap((stage, s) => stageProblems(stage.name, s))];
  const clauses = definition.stages.flatMap(({ clauses: own = [] }, s) => own.map((clause, c) => ({ clause, path: clausePath(s, c) })));
  if (clauses.length === 0) found.push({ path: "definition.stages", code: "empty" });
  for (const { clause, path } of clauses) found.push(...clauseProblems(clause, path, known));
  found.sort((a, b) => order(a.path, b.path));
  return [...found, ...saved.filter(({ path }) => !found.some((problem) => problem.path === path))];
}

const order = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

const stageProblems = (name: LocalizedText, index: number): Coded[] =>
  isBlank(name) ? [{ path: `${stagePath(index)}.name`, code: "nameless" }] : [];

function keyProblems({ stages }: Definition): Coded[] {
  const entries = [
    stages.map(({ key }, s) => ({ key, path: `${stagePath(s)}.key` })),
    stages.flatMap(({ clauses = [] }, s) => clauses.map(({ key }, c) => ({ key, path: `${clausePath(s, c)}.key` }))),
  ];
  return entries.flatMap((group) =>
    group.flatMap(({ key, path }, index): Coded[] => {
      if (!isKey(key)) return [{ path, code: "keyInvalid" }];
      return group.findIndex((other) => other.key === key) < index ? [{ path, code: "keyTwice" }] : [];
    }),
  );
}

function clauseProblems({ title, text, verifiedBy }: Clause, path: string, known: Known): Coded[] {
  const found: Coded[] = [];
  if (isBlank(title)) found.push({ path: `${path}.title`, code: "nameless" });
  if (text === undefined) found.push({ path: `${path}.text`, code: "wordless" });
  if (!verifiedBy || !known) return found;
  const indicator = known.get(verifiedBy.indicatorId);
  if (!indicator) return [...found, { path: `${path}.verifiedBy.indicatorId`, code: "unusable" }];
  if (!("at" in verifiedBy.meets)) return found;
  const { at } = verifiedBy.meets;
  const where = `${path}.verifiedBy.meets.at`;
  if (indicator.kind === "cost" && at === "least") found.push({ path: where, code: "wrongSideLeast" });
  if (indicator.kind === "benefit" && at === "most") found.push({ path: where, code: "wrongSideMost" });
  return found;
}

/** What keeps clauses from being saved at all, even as a draft. */
export const unsavable = (problems: readonly ClauseProblem[]): boolean =>
  problems.some((problem) => !("message" in problem) && ["nameless", "keyInvalid"].includes(problem.code));
