import { tenantId } from "../context/index.js";
import { AppError, invalid, type Problem } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Indicator from "../indicator/index.js";
import { keySchema } from "../scoring/index.js";
import { dimensionsOf, metricOf } from "./catalogue.js";
import type { FromTemplate } from "./schema.js";
import type { TemplateData, TemplateDimension, TemplateIndicator, TemplateSource } from "./template.js";
import { TEMPLATES } from "./templates/index.js";

/** One indicator of a template as a tenant would have it; `existing` where it has one of this key already. */
export type Planned = {
  leaf: string;
  id: string;
  key: string;
  template: TemplateIndicator;
  existing: Indicator.Indicator | undefined;
};

export type Plan = {
  template: TemplateData;
  dimensions: TemplateDimension[];
  planned: Planned[];
  /** Whether an indicator that is to be made asks a survey. */
  asksSurvey: boolean;
};

/** What a request comes to. Throws `invalid` for unknown names, `unprocessable` for keys in use by archived indicators. */
export async function planOf({ template: key, keyPrefix, options = [], bindings }: FromTemplate): Promise<Plan> {
  const template = TEMPLATES.find((one) => one.key === key);
  if (!template) {
    const known = TEMPLATES.map((one) => one.key).join(", ");
    throw invalid([{ path: "template", code: "unknown_template", message: `is no template's key; there are ${known}` }]);
  }
  const dimensions = dimensionsOf(template, options);
  const leaves = dimensions.flatMap(({ indicators }) => indicators);
  const prefix = keyPrefix ?? template.prefix;
  const problems = [
    ...unknownOptions(template, options),
    ...unknownMetrics(leaves, Object.keys(bindings?.metrics ?? {})),
    ...unusableKeys(leaves, prefix),
  ];
  if (problems.length > 0) throw invalid(problems);
  const keys = leaves.map((leaf) => prefix + leaf.key);
  const existing = new Map((await Indicator.fromKeys(keys)).map((indicator) => [indicator.key, indicator]));
  refuseArchived([...existing.values()]);
  const planned = leaves.map((leaf, index): Planned => {
    const own = keys[index] ?? leaf.key;
    return { leaf: leaf.key, id: Id.derive("indicator", tenantId(), own), key: own, template: leaf, existing: existing.get(own) };
  });
  const asksSurvey = planned.some((one) => !one.existing && one.template.source.type === "survey");
  return { template, dimensions, planned, asksSurvey };
}

function unknownOptions({ options = [] }: TemplateData, chosen: readonly string[]): Problem[] {
  const known = options.map(({ key }) => key);
  return chosen.flatMap((key, index) => {
    if (known.includes(key)) return [];
    const there = known.length > 0 ? `it has ${known.join(", ")}` : "it has none";
    return [{ path: `options[${index}]`, code: "unknown_option", message: `"${key}" is no option of this template; ${there}` }];
  });
}

function unknownMetrics(leaves: readonly TemplateIndicator[], bound: readonly string[]): Problem[] {
  const known = leaves.flatMap((leaf) => metricOf(leaf) ?? []);
  return bound
    .filter((metric) => !known.includes(metric))
    .map((metric) => {
      const there = known.length > 0 ? `it has ${known.join(", ")}` : "it has none";
      return { path: `bindings.metrics.${metric}`, code: "unknown_metric", message: `is no metric of this template; ${there}` };
    });
}

/** Keys are at most 64 characters long; without a prefix they must still begin with a letter. */
function unusableKeys(leaves: readonly TemplateIndicator[], prefix: string): Problem[] {
  const long = leaves.map(({ key }) => prefix + key).find((key) => !keySchema.safeParse(key).success);
  return long === undefined
    ? []
    : [{ path: "keyPrefix", code: "invalid", message: `makes "${long}", which is no key; use a shorter prefix` }];
}

function refuseArchived(existing: readonly Indicator.Indicator[]): void {
  const errors = existing
    .filter(({ archived }) => archived)
    .map(({ id, key }) => ({
      path: "keyPrefix",
      code: "archived_indicator",
      message: `"${key}" (${id}) is archived; restore it, or choose another prefix`,
    }));
  if (errors.length > 0)
    throw new AppError(
      "unprocessable",
      errors
        .map(({ message }) => message)
        .join("; ")
        .slice(0, 2000),
      { errors },
    );
}

/** The indicator to create, with the survey and the metrics' names of the tenant. */
export function inputOf(
  { key, template }: Planned,
  surveyId: string | undefined,
  metrics: Record<string, string> = {},
): Indicator.IndicatorInput {
  const { weight: _weight, source, decimals = 1, minimumSample = null, ...rest } = template;
  return { ...rest, key, decimals, minimumSample, source: sourceOf(source, surveyId, metrics) };
}

function sourceOf(source: TemplateSource, surveyId: string | undefined, metrics: Record<string, string>): Indicator.Source {
  if (source.type === "survey") return { ...source, surveyId: surveyId ?? "" };
  if (source.type === "observation") return { ...source, metric: metrics[source.metric] ?? source.metric };
  if (source.type !== "complaints" || source.denominator === undefined) return source;
  return { ...source, denominator: metrics[source.denominator] ?? source.denominator };
}
