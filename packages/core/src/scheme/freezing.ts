import { AppError, type Problem } from "../errors/index.js";
import * as Indicator from "../indicator/index.js";
import { indicatorIdsOf, type SchemeDefinition } from "../scoring/index.js";

export type Frozen = {
  /** Those of the tree in its order, then those that formulas take; whichever could be frozen. */
  indicators: Indicator.FrozenIndicator[];
  /** The indicators of the tree as they are stored, by id; unknown ones are absent. */
  known: Map<string, Indicator.Indicator>;
  /** Every formula and every source that does not fit. */
  problems: Problem[];
};

/** The indicators of a tree as a version would freeze them, with everything that stands in the way. */
export async function frozenOf(definition: SchemeDefinition): Promise<Frozen> {
  const ids = indicatorIdsOf(definition);
  const known = await Indicator.fromIds(ids);
  const own = ids.flatMap((id) => known.get(id) ?? []);
  const { inputs, problems: formulas } = await Indicator.inputsOf(own);
  const outcomes = await Promise.all([...own, ...inputs].map(attempt));
  return {
    known,
    indicators: outcomes.flatMap((outcome) => ("frozen" in outcome ? [outcome.frozen] : [])),
    problems: [...formulas, ...outcomes.flatMap((outcome) => ("problems" in outcome ? outcome.problems : []))],
  };
}

async function attempt(indicator: Indicator.Indicator): Promise<{ frozen: Indicator.FrozenIndicator } | { problems: Problem[] }> {
  try {
    return { frozen: await Indicator.freeze(indicator) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { errors = [{ path: "source", code: error.code, message: error.message }] } = error.meta;
    return { problems: errors.map((problem) => ({ ...problem, path: `indicators.${indicator.key}.${problem.path}` })) };
  }
}
