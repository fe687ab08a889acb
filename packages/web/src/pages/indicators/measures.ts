import type { Indicator, Measure, MeasureKind, Source } from "../../api/indicators.js";
import type { Question } from "../../api/surveys.js";

type Range = { low: number; high: number };

/** What a source can be measured by. The first kind is the usual one; `shares` are fractions before `per`. */
export type Offer = { kinds: readonly [MeasureKind, ...MeasureKind[]]; per: number; scale?: Range };

const SHARE: Offer = { kinds: ["rate"], per: 100 };
const MEDIAN: Offer = { kinds: ["median-duration"], per: 1 / 3600 };
const P90: Offer = { kinds: ["p90-duration"], per: 1 / 3600 };
const COUNT: Offer = { kinds: ["count"], per: 1 };

const FIGURES: Record<Extract<Source, { type: "complaints" }>["figure"], Offer> = {
  onTimeResolution: SHARE,
  onTimeFirstResponse: SHARE,
  medianResolution: MEDIAN,
  p90Resolution: P90,
  medianFirstResponse: MEDIAN,
  p90FirstResponse: P90,
  count: COUNT,
  perThousand: { kinds: ["rate"], per: 1000 },
};

const SCALES: Partial<Record<Question["type"], Range>> = {
  csat: { low: 1, high: 5 },
  nps: { low: 0, high: 10 },
  ces: { low: 1, high: 7 },
};

function scaleOf(question: Question): Range | undefined {
  if (question.type === "rating" || question.type === "matrix") return { low: 1, high: question.points ?? 5 };
  return SCALES[question.type];
}

/** What this source offers, `agency` being the scale of the rating agency; undefined while it is not clear yet what is measured. */
export function offerOf(source: Source, question: Question | undefined, agency?: Range): Offer | undefined {
  if (source.type === "observation") return { kinds: ["mean", "rate", "sum", "count"], per: 1 };
  if (source.type === "complaints") return FIGURES[source.figure];
  if (source.type === "rating") return agency && { kinds: ["mean"], per: 1, scale: agency };
  if (source.type === "assessment" || source.type === "formula") return { kinds: ["mean"], per: 1 };
  if (!question) return undefined;
  if (question.type === "single" || question.type === "multiple") return source.option ? SHARE : COUNT;
  if (question.type === "number") return { kinds: ["mean", "sum", "count"], per: 1 };
  const scale = scaleOf(question);
  return scale ? scaleOffer(question, scale) : COUNT;
}

function scaleOffer({ type }: Question, scale: Range): Offer {
  const { low, high } = scale;
  const kinds: MeasureKind[] = ["mean", "topBox", "count"];
  if (high - low >= 2) kinds.push("csat");
  if ((low <= 1 && high === 10) || (low === 1 && high === 5)) kinds.push("nps");
  if (low === 1 && high === 7) kinds.push("ces");
  const usual = type === "nps" || type === "csat" || type === "ces" ? type : "mean";
  return { kinds: [usual, ...kinds.filter((kind) => kind !== usual)], per: isShare(usual) ? 100 : 1, scale };
}

export const isShare = (kind: MeasureKind): boolean => kind === "csat" || kind === "nps" || kind === "topBox" || kind === "rate";
const isDuration = (kind: MeasureKind): boolean => kind === "median-duration" || kind === "p90-duration";

/** Ways to express a measure, as the factor by which it is multiplied. */
export const EXPRESSIONS = {
  plain: 1,
  fraction: 1,
  percent: 100,
  perThousand: 1000,
  perTenThousand: 10_000,
  seconds: 1,
  minutes: 1 / 60,
  hours: 1 / 3600,
  days: 1 / 86_400,
} as const;
export type Expression = keyof typeof EXPRESSIONS;

/** Those that suit the measure, the usual one first. */
export function expressionsOf(kind: MeasureKind): readonly [Expression, ...Expression[]] {
  if (isDuration(kind)) return ["hours", "minutes", "seconds", "days"];
  if (kind === "nps" || kind === "csat" || kind === "topBox") return ["percent", "fraction"];
  return kind === "rate" ? ["percent", "fraction", "perThousand", "perTenThousand"] : ["plain"];
}

/** The expression behind a factor; undefined for one that somebody chose through the API. */
export const expressionOf = ({ kind, per = 1 }: Measure): Expression | undefined =>
  expressionsOf(kind).find((name) => Math.abs(EXPRESSIONS[name] - per) <= 1e-9 * per);

/** Units as they are written in reports; those without words stay empty. */
export const UNITS: Record<Expression, string> = {
  plain: "",
  fraction: "",
  percent: "%",
  perThousand: "‰",
  perTenThousand: "‱",
  seconds: "s",
  minutes: "min",
  hours: "h",
  days: "d",
};

export const unitOf = (kind: MeasureKind, expression: Expression): string => (kind === "nps" ? "" : UNITS[expression]);

type Scale = Pick<Indicator, "kind" | "goalposts" | "best" | "thresholds">;

/** The corners of the line that turns a value into a score from 0 to 100. */
export function cornersOf({ kind, goalposts: { low, high }, best, thresholds }: Scale): [value: number, score: number][] {
  if (thresholds) return thresholds.map(([value = 0, score = 0]) => [value, score]);
  if (kind === "benefit")
    return [
      [low, 0],
      [high, 100],
    ];
  if (kind === "cost")
    return [
      [low, 100],
      [high, 0],
    ];
  const [from, to] = best ?? [low, high];
  return [
    [low, 0],
    [from, 100],
    [to, 100],
    [high, 0],
  ];
}
