import * as Indicator from "@touchstone/core/indicator";
import { apply, type Change } from "@touchstone/core/rollup";
import * as Scheme from "@touchstone/core/scheme";
import * as Scorecard from "@touchstone/core/scorecard";
import * as ScoringRun from "@touchstone/core/scoring-run";
import * as Subject from "@touchstone/core/subject";
import type { Runtime } from "../packages/local/src/runtime/runtime.js";
import { type Row, round, type Section, timed } from "./support.js";
import type { BenchTenant } from "./tenant.js";

const METRICS = Array.from({ length: 30 }, (_, i) => `metric${i}`);
const DAY = "2026-03-10";
export const PERIOD = "2026-03";
const BATCH = 500;

async function subjects(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < count; start += BATCH) {
    const inputs = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => ({
      externalId: `big${start + i}`,
      name: `Merchant ${start + i}`,
      kind: "merchant",
      tags: { region: `r${i % 7}` },
    }));
    for (const outcome of await Subject.upsertMany(inputs)) if ("id" in outcome) ids.push(outcome.id);
  }
  return ids;
}

/** Thirty ratios of a subject, as thousands of observations would have left them in its month's rollup. */
function evidenceOf(subjectId: string, i: number): Change {
  const measures = METRICS.map((metric, j) => ({
    metric,
    kind: "ratio" as const,
    numerator: ((i * 31 + j * 17) % 100) + 1,
    denominator: 120,
  }));
  return {
    eventId: `bench-${i}`,
    second: 1_773_100_000 + Math.floor(i / 40),
    before: [],
    after: [{ subjectId, source: "observations", day: DAY, measures }],
  };
}

async function scheme(): Promise<string> {
  const ids: string[] = [];
  for (const metric of METRICS) {
    const { id } = await Indicator.create(
      Indicator.indicatorInputSchema.parse({
        key: metric,
        name: metric,
        kind: "benefit",
        unit: "%",
        goalposts: { low: 0, high: 100 },
        source: { type: "observation", metric },
        measure: { kind: "rate", per: 100 },
      }),
    );
    ids.push(id);
  }
  const leaf = (indicatorId: string, j: number) => ({ type: "indicator", key: `leaf${j}`, indicatorId, weight: 0.2 });
  const children = Array.from({ length: 6 }, (_, d) => ({
    type: "dimension",
    key: `dimension${d}`,
    name: `Dimension ${d}`,
    weight: d < 4 ? 0.17 : 0.16,
    children: ids.slice(d * 5, d * 5 + 5).map((id, j) => leaf(id, d * 5 + j)),
  }));
  const grades = [
    { grade: "A", from: 60 },
    { grade: "B", from: 0 },
  ];
  const { id, version } = await Scheme.create(Scheme.schemeInputSchema.parse({ name: "Bench", definition: { children, grades } }));
  await Scheme.publish(id, version);
  return id;
}

/** So many subjects with evidence for thirty indicators of March 2026, and the published scheme that scores them. */
export async function prepareScoring(tenant: BenchTenant, count: number): Promise<string> {
  const ids = await tenant.inside(() => subjects(count));
  for (let start = 0; start < count; start += BATCH)
    await tenant.inside(() => apply(ids.slice(start, start + BATCH).map((id, i) => evidenceOf(id, start + i))));
  return tenant.inside(scheme);
}

/** A run over thirty indicators for more and more subjects, from rollups to a ranking with bands; then the same again. */
export async function scoring(runtime: Runtime, tenant: BenchTenant, count: number): Promise<Section> {
  const rows: Row[] = [];
  const schemeId = await prepareScoring(tenant, count);
  await runtime.idle();
  for (const what of ["first time", "again, nothing changed"]) {
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 100);
    const { id } = await tenant.inside(() => ScoringRun.create(schemeId, { period: PERIOD }));
    await runtime.idle();
    const done = await tenant.inside(() => ScoringRun.fromId(id));
    if (done.state !== "done") throw new Error(`the run is ${done.state}: ${done.problem?.detail}`);
    const ms = Date.parse(done.finishedAt ?? "") - Date.parse(done.createdAt);
    clearInterval(watch);
    rows.push({
      run: what,
      subjects: count,
      indicators: METRICS.length,
      seconds: round(ms / 1000, 1),
      "peak RSS MB": round(peak / 1e6, 0),
    });
  }
  const { ms } = await timed(() => tenant.inside(() => Scorecard.score(schemeId, { period: PERIOD, by: "tag", tag: "region" })));
  rows.push({ run: "seven groups by tag", subjects: count, indicators: METRICS.length, seconds: round(ms / 1000, 1) });
  return {
    title: "Scoring from rollups",
    note: "Evidence to ranking with rank bands through the queue on the embedded engine; this process holds API, stream, queue and schedules, the engine is another.",
    rows,
  };
}
