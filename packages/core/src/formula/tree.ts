/** Where something stands in the text of a formula: characters counted from 0, the end excluded. */
export type Place = { start: number; end: number };

/** What is wrong with a formula, where, and what to do about it. */
export type FormulaProblem = Place & {
  code: FormulaProblemCode;
  message: string;
  /** What to write instead, where that is known. */
  suggestion?: string;
  /** The keys of a cycle in their order; the first stands again at the end. */
  cycle?: string[];
};
export const FORMULA_PROBLEMS = [
  "empty",
  "too_large",
  "syntax",
  "not_supported",
  "unknown_indicator",
  "wrong_type",
  "no_indicator",
  // Told by those who know the indicators.
  "cycle",
  "archived_indicator",
] as const;
export type FormulaProblemCode = (typeof FORMULA_PROBLEMS)[number];

export type Arithmetic = "+" | "-" | "*" | "/";
export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

/** A formula after its check: every number is a double, every name an indicator's key. */
export type NumberNode =
  | { type: "number"; value: number }
  | { type: "indicator"; key: string }
  | { type: "negation"; operand: NumberNode }
  | { type: "arithmetic"; operator: Arithmetic; left: NumberNode; right: NumberNode }
  | { type: "choice"; condition: TruthNode; met: NumberNode; unmet: NumberNode }
  | { type: "call"; name: string; args: NumberNode[] };

export type TruthNode =
  | { type: "truth"; value: boolean }
  | { type: "not"; operand: TruthNode }
  | { type: "comparison"; operator: Comparison; left: NumberNode; right: NumberNode }
  | { type: "both" | "either"; left: TruthNode; right: TruthNode };
