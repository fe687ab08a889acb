import type { ASTNode, ParseError } from "@marcbachmann/cel-js";
import { LIMITS } from "./limits.js";
import type { FormulaProblem, Place } from "./tree.js";

/**
 * The syntax tree of a CEL expression, or what is wrong with its text. The library only parses: nothing of
 * what it can evaluate is ever reached, so its functions, macros and types are no surface. It is loaded when
 * the first formula is met, because most processes never meet one.
 */
export async function parse(text: string): Promise<{ ok: ASTNode } | { problem: FormulaProblem }> {
  const refused = refusedUnread(text);
  if (refused) return { problem: refused };
  const { Environment } = await import("@marcbachmann/cel-js");
  const limits = { maxAstNodes: LIMITS.nodes, maxDepth: LIMITS.depth, maxListElements: 1, maxMapEntries: 1, maxCallArguments: LIMITS.args };
  try {
    return { ok: new Environment({ limits }).parse(text).ast };
  } catch (error) {
    return { problem: explained(error, text) };
  }
}

function refusedUnread(text: string): FormulaProblem | undefined {
  if (text.trim() === "") return { code: "empty", message: "write a formula, such as ratio(complaints, orders) * 1000", start: 0, end: 0 };
  if (text.length <= LIMITS.length) return undefined;
  const message = `a formula has at most ${LIMITS.length} characters, this one has ${text.length}; split it into several indicators`;
  return { code: "too_large", message, start: LIMITS.length, end: text.length };
}

const isParseError = (error: unknown): error is ParseError => error instanceof Error && error.name === "ParseError" && "code" in error;

function explained(error: unknown, text: string): FormulaProblem {
  const place = isParseError(error) ? placeOf(error, text) : { start: 0, end: text.length };
  const code = isParseError(error) ? error.code : "limit_exceeded";
  if (code === "limit_exceeded") {
    const message = `the formula is too large: at most ${LIMITS.nodes} parts, ${LIMITS.depth} brackets within each other and ${LIMITS.args} arguments; split it into several indicators`;
    return { ...place, code: "too_large", message };
  }
  const found = text.slice(place.start, place.end);
  const suggestion = code === "reserved_identifier" ? `indicator("${found}")` : LOOKALIKES.get([...found][0] ?? "");
  return { ...place, code: "syntax", message: wordsOf(code, found), ...(suggestion === undefined ? {} : { suggestion }) };
}

function placeOf({ range, node }: ParseError, text: string): Place {
  const { start, end } = range ?? node ?? { start: 0, end: text.length };
  // What ends within a pair of code units would show half a character.
  const whole = text.codePointAt(start) ?? 0;
  return { start, end: Math.min(text.length, Math.max(end, start + (whole > 0xffff ? 2 : 1))) };
}

/** Characters that keyboards and word processors put in the place of plain ones. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["（", "("],
  ["）", ")"],
  ["，", ","],
  ["、", ","],
  ["＋", "+"],
  ["－", "-"],
  ["−", "-"],
  ["–", "-"],
  ["×", "*"],
  ["＊", "*"],
  ["·", "*"],
  ["÷", "/"],
  ["／", "/"],
  ["？", "?"],
  ["：", ":"],
  ["“", '"'],
  ["”", '"'],
  ["＂", '"'],
  ["＞", ">"],
  ["＜", "<"],
  ["≥", ">="],
  ["≤", "<="],
  ["≠", "!="],
  ["=", "=="],
  ["^", "x * x"],
]);

function wordsOf(code: string, found: string): string {
  if (found === "") return "the formula ends too early; something is missing after its last character";
  if (code === "reserved_identifier") return `"${found}" is reserved; an indicator of that key is written indicator("${found}")`;
  if (code === "invalid_number" || code === "invalid_exponent") return `"${short(found)}" is no number that can be used`;
  if (code.startsWith("unterminated") || code === "newline_in_string") return 'a text that begins with " must end with " on the same line';
  const instead = LOOKALIKES.get([...found][0] ?? "");
  if (instead !== undefined) return `"${short(found)}" is not understood; write ${instead}`;
  return `"${short(found)}" is not expected here; check brackets, commas and operators`;
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
