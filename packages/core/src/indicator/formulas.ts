import {
  type Absence,
  compile,
  type Formula,
  type FormulaEstimate,
  type Input,
  isAbsent,
  type Lookup,
  propagate,
} from "../formula/index.js";
import { isMeasured } from "../scoring/index.js";
import type { Estimate } from "../statistics/index.js";
import type { FrozenIndicator } from "./schema.js";

type Read = Pick<FrozenIndicator, "id" | "key" | "source" | "measure" | "minimumSample">;
type Compiled = { indicator: Read; formula: Formula; per: number; base: readonly Read[] };

type Estimates = ReadonlyMap<string, Estimate>;

/** Adds the estimates of formulas to those of the indicators that they take, by indicator id. */
export type FormulaReader = (estimates: Map<string, FormulaEstimate>) => void;

/**
 * Prepares the formulas among the indicators. A formula over formulas is computed down to what was observed, so that
 * an input which reaches it on two ways counts as one. What a formula takes are observed values: inputs below their
 * own minimum sample count as suppressed, and the inputs' rules for missing and small values do not apply.
 */
export async function openFormulas(indicators: readonly Read[]): Promise<FormulaReader> {
  const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  const formulas = new Map<string, Compiled>();
  for (const indicator of indicators) {
    if (indicator.source.type !== "formula") continue;
    const read = await compile(indicator.source.expression);
    if ("problems" in read) continue;
    formulas.set(indicator.key, { indicator, formula: read.ok, per: indicator.measure.per ?? 1, base: [] });
  }
  const all = [...formulas.values()].map((compiled) => ({ ...compiled, base: baseOf(compiled.indicator.key, formulas, byKey) }));
  const known = new Map(all.map((compiled) => [compiled.indicator.key, compiled]));
  return (estimates) => {
    for (const compiled of all) estimates.set(compiled.indicator.id, estimateOf(compiled, known, estimates));
  };
}

/** The indicators that are observed, not computed, on which a formula rests, by key. */
function baseOf(key: string, formulas: ReadonlyMap<string, Compiled>, byKey: ReadonlyMap<string, Read>): Read[] {
  const visited = new Set<string>();
  const pending = [key];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (visited.has(next)) continue;
    visited.add(next);
    pending.push(...(formulas.get(next)?.formula.inputs ?? []));
  }
  return [...visited].sort().flatMap((name) => (formulas.has(name) ? [] : (byKey.get(name) ?? [])));
}

function estimateOf({ formula, per, base }: Compiled, known: ReadonlyMap<string, Compiled>, estimates: Estimates): FormulaEstimate {
  const inputs = new Map(base.map((input) => [input.key, inputOf(input, estimates.get(input.id))]));
  const scaled = (value: number | Absence) => (isAbsent(value) ? value : settled(value * per));
  return propagate((lookup) => scaled(formula.evaluate(through(known, inputs, lookup))), inputs);
}

/** What is smaller than any amount can be is what rounding left of a zero; scores made of it could not be stored. */
const settled = (value: number): number => (Math.abs(value) < 1e-15 ? 0 : value);

function inputOf({ key, minimumSample }: Read, estimate: Estimate | undefined): Input {
  if (isMeasured(estimate, minimumSample)) return { value: estimate.value, n: estimate.n, standardError: estimate.standardError };
  const seen = estimate !== undefined && estimate.value !== null && estimate.n > 0;
  return seen ? { ...absent([], [key]), n: estimate.n } : absent([key], []);
}

const absent = (missing: string[], suppressed: string[]): Absence => ({ code: "formula-input", missing, suppressed });

/** Looks up formulas by computing them, each once, and everything else in what was observed. */
function through(known: ReadonlyMap<string, Compiled>, inputs: ReadonlyMap<string, Input>, base: Lookup): Lookup {
  const computed = new Map<string, number | Absence>();
  const lookup: Lookup = (key) => {
    const compiled = known.get(key);
    if (!compiled) return inputs.has(key) ? base(key) : absent([key], []);
    const before = computed.get(key);
    if (before !== undefined) return before;
    // Stands while the formula is computed: one that led back to itself would be missing, not endless.
    computed.set(key, absent([key], []));
    const value = compute(compiled, inputs, lookup);
    computed.set(key, value);
    return value;
  };
  return lookup;
}

function compute({ indicator, formula, per, base }: Compiled, inputs: ReadonlyMap<string, Input>, lookup: Lookup): number | Absence {
  const value = formula.evaluate(lookup);
  if (isAbsent(value)) return value;
  const samples = base.flatMap(({ key }) => {
    const input = inputs.get(key);
    return input && "value" in input ? [input.n] : [];
  });
  return Math.min(...samples) < indicator.minimumSample ? absent([], [indicator.key]) : value * per;
}
