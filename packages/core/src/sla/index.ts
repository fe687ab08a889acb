export { type ClockFacts, type ClockReading, type ClockState, changeTarget, evaluateClock } from "./clock.js";
export {
  type Duration,
  type DurationType,
  dueAfterDuration,
  durationSchema,
  durationTypeSchema,
  elapsedSecondsOf,
  measureOf,
} from "./duration.js";
export {
  type CaseAttributes,
  type Conditions,
  conditionsSchema,
  durationFor,
  type HourlyTarget,
  hourlyTargetSchema,
  matchPolicy,
  type Policy,
  policySchema,
  type TargetName,
  targetSchema,
  targetsSchema,
} from "./policy.js";
export { type DuePreview, type ElapsedPreview, type PreviewInput, preview, previewInputSchema } from "./preview.js";
export { type ResolutionCycle, type ResolutionHistory, resolutionHistory } from "./resolution.js";
export {
  evaluateWaiting,
  firstResponseAt,
  type MessageEvent,
  type WaitingEpisode,
  type WaitingFacts,
  type WaitingReading,
  waitingEpisodes,
} from "./waiting.js";
