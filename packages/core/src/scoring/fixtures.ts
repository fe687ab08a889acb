import type { Estimate } from "../statistics/index.js";
import { type Indicator, indicatorSchema } from "./indicator.js";
import { type SchemeDefinition, type SchemeNodeInput, schemeDefinitionSchema } from "./scheme.js";

export const GRADES = [
  { grade: "A", from: 90 },
  { grade: "B", from: 75 },
  { grade: "C", from: 60 },
  { grade: "D", from: 0 },
];

/** A benefit indicator from 0 to 100 unless told otherwise. */
export function anIndicator(changes: Record<string, unknown> = {}): Indicator {
  return indicatorSchema.parse({
    key: "satisfaction",
    name: "Satisfaction",
    kind: "benefit",
    unit: "%",
    measure: { kind: "csat", per: 100 },
    goalposts: { low: 0, high: 100 },
    ...changes,
  });
}

export function anEstimate(value: number | null, changes: Partial<Estimate> = {}): Estimate {
  const known = value === null ? { n: 0, standardError: null, low: null, high: null } : around(value, 2);
  return { value, ...known, confidence: 0.95, method: "wilson", ...changes };
}

function around(value: number, standardError: number) {
  return { n: 100, standardError, low: value - 1.96 * standardError, high: value + 1.96 * standardError };
}

export const leaf = (key: string, weight: number, indicatorId = `ind_${key}`): SchemeNodeInput => ({
  type: "indicator",
  key,
  indicatorId,
  weight,
});

export const dimension = (key: string, weight: number, children: SchemeNodeInput[], coverageThreshold = 0.5): SchemeNodeInput => ({
  type: "dimension",
  key,
  name: key,
  weight,
  coverageThreshold,
  children,
});

export const aScheme = (children: SchemeNodeInput[], changes: Record<string, unknown> = {}): SchemeDefinition =>
  schemeDefinitionSchema.parse({ children, grades: GRADES, ...changes });
