import { Undefined } from "../method.js";
import { observedPairs, type Pairs, pairsBySpread, pairsOfCategories, pairsOfRatios } from "./disagreement.js";
import { type CodedRatings, codedRatings, type RatingsByRater } from "./ratings.js";

export const ALPHA_METRICS = ["nominal", "ordinal", "interval", "ratio", "circular"] as const;
export type AlphaMetric = (typeof ALPHA_METRICS)[number];

export type Alpha = {
  alpha: number;
  /** Mean squared difference between ratings of one unit, and between any two ratings, in the metric's terms. */
  observedDisagreement: number;
  expectedDisagreement: number;
  /** Units with two ratings or more, and the ratings in them. */
  units: number;
  pairableValues: number;
  distinctValues: number;
  /** All ratings are equal: alpha is 0/0 and is given as 1 by convention. */
  withoutVariation: boolean;
};

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement, for any number of raters and
 * missing ratings. `ratings` is raters × units. The differences squared are: nominal 1 unless
 * equal; ordinal between mean ranks; interval c − k; ratio (c − k) / (c + k), for values from 0
 * on; circular sin(π (c − k) / period), where `period` is the length of the circle (the range of
 * the values plus 1 if not given). Where all ratings are equal alpha is indeterminate
 * (Krippendorff asks for variation before anything can be reliable); the value given then is 1,
 * as nobody disagreed, and `withoutVariation` is set.
 * Throws `Undefined` when no unit has two ratings or the metric does not fit the values.
 * [Krippendorff 2011, Computing Krippendorff's alpha-reliability; 2018, Content Analysis, 4th ed., ch. 12]
 */
export function krippendorffAlpha(ratings: RatingsByRater, metric: AlphaMetric, options: { period?: number | undefined } = {}): Alpha {
  return alphaOf(codedRatings(ratings), metric, options.period);
}

/** The same of ratings that are coded already; `sample` names the units to use, repeats allowed. */
export function alphaOf(coded: CodedRatings, metric: AlphaMetric, period?: number, sample?: Int32Array): Alpha {
  const units = sample ?? Int32Array.from({ length: coded.starts.length - 1 }, (_, u) => u);
  const counts = countsOf(coded, units);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const pairs = pairsFor(coded, counts, metric, period);
  const observedDisagreement = observedPairs(coded, units, pairs.within) / n;
  const expectedDisagreement = pairs.overall / (n * (n - 1));
  const withoutVariation = expectedDisagreement === 0;
  return {
    alpha: withoutVariation ? 1 : 1 - observedDisagreement / expectedDisagreement,
    observedDisagreement: observedDisagreement * pairs.scale,
    expectedDisagreement: expectedDisagreement * pairs.scale,
    units: units.length,
    pairableValues: n,
    distinctValues: counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    withoutVariation,
  };
}

/** How often each value occurs. */
function countsOf({ starts, codes, values }: CodedRatings, units: Int32Array): Float64Array {
  const counts = new Float64Array(values.length);
  for (let i = 0; i < units.length; i += 1) {
    const u = units[i] as number;
    for (let at = starts[u] as number; at < (starts[u + 1] as number); at += 1) {
      const code = codes[at] as number;
      counts[code] = (counts[code] as number) + 1;
    }
  }
  return counts;
}

function pairsFor(coded: CodedRatings, counts: Float64Array, metric: AlphaMetric, period: number | undefined): Pairs {
  const { values } = coded;
  if (metric === "nominal") return pairsOfCategories(coded, counts);
  if (metric === "ordinal") return pairsBySpread(coded, counts, [meanRanks(counts)]);
  if (metric === "interval") return pairsBySpread(coded, counts, [values]);
  if (metric === "circular") return pairsBySpread(coded, counts, circle(values, period));
  if ((values[0] as number) < 0) throw new Undefined("The ratio metric needs ratings of 0 or more; use interval for signed values.");
  return pairsOfRatios(coded, counts);
}

/** The ordinal difference of two values is the difference of their mean ranks. */
function meanRanks(counts: Float64Array): Float64Array {
  let below = 0;
  return counts.map((count) => {
    const rank = below + (count + 1) / 2;
    below += count;
    return rank;
  });
}

/** Points on a circle of diameter 1, whose chords are sin(π (c − k) / period). */
function circle(values: Float64Array, period?: number): Float64Array[] {
  const length = period ?? (values.at(-1) ?? 0) - (values[0] ?? 0) + 1;
  // The whole turns go first: an angle of a large value would lose its digits.
  const angles = values.map((value) => ((value % length) / length) * 2 * Math.PI);
  return [angles.map((angle) => Math.cos(angle) / 2), angles.map((angle) => Math.sin(angle) / 2)];
}
