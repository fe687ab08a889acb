import { check, type Named } from "./check.js";
import { evaluate, type Lookup } from "./evaluate.js";
import { parse } from "./parse.js";
import type { FormulaProblem } from "./tree.js";
import type { Value } from "./value.js";

export type { Named } from "./check.js";
export type { Lookup } from "./evaluate.js";
export { LIMITS } from "./limits.js";
export { unknownNames, written } from "./names.js";
export { FORMULA_PROBLEMS, type FormulaProblem } from "./tree.js";
export { type FormulaEstimate, type Input, propagate } from "./uncertainty.js";
export { type Absence, isAbsent, joined, type Value } from "./value.js";

/** A formula that was read and found sound. */
export type Formula = {
  /** The keys of the indicators it takes, each once, in order of appearance. */
  inputs: string[];
  /** The same with their places, as often as they appear. */
  named: Named[];
  /** The value for these inputs; never NaN or Infinity. */
  evaluate: (lookup: Lookup) => Value<number>;
};

/**
 * Reads a formula in CEL: keys of indicators (`indicator("response-speed")` where a key is no plain name), numbers
 * (always doubles, so 1 / 2 is 0.5), + - * /, comparisons, && || !, ? :, and the functions ratio, min, max, abs, sqrt,
 * round, clamp and orElse. Answers every problem with its place instead of throwing, whatever the text.
 */
export async function compile(text: string): Promise<{ ok: Formula } | { problems: FormulaProblem[] }> {
  const parsed = await parse(text);
  if ("problem" in parsed) return { problems: [parsed.problem] };
  const checked = check(parsed.ok);
  if ("problems" in checked) return checked;
  const { node, named } = checked;
  return { ok: { inputs: [...new Set(named.map(({ key }) => key))], named, evaluate: (lookup) => evaluate(node, lookup) } };
}
