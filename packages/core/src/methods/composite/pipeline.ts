import { aggregate, meanOf, type Part } from "../../scoring/aggregate.js";
import { rankSubjects } from "../../scoring/rank.js";
import { Undefined } from "../method.js";
import { type Columns, transformColumns } from "../normalisation/columns.js";
import { minMax } from "../normalisation/min-max.js";
import { percentileRanks } from "../normalisation/ranks.js";
import type { Direction } from "../shapes.js";
import { type Cell, imputeCentre, imputeGroupCentre } from "../treatment/impute.js";
import { treatSkewKurt } from "../treatment/skew-kurt.js";
import { type Framework, type Indicator, treeOf } from "./framework.js";
import type { Steps } from "./steps.js";

export type Treatment = { imputed: number; treatment: "none" | "winsorise" | "log"; winsorised: number };

export type Composite = {
  /** Score of every unit, `null` where nothing under the index has a value. */
  index: Cell[];
  /** 1 the best; ties share the better rank. */
  rank: Cell[];
  /** The scores of every aggregate and the normalised indicators, one a unit. */
  levels: Map<string, Cell[]>;
  normalised: Map<string, Cell[]>;
  treatments: Map<string, Treatment>;
  warnings: string[];
};

/**
 * A composite index the usual way: denominate, impute, treat outliers, normalise with direction,
 * and take weighted means up the tree; what stays missing leaves its weight to its siblings.
 * Throws `Undefined` for a denominator of 0. [OECD/JRC 2008, steps 3 to 6; COINr, build_example_coin]
 */
export function compositeIndex(framework: Framework, steps: Steps): Composite {
  const tree = treeOf(framework);
  const warnings: string[] = [];
  const treatments = new Map<string, Treatment>();
  const normalised = new Map<string, Cell[]>();
  for (const indicator of tree.indicators) {
    const raw = framework.indicators[indicator.code] ?? [];
    const denominated = steps.denominate ? denominate(raw, indicator, framework) : raw;
    const imputed = impute(denominated, framework.group, steps.impute);
    const treated = treat(imputed, steps);
    treatments.set(indicator.code, { ...treated.note, imputed: gaps(denominated) - gaps(imputed) });
    const { data, warnings: told } = normalise(treated.cells, indicator.direction, steps);
    warnings.push(...told.map((warning) => `${indicator.code} ${warning}`));
    if (gaps(data) > 0) warnings.push(`${indicator.code} is missing for ${gaps(data)} units; its weight passes to its siblings there`);
    normalised.set(indicator.code, data);
  }
  const levels = aggregateUp(framework, tree, normalised, steps);
  const index = levels.get(tree.root) ?? normalised.get(tree.root) ?? [];
  return { index, rank: ranksOf(framework.units, index), levels, normalised, treatments, warnings };
}

const gaps = (cells: readonly Cell[]): number => cells.reduce<number>((count, cell) => (cell === null ? count + 1 : count), 0);

function denominate(cells: readonly Cell[], { code, denominator }: Indicator, { denominators, units }: Framework): Cell[] {
  const divisors = denominator === null ? undefined : denominators[denominator];
  if (!divisors) return [...cells];
  return cells.map((cell, i) => {
    const divisor = divisors[i] ?? null;
    if (cell === null || divisor === null) return null;
    if (divisor === 0) throw new Undefined(`${denominator} of ${units[i]} is 0; ${code} cannot be divided by it.`);
    return cell / divisor;
  });
}

function impute(cells: readonly Cell[], group: Framework["group"], how: Steps["impute"]): Cell[] {
  if (how === "none") return [...cells];
  const centre = how === "median" || how === "groupMedian" ? "median" : "mean";
  return how === "mean" || how === "median" || !group ? imputeCentre(cells, centre) : imputeGroupCentre(cells, group, centre);
}

function treat(cells: Cell[], { treat: rule }: Steps): { cells: Cell[]; note: Pick<Treatment, "treatment" | "winsorised"> } {
  const note: Pick<Treatment, "treatment" | "winsorised"> = { treatment: "none", winsorised: 0 };
  if (!rule) return { cells, note };
  const column: Columns = { x: cells };
  const { data } = transformColumns(column, (values) => {
    const { treatment, winsorised, values: treated } = treatSkewKurt(values, { ...rule, estimator: 2 });
    Object.assign(note, { treatment, winsorised: treatment === "winsorise" ? winsorised : 0 });
    return treated;
  });
  return { cells: data as Cell[], note };
}

function normalise(
  cells: Cell[],
  direction: Direction,
  { normalise: how, range: [low, high] }: Steps,
): { data: Cell[]; warnings: string[] } {
  const { data, warnings } = transformColumns({ x: cells }, (values, { warn }) => {
    if (how === "percentileRank") return percentileRanks(values, direction).map((share) => low + share * (high - low));
    if (values.every((x) => x === values[0])) warn(`is constant; every unit gets ${(low + high) / 2}`);
    return minMax(values, direction, { low, high });
  });
  return { data: data as Cell[], warnings: warnings.map((warning) => warning.replace(/^x /, "")) };
}

function aggregateUp(framework: Framework, tree: ReturnType<typeof treeOf>, normalised: ReadonlyMap<string, Cell[]>, steps: Steps) {
  const levels = new Map<string, Cell[]>();
  const mean = meanOf(
    steps.aggregate === "arithmetic" ? { method: steps.aggregate } : { method: steps.aggregate, floor: steps.range[1] / 100 },
  );
  for (const { code, children } of tree.aggregates) {
    const columns = children.map((child) => ({
      weight: framework.meta[child]?.w ?? 1,
      scores: levels.get(child) ?? normalised.get(child) ?? [],
    }));
    const scores = framework.units.map((_, i) => {
      const present: Part[] = [];
      for (const { weight, scores: column } of columns) {
        const score = column[i] ?? null;
        if (score !== null) present.push({ score, weight });
      }
      return aggregate(present, mean)?.score ?? null;
    });
    levels.set(code, scores);
  }
  return levels;
}

function ranksOf(units: readonly string[], scores: readonly Cell[]): Cell[] {
  const ranked = rankSubjects(units.map((subjectId, i) => ({ subjectId, score: scores[i] ?? null })));
  const rankOf = new Map(ranked.map(({ subjectId, rank }) => [subjectId, rank]));
  return units.map((unit) => rankOf.get(unit) ?? null);
}
