import { z } from "@hono/zod-openapi";
import * as SchemeTemplate from "@touchstone/core/scheme-template";
import { etagOf } from "../kernel/concurrency.js";
import { body, dataOf, endpoint, json } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const tag = "Schemes";

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/scheme-templates",
    access: "schemes.read",
    tag,
    summary: "Indicator systems to begin with",
    answers: { 200: json(z.object({ data: z.array(SchemeTemplate.schemeTemplateSchema) }), "The templates, each text in three languages") },
  }),
  create: endpoint({
    method: "post",
    path: "/v1/schemes/from-template",
    access: "schemes.write",
    tag,
    summary: "Create a draft scheme from a template",
    description:
      "Makes the indicators that are missing, reuses those whose keys exist, makes a draft survey with the fitting questions where one is needed and none is bound, and the draft scheme. The answer says what was made and what is still to be connected. Making indicators takes indicators.write, making a survey surveys.write. With an Idempotency-Key everything is made exactly once.",
    idempotent: true,
    request: { body: body(SchemeTemplate.fromTemplateSchema) },
    answers: { 201: json(dataOf(SchemeTemplate.builtSchema), "The draft with its indicators and survey") },
  }),
};

export function registerSchemeTemplates(app: App): void {
  app.openapi(routes.list, async (c) => c.json({ data: await SchemeTemplate.templates() }, 200));
  app.openapi(routes.create, async (c) => {
    const built = await SchemeTemplate.fromTemplate(c.req.valid("json"));
    c.header("ETag", etagOf(built.scheme.version));
    return c.json({ data: built }, 201);
  });
}
