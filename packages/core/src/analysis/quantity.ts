import { z } from "zod";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Indicator from "../indicator/index.js";
import { localizedTextSchema } from "../locale/index.js";
import * as Scheme from "../scheme/index.js";
import { scorerOf } from "../scorecard/index.js";
import type { Audience } from "../scoring/index.js";
import { DEFAULT_CONFIDENCE, type Estimate, type MeasureKind } from "../statistics/index.js";
import * as Tenant from "../tenant/index.js";
import type { Reading } from "./reading.js";

/** What is looked at: an indicator in its unit, or the total score of a scheme. Spread into a request's schema; refine with `onlyOne`. */
export const quantityFields = {
  indicatorId: Id.schema("indicator").optional().meta({ description: "The indicator, in its unit" }),
  schemeId: Id.schema("scheme").optional().meta({ description: "Or the total score, 0 to 100, of a published scheme" }),
};

export type QuantityReference = { indicatorId?: string | undefined; schemeId?: string | undefined };

export const onlyOne = ({ indicatorId, schemeId }: QuantityReference): boolean => (indicatorId === undefined) !== (schemeId === undefined);
export const ONLY_ONE = { message: "give indicatorId or schemeId, one of them", path: ["indicatorId"] };

export const quantitySchema = z
  .object({
    type: z.enum(["indicator", "scheme"]),
    id: z.string(),
    name: localizedTextSchema,
    unit: z.string(),
    decimals: z.int(),
    kind: z.enum(["benefit", "cost", "interval"]).describe("Better when higher, when lower, or inside `best`."),
    best: z.array(z.number()).length(2).nullable().describe("For kind interval: the range that is best."),
    minimumSample: z
      .int()
      .nullable()
      .describe("Below this sample values are suppressed; null for scores, whose indicators have their own."),
    schemeVersion: z.int().nullable().describe("The version by which all periods are scored alike; null for indicators."),
    low: z.number().nullable().describe("The least value possible; null without a bound."),
    high: z.number().nullable().describe("The greatest value possible; null without a bound."),
  })
  .meta({ id: "Quantity", description: "What the figures are of: an indicator, or a scheme's total score." });

/** A quantity with all that is needed to read it from evidence. */
export type Quantity = z.infer<typeof quantitySchema> & {
  /** Units in which shares are told: value = per × share. */
  per: number;
  measure: MeasureKind | "score";
  indicators: readonly Indicator.FrozenIndicator[];
  /** Whom a scheme scores; undefined is everybody. */
  audience?: Audience | undefined;
  readingOf(estimates: ReadonlyMap<string, Estimate>): Reading;
};

/**
 * The quantity that is referred to. A scheme is read by its version in force, whatever version scored the
 * period once, so that one ruler measures all periods. Throws `not_found` for an unknown one, `conflict` for a draft.
 */
export async function quantityOf({ indicatorId, schemeId }: QuantityReference): Promise<Quantity> {
  if (schemeId !== undefined) return ofScheme(schemeId);
  const [indicator] = (await Indicator.fromIds(indicatorId === undefined ? [] : [indicatorId])).values();
  if (!indicator) throw notFound("indicator");
  const [own, ...inputs] = await frozen(indicator);
  if (!own) throw notFound("indicator");
  return ofIndicator(own, inputs);
}

/**
 * The indicator frozen, followed by what its formula takes. A survey that no longer has the question keeps its
 * past answers readable, as they were understood.
 */
async function frozen(indicator: Indicator.Indicator): Promise<[Indicator.FrozenIndicator, ...Indicator.FrozenIndicator[]]> {
  try {
    const [first, ...inputs] = await Indicator.freezeAll([indicator]);
    if (first) return [first, ...inputs];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "unprocessable" || indicator.source.type === "formula") throw error;
  }
  return [{ ...indicator, minimumSample: indicator.minimumSample ?? (await Tenant.settings()).minimumSample }];
}

function ofIndicator(indicator: Indicator.FrozenIndicator, inputs: readonly Indicator.FrozenIndicator[]): Quantity {
  const { id, name, unit, decimals, kind, best, minimumSample } = indicator;
  return {
    type: "indicator",
    id,
    name,
    unit,
    decimals,
    kind,
    best: best ?? null,
    minimumSample,
    schemeVersion: null,
    ...boundsOf(indicator),
    per: indicator.measure.per ?? 1,
    measure: indicator.measure.kind,
    indicators: [indicator, ...inputs],
    readingOf: (estimates) => indicatorReading(estimates.get(id), minimumSample),
  };
}

/** As scoring does: nothing observed is missing, too little observed is suppressed and only its size told. */
export function indicatorReading(estimate: Estimate | undefined, minimumSample: number): Reading {
  if (!estimate || estimate.value === null || !(estimate.n > 0)) return { ...NOTHING, status: "missing", n: 0 };
  if (estimate.n < minimumSample) return { ...NOTHING, status: "suppressed", n: estimate.n };
  const { value, n, standardError, low, high, method } = estimate;
  return { status: "measured", value, n, standardError, low, high, method };
}

const NOTHING = { value: null, standardError: null, low: null, high: null, method: "none" };

/** The range that a measure cannot leave, from its kind and the question's scale. */
function boundsOf({ measure, scale, source }: Indicator.FrozenIndicator): { low: number | null; high: number | null } {
  const { kind, per = 1 } = measure;
  if (kind === "csat" || kind === "topBox") return { low: 0, high: per };
  if (kind === "nps") return { low: -per, high: per };
  if ((kind === "mean" || kind === "ces") && scale) return { low: scale.low * per, high: scale.high * per };
  const isShare = source.type === "survey" || (source.type === "complaints" && source.figure !== "perThousand");
  if (kind === "rate") return { low: 0, high: isShare ? per : null };
  return kind === "count" || kind === "median-duration" || kind === "p90-duration" ? { low: 0, high: null } : { low: null, high: null };
}

async function ofScheme(id: string): Promise<Quantity> {
  const version = await Scheme.currentVersion(id);
  const scorer = scorerOf(version);
  return {
    type: "scheme",
    id,
    name: version.name,
    unit: "",
    decimals: 1,
    kind: "benefit",
    best: null,
    minimumSample: null,
    schemeVersion: version.number,
    low: 0,
    high: 100,
    per: 1,
    measure: "score",
    indicators: version.indicators,
    audience: version.definition.appliesTo,
    readingOf: (estimates) => {
      const { body, status, n } = scorer(estimates);
      if (body.score === null) return { ...NOTHING, status: status === "suppressed" ? "suppressed" : "missing", n };
      const { score: value, standardError, low, high } = body;
      return { status: "measured", value, n, standardError, low, high, method: standardError === null ? "none" : "delta" };
    },
  };
}

/** What a client is told of the quantity. */
export function publicQuantity(quantity: Quantity): z.infer<typeof quantitySchema> {
  const { type, id, name, unit, decimals, kind, best, minimumSample, schemeVersion, low, high } = quantity;
  return { type, id, name, unit, decimals, kind, best, minimumSample, schemeVersion, low, high };
}

export const CONFIDENCE = DEFAULT_CONFIDENCE;
