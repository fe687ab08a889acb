import * as Report from "@touchstone/core/report";
import * as Response from "@touchstone/core/response";
import * as Results from "@touchstone/core/results";
import type { Runtime } from "../packages/local/src/runtime/runtime.js";
import { median, type Row, round, type Section, timed } from "./support.js";
import { type BenchTenant, benchResponse } from "./tenant.js";

const RUNS = 15;

async function ingest(tenant: BenchTenant, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += 500)
    await tenant.inside(() =>
      Response.ingestMany(Array.from({ length: Math.min(500, to - start) }, (_, j) => benchResponse(tenant.surveyId, start + j, "scale"))),
    );
}

/** A quarter's report of everything the tenant has, as a run that is composed but never sent. */
const reportRun = (tenant: BenchTenant) =>
  tenant.inside(async () => {
    const report = await Report.create({ name: "Bench", schedule: Report.scheduleSchema.parse({ grain: "quarter" }) });
    return Report.requestRun(report.id, { period: "2026-Q1", deliver: false });
  });

/** Results over more and more responses: they read rollups, so their time must stay flat. */
export async function scale(runtime: Runtime, tenant: BenchTenant, sizes: number[]): Promise<Section> {
  const rows: Row[] = [];
  let done = 0;
  const run = await reportRun(tenant);
  for (const size of sizes) {
    const { ms } = await timed(async () => {
      await ingest(tenant, done, size);
      await runtime.idle();
    });
    const added = size - done;
    done = size;
    const query = { from: "2025-11-01", to: "2026-10-31" };
    const times: number[] = [];
    let answered = 0;
    for (let i = 0; i < RUNS; i++) {
      const { ms: took, value } = await timed(() => tenant.inside(() => Results.ofSurvey(tenant.surveyId, query)));
      times.push(took);
      answered = value.responses;
    }
    const reports: number[] = [];
    for (let i = 0; i < RUNS; i++) reports.push((await timed(() => tenant.inside(() => Report.documentsOf(run)))).ms);
    if (answered !== size) throw new Error(`results tell of ${answered} responses instead of ${size}`);
    rows.push({
      responses: size,
      "results ms (median)": round(median(times), 1),
      "composing a report ms (median)": round(median(reports), 1),
      "ingestion and rollup ms a response": round(ms / added, 2),
      "RSS MB": round(process.memoryUsage.rss() / 1e6, 0),
    });
  }
  return {
    title: "Results as the number of responses grows",
    note: "One survey, 20 subjects, a year; ingestion runs through the domain into the embedded engine, its stream and the rollups, in this process.",
    rows,
  };
}
