import type { Indicator, IndicatorInput, Measure, MeasureKind, Source } from "../../api/indicators.js";
import type { LocalizedText } from "../../lib/locale.js";

/** The form as it is typed: texts everywhere, and the parts of every kind of source side by side. */
export type Values = {
  name: LocalizedText | undefined;
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
    figure: Extract<Source, { type: "complaints" }>["figure"];
    denominator: string;
    metric: string;
  };
  measure: { kind: MeasureKind; per: string; from: string };
  goalposts: { low: string; high: string };
  best: { from: string; to: string };
};

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
};

export function valuesOf(indicator: Indicator | undefined): Values {
  const { measure, goalposts, best } = indicator ?? {};
  return {
    name: indicator?.name,
    key: indicator?.key ?? "",
    kind: indicator?.kind ?? "benefit",
    unit: indicator?.unit ?? "%",
    decimals: text(indicator?.decimals ?? 1),
    minimumSample: text(indicator?.minimumSample),
    source: { ...EMPTY_SOURCE, ...indicator?.source },
    measure: { kind: measure?.kind ?? "csat", per: text(measure ? (measure.per ?? 1) : 100), from: text(measure?.from) },
    goalposts: { low: text(goalposts?.low), high: text(goalposts?.high) },
    best: { from: text(best?.[0]), to: text(best?.[1]) },
  };
}

/** The source with only the parts that its kind has. */
export function sourceOf({ type, surveyId, question, row, option, figure, denominator, metric }: Values["source"]): Source {
  if (type === "observation") return { type, metric: metric.trim() };
  if (type === "complaints") return { type, figure, ...(figure === "perThousand" ? { denominator: denominator.trim() } : {}) };
  return { type, surveyId, question, ...(row ? { row } : {}), ...(option ? { option } : {}) };
}

function measureOf({ kind, per, from }: Values["measure"]): Measure {
  const factor = Number(per);
  return { kind, ...(factor === 1 ? {} : { per: factor }), ...(kind === "topBox" && from !== "" ? { from: Number(from) } : {}) };
}

export type ScaleValues = Pick<Values, "kind" | "goalposts" | "best">;

/** Goalposts and best range as numbers; undefined while they are incomplete or out of order. */
export function scaleOf({ kind, goalposts, best }: ScaleValues): Pick<Indicator, "kind" | "goalposts" | "best"> | undefined {
  const [low, high] = [numberIn(goalposts.low), numberIn(goalposts.high)];
  if (!(low < high)) return undefined;
  if (kind !== "interval") return { kind, goalposts: { low, high } };
  const [from, to] = [numberIn(best.from), numberIn(best.to)];
  return low <= from && from <= to && to <= high ? { kind, goalposts: { low, high }, best: [from, to] } : undefined;
}

/** What is sent for a new indicator. The form has checked that numbers are numbers. */
export function inputOf(values: Values, name: LocalizedText): IndicatorInput {
  const { kind, goalposts, best } = values;
  return {
    key: values.key.trim(),
    name: name as IndicatorInput["name"],
    kind,
    unit: values.unit.trim(),
    decimals: Number(values.decimals),
    minimumSample: values.minimumSample.trim() === "" ? null : numberIn(values.minimumSample),
    source: sourceOf(values.source),
    measure: measureOf(values.measure),
    goalposts: { low: numberIn(goalposts.low), high: numberIn(goalposts.high) },
    ...(kind === "interval" ? { best: [numberIn(best.from), numberIn(best.to)] } : {}),
  };
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
