import { type Problem, problemsOf } from "../errors/index.js";
import * as Indicator from "../indicator/index.js";
import { type DimensionNode, nodesOf, normalise, type SchemeDefinition, type SchemeNode } from "../scoring/index.js";

type Path = (string | number)[];
type Warning = { path: Path; code: string; message: string };

/** What may well be meant but deserves a look: weights of zero, only children, gates and grades that nothing reaches. */
export function treeWarnings(definition: SchemeDefinition, indicators: readonly Indicator.FrozenIndicator[]): Problem[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const nodes = nodesOf(definition);
  return problemsOf(
    [
      ...branchWarnings("the top level", definition, []),
      ...nodes.flatMap(({ node, path }) => (node.type === "dimension" ? branchWarnings(`"${node.key}"`, node, path) : [])),
      ...nodes.flatMap(({ node, path }) => gateWarnings(node, path, byId)),
      ...repeatedWarnings(nodes),
      ...gradeWarnings(definition, nodes),
    ],
    "definition",
  );
}

type Branch = Pick<DimensionNode, "children" | "weighting" | "coverageThreshold">;

function branchWarnings(where: string, { children, weighting }: Branch, path: Path): Warning[] {
  const warnings: Warning[] = [];
  // The top level of a scheme with one indicator is no oversight.
  if (children.length === 1 && path.length > 0) {
    const message = `${where} has one child only: it scores what "${children[0]?.key}" scores, and could be left out`;
    warnings.push({ path: [...path, "children"], code: "only_child", message });
  }
  if (weighting && !(weighting.method === "combined" && weighting.first.method === "direct")) return warnings;
  for (const [index, { key, weight }] of children.entries()) {
    if (weight !== 0) continue;
    const message = `"${key}" has the weight 0: it is shown, but adds nothing to the score`;
    warnings.push({ path: [...path, "children", index, "weight"], code: "zero_weight", message });
  }
  return warnings;
}

function gateWarnings(
  { key, veto, ...node }: SchemeNode,
  path: Path,
  indicators: ReadonlyMap<string, Indicator.FrozenIndicator>,
): Warning[] {
  if (!veto) return [];
  if (veto.cap >= 100) {
    const message = `the cap of ${veto.cap} takes nothing from any score; lower it, or remove the veto`;
    return [{ path: [...path, "veto", "cap"], code: "never_binds", message }];
  }
  const indicator = "indicatorId" in node ? indicators.get(node.indicatorId) : undefined;
  const least = indicator ? leastScore(indicator) : 0;
  if (least < veto.below) return [];
  const message = `"${key}" never scores below ${least}, so this gate never shuts; raise below, or remove the veto`;
  return [{ path: [...path, "veto", "below"], code: "never_reached", message }];
}

/** The lowest score that any value gets. */
const leastScore = (indicator: Indicator.FrozenIndicator): number =>
  Math.min(
    ...(indicator.thresholds ?? [[indicator.goalposts.low], [indicator.goalposts.high]]).map(([value]) => normalise(indicator, value)),
  );

function repeatedWarnings(nodes: { node: SchemeNode; path: Path }[]): Warning[] {
  const first = new Map<string, string>();
  return nodes.flatMap(({ node, path }) => {
    if (node.type !== "indicator") return [];
    const before = first.get(node.indicatorId);
    if (before === undefined) {
      first.set(node.indicatorId, node.key);
      return [];
    }
    const message = `"${node.key}" is the same indicator as "${before}", so it counts twice`;
    return [{ path: [...path, "indicatorId"], code: "repeated_indicator", message }];
  });
}

function gradeWarnings({ grades }: SchemeDefinition, nodes: { node: SchemeNode; path: Path }[]): Warning[] {
  const warnings: Warning[] = [];
  if (grades.length === 1) {
    const message = `every score has the grade "${grades[0]?.grade}"; add bands, or leave grades out of reports`;
    warnings.push({ path: ["grades"], code: "one_grade", message });
  }
  const caps = nodes.flatMap(({ node }) =>
    node.veto?.of === "total" && node.veto.whenMissing === "apply" ? [{ key: node.key, cap: node.veto.cap }] : [],
  );
  const [top] = grades;
  if (top && grades.length > 1 && top.from >= 100) {
    const message = `"${top.grade}" takes a score of 100 on every indicator, which hardly anybody reaches`;
    warnings.push({ path: ["grades", 0, "from"], code: "never_reached", message });
  }
  for (const { key, cap } of caps) {
    if (cap > 0 || grades.length === 1) continue;
    const message = `while "${key}" has no score, everybody scores 0 and gets "${grades.at(-1)?.grade}"`;
    warnings.push({ path: ["grades"], code: "harsh_gate", message });
  }
  return warnings;
}

/** Metrics and criteria that nobody has recorded so far. */
export async function sourceWarnings(indicators: readonly Indicator.FrozenIndicator[]): Promise<Problem[]> {
  const each = await Promise.all(indicators.map(async (one) => ({ key: one.key, warnings: await Indicator.warningsOf(one) })));
  return each.flatMap(({ key, warnings }) => warnings.map((warning) => ({ ...warning, path: `indicators.${key}.${warning.path}` })));
}
