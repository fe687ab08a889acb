import type { Indicator, IndicatorInput, Measure, MeasureKind, Source } from "../../api/indicators.js";
import type { LocalizedText } from "../../lib/locale.js";

/** The form as it is typed: texts everywhere, and the parts of every kind of source side by side. */
export type Values = {
  name: LocalizedText | undefined;
  description: LocalizedText | undefined;
  key: string;
  kind: Indicator["kind"];
  unit: string;
  decimals: string;
  minimumSample: string;
  source: {
    type: Source["type"];
    surveyId: string;
    question: string;
    row: string;
    option: string;
    figure: SourceOf<"complaints">["figure"];
    denominator: string;
    metric: string;
    perspective: SourceOf<"assessment">["perspective"];
    criterion: string;
    agency: string;
    validMonths: string;
    expression: string;
  };
  measure: { kind: MeasureKind; per: string; from: string };
  goalposts: { low: string; high: string };
  best: { from: string; to: string };
  /** Two points that make a line, or many that bend it. */
  scaleBy: "goalposts" | "thresholds";
  thresholds: { value: string; score: string }[];
  missing: { rule: MissingRule["rule"]; score: string };
  shrinkage: { towards: "none" | "cohort" | "fixed"; priorSample: string; mean: string };
};
export type MissingRule = NonNullable<Indicator["missing"]>;
type SourceOf<T extends Source["type"]> = Extract<Source, { type: T }>;

const text = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));

/** A number as people type it: spaces and a decimal comma are understood. NaN for anything else. */
export function numberIn(typed: string): number {
  const plain = typed
    .trim()
    .replaceAll(" ", "")
    .replace(/^([^.,]*),(\d+)$/, "$1.$2");
  return plain === "" ? Number.NaN : Number(plain);
}

const EMPTY_SOURCE: Values["source"] = {
  type: "survey",
  surveyId: "",
  question: "",
  row: "",
  option: "",
  figure: "onTimeResolution",
  denominator: "",
  metric: "",
  perspective: "expert",
  criterion: "",
  agency: "",
  validMonths: "12",
  expression: "",
};

/** Floor, threshold, target and stretch: a start that people change. */
export const usualPoints = (kind: Indicator["kind"]): Values["thresholds"] =>
  (kind === "cost" ? ["100", "90", "60", "0"] : ["0", "60", "90", "100"]).map((score) => ({ value: "", score }));

export function valuesOf(indicator: Indicator | undefined): Values {
  const { measure, goalposts, best, source } = indicator ?? {};
  return {
    name: indicator?.name,
    description: indicator?.description,
    key: indicator?.key ?? "",
    kind: indicator?.kind ?? "benefit",
    unit: indicator?.unit ?? "%",
    decimals: text(indicator?.decimals ?? 1),
    minimumSample: text(indicator?.minimumSample),
    source: { ...EMPTY_SOURCE, ...source, validMonths: source?.type === "rating" ? text(source.validMonths ?? 12) : "12" },
    measure: { kind: measure?.kind ?? "csat", per: text(measure ? (measure.per ?? 1) : 100), from: text(measure?.from) },
    goalposts: { low: text(goalposts?.low), high: text(goalposts?.high) },
    best: { from: text(best?.[0]), to: text(best?.[1]) },
    scaleBy: indicator?.thresholds ? "thresholds" : "goalposts",
    thresholds: indicator?.thresholds?.map(([value, score]) => ({ value: text(value), score: text(score) })) ?? [],
    missing: missingValuesOf(indicator?.missing),
    shrinkage: shrinkageValuesOf(indicator?.shrinkage),
  };
}

const missingValuesOf = (rule: MissingRule = { rule: "exclude" }): Values["missing"] => ({
  rule: rule.rule,
  score: rule.rule === "score" ? text(rule.score) : "0",
});

function shrinkageValuesOf(shrinkage: Indicator["shrinkage"]): Values["shrinkage"] {
  if (!shrinkage) return { towards: "none", priorSample: "10", mean: "" };
  const { towards, priorSample } = shrinkage;
  const fixed = typeof towards === "number";
  return { towards: fixed ? "fixed" : "cohort", priorSample: text(priorSample), mean: fixed ? text(towards) : "" };
}

