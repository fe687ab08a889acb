export { type Aggregate, aggregate, aggregateCovered } from "./aggregate.js";
export { type Attribution, attribute, attributeDistance } from "./attribute.js";
export { type Audience, isAddressed } from "./audience.js";
export { type Cohort, type CohortMean, cohortOf, gatherCohort, isMeasured, usesCohort } from "./cohort.js";
export { type Branch, evaluate, type LeafScores } from "./evaluate.js";
export { gradeOf } from "./grade.js";
export {
  estimateIndicator,
  type Indicator,
  indicatorFields,
  indicatorSchema,
  keySchema,
  missingRuleSchema,
  noTrace,
  refineIndicator,
  shrinkageSchema,
  type Thresholds,
  thresholdsSchema,
} from "./indicator.js";
export { type Lift, type LiftStep, liftOf, valueFor } from "./lift.js";
export { bestInterval, goalposts, normalise, normaliseRange } from "./normalise.js";
export { type Ranked, rankSubjects, type Scored } from "./rank.js";
export { leafKeysOf, rankNoise } from "./rank-noise.js";
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
export { type ExplainedEstimate, type ScoredIndicator, scoreIndicator } from "./score-indicator.js";
export { scoreSubject } from "./score-subject.js";
export type { DimensionScore, Imputed, IndicatorScore, IndicatorStatus, Reason, ScorecardBody, Shrunk, Uncertain } from "./scorecard.js";
export { type Veto, vetoSchema } from "./veto.js";
export { type Ahp, type Weighting, weightingProblems, weightingSchema } from "./weighting.js";
