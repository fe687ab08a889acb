import type { ASTNode } from "@marcbachmann/cel-js";
import { FUNCTIONS } from "./functions.js";
import { LIMITS } from "./limits.js";
import { nearest } from "./nearest.js";
import type { Arithmetic, Comparison, FormulaProblem, FormulaProblemCode, NumberNode, Place, TruthNode } from "./tree.js";

/** A name that the formula uses, wherever it stands. */
export type Named = Place & { key: string };

type Checked = { node: NumberNode; named: Named[] } | { problems: FormulaProblem[] };

/** Stands in for what was refused, so that everything else is still checked. */
const REFUSED: NumberNode = { type: "number", value: 0 };
const UNDECIDED: TruthNode = { type: "truth", value: false };

const FUNCTION_NAMES = [...FUNCTIONS.keys(), "orElse", "indicator"];
const KEY = /^[a-z][a-zA-Z0-9_-]{0,63}$/;

/**
 * Takes over from a CEL tree only what a formula may consist of: numbers, keys, arithmetic, comparisons,
 * choices and a few functions. Everything else (texts, lists, members, macros, other types) is refused with its place.
 */
export function check(tree: ASTNode): Checked {
  const problems: FormulaProblem[] = [];
  const named: Named[] = [];
  const refuse: Refuse = (code, { start, end }, message, suggestion) => {
    problems.push({ code, message, start, end, ...(suggestion === undefined ? {} : { suggestion }) });
    return REFUSED;
  };
  const node = numberFrom(tree, { refuse, named });
  const keys = new Set(named.map(({ key }) => key));
  if (keys.size > LIMITS.inputs)
    refuse("too_large", tree, `a formula names at most ${LIMITS.inputs} indicators, this one ${keys.size}; split it`);
  if (keys.size === 0 && problems.length === 0)
    refuse("no_indicator", tree, "name at least one indicator by its key; a constant measures nothing");
  return problems.length > 0 ? { problems } : { node, named };
}

type Refuse = (code: FormulaProblemCode, place: Place, message: string, suggestion?: string) => NumberNode;
type Context = { refuse: Refuse; named: Named[] };

const ARITHMETIC: ReadonlySet<string> = new Set(["+", "-", "*", "/"]);
const COMPARISONS: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "==", "!="]);
const isArithmetic = (op: string): op is Arithmetic => ARITHMETIC.has(op);
const isComparison = (op: string): op is Comparison => COMPARISONS.has(op);

function numberFrom(tree: ASTNode, context: Context): NumberNode {
  const { refuse } = context;
  switch (tree.op) {
    case "value":
      return literal(tree, tree.args, context);
    case "id":
      return indicator(tree, tree.args, context);
    case "-_":
      return { type: "negation", operand: numberFrom(tree.args, context) };
    case "?:": {
      const [condition, met, unmet] = tree.args;
      return {
        type: "choice",
        condition: truthFrom(condition, context),
        met: numberFrom(met, context),
        unmet: numberFrom(unmet, context),
      };
    }
    case "call":
      return call(tree, tree.args, context);
    case "%":
      return refuse("not_supported", tree, "% is not supported; write per cent as * 100");
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "==":
    case "!=":
    case "&&":
    case "||":
    case "!_":
      return refuse("wrong_type", tree, "this is true or false where a number is needed; write condition ? number : other number");
    case "+":
    case "-":
    case "*":
    case "/": {
      const [left, right] = tree.args;
      if (!isArithmetic(tree.op)) return REFUSED;
      return { type: "arithmetic", operator: tree.op, left: numberFrom(left, context), right: numberFrom(right, context) };
    }
    default:
      return refuse("not_supported", tree, refusalOf(tree.op));
  }
}

function refusalOf(op: string): string {
  if (op === "." || op === ".?") return "indicators have no members; name an indicator by its key alone, and write decimals as 0.5";
  if (op === "rcall") return `there are no methods; call a function by its name: ${FUNCTION_NAMES.join(", ")}`;
  if (op === "list" || op === "map" || op === "[]" || op === "[?]") return "lists and maps are not supported; a formula knows numbers only";
  return `${op} is not supported in formulas`;
}

function truthFrom(tree: ASTNode, context: Context): TruthNode {
  if (tree.op === "value" && typeof tree.args === "boolean") return { type: "truth", value: tree.args };
  if (tree.op === "!_") return { type: "not", operand: truthFrom(tree.args, context) };
  if (tree.op === "&&" || tree.op === "||") {
    const [left, right] = tree.args;
    return { type: tree.op === "&&" ? "both" : "either", left: truthFrom(left, context), right: truthFrom(right, context) };
  }
  if (isComparison(tree.op)) {
    const [left, right] = tree.args as [ASTNode, ASTNode];
    return { type: "comparison", operator: tree.op, left: numberFrom(left, context), right: numberFrom(right, context) };
  }
  context.refuse("wrong_type", tree, "a condition is needed here, such as orders > 100");
  return UNDECIDED;
}

function literal(place: Place, value: unknown, { refuse }: Context): NumberNode {
  if (typeof value !== "number" && typeof value !== "bigint") {
    return refuse("wrong_type", place, 'a number is needed here; texts are used in indicator("key") only');
  }
  const number = Number(value);
  if (Math.abs(number) <= LIMITS.amount) return { type: "number", value: number };
  return refuse("too_large", place, `numbers reach from -${LIMITS.amount} to ${LIMITS.amount}`);
}

function indicator(place: Place, key: string, { refuse, named }: Context): NumberNode {
  if (!KEY.test(key)) return refuse("unknown_indicator", place, `"${key.slice(0, 64)}" is no indicator's key`);
  named.push({ key, start: place.start, end: place.end });
  return { type: "indicator", key };
}

function call(tree: Place, [name, args]: [string, ASTNode[]], context: Context): NumberNode {
  if (name === "indicator") {
    const [key] = args;
    if (args.length === 1 && key?.op === "value" && typeof key.args === "string") return indicator(tree, key.args, context);
    return context.refuse("wrong_type", tree, 'indicator takes one key in quotes: indicator("response-speed")');
  }
  const expected = name === "orElse" ? ([2, 2] as const) : FUNCTIONS.get(name)?.args;
  if (!expected) {
    const meant = nearest(name, FUNCTION_NAMES);
    const hint = meant ? `do you mean ${meant}?` : `there are ${FUNCTION_NAMES.join(", ")}`;
    return context.refuse("not_supported", tree, `there is no function "${name.slice(0, 64)}"; ${hint}`, meant);
  }
  const [least, most] = expected;
  if (args.length < least || args.length > most) {
    const number = least === most ? String(least) : `${least} to ${most}`;
    return context.refuse("wrong_type", tree, `${name} takes ${number} argument${most === 1 ? "" : "s"}, not ${args.length}`);
  }
  return { type: "call", name, args: args.map((arg) => numberFrom(arg, context)) };
}