/** The source with only the parts that its kind has. */
export function sourceOf({ type, ...parts }: Values["source"]): Source {
  switch (type) {
    case "observation":
      return { type, metric: parts.metric.trim() };
    case "complaints": {
      const { figure, denominator } = parts;
      return { type, figure, ...(figure === "perThousand" ? { denominator: denominator.trim() } : {}) };
    }
    case "assessment":
      return { type, perspective: parts.perspective, criterion: parts.criterion.trim() };
    case "rating":
      return { type, agency: parts.agency, validMonths: Number(parts.validMonths) };
    case "formula":
      return { type, expression: parts.expression.trim() };
    case "survey": {
      const { surveyId, question, row, option } = parts;
      return { type, surveyId, question, ...(row ? { row } : {}), ...(option ? { option } : {}) };
    }
  }
}

function measureOf({ kind, per, from }: Values["measure"]): Measure {
  const factor = Number(per);
  return { kind, ...(factor === 1 ? {} : { per: factor }), ...(kind === "topBox" && from !== "" ? { from: Number(from) } : {}) };
}

export type ScaleValues = Pick<Values, "kind" | "goalposts" | "best"> & Partial<Pick<Values, "scaleBy" | "thresholds">>;
export type Scale = Pick<Indicator, "kind" | "goalposts" | "best" | "thresholds">;

/** Goalposts, best range or thresholds as numbers; undefined while they are incomplete or out of order. */
export function scaleOf({ kind, goalposts, best, scaleBy, thresholds = [] }: ScaleValues): Scale | undefined {
  if (scaleBy === "thresholds" && kind !== "interval") return thresholdScale(kind, thresholds);
  const [low, high] = [numberIn(goalposts.low), numberIn(goalposts.high)];
  if (!(low < high)) return undefined;
  if (kind !== "interval") return { kind, goalposts: { low, high } };
  const [from, to] = [numberIn(best.from), numberIn(best.to)];
  return low <= from && from <= to && to <= high ? { kind, goalposts: { low, high }, best: [from, to] } : undefined;
}

function thresholdScale(kind: "benefit" | "cost", typed: Values["thresholds"]): Scale | undefined {
  const points = typed.map(({ value, score }): [number, number] => [numberIn(value), numberIn(score)]);
  const [first, last] = [points[0], points.at(-1)];
  const ordered = points.every(([value, score], index) => {
    const before = points[index - 1];
    if (!(score >= 0 && score <= 100 && Number.isFinite(value))) return false;
    return !before || (value > before[0] && (kind === "benefit" ? score >= before[1] : score <= before[1]));
  });
  if (!first || !last || points.length < 2 || !ordered || first[1] === last[1]) return undefined;
  return { kind, goalposts: { low: first[0], high: last[0] }, thresholds: points };
}

/** What is sent for a new indicator. The form has checked that numbers are numbers. */
export function inputOf(values: Values, name: LocalizedText): IndicatorInput {
  const { kind, goalposts, best, description } = values;
  const scale = scaleOf(values);
  return {
    key: values.key.trim(),
    name: name as IndicatorInput["name"],
    ...(description ? { description: description as NonNullable<IndicatorInput["description"]> } : {}),
    kind,
    unit: values.unit.trim(),
    decimals: Number(values.decimals),
    minimumSample: values.minimumSample.trim() === "" ? null : numberIn(values.minimumSample),
    source: sourceOf(values.source),
    measure: measureOf(values.measure),
    ...(scale?.thresholds
      ? { thresholds: scale.thresholds }
      : { goalposts: { low: numberIn(goalposts.low), high: numberIn(goalposts.high) } }),
    ...(kind === "interval" ? { best: [numberIn(best.from), numberIn(best.to)] } : {}),
    missing: missingOf(values.missing),
    ...shrinkageOf(values.shrinkage),
  };
}

const missingOf = ({ rule, score }: Values["missing"]): MissingRule => (rule === "score" ? { rule, score: numberIn(score) } : { rule });

function shrinkageOf({ towards, priorSample, mean }: Values["shrinkage"]): Pick<IndicatorInput, "shrinkage"> {
  if (towards === "none") return {};
  return { shrinkage: { priorSample: numberIn(priorSample), towards: towards === "cohort" ? "cohort" : numberIn(mean) } };
}

/** A key from a name, where its letters permit: "First reply in chat" → firstReplyInChat. */
export function keyFrom(name: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/[^a-zA-Z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
  const joined = words.map((word, index) =>
    index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  );
  return joined
    .join("")
    .replace(/^[^a-z]+/, "")
    .slice(0, 64);
}
