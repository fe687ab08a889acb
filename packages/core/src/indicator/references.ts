import type { Problem } from "../errors/index.js";
import { type FormulaProblem, unknownNames } from "../formula/index.js";
import { cycleFrom, levelsOf, MAX_LEVELS, type Member, type Network } from "./network.js";

/** What is wrong with an indicator's formula and with what it takes, each with its place; `known` are the keys that can be named. */
export function referenceProblems(network: Network, { key, source }: Member, known: ReadonlySet<string>): FormulaProblem[] {
  if (source.type !== "formula") return [];
  const unreadable = network.unreadable.get(key);
  if (unreadable) return unreadable;
  const formula = network.formulas.get(key);
  if (!formula) return [];
  const whole = { start: 0, end: source.expression.length };
  const cycle = cycleFrom(network, key);
  if (cycle) {
    const first = formula.named.find((named) => named.key === cycle[1]);
    const { start, end } = first ?? whole;
    return [{ start, end, cycle, code: "cycle", message: `${cycleWords(cycle)}: a formula cannot rest on itself; take another indicator` }];
  }
  const archived = formula.named.flatMap((named): FormulaProblem[] => {
    if (!network.members.get(named.key)?.archived) return [];
    return [
      { start: named.start, end: named.end, code: "archived_indicator", message: `"${named.key}" is archived; restore it or take another` },
    ];
  });
  const unknown = unknownNames(source.expression, formula.named, known);
  if (levelsOf(network, key) <= MAX_LEVELS) return [...unknown, ...archived];
  const message = `more than ${MAX_LEVELS} formulas rest on each other here; take observed indicators instead`;
  return [...unknown, ...archived, { ...whole, code: "too_large", message }];
}

function cycleWords(cycle: readonly string[]): string {
  const [first, ...rest] = cycle;
  return rest.length === 1 ? `"${first}" takes itself` : `"${first}" takes ${rest.map((key) => `"${key}"`).join(", which takes ")}`;
}

/** A formula's problems as problems of a request. */
export const asProblems = (problems: readonly FormulaProblem[], path: string): Problem[] =>
  problems.map(({ code, message, start }) => ({ path, code, message: `at character ${start + 1}: ${message}` }));
