import { type Problem, problemsOf } from "../errors/index.js";
import { nodesOf, type SchemeDefinition, type Weighting } from "../scoring/index.js";
import { begunPeriods, readCases } from "./cases.js";
import { type Derived, deriveWeights, periodsOf } from "./derive.js";
import { type Frozen, frozenOf } from "./freezing.js";
import { schemeProblems } from "./problems.js";
import { sourceWarnings, treeWarnings } from "./warnings.js";

export type Checked = Derived & Pick<Frozen, "indicators">;

/**
 * A tree as publishing would freeze it, with everything that stands in the way and everything doubtful. Scores of
 * subjects are read only with `data`, and only where weights rest on them.
 */
export async function checked(definition: SchemeDefinition, { data }: { data: boolean }): Promise<Checked> {
  const frozen = await frozenOf(definition);
  const periods = periodsOf(definition);
  const begun = new Set((await begunPeriods(periods)).map(({ label }) => label));
  const tree = schemeProblems(definition, frozen.known);
  const usable = frozen.problems.length === 0 && !tree.some(({ code }) => code === "unusable_indicator");
  const cases = data && usable ? await readCases(definition, frozen.indicators, [...begun]) : new Map<string, never>();
  const derived = deriveWeights(definition, cases);
  return {
    ...derived,
    indicators: frozen.indicators,
    problems: [...tree, ...periodProblems(definition, begun), ...frozen.problems, ...derived.problems],
    warnings: [...derived.warnings, ...treeWarnings(definition, frozen.indicators)],
  };
}

/** The same for the one who edits: also the metrics that nobody has recorded yet. */
export async function checkedForEditing(definition: SchemeDefinition): Promise<Checked> {
  const found = await checked(definition, { data: false });
  return { ...found, warnings: [...found.warnings, ...(await sourceWarnings(found.indicators))] };
}

function periodProblems(definition: SchemeDefinition, begun: ReadonlySet<string>): Problem[] {
  const problem = (weighting: Weighting | undefined, path: (string | number)[]) => {
    if (!weighting || weighting.method === "ahp") return [];
    const { period } = weighting.method === "combined" ? weighting.second : weighting;
    if (begun.has(period)) return [];
    const at = [...path, "weighting", ...(weighting.method === "combined" ? ["second"] : []), "period"];
    return [
      { path: at, code: "not_begun", message: `the period ${period} has not begun, so nothing is known of it; take one that is over` },
    ];
  };
  const below = nodesOf(definition).flatMap(({ node, path }) => (node.type === "dimension" ? problem(node.weighting, path) : []));
  return problemsOf([...problem(definition.weighting, []), ...below], "definition");
}
