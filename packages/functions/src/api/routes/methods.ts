import { z } from "@hono/zod-openapi";
import type * as Methods from "@touchstone/core/methods";
import { BATCH_BODY_BYTES, body, endpoint, json } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const tag = "Methods";
const params = z.object({ method: z.string().max(60).meta({ example: "ahp.eigenvector" }) });
const request = z
  .strictObject({
    input: z.unknown(),
    params: z.record(z.string(), z.unknown()).optional().describe("Options of the method; they may stand in `input`, too."),
  })
  .meta({ id: "MethodRequest" });
const answer = z
  .object({
    data: z.unknown().describe("In the shape that the method documents."),
    details: z.record(z.string(), z.unknown()).optional().describe("What stands behind it: parameters used, intermediate figures."),
    warnings: z.array(z.string()).describe("What to know before leaning on the result; empty when there is nothing."),
  })
  .meta({ id: "MethodAnswer" });
const listed = z
  .object({
    name: z.string(),
    summary: z.string(),
    formula: z.string(),
    source: z.string(),
    inputSchema: z.unknown().describe("JSON Schema of `input`"),
    paramsSchema: z.unknown().describe("JSON Schema of `params`"),
    example: z.object({ input: z.unknown(), params: z.unknown().optional() }),
  })
  .meta({ id: "Method" });

/** Loaded when first asked for: a cold start of anything else does without hundreds of methods. */
const load = (): Promise<typeof Methods> => import("@touchstone/core/methods");

const routes = {
  list: endpoint({
    method: "get",
    path: "/v1/methods",
    access: "methods.read",
    tag,
    summary: "Every evaluation method with its formula, source, shapes and an example",
    answers: { 200: json(z.object({ data: z.array(listed) }), "The methods, family by family") },
  }),
  run: endpoint({
    method: "post",
    path: "/v1/methods/{method}",
    access: "methods.read",
    tag,
    summary: "Compute with one method",
    description:
      "The same code that scorecards use, without any stored data. A degenerate input gets a defined result with warnings, or 422; never NaN. " +
      "Methods, fields and choices are also understood under common other names (`nps` for `nps.score`, `successes` for `k`, `min-max` for `minmax`); what could mean two things is refused.",
    maxBodyBytes: BATCH_BODY_BYTES,
    request: { params, body: body(request) },
    answers: { 200: json(answer, "The result") },
  }),
};

export function registerMethods(app: App): void {
  app.openapi(routes.list, async (c) => c.json({ data: documented(await load()) }, 200));
  app.openapi(routes.run, async (c) => {
    return c.json((await load()).run(c.req.valid("param").method, c.req.valid("json")), 200);
  });
}

let documents: z.infer<typeof listed>[] | undefined;

/** Worked out on the first request: a cold start does without. */
function documented({ METHODS }: typeof Methods): z.infer<typeof listed>[] {
  documents ??= METHODS.map(({ name, summary, formula, source, input, params: options, repeatable, example }) => ({
    name,
    summary,
    formula,
    source,
    inputSchema: schemaOf(repeatable ? z.union([input, z.array(input)]) : input),
    paramsSchema: schemaOf(options),
    example,
  }));
  return documents;
}

const schemaOf = (shape: z.ZodType) => z.toJSONSchema(shape, { io: "input", unrepresentable: "any" });
