/**
 * The gamma and beta functions and their regularised incomplete forms, to a relative 1e-12.
 * Prefactors go through the saddle-point form (Loader 2000, "Fast and accurate computation of
 * binomial probabilities"), which keeps that accuracy where log-gammas of large arguments cancel.
 */

const HALF_LOG_TWO_PI = 0.9189385332046728;
const TINY = 1e-300;
const MAX_TERMS = 100_000;

/** Coefficients of the Stirling series, B_2k / (2k (2k-1)). [Abramowitz & Stegun 6.1.40] */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  requirePositive("x", x);
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}

/** Lower regularised incomplete gamma function P(a, x), a > 0, x ≥ 0. [A&S 6.5.1] */
export function regularisedGammaP(a: number, x: number): number {
  requirePositive("a", a);
  if (x <= 0) return 0;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** Upper regularised incomplete gamma function Q(a, x) = 1 - P(a, x), accurate in the tail. */
export function regularisedGammaQ(a: number, x: number): number {
  requirePositive("a", a);
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

/**
 * Regularised incomplete beta function I_x(a, b), a and b > 0, 0 ≤ x ≤ 1. [A&S 6.6.2]
 * Pass the complement `y` = 1 - x where the caller knows it better than the subtraction would.
 */
export function regularisedBeta(x: number, a: number, b: number, y = 1 - x): number {
  requirePositive("a", a);
  requirePositive("b", b);
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const prefactor = betaPrefactor(x, y, a, b);
  // The continued fraction converges fast only on its own side of the mean.
  return x < (a + 1) / (a + b + 2)
    ? Math.min(1, prefactor * betaFraction(x, y, a, b))
    : Math.max(0, 1 - prefactor * betaFraction(y, x, b, a));
}

/** ln Γ(x) minus Stirling's leading terms. The recurrence carries small x to where the series is exact. */
function stirlingError(x: number): number {
  let shifted = x;
  let carried = 0;
  while (shifted < 16) {
    carried += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const inverseSquare = 1 / (shifted * shifted);
  const series = STIRLING.reduceRight((sum, coefficient) => coefficient + sum * inverseSquare, 0);
  return carried + series / shifted;
}

/** x ln(x / m) + m - x without cancellation near x = m. */
function deviance(x: number, m: number): number {
  const ratio = (x - m) / (x + m);
  if (Math.abs(ratio) > 0.1) return x * Math.log(x / m) + m - x;
  // ln(x/m) = 2 artanh(ratio); its leading term combines with m - x into (x - m) * ratio.
  let power = 2 * x * ratio;
  let sum = (x - m) * ratio;
  for (let k = 3; k < 60; k += 2) {
    power *= ratio * ratio;
    const next = sum + power / k;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** x^a e^-x / Γ(a) */
export function gammaPrefactor(a: number, x: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-deviance(a, x) - stirlingError(a));
}

/** x^a y^b / B(a, b) for 0 < x < 1 and y = 1 - x: the beta density times xy. */
export function betaPrefactor(x: number, y: number, a: number, b: number): number {
  const total = a + b;
  const correction = stirlingError(total) - stirlingError(a) - stirlingError(b);
  const exponent = correction - deviance(a, total * x) - deviance(b, total * y);
  return Math.sqrt((a / total) * (b / (2 * Math.PI))) * Math.exp(exponent);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MAX_TERMS; k += 1) {
    term *= x / (a + k);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return Math.min(1, gammaPrefactor(a, x) * sum);
}

function gammaFraction(a: number, x: number): number {
  const fraction = lentz((k) => (k === 0 ? { over: 1, plus: x + 1 - a } : { over: -k * (k - a), plus: x + 2 * k + 1 - a }));
  return Math.min(1, gammaPrefactor(a, x) * fraction);
}

/**
 * The even part of A&S 26.5.8, in which x and y = 1 - x both stand, so that nothing is lost where x
 * is nearly 1. [Didonato & Morris 1992, ACM Trans. Math. Softw. 18:360-373]
 */
function betaFraction(x: number, y: number, a: number, b: number): number {
  return lentz((m) => {
    // a + (2m - 1), not a + 2m - 1: a tiny a would be lost.
    const before = a + (2 * m - 1);
    const crossing = m === 0 ? 0 : (m * (b - m) * x) / before;
    const over = m === 0 ? 1 : ((a + (m - 1)) / before) * (a + b + (m - 1)) * x * crossing;
    return { over, plus: m + crossing + ((a + m) / (a + 2 * m + 1)) * (a * y - b * x + 1 + m * (1 + y)) };
  });
}

/** Value of over0/(plus0 + over1/(plus1 + …)) by the modified Lentz method. [Thompson & Barnett 1986] */
function lentz(term: (k: number) => { over: number; plus: number }): number {
  const first = term(0);
  let value = awayFromZero(first.plus);
  let numerator = value;
  let denominator = 0;
  for (let k = 1; k < MAX_TERMS; k += 1) {
    const { over, plus } = term(k);
    denominator = 1 / awayFromZero(plus + over * denominator);
    numerator = awayFromZero(plus + over / numerator);
    const step = numerator * denominator;
    value *= step;
    if (Math.abs(step - 1) < 4e-16) break;
  }
  return first.over / value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name} must be positive and finite, not ${value}`);
}
