export { aggregateCovered, arithmetic } from "./aggregate.js";
export { gradeOf } from "./grade.js";
export { estimateIndicator, type Indicator, indicatorFields, indicatorSchema, keySchema, refineIndicator } from "./indicator.js";
export { bestInterval, goalposts, normalise, normaliseRange } from "./normalise.js";
export { type Ranked, rankSubjects, type Scored } from "./rank.js";
export { roundToSum } from "./round-to-sum.js";
export {
  type Aggregation,
  type DimensionNode,
  type GradeBand,
  type IndicatorNode,
  indicatorIdsOf,
  MAX_DEPTH,
  MAX_NODES,
  nodesOf,
  type SchemeDefinition,
  type SchemeDefinitionInput,
  type SchemeNode,
  type SchemeNodeInput,
  type SchemeProblem,
  schemeDefinitionSchema,
  unknownIndicators,
} from "./scheme.js";
export { scoreSubject } from "./score-subject.js";
export type { DimensionScore, IndicatorScore, IndicatorStatus, Reason, ScorecardBody, Uncertain } from "./scorecard.js";
