export { normalCdf, normalQuantile, normalUpperTail, studentTCdf, studentTQuantile, studentTUpperTail } from "./distributions.js";
export { DURATION_RELATIVE_ERROR, durationBin, quantileEstimate, quantileFromBins } from "./duration-sketch.js";
export { DEFAULT_CONFIDENCE, type Estimate, type IntervalMethod } from "./estimate.js";
export { fromDuration, fromRating, fromRatio, fromValue } from "./from-values.js";
export { criticalZ, type Interval, poissonScoreInterval, tInterval, wilsonInterval } from "./intervals.js";
export { MEASURE_KINDS, type MeasureKind, type MeasureOptions, measure } from "./measure.js";
export { mean, meanEstimate, sampleVariance, standardErrorOfMean } from "./moments.js";
export {
  betaQuantile,
  betaUpperQuantile,
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperQuantile,
  chiSquareUpperTail,
  fCdf,
  fQuantile,
  fUpperTail,
} from "./positive-distributions.js";
export { proportion, rate } from "./rates.js";
export { bayesianAverage } from "./shrinkage.js";
export { logGamma, regularisedBeta, regularisedGammaP, regularisedGammaQ } from "./special-functions.js";
export { EMPTY, merge, mergeAll, type Statistic, subtract } from "./statistic.js";
export { boxShare, ces, csat, type NetPromoterScore, nps } from "./survey-measures.js";
