import { type Problem, problemsOf } from "../errors/index.js";
import type { Indicator } from "../indicator/index.js";
import { nodesOf, type SchemeDefinition, schemeDefinitionSchema, unknownIndicators } from "../scoring/index.js";

const WHERE = "definition";

/**
 * What stands between a working copy and its publication: weights that do not add up, keys used
 * twice, grades out of order, indicators that are unknown or archived. Each with its path.
 */
export function schemeProblems(definition: SchemeDefinition, indicators: ReadonlyMap<string, Indicator>): Problem[] {
  const parsed = schemeDefinitionSchema.safeParse(definition);
  const laws = parsed.success ? [] : parsed.error.issues;
  const references = [...unknownIndicators(definition, new Set(indicators.keys())), ...archivedIndicators(definition, indicators)];
  return problemsOf([...laws, ...references.map((problem) => ({ ...problem, code: "unusable_indicator" }))], WHERE);
}

function archivedIndicators(definition: SchemeDefinition, indicators: ReadonlyMap<string, Indicator>) {
  return nodesOf(definition).flatMap(({ node, path }) => {
    if (node.type !== "indicator") return [];
    const indicator = indicators.get(node.indicatorId);
    if (!indicator?.archived) return [];
    const message = `"${node.key}" refers to the indicator "${indicator.key}", which is archived; restore it or take another`;
    return [{ path: [...path, "indicatorId"], message }];
  });
}
