import { FUNCTIONS } from "./functions.js";
import type { Arithmetic, Comparison, NumberNode, TruthNode } from "./tree.js";
import { type Absence, DIVISION_BY_ZERO, isAbsent, joined, OUT_OF_RANGE, type Value } from "./value.js";

/** An indicator's value by its key, or why there is none. */
export type Lookup = (key: string) => Value<number>;

/**
 * The formula's value, never NaN or Infinity. An absent part makes the whole absent, unless `orElse` stands
 * in for it or the other side of a condition decides. Each node is visited once at most.
 */
export function evaluate(node: NumberNode, lookup: Lookup): Value<number> {
  switch (node.type) {
    case "number":
      return node.value;
    case "indicator":
      return finite(lookup(node.key));
    case "negation": {
      const operand = evaluate(node.operand, lookup);
      return isAbsent(operand) ? operand : 0 - operand;
    }
    case "arithmetic":
      return calculate(node.operator, evaluate(node.left, lookup), evaluate(node.right, lookup));
    case "choice": {
      const condition = decide(node.condition, lookup);
      if (isAbsent(condition)) return condition;
      return evaluate(condition ? node.met : node.unmet, lookup);
    }
    case "call":
      return call(node, lookup);
  }
}

function call({ name, args }: Extract<NumberNode, { type: "call" }>, lookup: Lookup): Value<number> {
  if (name === "orElse") {
    const [preferred, substitute] = args;
    const value = preferred ? evaluate(preferred, lookup) : OUT_OF_RANGE;
    return isAbsent(value) && substitute ? evaluate(substitute, lookup) : value;
  }
  const known = FUNCTIONS.get(name);
  if (!known) throw new RangeError(`no function ${name}`);
  const values = args.map((arg) => evaluate(arg, lookup));
  const absences = values.filter(isAbsent);
  if (absences.length > 0) return joined(absences);
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (name === "ratio" && numbers[1] === 0) return DIVISION_BY_ZERO;
  return finite(known.apply(numbers));
}

function calculate(operator: Arithmetic, left: Value<number>, right: Value<number>): Value<number> {
  if (isAbsent(left) || isAbsent(right)) return joined([left, right].filter(isAbsent));
  if (operator === "+") return finite(left + right);
  if (operator === "-") return finite(left - right);
  if (operator === "*") return finite(left * right);
  return right === 0 ? DIVISION_BY_ZERO : finite(left / right);
}

function decide(node: TruthNode, lookup: Lookup): Value<boolean> {
  switch (node.type) {
    case "truth":
      return node.value;
    case "not": {
      const operand = decide(node.operand, lookup);
      return isAbsent(operand) ? operand : !operand;
    }
    case "comparison": {
      const left = evaluate(node.left, lookup);
      const right = evaluate(node.right, lookup);
      if (typeof left === "number" && typeof right === "number") return compare(node.operator, left, right);
      return joined([left, right].filter(isAbsent));
    }
    default: {
      const decisive = node.type === "either";
      const left = decide(node.left, lookup);
      if (left === decisive) return decisive;
      const right = decide(node.right, lookup);
      if (right === decisive) return decisive;
      const absences: Absence[] = [left, right].filter(isAbsent);
      return absences.length > 0 ? joined(absences) : !decisive;
    }
  }
}

function compare(operator: Comparison, left: number, right: number): boolean {
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  if (operator === ">") return left > right;
  if (operator === ">=") return left >= right;
  return operator === "==" ? left === right : left !== right;
}

/** Zero without a sign, and a reason instead of what is no number. */
function finite(value: Value<number>): Value<number> {
  if (isAbsent(value)) return value;
  return Number.isFinite(value) ? value + 0 : OUT_OF_RANGE;
}
