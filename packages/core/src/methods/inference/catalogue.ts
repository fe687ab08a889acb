import type { Method } from "../method.js";
import { BAYES } from "./bayes-catalogue.js";
import { CORRELATIONS } from "./correlation-catalogue.js";
import { COUNTS } from "./count-catalogue.js";
import { DISTRIBUTIONS } from "./distribution-catalogue.js";
import { INTERVALS } from "./interval-catalogue.js";
import { MEANS } from "./mean-catalogue.js";
import { MULTIPLICITY } from "./multiplicity-catalogue.js";
import { RANKS } from "./rank-catalogue.js";
import { RELIABILITY } from "./reliability-catalogue.js";

/** Intervals, tests, priors, correlations, reliability and the distributions behind them. */
export const INFERENCE: Method[] = [
  ...INTERVALS,
  ...MEANS,
  ...COUNTS,
  ...RANKS,
  ...MULTIPLICITY,
  ...BAYES,
  ...CORRELATIONS,
  ...RELIABILITY,
  ...DISTRIBUTIONS,
];
