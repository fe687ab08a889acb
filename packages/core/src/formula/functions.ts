import type { Absence } from "./value.js";

type Callable = {
  args: readonly [least: number, most: number];
  /** Plain numbers in, one number out; not finite or an absence where there is none. */
  apply: (args: readonly number[]) => number | Absence;
};

const at = (args: readonly number[], index: number): number => args[index] ?? Number.NaN;

/** What formulas may call, besides `indicator("key")` and `orElse(value, substitute)`, which are no plain functions. */
export const FUNCTIONS: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ["ratio", { args: [2, 2], apply: (args) => at(args, 0) / at(args, 1) }],
  ["min", { args: [1, 8], apply: (args) => Math.min(...args) }],
  ["max", { args: [1, 8], apply: (args) => Math.max(...args) }],
  ["abs", { args: [1, 1], apply: (args) => Math.abs(at(args, 0)) }],
  ["sqrt", { args: [1, 1], apply: (args) => Math.sqrt(at(args, 0)) }],
  ["round", { args: [1, 2], apply: rounded }],
  ["clamp", { args: [3, 3], apply: (args) => Math.min(Math.max(at(args, 0), at(args, 1)), at(args, 2)) }],
]);

/** Half away from zero, to so many decimals; 0 unless told. */
function rounded([value = Number.NaN, decimals = 0]: readonly number[]): number {
  const unit = 10 ** Math.min(10, Math.max(0, Math.trunc(decimals)));
  return (Math.sign(value) * Math.round(Math.abs(value) * unit)) / unit;
}
