import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalUpperTail, studentTUpperTail } from "./distributions.js";
import {
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

// Expected values: mpmath 1.3 with 60 digits (incomplete gamma and beta, quadrature), rounded to doubles.

const within = (actual: number, expected: number, relative = 1e-11) =>
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));

describe("tails agree with 60-digit arithmetic to eleven digits, however thin", () => {
  test.each([
    [0.001, 0.49960105778608893],
    [0.1, 0.460172162722971],
    [0.7, 0.24196365222307303],
    [1.2, 0.11506967022170828],
    [1.96, 0.024997895148220435],
    [3, 0.0013498980316300946],
    [5, 2.866515718791939e-7],
    [8, 6.220960574271784e-16],
    [12, 1.776482112077679e-33],
    [20, 2.7536241186062337e-89],
    [30, 4.906713927148187e-198],
    [37, 5.725571222524577e-300],
  ])("normal beyond %d", (z, tail) => within(normalUpperTail(z), tail));

  test.each([
    [0.0001, 10001, 0.4999601067692699],
    [0.0001, 100000000, 0.4999601057721261],
    [0.1, 0.2, 0.4804450154942541],
    [0.1, 2.5, 0.46390327203124476],
    [0.1, 10001, 0.46017316491531945],
    [0.1, 123456, 0.4601722439101276],
    [0.1, 100000000, 0.46017216282320156],
    [0.7, 7, 0.2532587760977999],
    [0.7, 40, 0.24398938938030082],
    [1.5, 7, 0.08864924349498501],
    [1.5, 10001, 0.06682298433353474],
    [1.5, 123456, 0.06680847985649561],
    [2.2, 123456, 0.013904370476927734],
    [2.2, 100000000, 0.013903448652942539],
    [5, 40, 5.920032834829748e-6],
    [5, 10001, 2.915158409534674e-7],
    [5, 123456, 2.870431686242831e-7],
    [5, 100000000, 2.866520550633643e-7],
    [12, 2.5, 0.001418107515039162],
    [12, 7, 3.17915518909255e-6],
    [12, 333.3, 4.039665342764627e-28],
    [12, 10001, 2.9897356406243203e-33],
    [40, 1, 0.007956089912025814],
    [200, 0.2, 0.13028728769426443],
  ])("Student's t beyond %d with %d degrees of freedom", (t, df, tail) => within(studentTUpperTail(t, df), tail));

  test.each([
    [0.001, 1, 0.025227120630039613, 0.9747728793699604],
    [0.01, 10, 2.5933391898395398e-14, 0.999999999999974],
    [0.0555, 55.5, 4.656011231033239e-73, 1],
    [0.30000000000000004, 0.01, 0.9926874516715924, 0.007312548328407519],
    [1.5, 0.5, 0.8999365132844982, 0.10006348671550178],
    [2, 2, 0.6321205588285577, 0.36787944117144233],
    [2.7, 0.01, 0.9993689918749928, 0.0006310081250071075],
    [3, 0.01, 0.9994965665920563, 0.0005034334079436257],
    [3, 1, 0.9167354833364496, 0.0832645166635504],
    [3.3000000000000003, 0.01, 0.9995959343500818, 0.00040406564991828336],
    [5.550000000000001, 3.7, 0.79685826675254, 0.20314173324746002],
    [9, 0.5, 0.9991318158602781, 0.0008681841397219472],
    [10, 10, 0.5595067149347875, 0.4404932850652124],
    [15, 10, 0.8679381437122794, 0.1320618562877206],
    [20, 2, 0.9999546000702375, 4.5399929762484854e-5],
    [20, 200, 5.398589728139581e-63, 1],
    [30, 0.01, 0.9999999999024528, 9.754716757888401e-11],
    [49.95, 55.5, 0.3150556605859059, 0.6849443394140942],
    [83.25, 55.5, 0.990653652773057, 0.00934634722694301],
    [150, 0.5, 1, 2.870587573166013e-35],
    [185, 3.7, 1, 3.366933625484736e-39],
    [300, 200, 0.9999940754596646, 5.924540335483916e-6],
    [1500, 1000, 1, 1.0454640385979658e-22],
    [12345.6, 12345.6, 0.5016925756896649, 0.4983074243103351],
  ])("chi-square at %d with %d degrees of freedom", (x, df, cdf, tail) => {
    within(chiSquareCdf(x, df), cdf);
    within(chiSquareUpperTail(x, df), tail);
    if (cdf < 0.99) within(chiSquareQuantile(cdf, df), x);
    if (tail < 0.99) within(chiSquareUpperQuantile(tail, df), x);
  });

  test.each([
    [0.01, 5.5, 1, 9.832412780888315e-5, 0.9999016758721911],
    [0.01, 5.5, 3, 3.344768689627734e-5, 0.9999665523131037],
    [0.01, 30, 1, 4.575251408229614e-11, 0.9999999999542475],
    [0.01, 400, 0.7, 4.1728398848033975e-16, 0.9999999999999996],
    [0.3, 0.5, 1, 0.4647218228736372, 0.5352781771263628],
    [0.3, 5.5, 17.776, 0.0814704891190034, 0.9185295108809965],
    [0.3, 400, 1, 0.0686345688834683, 0.9313654311165317],
    [0.3, 400, 3, 0.0195304734765732, 0.9804695265234268],
    [0.9, 0.5, 100, 0.7262023257732526, 0.27379767422674733],
    [0.9, 5.5, 17.776, 0.4901702191600992, 0.5098297808399008],
    [0.9, 30, 3, 0.3600345444344091, 0.6399654555655909],
    [0.9, 400, 100, 0.24066781193949588, 0.7593321880605041],
    [0.9, 400, 5000, 0.08205110889980469, 0.9179488911001953],
    [0.9, 20000, 1, 0.2918532789897569, 0.7081467210102431],
    [1.2, 30, 0.7, 0.3277248702554067, 0.6722751297445932],
    [1.2, 400, 100000, 0.9962775940772752, 0.003722405922724822],
    [3, 2, 5000, 0.9501233059635211, 0.04987669403647884],
    [3, 5.5, 100, 0.9881418961352791, 0.011858103864720857],
    [3, 30, 0.7, 0.49065518208290104, 0.509344817917099],
    [3, 30, 1, 0.5680108951857961, 0.43198910481420394],
    [3, 400, 3, 0.8012522083247793, 0.1987477916752207],
    [20, 0.5, 100000, 0.9995078150669874, 0.0004921849330126057],
    [20, 1, 100, 0.9999795036544421, 2.0496345557948946e-5],
    [20, 1, 100000, 0.9999922472751017, 7.752724898283348e-6],
    [20, 5.5, 100, 0.9999999999999842, 1.5794597319561605e-14],
    [20, 5.5, 100000, 1, 9.531316466860099e-22],
    [20, 30, 1, 0.8245790072177894, 0.17542099278221063],
    [20, 30, 100, 1, 3.221269008698767e-30],
    [20, 400, 1, 0.8231774289910422, 0.17682257100895785],
    [20, 20000, 17.776, 0.9999999982333604, 1.766639655340268e-9],
  ])("F at %d with %d and %d degrees of freedom", (x, df1, df2, cdf, tail) => {
    within(fCdf(x, df1, df2), cdf);
    within(fUpperTail(x, df1, df2), tail);
    if (cdf < 0.99) within(fQuantile(cdf, df1, df2), x);
  });
});

