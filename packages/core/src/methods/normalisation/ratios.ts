import { Undefined } from "../method.js";
import { type ColumnTransform, extent } from "./columns.js";

const sumOf = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0);

function requirePositive(values: Float64Array, label: string, why: string): void {
  const refused = values.find((x) => !(x > 0));
  if (refused !== undefined) throw new Undefined(`${label} holds ${refused}; ${why} needs values above zero.`);
}

/** x/max of the column; throws `Undefined` where the largest value is not above zero, as a ratio would then turn the order round. */
function largestOf(values: Float64Array, label: string): number {
  const { max } = extent(values);
  if (!(max > 0)) throw new Undefined(`The largest value of ${label} is ${max}; a ratio to it needs a value above zero.`);
  return max;
}

/** Benefit x/√Σx², cost 1 − x/√Σx²; zeros only stay zeros. [Hwang & Yoon 1981] */
export const vectorRatio: ColumnTransform = (values, { direction, warn }) => {
  const { min, max } = extent(values);
  const largest = Math.max(Math.abs(min), Math.abs(max));
  if (largest === 0) warn("has only zeros; its length is 0 and every ratio is taken as 0");
  const length = largest * Math.sqrt(values.reduce((sum, x) => sum + (x / largest) ** 2, 0)) || 1;
  return values.map((x) => (direction === 1 ? x / length : 1 - x / length));
};

/** Benefit x/Σx, cost (1/x)/Σ(1/x): shares that add up to 1. [Hwang & Yoon 1981; Wang & Luo 2010] */
export const shareOfSum: ColumnTransform = (values, { direction, label, warn }) => {
  if (direction === -1) {
    requirePositive(values, label, "a cost's share of the sum (1/x)");
    const { min } = extent(values);
    const total = values.reduce((sum, x) => sum + min / x, 0);
    return values.map((x) => min / x / total);
  }
  const total = sumOf(values);
  if (values.every((x) => x === 0)) {
    warn("has only zeros; every subject gets an equal share");
    return values.map(() => 1 / values.length);
  }
  if (values.some((x) => x < 0)) throw new Undefined(`${label} holds values below zero; shares of a sum need values of zero or more.`);
  return values.map((x) => x / total);
};

/** Benefit x/max, cost min/x. [Hwang & Yoon 1981: linear scale transformation] */
export const linearRatio: ColumnTransform = (values, { direction, label }) => {
  if (direction === 1) {
    const max = largestOf(values, label);
    return values.map((x) => x / max);
  }
  requirePositive(values, label, "a cost's ratio (min/x)");
  const { min } = extent(values);
  return values.map((x) => min / x);
};

/** Benefit x/max, cost 1 − x/max. [Jahan & Edwards 2015, Materials & Design 65:335-342] */
export const ratioToMaximum: ColumnTransform = (values, { direction, label }) => {
  const max = largestOf(values, label);
  return values.map((x) => (direction === 1 ? x / max : 1 - x / max));
};

/** Benefit (x/max)², cost (min/x)³. [Peldschus 1983; Jahan & Edwards 2015] */
export const nonlinearRatio: ColumnTransform = (values, { direction, label }) => {
  if (direction === -1) requirePositive(values, label, "a cost's ratio (min/x)");
  else if (values.some((x) => x < 0)) throw new Undefined(`${label} holds values below zero, which a square would turn into gains.`);
  const { min } = extent(values);
  const max = direction === 1 ? largestOf(values, label) : 1;
  return values.map((x) => (direction === 1 ? (x / max) ** 2 : (min / x) ** 3));
};

/** Benefit ln x/ln Πx, cost (1 − ln x/ln Πx)/(m − 1). [Zavadskas & Turskis 2008, Technol. Econ. Dev. Econ. 14(1):8-25] */
export const logarithmicShare: ColumnTransform = (values, { direction, label, warn }) => {
  requirePositive(values, label, "a logarithm");
  const logs = values.map(Math.log);
  const total = sumOf(logs);
  if (total === 0) throw new Undefined(`The product of ${label} is 1, whose logarithm is 0; shares of it do not exist.`);
  if (direction === -1 && values.length < 2) throw new Undefined(`${label} has one value; shares of a cost need two or more.`);
  if (values.some((x) => x < 1)) warn("holds values below 1, whose logarithms are negative: its order may turn round");
  return logs.map((log) => (direction === 1 ? log / total : (1 - log / total) / (values.length - 1)));
};

/** Benefit 1 − (max − x)/Σ(max − x), cost 1 − (x − min)/Σ(x − min); 1 where nothing varies. [Zeng et al. 2013, enhanced accuracy] */
export const enhancedAccuracy: ColumnTransform = (values, { direction, warn }) => {
  const { min, max } = extent(values);
  if (min === max) {
    warn("is constant; every value is the best and scores 1");
    return values.map(() => 1);
  }
  const gaps = values.map((x) => (direction === 1 ? max - x : x - min));
  const total = sumOf(gaps);
  return gaps.map((gap) => 1 - gap / total);
};

/** 1 − |best − x|/|best|, best the largest benefit or smallest cost. [Zavadskas & Turskis 2008] */
export const distanceFromBest: ColumnTransform = (values, { direction, label }) => {
  const { min, max } = extent(values);
  const best = direction === 1 ? max : min;
  if (best === 0 && min !== max) throw new Undefined(`The best value of ${label} is 0; distances relative to it do not exist.`);
  return values.map((x) => (x === best ? 1 : 1 - Math.abs((best - x) / best)));
};
