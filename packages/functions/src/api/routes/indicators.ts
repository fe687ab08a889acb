import { z } from "@hono/zod-openapi";
import * as Indicator from "@touchstone/core/indicator";
import * as Preview from "@touchstone/core/preview";
import { etagOf, expectedVersion } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Indicators";
const one = dataOf(Indicator.indicatorSchema);
const written = one.extend({
  warnings: z
    .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
    .describe("What is probably mistaken though it may be right, such as a metric that nobody recorded; empty when there is nothing."),
});

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/indicators",
    access: "indicators.read",
    tag,
    summary: "Indicators, by key",
    request: { query: Indicator.indicatorFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Indicator.indicatorSchema), "A page of indicators") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/indicators",
    access: "indicators.write",
    tag,
    summary: "Create an indicator",
    idempotent: true,
    request: { body: body(Indicator.indicatorInputSchema) },
    answers: { 201: json(written, "The indicator") },
  }),
  checkFormula: endpoint({
    method: "post",
    path: "/v1/indicators:check-formula",
    access: "indicators.read",
    tag,
    summary: "Check a formula without saving it",
    description: "Answers every problem with its place in the text, and the indicators that the formula takes. Nothing is computed.",
    request: { body: body(Indicator.formulaInputSchema) },
    answers: { 200: json(dataOf(Indicator.formulaCheckSchema), "What is wrong with the formula, if anything") },
  }),
  preview: endpoint({
    method: "post",
    path: "/v1/indicators:preview",
    access: "scorecards.read",
    tag,
    summary: "What an indicator says of a subject and period",
    description: "Value, sample, interval and score from the evidence there is, for a stored indicator or one that is still being written.",
    request: { body: body(Preview.previewInputSchema) },
    answers: { 200: json(dataOf(Preview.previewSchema), "The value and its score") },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/indicators/{id}",
    access: "indicators.read",
    tag,
    summary: "One indicator",
    request: { params },
    answers: { 200: json(one, "The indicator") },
  }),
  patch: endpoint({
    method: "patch",
    path: "/v1/indicators/{id}",
    access: "indicators.write",
    tag,
    summary: "Change, archive or restore an indicator",
    description: "Scheme versions that are published keep the indicator as they froze it; publish a scheme again to use the change.",
    request: { params, body: body(Indicator.indicatorPatchSchema) },
    answers: { 200: json(written, "The indicator") },
  }),
};

export function registerIndicators(app: App): void {
  app.openapi(routes.list, async (c) => c.json(await Indicator.list(c.req.valid("query")), 200));
  app.openapi(routes.create, async (c) => {
    const indicator = await Indicator.create(c.req.valid("json"));
    c.header("ETag", etagOf(indicator.version));
    return c.json({ data: indicator, warnings: await Indicator.warningsOf(indicator) }, 201);
  });
  app.openapi(routes.checkFormula, async (c) => {
    const { expression, key } = c.req.valid("json");
    const { problems, inputs } = await Indicator.checkFormula(expression, key);
    return c.json({ data: { valid: problems.length === 0, problems, inputs: inputs.map(Indicator.inputOf) } }, 200);
  });
  app.openapi(routes.preview, async (c) => c.json({ data: await Preview.preview(c.req.valid("json")) }, 200));
  app.openapi(routes.read, async (c) => {
    const indicator = await Indicator.fromId(c.req.valid("param").id);
    c.header("ETag", etagOf(indicator.version));
    return c.json({ data: indicator }, 200);
  });
  app.openapi(routes.patch, async (c) => {
    const indicator = await Indicator.update(c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
    c.header("ETag", etagOf(indicator.version));
    return c.json({ data: indicator, warnings: await Indicator.warningsOf(indicator) }, 200);
  });
}