describe("laws", () => {
  const df = fc.double({ min: 0.05, max: 5000, noNaN: true });
  const p = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  // Where the density is all but zero a probability says nothing more about x.
  const same = (actual: number, expected: number) =>
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.min(expected, 1 - expected));

  test("quantiles undo distribution functions", () => {
    fc.assert(
      fc.property(p, df, df, (share, a, b) => {
        if (chiSquareQuantile(share, a) > 1e-300) same(chiSquareCdf(chiSquareQuantile(share, a), a), share);
        const f = fQuantile(share, a, b);
        if (f > 1e-300 && f < 1e300) same(fCdf(f, a, b), share);
      }),
    );
  });

  test("both tails add up to one, and the F tails mirror each other", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), df, df, (x, a, b) => {
        expect(chiSquareCdf(x, a) + chiSquareUpperTail(x, a)).toBeCloseTo(1, 12);
        expect(fCdf(x, a, b) + fUpperTail(x, a, b)).toBeCloseTo(1, 12);
        expect(fCdf(x, a, b)).toBeCloseTo(fUpperTail(1 / x, b, a), 12);
      }),
    );
  });

  test("the square of t is F, chi-square with one degree is a squared normal", () => {
    for (const t of [0.2, 1.3, 4, 11]) {
      within(fUpperTail(t * t, 1, 8.5), 2 * studentTUpperTail(t, 8.5));
      within(chiSquareUpperTail(t * t, 1), 2 * normalUpperTail(t));
    }
  });

  test("the beta quantile meets its closed forms: uniform, power and arcsine", () => {
    within(betaQuantile(0.3, 1, 1), 0.3);
    within(betaQuantile(0.2, 4, 1), 0.2 ** 0.25);
    within(betaQuantile(0.9, 1, 3), 1 - 0.1 ** (1 / 3));
    within(betaQuantile(0.15, 0.5, 0.5), Math.sin((0.15 * Math.PI) / 2) ** 2);
    within(betaUpperQuantile(0.025, 1, 1e12), -Math.expm1(Math.log(0.025) / 1e12));
    within(betaUpperQuantile(0.3, 1, 1), 0.7);
  });

  test("nothing lies below zero, and probabilities outside (0, 1) are refused", () => {
    expect([chiSquareCdf(-1, 3), chiSquareUpperTail(0, 3), fCdf(0, 2, 3), fUpperTail(-2, 2, 3)]).toEqual([0, 1, 0, 1]);
    for (const bad of [0, 1, -0.1, Number.NaN]) {
      expect(() => chiSquareQuantile(bad, 2)).toThrow(RangeError);
      expect(() => fQuantile(bad, 2, 3)).toThrow(RangeError);
    }
  });
});
