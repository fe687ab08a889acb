import * as Analysis from "@touchstone/core/analysis";
import { dataOf, endpoint, json } from "../kernel/endpoint.js";
import type { App } from "../kernel/types.js";

const tag = "Analysis";

const routes = {
  trend: endpoint({
    method: "get",
    path: "/v1/trends",
    access: "scorecards.read",
    tag,
    summary: "A quantity over time, and what has changed",
    description:
      "Compares the last complete period with the one before and with the same period a year earlier, gives the slope after Theil and Sen and the change point after Pettitt. A scheme's score is computed for all periods by the version in force, so that one ruler measures them.",
    request: { query: Analysis.trendQuerySchema },
    answers: { 200: json(dataOf(Analysis.trendSchema), "The trend") },
  }),
};

export function registerAnalysis(app: App): void {
  app.openapi(routes.trend, async (c) => c.json({ data: await Analysis.trendOf(c.req.valid("query")) }, 200));
}
