import { current } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Indicator from "../indicator/index.js";
import { type LocalizedText, textIn } from "../locale/index.js";
import * as Permission from "../permission/index.js";
import * as Scheme from "../scheme/index.js";
import type { SchemeNodeInput } from "../scoring/index.js";
import * as Survey from "../survey/index.js";
import * as Tenant from "../tenant/index.js";
import { surveyOf } from "./catalogue.js";
import { inputOf, type Plan, type Planned, planOf } from "./plan.js";
import type { Built, FromTemplate } from "./schema.js";
import { toConnect } from "./to-connect.js";

/**
 * Makes a draft scheme from a template, with the indicators that are missing and, where these need one, a draft
 * survey. Everything is checked before anything is written, and the scheme comes first: under an Idempotency-Key
 * a request that was cut short goes on to the same things when it is sent again.
 */
export async function fromTemplate(input: FromTemplate): Promise<Built> {
  const plan = await planOf(input);
  requireScopes(plan, input);
  await checkSurvey(plan, input);
  const scheme = await createScheme(plan, input);
  const survey = await surveyFor(plan, input, input.name ?? plan.template.name);
  const indicators = await createIndicators(plan, input, survey?.id);
  return {
    scheme: await Scheme.fromId(scheme),
    survey,
    indicators: indicators.map(({ planned, indicator, outcome }) => ({
      id: indicator.id,
      key: indicator.key,
      name: indicator.name,
      source: indicator.source,
      outcome,
      differs: outcome === "created" ? [] : differences(indicator, inputOf(planned, undefined, input.bindings?.metrics)),
    })),
    toConnect: await toConnect(indicators.map(({ indicator }) => indicator)),
  };
}

/** What is made beside the scheme takes the right to make it. */
function requireScopes({ planned, asksSurvey }: Plan, { bindings }: FromTemplate): void {
  if (planned.some(({ existing }) => !existing)) Permission.require("indicators.write");
  if (asksSurvey) Permission.require(bindings?.surveyId === undefined ? "surveys.write" : "surveys.read");
}

/** A survey that is bound must have every question that new indicators ask. */
async function checkSurvey({ planned, asksSurvey }: Plan, { bindings, createSurvey = true }: FromTemplate): Promise<void> {
  const surveyId = bindings?.surveyId;
  if (!asksSurvey) return;
  if (surveyId === undefined) {
    if (createSurvey) return;
    const message = "the template asks customers: bind one of your surveys, or leave createSurvey at true";
    throw new AppError("unprocessable", message, { errors: [{ path: "bindings.surveyId", code: "required", message }] });
  }
  await Survey.fromId(surveyId);
  const outcomes = await Promise.allSettled(
    planned
      .filter(({ existing, template }) => !existing && template.source.type === "survey")
      .map((one) => Indicator.draftOf(inputOf(one, surveyId, bindings?.metrics))),
  );
  const messages = outcomes.flatMap((outcome) => {
    if (outcome.status === "fulfilled") return [];
    if (!(outcome.reason instanceof AppError)) throw outcome.reason;
    return [outcome.reason.message.replace(/^source\.(question|row): /, "")];
  });
  if (messages.length === 0) return;
  const errors = [...new Set(messages)].map((message) => ({ path: "bindings.surveyId", code: "unsuitable", message }));
  const words = errors.map(({ message }) => message).join("; ");
  throw new AppError("unprocessable", `The survey does not have what the template asks: ${words}`.slice(0, 2000), { errors });
}

/** Does what makes something of a new id; where an earlier run of the same request made it already, its id is enough. */
async function once(kind: Id.IdKind, make: () => Promise<{ id: string }>): Promise<string> {
  const expected = Id.upcoming(kind);
  try {
    return (await make()).id;
  } catch (error) {
    if (expected !== undefined && error instanceof AppError && error.code === "already_exists") return expected;
    throw error;
  }
}

function createScheme({ template, dimensions, planned }: Plan, { name }: FromTemplate): Promise<string> {
  const ids = new Map(planned.map(({ leaf, id }) => [leaf, id]));
  const children = dimensions.map(
    ({ key, name: own, weight, indicators }): SchemeNodeInput => ({
      type: "dimension",
      key,
      name: own,
      weight,
      children: indicators.map((one) => ({ type: "indicator", key: one.key, weight: one.weight, indicatorId: ids.get(one.key) ?? "" })),
    }),
  );
  const input = Scheme.schemeInputSchema.parse({
    name: name ?? template.name,
    description: template.description.en,
    definition: { children, grades: template.grades },
  });
  return once("scheme", () => Scheme.create(input));
}

async function surveyFor(
  { template, asksSurvey }: Plan,
  { bindings, options = [] }: FromTemplate,
  name: LocalizedText,
): Promise<Built["survey"]> {
  if (bindings?.surveyId !== undefined) return surveySummary(await Survey.fromId(bindings.surveyId), "bound");
  const definition = asksSurvey ? surveyOf(template, options) : undefined;
  if (!definition) return null;
  const title = textIn(name, (await Tenant.settings()).locale);
  const id = await once("survey", () => Survey.create({ name: title.slice(0, 200), definition }));
  return surveySummary(await Survey.fromId(id), "created");
}

const surveySummary = ({ id, name, status }: Survey.Survey, outcome: "created" | "bound"): NonNullable<Built["survey"]> => ({
  id,
  name,
  status,
  outcome,
});

type Made = { planned: Planned; indicator: Indicator.Indicator; outcome: "created" | "reused" };

async function createIndicators({ planned }: Plan, { bindings }: FromTemplate, surveyId: string | undefined): Promise<Made[]> {
  const made: Made[] = [];
  for (const one of planned) made.push({ planned: one, ...(await createIndicator(one, surveyId, bindings?.metrics)) });
  return made;
}

async function createIndicator(
  one: Planned,
  surveyId: string | undefined,
  metrics: Record<string, string> | undefined,
): Promise<Omit<Made, "planned">> {
  if (one.existing) return { indicator: one.existing, outcome: madeBefore(one.existing) ? "created" : "reused" };
  try {
    return { indicator: await Indicator.create(inputOf(one, surveyId, metrics)), outcome: "created" };
  } catch (error) {
    // Somebody made it since it was looked up.
    if (!(error instanceof AppError) || error.code !== "already_exists") throw error;
    return { indicator: await Indicator.fromId(one.id), outcome: "reused" };
  }
}

/** Whether an earlier run of this very request made it. */
function madeBefore({ createdAt }: Indicator.Indicator): boolean {
  const { idempotency } = current();
  return idempotency !== undefined && createdAt >= idempotency.at.toISOString();
}

const COMPARED = ["kind", "unit", "source", "measure", "goalposts"] as const;

function differences(indicator: Indicator.Indicator, input: Indicator.IndicatorInput): string[] {
  const surveyless = (source: Indicator.Source) => (source.type === "survey" ? { ...source, surveyId: "" } : source);
  const of = (one: Indicator.Indicator | Indicator.IndicatorInput, field: (typeof COMPARED)[number]) =>
    Scheme.canonical(field === "source" ? surveyless(one.source) : one[field]);
  return COMPARED.filter((field) => of(indicator, field) !== of(input, field));
}
