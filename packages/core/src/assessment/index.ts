export {
  allAssessments,
  assessmentFromId,
  assessmentsFromIds,
  existingAssessment,
  putAssessment,
  reopened,
  withoutWords,
} from "./answers.js";
export { computeResults, type Judged, type Note, type Results } from "./compute.js";
export { assessmentId } from "./entity.js";
export { evidenceOf, metricOf, type ResultImage, SOURCE } from "./evidence.js";
export { agreementFor, type FiledFigure, figuresOf, filedFigureSchema, stored } from "./lookup.js";
export type { Rating } from "./matrix.js";
export { overalls } from "./overall.js";
export { type Filing, filedCells, fileResults, withdrawResults } from "./results.js";
export {
  type Criterion,
  PERSPECTIVES,
  type Perspective,
  perspectiveSchema,
  type RatingScale,
  type Rubric,
  rubricSchema,
  type Scores,
  scaleSchema,
  scoreProblems,
  scoresSchema,
} from "./rubric.js";
export {
  type Agreement,
  ASSESSMENT_STATES,
  type Assessment,
  type AssessmentState,
  agreementSchema,
  assessmentSchema,
  type Cell,
  commentSchema,
  type ResultSettings,
  reasonSchema,
  resultSettingsSchema,
  type Severity,
  type SubjectResult,
  severitySchema,
  subjectResultSchema,
} from "./schema.js";
