import { z } from "zod";
import { criticalZ, type NetPromoterScore, normalCdf, nps } from "../../statistics/index.js";
import { type Method, method, type Result, result, Undefined } from "../method.js";
import { confidenceSchema } from "../shapes.js";
import { fromBins, type Ratings, ratingsFields, refineRatings, statisticOf } from "./ratings.js";

const SCALE = { min: 0, max: 10 };
const countSchema = z.number().min(0).max(1e12);
const groupsFields = { promoters: countSchema.optional(), passives: countSchema.optional(), detractors: countSchema.optional() };

type Answers = Ratings & { promoters?: number | undefined; passives?: number | undefined; detractors?: number | undefined };

/** Promoters, passives and detractors counted, or ratings from 0 to 10. */
const answersSchema = z.strictObject({ ...groupsFields, ...ratingsFields }).superRefine(refineAnswers);

function refineAnswers(answers: Answers, context: z.RefinementCtx): void {
  const grouped = [answers.promoters, answers.passives, answers.detractors].filter((count) => count !== undefined);
  if (grouped.length === 0) refineRatings(answers, SCALE, context);
  else if (grouped.length < 3 || answers.x || answers.counts)
    context.addIssue({
      code: "custom",
      path: ["promoters"],
      message: "send promoters, passives and detractors, all three and nothing else",
    });
}

/** Three counts in the order promoters, passives, detractors, or the answers as elsewhere. */
const sampleSchema = z.union([z.tuple([countSchema, countSchema, countSchema]), answersSchema], {
  error: "send [promoters, passives, detractors], or an object with them",
});

function scoreOf(answers: Answers | [number, number, number], confidence: number): NetPromoterScore {
  const [promoters, passives, detractors] = Array.isArray(answers)
    ? answers
    : [answers.promoters ?? 0, answers.passives ?? 0, answers.detractors ?? 0];
  const counted = Array.isArray(answers) || answers.promoters !== undefined;
  const score = nps(counted ? fromBins({ 10: promoters, 7: passives, 0: detractors }) : statisticOf(answers, SCALE.min), confidence);
  if (score.estimate.value === null) throw new Undefined("There are no answers, so there is no net promoter score.");
  return score;
}

type Interval = { nps: number; se: number; low: number; high: number };

/** NPS with the plain standard error and its interval, within −1 to 1. */
function plain(score: NetPromoterScore, confidence: number): Interval {
  const value = score.estimate.value ?? 0;
  const se = score.plainStandardError ?? 0;
  const reach = criticalZ(confidence) * se;
  return { nps: value, se, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}

function adjusted({ estimate }: NetPromoterScore): Interval {
  return { nps: estimate.value ?? 0, se: estimate.standardError ?? 0, low: estimate.low ?? -1, high: estimate.high ?? 1 };
}

const answer = (interval: Interval, { promoters, passives, detractors, estimate }: NetPromoterScore, warnings: string[] = []): Result =>
  result({ ...interval, n: estimate.n }, warnings, { promoters, passives, detractors, confidence: estimate.confidence });

const EXAMPLE = { input: { promoters: 30, passives: 40, detractors: 30 } };
const params = z.strictObject({ confidence: confidenceSchema });
const UNANIMOUS = "everybody answers alike, so the plain standard error is 0 and understates the uncertainty; use nps.adjustedWald";

const scoreMethod = method({
  name: "nps.score",
  summary: "Net promoter score from −1 to 1 with the shares behind it and an adjusted Wald interval.",
  formula: "(P − D)/n; promoters 9–10, passives 7–8, detractors 0–6",
  source: "Reichheld 2003, Harvard Business Review 81(12); interval of Rocks 2016, The American Statistician 70(4):365-372",
  input: answersSchema,
  params,
  repeatable: true,
  example: { input: { x: [10, 9, 7, 3, 10] } },
  compute(answers, { confidence }) {
    const score = scoreOf(answers, confidence);
    const { n } = score.estimate;
    const shares = { promoters: score.promoters / n, passives: score.passives / n, detractors: score.detractors / n };
    return result({ ...adjusted(score), ...shares, n }, [], { method: "adjusted-wald", confidence });
  },
});

const standardErrorMethod = method({
  name: "nps.standardError",
  summary: "Net promoter score with its plain standard error and interval.",
  formula: "nps = (P − D)/n; se = √(((p + d) − (p − d)²)/n); nps ± z·se",
  source: "Variance of a difference of multinomial shares; Rocks 2016, The American Statistician 70(4):365-372",
  input: answersSchema,
  params,
  repeatable: true,
  example: EXAMPLE,
  compute(answers, { confidence }) {
    const score = scoreOf(answers, confidence);
    const interval = plain(score, confidence);
    return answer(interval, score, interval.se === 0 ? [UNANIMOUS] : []);
  },
});

const adjustedWaldMethod = method({
  name: "nps.adjustedWald",
  summary: "Net promoter score with an interval that holds for small samples and unanimous answers.",
  formula: "¾ promoter and ¾ detractor among 3 answers added: se = √(((p' + d') − (p' − d')²)/(n + 3)); (P − D)/(n + 3) ± z·se",
  source: "Rocks 2016, The American Statistician 70(4):365-372; Sauro & Lewis, MeasuringU",
  input: answersSchema,
  params,
  repeatable: true,
  example: EXAMPLE,
  compute(answers, { confidence }) {
    const score = scoreOf(answers, confidence);
    return answer(adjusted(score), score);
  },
});

const differenceMethod = method({
  name: "nps.differenceTest",
  summary: "Whether two net promoter scores differ: difference, z, two-sided p and interval.",
  formula: "z = (N1 − N2)/√(SE1² + SE2²), p = 2(1 − Φ(|z|))",
  source: "z test with the standard errors of Rocks 2016; Sauro & Lewis 2016, Quantifying the User Experience",
  input: z.strictObject({ a: sampleSchema, b: sampleSchema }),
  params: z.strictObject({
    confidence: confidenceSchema,
    standardError: z.enum(["plain", "adjustedWald"]).default("plain").describe("adjustedWald holds for small samples, too."),
  }),
  example: { input: { a: [120, 50, 30], b: [90, 60, 50] } },
  compute({ a, b }, { confidence, standardError }) {
    const read = (sample: typeof a) => {
      const score = scoreOf(sample, confidence);
      return { ...(standardError === "plain" ? plain(score, confidence) : adjusted(score)), n: score.estimate.n };
    };
    const [first, second] = [read(a), read(b)];
    const se = Math.hypot(first.se, second.se);
    if (se === 0) throw new Undefined('Both groups answer unanimously: the standard error is 0; send standardError "adjustedWald".');
    const diff = first.nps - second.nps;
    const z = diff / se;
    const reach = criticalZ(confidence) * se;
    return result({ diff, se, z, p: 2 * normalCdf(-Math.abs(z)), low: Math.max(-2, diff - reach), high: Math.min(2, diff + reach) }, [], {
      a: first,
      b: second,
    });
  },
});

export const NPS_METHODS: Method[] = [scoreMethod, standardErrorMethod, adjustedWaldMethod, differenceMethod];
