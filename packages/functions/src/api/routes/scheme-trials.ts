import { z } from "@hono/zod-openapi";
import * as SchemeTrial from "@touchstone/core/scheme-trial";
import { body, dataOf, endpoint, json } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Schemes";

const routes = {
  simulate: endpoint({
    method: "post",
    path: "/v1/schemes/{id}/simulate",
    access: "scorecards.read",
    tag,
    summary: "Try a tree out: who would rise, who would fall, and why",
    description: `Scores everybody by the working copy, or by the definition that is sent, and by the version in force, from the same evidence. Nothing is stored. Up to ${SchemeTrial.MAX_SUBJECTS} subjects in one request.`,
    request: { params, body: body(SchemeTrial.simulationInputSchema) },
    answers: { 200: json(dataOf(SchemeTrial.simulationSchema), "A summary, and the subjects with the largest changes first") },
  }),
  compareMethods: endpoint({
    method: "post",
    path: "/v1/schemes/{id}/compare-methods",
    access: "scorecards.read",
    tag,
    summary: "The same subjects ranked by other methods, side by side",
    description: `How far the ranking hangs on the method: other means, equal weights, weights from the data, TOPSIS, VIKOR, Copeland. Methods whose basis is the cohort judge subjects by each other, so one new subject can move everybody: they are for comparison only, never for scorecards. Up to ${SchemeTrial.MAX_SUBJECTS} subjects in one request.`,
    request: { params, body: body(SchemeTrial.comparisonInputSchema) },
    answers: { 200: json(dataOf(SchemeTrial.comparisonSchema), "Agreement by method, ranks by subject, and who moves most") },
  }),
};

export function registerSchemeTrials(app: App): void {
  app.openapi(routes.simulate, async (c) => {
    const { id } = c.req.valid("param");
    return c.json({ data: await SchemeTrial.simulate(id, c.req.valid("json")) }, 200);
  });
  app.openapi(routes.compareMethods, async (c) => {
    const { id } = c.req.valid("param");
    return c.json({ data: await SchemeTrial.compareMethods(id, c.req.valid("json")) }, 200);
  });
}
