import { goalposts as between } from "../../scoring/normalise.js";

type Posts = readonly [number, number];

/** Life expectancy at birth, mean and expected years of schooling, gross national income per head (PPP $). */
export type HumanDevelopment = { lifeExp: number; meanYears: number; expYears: number; gni: number };

export type HdiGoalposts = {
  lifeExp: Posts;
  meanYears: Posts;
  expYears: Posts;
  gni: Posts;
  /** Those of the combined education index; with them it is a rescaled geometric mean (2010 to 2013), without the arithmetic mean (from 2014). */
  edu?: Posts | undefined;
};

/** From 2014 on. [UNDP, Human Development Report, technical note 1] */
export const HDI_GOALPOSTS: HdiGoalposts = { lifeExp: [20, 85], meanYears: [0, 15], expYears: [0, 18], gni: [100, 75_000] };

export type HdiParts = { le: number; mys: number; eys: number; edu: number; inc: number; hdi: number };

const share = (x: number, [low, high]: Posts): number => between(x, { low, high }, "benefit");

/**
 * The human development index with its dimension indices, each from 0 to 1: life expectancy, mean
 * years, expected years, education, income (by logarithms), and the geometric mean of life,
 * education and income. Income and its goalposts are above zero.
 * [UNDP, Human Development Report 2010, technical note 1; 2014 ff. for the arithmetic education index]
 */
export function humanDevelopmentIndex({ lifeExp, meanYears, expYears, gni }: HumanDevelopment, posts: HdiGoalposts): HdiParts {
  const le = share(lifeExp, posts.lifeExp);
  const mys = share(meanYears, posts.meanYears);
  const eys = share(expYears, posts.expYears);
  const edu = posts.edu ? share(Math.sqrt(mys * eys), posts.edu) : (mys + eys) / 2;
  const inc = share(Math.log(gni), [Math.log(posts.gni[0]), Math.log(posts.gni[1])]);
  return { le, mys, eys, edu, inc, hdi: Math.cbrt(le * edu * inc) };
}
