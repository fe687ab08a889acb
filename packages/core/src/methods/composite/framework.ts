import { z } from "zod";
import { type Direction, MAX_CELLS, numberSchema } from "../shapes.js";

const MAX_UNITS = 20_000;
const MAX_NODES = 2_000;

const codeSchema = z.string().min(1).max(100);
const seriesSchema = z.array(numberSchema.nullable()).max(MAX_UNITS);

const nodeSchema = z.strictObject({
  dir: z.literal([1, -1]).default(1).describe("Of an indicator: 1 more is better, -1 less is better."),
  w: numberSchema.min(0).default(1).describe("Weight among the children of its parent."),
  den: codeSchema.nullish().describe("The denominator that an indicator is divided by."),
  par: codeSchema.nullish().describe("The parent; only the index itself has none."),
  type: z.string().max(40).optional(),
  lev: numberSchema.optional(),
});

/** Units, their data, and the tree from the indicators up to the index. */
export const frameworkFields = {
  units: z.array(codeSchema).min(1).max(MAX_UNITS),
  group: z.array(codeSchema.nullable()).optional().describe("The group of every unit, for imputation by group."),
  indicators: z.record(codeSchema, seriesSchema).describe("One value a unit, null where it is missing."),
  denominators: z.record(codeSchema, seriesSchema).default({}),
  meta: z.record(codeSchema, nodeSchema).describe("Every indicator and aggregate with its parent and weight."),
};

export const frameworkSchema = z.strictObject(frameworkFields);

export type Framework = z.output<typeof frameworkSchema>;
type Node = z.output<typeof nodeSchema>;

export type Indicator = { code: string; direction: Direction; weight: number; denominator: string | null };
export type Aggregate = { code: string; weight: number; children: string[] };
export type Tree = { root: string; indicators: Indicator[] /** Children before their parents. */; aggregates: Aggregate[] };

type Refusal = { path: (string | number)[]; message: string };

/** What is wrong with a framework: lengths, names that lead nowhere, a tree that is none. */
export function frameworkProblems({ units, group, indicators, denominators, meta }: Framework): Refusal[] {
  const series = { indicators, denominators };
  const lengths = Object.entries(series).flatMap(([field, columns]) =>
    Object.entries(columns).flatMap(([code, values]) => wrongLength([field, code], values, units)),
  );
  const cells = Object.keys(indicators).length * units.length;
  const scores = Object.keys(meta).length * units.length - cells;
  return [
    ...lengths,
    ...(group ? wrongLength(["group"], group, units) : []),
    ...(new Set(units).size < units.length ? [{ path: ["units"], message: "every unit may occur once" }] : []),
    ...(cells > MAX_CELLS ? [{ path: ["indicators"], message: `${cells} values; at most ${MAX_CELLS} are taken` }] : []),
    ...(scores > MAX_CELLS ? [{ path: ["meta"], message: `${scores} scores of aggregates; at most ${MAX_CELLS} are computed` }] : []),
    ...Object.keys(indicators)
      .filter((code) => !Object.hasOwn(meta, code))
      .map((code) => ({ path: ["meta", code], message: `the indicator ${code} has no entry in meta` })),
    ...treeProblems(indicators, denominators, new Map(Object.entries(meta))),
  ];
}

function wrongLength(path: string[], values: readonly unknown[], units: readonly string[]): Refusal[] {
  return values.length === units.length ? [] : [{ path, message: `${values.length} entries for ${units.length} units; send one a unit` }];
}

function treeProblems(indicators: object, denominators: object, meta: ReadonlyMap<string, Node>): Refusal[] {
  const refusals: Refusal[] = [];
  if (meta.size > MAX_NODES) return [{ path: ["meta"], message: `${meta.size} entries; at most ${MAX_NODES} are taken` }];
  const roots = [...meta].filter(([, { par }]) => !par).map(([code]) => code);
  if (roots.length !== 1)
    refusals.push({ path: ["meta"], message: `exactly one entry, the index, has no parent (par); here it is ${roots.length}` });
  const parents = new Set([...meta.values()].map(({ par }) => par));
  for (const [code, { den, par, w }] of meta) {
    const refuse = (field: string, message: string) => refusals.push({ path: ["meta", code, field], message });
    if (par && !meta.has(par)) refuse("par", `there is no ${par} in meta`);
    if (par && Object.hasOwn(indicators, par)) refuse("par", `${par} is an indicator and cannot be a parent`);
    if (den && !Object.hasOwn(denominators, den)) refuse("den", `there is no ${den} among the denominators`);
    if (!Object.hasOwn(indicators, code) && !parents.has(code))
      refuse("type", `${code} has neither data among the indicators nor children`);
    if (!w && ![...meta.values()].some((other) => other.par === par && other.w > 0)) refuse("w", `all children of ${par} weigh 0`);
    if (circular(code, meta)) refuse("par", `${code} is among its own ancestors`);
  }
  return refusals;
}

function circular(code: string, meta: ReadonlyMap<string, Node>): boolean {
  let parent = meta.get(code)?.par;
  for (let steps = 0; parent && steps <= meta.size; steps++) {
    if (parent === code) return true;
    parent = meta.get(parent)?.par;
  }
  return false;
}

/** The tree of a framework without problems. */
export function treeOf({ indicators, meta }: Framework): Tree {
  const childrenOf = new Map<string, string[]>();
  let root = "";
  for (const [code, { par }] of Object.entries(meta)) {
    if (par) childrenOf.set(par, [...(childrenOf.get(par) ?? []), code]);
    else root = code;
  }
  const aggregates: Aggregate[] = [];
  const visit = (code: string): void => {
    const children = childrenOf.get(code);
    if (!children) return;
    children.forEach(visit);
    aggregates.push({ code, weight: meta[code]?.w ?? 1, children });
  };
  visit(root);
  const leaves = Object.keys(indicators).map((code) => {
    const { dir = 1, w = 1, den = null } = meta[code] ?? {};
    return { code, direction: dir, weight: w, denominator: den };
  });
  return { root, indicators: leaves, aggregates };
}
