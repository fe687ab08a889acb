import { z } from "@hono/zod-openapi";
import * as Scorecard from "@touchstone/core/scorecard";
import * as ScoringRun from "@touchstone/core/scoring-run";
import { body, dataOf, endpoint, json, pageOf, pageQuery } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const params = z.object({ id: z.string().max(40) });
const tag = "Scorecards";

/** As many as are scored well within the time a request may take. */
const MAX_SUBJECTS = 5_000;

const run = dataOf(ScoringRun.scoringRunSchema);

const routes = {
  score: endpoint({
    method: "post",
    path: "/v1/schemes/{id}/scorecards",
    access: "scorecards.write",
    tag,
    summary: "Score subjects by a published version for a period",
    description: `Up to ${MAX_SUBJECTS} subjects in one request. Scoring again with the same evidence writes nothing and answers the same; late data makes new revisions that name what they supersede.`,
    idempotent: true,
    request: { params, body: body(Scorecard.scoringInputSchema) },
    answers: { 200: json(dataOf(Scorecard.scoringSchema), "What is in force now, over all subjects") },
  }),
  startRun: endpoint({
    method: "post",
    path: "/v1/schemes/{id}/scoring-runs",
    access: "scorecards.write",
    tag,
    summary: "Score everybody in the background",
    description: "Any number of subjects, or groups. The run goes on where it stopped; its ranking comes into force at once, at the end.",
    idempotent: true,
    request: { params, body: body(ScoringRun.scoringRunInputSchema) },
    answers: { 202: json(run, "The run has begun") },
  }),
  runs: endpoint({
    method: "get",
    path: "/v1/scoring-runs",
    access: "scorecards.read",
    tag,
    summary: "Scoring runs, newest first",
    request: { query: z.object(pageQuery) },
    answers: { 200: json(pageOf(ScoringRun.scoringRunSchema), "A page of runs") },
  }),
  run: endpoint({
    method: "get",
    path: "/v1/scoring-runs/{id}",
    access: "scorecards.read",
    tag,
    summary: "How far a scoring run has come",
    request: { params },
    answers: { 200: json(run, "The run") },
  }),
  cancelRun: endpoint({
    method: "post",
    path: "/v1/scoring-runs/{id}/cancel",
    access: "scorecards.write",
    tag,
    summary: "Stop a scoring run; what is in force stays in force",
    idempotent: true,
    request: { params },
    answers: { 200: json(run, "The run") },
  }),
  list: endpoint({
    method: "get",
    path: "/v1/scorecards",
    access: "scorecards.read",
    tag,
    summary: "Ranked scorecards of a scheme and period",
    request: { query: Scorecard.rankingFilterSchema.extend(pageQuery) },
    answers: {
      200: json(
        pageOf(Scorecard.standingSchema).extend({ scoring: Scorecard.scoringSchema.nullable() }),
        "Best first, without a score last; `scoring` is null while the period has not been scored",
      ),
    },
  }),
  read: endpoint({
    method: "get",
    path: "/v1/scorecards/{id}",
    access: "scorecards.read",
    tag,
    summary: "One scorecard with everything that explains it",
    request: { params },
    answers: { 200: json(dataOf(Scorecard.scorecardSchema), "The scorecard") },
  }),
  explanation: endpoint({
    method: "get",
    path: "/v1/scorecards/{id}/explanation",
    access: "scorecards.read",
    tag,
    summary: "Why the score is what it is: distance from a target, change, and what would lift the grade",
    request: { params, query: Scorecard.explanationQuerySchema },
    answers: { 200: json(dataOf(Scorecard.explanationSchema), "Points by indicator that add up to the last digit shown") },
  }),
  evidence: endpoint({
    method: "get",
    path: "/v1/scorecards/{id}/indicators/{key}/evidence",
    access: "scorecards.read",
    tag,
    summary: "What stands behind one indicator of a scorecard",
    request: { params: params.extend({ key: z.string().max(64) }) },
    answers: { 200: json(dataOf(Scorecard.drillDownSchema), "Its course within the period, and where its records are listed") },
  }),
  history: endpoint({
    method: "get",
    path: "/v1/subjects/{id}/scorecards",
    access: "scorecards.read",
    tag,
    summary: "A subject's or group's scores over time, newest first",
    request: { params: z.object({ id: z.string().max(300) }), query: Scorecard.historyFilterSchema.extend(pageQuery) },
    answers: { 200: json(pageOf(Scorecard.pointSchema), "One point per period: its last revision by the highest scheme version") },
  }),
};

export function registerScorecards(app: App): void {
  app.openapi(routes.score, async (c) => {
    const scoring = await Scorecard.score(c.req.valid("param").id, c.req.valid("json"), { maxSubjects: MAX_SUBJECTS });
    return c.json({ data: scoring }, 200);
  });
  app.openapi(routes.startRun, async (c) => c.json({ data: await ScoringRun.create(c.req.valid("param").id, c.req.valid("json")) }, 202));
  app.openapi(routes.runs, async (c) => c.json(await ScoringRun.list(c.req.valid("query")), 200));
  app.openapi(routes.run, async (c) => c.json({ data: await ScoringRun.fromId(c.req.valid("param").id) }, 200));
  app.openapi(routes.cancelRun, async (c) => c.json({ data: await ScoringRun.cancel(c.req.valid("param").id) }, 200));
  app.openapi(routes.list, async (c) => c.json(await Scorecard.list(c.req.valid("query")), 200));
  app.openapi(routes.read, async (c) => c.json({ data: await Scorecard.fromId(c.req.valid("param").id) }, 200));
  app.openapi(routes.explanation, async (c) => {
    const { id } = c.req.valid("param");
    return c.json({ data: await Scorecard.explanation(id, c.req.valid("query")) }, 200);
  });
  app.openapi(routes.evidence, async (c) => {
    const { id, key } = c.req.valid("param");
    return c.json({ data: await Scorecard.drillDown(id, key) }, 200);
  });
  app.openapi(routes.history, async (c) => c.json(await Scorecard.history(c.req.valid("param").id, c.req.valid("query")), 200));
}
