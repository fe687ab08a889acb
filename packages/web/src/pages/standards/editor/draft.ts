import type { Indicator } from "../../../api/indicators.js";
import type { Clause, Criterion, Definition, Stage } from "../../../api/standards.js";
import { freeKey } from "../../surveys/editor/change.js";

/** Where a clause stands: stage and place in it. */
export type Place = { stage: number; clause: number };

export const MAX_STAGES = 12;

export const withStage = (definition: Definition, index: number, stage: Stage): Definition => ({
  stages: definition.stages.with(index, stage),
});

/** The definition with the clauses of one stage replaced. */
export function withClauses(definition: Definition, index: number, change: (clauses: Clause[]) => Clause[]): Definition {
  const stage = definition.stages[index];
  return stage ? withStage(definition, index, { ...stage, clauses: change(stage.clauses ?? []) }) : definition;
}

/** The definition with the clause taken to the end of another stage. */
export function movedTo(definition: Definition, { stage, clause }: Place, target: number): Definition {
  const moving = definition.stages[stage]?.clauses?.[clause];
  if (!moving || stage === target) return definition;
  const without = withClauses(definition, stage, (clauses) => clauses.toSpliced(clause, 1));
  return withClauses(without, target, (clauses) => [...clauses, moving]);
}

const clausesOf = ({ stages }: Definition): Clause[] => stages.flatMap(({ clauses = [] }) => clauses);

export const newClause = (definition: Definition, title: string): Clause => ({
  key: freeKey(
    "clause-",
    clausesOf(definition).map(({ key }) => key),
  ),
  title,
});

export const newStage = (definition: Definition, name: string): Stage => ({
  key: freeKey(
    "stage-",
    definition.stages.map(({ key }) => key),
  ),
  name,
  clauses: [],
});

/** A first limit for an indicator: four fifths of the way to what scores 100. */
export function firstCriterion({
  kind,
  goalposts,
  decimals = 1,
}: Pick<Indicator, "kind" | "decimals"> & Partial<Pick<Indicator, "goalposts">>): Criterion {
  if (kind === "interval" || !goalposts) return { score: 60 };
  const { low, high } = goalposts;
  const value = kind === "benefit" ? low + 0.8 * (high - low) : high - 0.8 * (high - low);
  return { at: kind === "benefit" ? "least" : "most", value: Number(value.toFixed(decimals)) };
}
