import { Undefined } from "../method.js";
import { randomFrom } from "../outranking/random.js";
import { ratioPairCount } from "./disagreement.js";
import { type AlphaMetric, alphaOf } from "./krippendorff.js";
import { type CodedRatings, codedRatings, type RatingsByRater } from "./ratings.js";

export type AlphaInterval = { low: number; high: number; confidence: number; draws: number; seed: number };

/** Steps beyond this, ratings or pairs of them times draws, take longer than anybody waits. */
const MOST_WORK = 1e8;

/**
 * Percentile interval of Krippendorff's alpha from `draws` samples of the units with repeats; the
 * same for the same seed. Throws `Undefined` for one unit or too much work.
 * [Zapf et al. 2016, BMC Med. Res. Methodol. 16:93, who found it to cover better than drawing pairs]
 */
export function alphaInterval(
  ratings: RatingsByRater,
  metric: AlphaMetric,
  options: { draws: number; seed: number; confidence: number; period?: number | undefined },
): AlphaInterval {
  const coded = codedRatings(ratings);
  const units = coded.starts.length - 1;
  const { draws, seed, confidence, period } = options;
  requireFeasible(coded, metric, draws);
  const random = randomFrom(seed);
  const alphas = Float64Array.from({ length: draws }, () => {
    const sample = Int32Array.from({ length: units }, () => Math.floor(random() * units));
    return alphaOf(coded, metric, period, sample).alpha;
  }).sort();
  const tail = (1 - confidence) / 2;
  return { low: quantileOf(alphas, tail), high: quantileOf(alphas, 1 - tail), confidence, draws, seed };
}

function requireFeasible(coded: CodedRatings, metric: AlphaMetric, draws: number): void {
  if (coded.starts.length < 3) throw new Undefined("An interval for alpha needs two units or more with two ratings each.");
  const steps = coded.codes.length + coded.values.length + (metric === "ratio" ? ratioPairCount(coded) : 0);
  const most = Math.floor(MOST_WORK / steps);
  if (draws > most) throw new Undefined(`${draws} draws of ${coded.codes.length} ratings take too long; ask for at most ${most} draws.`);
}

/** Linear between order statistics, as type 7 of Hyndman & Fan 1996. */
function quantileOf(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
