import type { Named } from "./check.js";
import { nearest } from "./nearest.js";
import type { FormulaProblem } from "./tree.js";

/** Names that can be written bare; others need indicator("…"). */
const IDENTIFIER = /^[a-z][a-zA-Z0-9_]*$/;

/** How a key is written in a formula. */
export const written = (key: string): string => (IDENTIFIER.test(key) ? key : `indicator("${key}")`);

/** The names that no indicator has, each with the key that was probably meant. */
export function unknownNames(text: string, named: readonly Named[], known: ReadonlySet<string>): FormulaProblem[] {
  const told = new Set<string>();
  return named.flatMap(({ key, start, end }): FormulaProblem[] => {
    if (known.has(key) || told.has(key)) return [];
    told.add(key);
    const whole = hyphenated(text, start, known);
    if (whole) {
      for (const part of whole.split("-")) told.add(part);
      const message = `"${whole}" would be a subtraction; write indicator("${whole}")`;
      return [{ code: "unknown_indicator", message, suggestion: written(whole), start, end: start + whole.length }];
    }
    const meant = nearest(key, known);
    const hint = meant ? `do you mean ${written(meant)}?` : someOf(known);
    const message = `there is no indicator "${key}"; ${hint}`;
    return [{ code: "unknown_indicator", message, start, end, ...(meant ? { suggestion: written(meant) } : {}) }];
  });
}

/** A key with hyphens that begins here, written as if it were a name. */
function hyphenated(text: string, start: number, known: ReadonlySet<string>): string | undefined {
  const [word = ""] = /^[a-z][a-zA-Z0-9_-]*/.exec(text.slice(start)) ?? [];
  const parts = word.split("-");
  for (let count = parts.length; count > 1; count -= 1) {
    const key = parts.slice(0, count).join("-");
    if (known.has(key)) return key;
  }
  return undefined;
}

const TOLD = 12;

function someOf(known: ReadonlySet<string>): string {
  if (known.size === 0) return "create the indicators that the formula takes first";
  const some = [...known].sort().slice(0, TOLD).map(written).join(", ");
  return known.size > TOLD ? `there are ${some} and ${known.size - TOLD} more` : `there are ${some}`;
}
