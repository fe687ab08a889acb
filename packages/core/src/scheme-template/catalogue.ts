import * as Survey from "../survey/index.js";
import type { SchemeTemplate } from "./schema.js";
import type { TemplateData, TemplateDimension, TemplateIndicator } from "./template.js";
import { TEMPLATES } from "./templates/index.js";

/** Every template as clients see it. */
export const templates = (): SchemeTemplate[] => TEMPLATES.map(publicOf);

function publicOf(template: TemplateData): SchemeTemplate {
  const { key, prefix, name, description, grades, options = [] } = template;
  const indicators = template.dimensions.flatMap((dimension) => dimension.indicators);
  const uses = (type: TemplateIndicator["source"]["type"]) => indicators.some(({ source }) => source.type === type);
  return {
    key,
    keyPrefix: prefix,
    name,
    description,
    dimensions: template.dimensions.map(dimensionOf),
    grades,
    options: options.map(({ questions: _questions, dimensions, ...option }) => ({ ...option, dimensions: dimensions.map(dimensionOf) })),
    survey: surveyOf(template, []) ?? null,
    metrics: indicators.flatMap((indicator) => {
      const metric = metricOf(indicator);
      if (metric === undefined) return [];
      return [{ metric, name: indicator.name, description: indicator.description, unit: indicator.unit }];
    }),
    uses: {
      survey: uses("survey"),
      complaints: uses("complaints"),
      observations: indicators.some((indicator) => metricOf(indicator) !== undefined),
      assessments: uses("assessment"),
    },
  };
}

const dimensionOf = ({ indicators, ...dimension }: TemplateDimension) => ({
  ...dimension,
  indicators: indicators.map(({ key, name, description, weight, kind, unit, goalposts, minimumSample, source }) => ({
    key,
    name,
    description,
    weight,
    kind,
    unit,
    goalposts,
    minimumSample: minimumSample ?? null,
    source: source.type,
  })),
});

/** The observed metric that an indicator needs, by the template's name. */
export function metricOf({ source }: Pick<TemplateIndicator, "source">): string | undefined {
  if (source.type === "observation") return source.metric;
  return source.type === "complaints" ? source.denominator : undefined;
}

/** The survey that a template's indicators rest on, with the questions of chosen options before the closing one. */
export function surveyOf({ survey, options = [] }: TemplateData, chosen: readonly string[]): Survey.Definition | undefined {
  if (!survey) return undefined;
  const added = options.flatMap(({ key, questions }) => (chosen.includes(key) ? questions : []));
  const closing = survey.questions.filter(({ type }) => type === "text");
  const questions = [...survey.questions.filter((question) => !closing.includes(question)), ...added, ...closing];
  return Survey.definitionSchema.parse({ title: survey.title, intro: survey.intro, questions });
}

/** The dimensions with those of chosen options, which take their share of the weight. */
export function dimensionsOf({ dimensions, options = [] }: TemplateData, chosen: readonly string[]): TemplateDimension[] {
  const added = options.filter(({ key }) => chosen.includes(key));
  const rest = 1 - added.reduce((sum, { share }) => sum + share, 0);
  const weighed = (all: TemplateDimension[], share: number) => all.map((one) => ({ ...one, weight: one.weight * share }));
  return [...weighed(dimensions, rest), ...added.flatMap((option) => weighed(option.dimensions, option.share))];
}
