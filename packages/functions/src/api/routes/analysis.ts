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
  signals: endpoint({
    method: "get",
    path: "/v1/signals",
    access: "scorecards.read",
    tag,
    summary: "The control chart of one subject, and what is beyond chance",
    description:
      "Individuals and moving ranges (XmR) for means, scores and the rest, p chart for shares, Laney's p′ for shares at large samples. Limits come from the baseline: every complete measured period but the last, unless told. Running periods are shown and not judged; a gap ends a run.",
    request: { query: Analysis.signalQuerySchema },
    answers: { 200: json(dataOf(Analysis.controlChartSchema), "The chart with its signals") },
  }),
  scan: endpoint({
    method: "get",
    path: "/v1/signals/scan",
    access: "scorecards.read",
    tag,
    summary: "Which subjects' last period does not fit their own history",
    description:
      "All matching subjects are tested at once and their p values adjusted after Benjamini and Hochberg, so that few of the signals are chance however many subjects there are. Bounded: more subjects times history than one request may read is refused with how many fit.",
    request: { query: Analysis.scanQuerySchema },
    answers: { 200: json(dataOf(Analysis.scanSchema), "The subjects, surest signal first") },
  }),
  drivers: endpoint({
    method: "get",
    path: "/v1/drivers",
    access: "responses.read",
    tag,
    summary: "What satisfaction goes with: importance and performance of rated dimensions",
    description:
      "Divides the explained variation of an outcome question among the dimensions (LMG, the Shapley value of R²; Johnson's relative weights beyond ten), with regression coefficients and an importance-performance quadrant for each. Rests on the newest responses that answer everything; `cases` says how many of how many. What goes with satisfaction need not cause it.",
    request: { query: Analysis.driverQuerySchema },
    answers: { 200: json(dataOf(Analysis.driversSchema), "The drivers, or why there are none") },
  }),
  segments: endpoint({
    method: "get",
    path: "/v1/segments",
    access: "scorecards.read",
    tag,
    summary: "A quantity by tag or kind of subject, and whether the segments differ",
    description:
      "The records of a segment's subjects are taken together, so that each record weighs the same. Segments below the minimum sample are suppressed; subjects without the tag have a row of their own and take no part in the tests.",
    request: { query: Analysis.segmentQuerySchema },
    answers: { 200: json(dataOf(Analysis.segmentsSchema), "The segments") },
  }),
};

export function registerAnalysis(app: App): void {
  app.openapi(routes.trend, async (c) => c.json({ data: await Analysis.trendOf(c.req.valid("query")) }, 200));
  app.openapi(routes.signals, async (c) => c.json({ data: await Analysis.controlChart(c.req.valid("query")) }, 200));
  app.openapi(routes.scan, async (c) => c.json({ data: await Analysis.scan(c.req.valid("query")) }, 200));
  app.openapi(routes.drivers, async (c) => c.json({ data: await Analysis.driversOf(c.req.valid("query")) }, 200));
  app.openapi(routes.segments, async (c) => c.json({ data: await Analysis.segmentsOf(c.req.valid("query")) }, 200));
}
