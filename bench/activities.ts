import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import * as Complaint from "@touchstone/core/complaint";
import * as Observation from "@touchstone/core/observation";
import { reconcile } from "@touchstone/core/reconciliation";
import * as Report from "@touchstone/core/report";
import * as Response from "@touchstone/core/response";
import * as Results from "@touchstone/core/results";
import { apply, type Change } from "@touchstone/core/rollup";
import * as ScoringRun from "@touchstone/core/scoring-run";
import * as SlaPolicy from "@touchstone/core/sla-policy";
import { TABLE_NAME } from "../packages/local/src/runtime/options.js";
import type { Runtime } from "../packages/local/src/runtime/runtime.js";
import { itemSize } from "./item-size.js";
import { measured } from "./support.js";
import { type BenchTenant, benchResponse } from "./tenant.js";

/** What one of something takes from beginning to end: request, stream, rollups, jobs. */
export type Activity = {
  /** Write and read request units. */
  write: number;
  read: number;
  /** Calls of the database. */
  calls: number;
  /** Processor time of this process, which holds API, stream and jobs. */
  cpuMs: number;
};

export const ACTIVITIES = {
  response: "a response sent alone, with its rollups",
  batchedResponse: "a response in a batch of 500 of one day, with its rollups",
  pastResponse: "a response in a batch of 500 from all over a year, with its rollups",
  observation: "an observation sent alone, with its rollups",
  complaint: "a complaint's life: received, answered, edited, resolved, closed; a warning and a breach on the way",
  report: "a monthly report to five readers",
  scoredSubject: "scoring one subject by thirty indicators",
  listPage: "a page of 25 responses",
  results: "the results of a survey's year",
  nightlyTenant: "the nightly check of three months of a tenant without evidence: 20 subjects, one survey",
  nightlySubject: "the nightly check, a subject more",
  nightlyRecord: "the nightly check, a record more",
} as const;
export type ActivityName = keyof typeof ACTIVITIES;

export type Measurements = {
  activities: Record<ActivityName, Activity>;
  /** Mean bytes of a stored item, its index entries included. */
  bytes: { response: number; complaint: number; rollup: number };
  /** Write units of rolling up so many changes of one tenant in one second. */
  rollupPerSecond: { changes: number; write: number }[];
};

/** Repetitions over which an activity is averaged. */
const TIMES = 20;
const BATCH = 500;
const SUBJECTS_SCORED = 200;
const HOUR_MS = 3_600_000;

export type Bench = {
  runtime: Runtime;
  /** Sees the whole table. */
  client: DynamoDBClient;
  tenant: BenchTenant;
  /** Moves the product's clock on. */
  pass(ms: number): void;
  /** Another one, with subjects and a survey but no responses. */
  otherTenant: BenchTenant;
  /** A scheme of the other tenant, with so many subjects and their evidence. */
  prepareScoring(count: number): Promise<string>;
  scoredPeriod: string;
};

export async function measureActivities(bench: Bench): Promise<Measurements> {
  const { tenant } = bench;
  const measure = meter(bench);
  const response = (prefix: string) => (i: number) => Response.create(benchResponse(tenant.surveyId, i, prefix));
  await warmUp(bench);
  const activities = {} as Record<ActivityName, Activity>;
  activities.response = await measure(TIMES, response("alone"));
  const oneDay = batch(tenant, "batch").map((input, i) => ({ ...input, submittedAt: `2026-02-02T10:00:${10 + (i % 50)}.000Z` }));
  activities.batchedResponse = await measure(1, () => Response.ingestMany(oneDay), BATCH);
  activities.pastResponse = await measure(1, () => Response.ingestMany(batch(tenant, "past")), BATCH);
  activities.observation = await measure(TIMES, (i) =>
    Observation.create({ metric: "m", subjectExternalId: "s1", at: `2026-01-01T00:00:${10 + i}Z`, value: i }),
  );
  activities.complaint = await measure(TIMES, complaintLife(bench));
  activities.report = await measure(3, await reporting(bench));
  Object.assign(activities, await scoringAndNight(bench, measure));
  activities.listPage = await measure(TIMES, () => Response.list({ surveyId: tenant.surveyId, limit: 25 }));
  activities.results = await measure(TIMES, () => Results.ofSurvey(tenant.surveyId, { from: "2025-11-01", to: "2026-10-31" }));
  return { activities, bytes: await meanBytes(bench.client), rollupPerSecond: await rollups(bench) };
}

const batch = (tenant: BenchTenant, prefix: string) => Array.from({ length: BATCH }, (_, i) => benchResponse(tenant.surveyId, i, prefix));

/** Caches filled, subjects known, code compiled. */
async function warmUp({ runtime, tenant }: Bench): Promise<void> {
  await tenant.inside(() =>
    SlaPolicy.create(
      SlaPolicy.policyInputSchema.parse({
        name: "Bench",
        isDefault: true,
        targets: { firstResponse: { type: "wall-seconds", amount: 4 * 3600 }, resolution: { type: "wall-seconds", amount: 48 * 3600 } },
      }),
    ),
  );
  await tenant.inside(() => Response.ingestMany(batch(tenant, "warm")));
  for (let i = 0; i < TIMES; i++) await tenant.inside(() => Response.create(benchResponse(tenant.surveyId, i, "warm-alone")));
  await runtime.idle();
}

/** One after the other, each in a second of its own, so that no two share a page of the ledger. */
function meter({ runtime, tenant, pass }: Bench) {
  const { capacity } = runtime.deps.table;
  return async (times: number, work: (i: number) => Promise<unknown>, records = 1): Promise<Activity> => {
    capacity.reset();
    capacity.on = true;
    const { cpuMs } = await measured(async () => {
      for (let i = 0; i < times; i++) {
        await tenant.inside(() => work(i));
        await runtime.idle();
        pass(1000);
      }
    });
    capacity.on = false;
    const calls = Object.values(capacity.commands).reduce((sum, count) => sum + count, 0);
    const of = (value: number) => value / times / records;
    return { write: of(capacity.write), read: of(capacity.read), calls: of(calls), cpuMs: of(cpuMs) };
  };
}

/** The nightly check costs something for being there, and something for every subject and every record of its months. */
async function scoringAndNight({ runtime, tenant, otherTenant, prepareScoring, scoredPeriod }: Bench, measure: ReturnType<typeof meter>) {
  const check = () => reconcile({ months: ["2025-11", "2025-12", "2026-01"], repair: false, settleMs: 0 });
  const { records } = await tenant.inside(check);
  const full = await measure(3, () => check());
  const nightlyTenant = await measure(3, () => otherTenant.inside(check));
  const schemeId = await prepareScoring(SUBJECTS_SCORED);
  await runtime.idle();
  const wide = await measure(3, () => otherTenant.inside(check));
  const scoring = () => otherTenant.inside(() => ScoringRun.create(schemeId, { period: scoredPeriod }));
  const scoredSubject = await measure(1, scoring, SUBJECTS_SCORED);
  const nightlySubject = share(wide, nightlyTenant, SUBJECTS_SCORED);
  return { nightlyTenant, nightlySubject, nightlyRecord: share(full, nightlyTenant, records), scoredSubject };
}

/** What one of so many adds. */
function share(larger: Activity, smaller: Activity, count: number): Activity {
  const added = (part: keyof Activity) => Math.max(0, larger[part] - smaller[part]) / count;
  return { write: added("write"), read: added("read"), calls: added("calls"), cpuMs: added("cpuMs") };
}

function complaintLife({ runtime, pass }: Bench) {
  const input = (i: number) =>
    Complaint.complaintInputSchema.parse({
      externalId: `life-${i}`,
      subjectExternalId: "s1",
      title: "Parcel is late",
      text: "It was promised for last week, and nobody answers the telephone.",
      category: "logistics",
    });
  return async (i: number) => {
    const { complaint } = await Complaint.create(input(i));
    // Past the warning and the breach of the first response.
    for (let step = 0; step < 2; step++) {
      pass(3 * HOUR_MS);
      await runtime.runDispatcher();
      await runtime.idle();
    }
    await Complaint.addMessage(complaint.id, { type: "agent-reply", text: "We are looking for it." });
    const { version } = await Complaint.fromId(complaint.id);
    await Complaint.update(complaint.id, version, { priority: "high", team: "logistics" });
    await Complaint.transition(complaint.id, undefined, { to: "resolved", note: "Delivered." });
    await Complaint.transition(complaint.id, undefined, { to: "closed" });
  };
}

async function reporting({ tenant }: Bench) {
  const { id } = await tenant.inside(() => Report.create({ name: "Bench", schedule: Report.scheduleSchema.parse({ grain: "month" }) }));
  for (let i = 0; i < 5; i++) await tenant.inside(() => Report.addRecipient(id, { email: `reader${i}@example.com` }));
  return (i: number) => Report.requestRun(id, { period: `2026-0${i + 1}`, deliver: true });
}

/** Items by kind; an index that holds whole items doubles them, one of keys adds little and is left out. */
async function meanBytes(client: DynamoDBClient): Promise<Measurements["bytes"]> {
  const sizes = new Map<string, number[]>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName: TABLE_NAME })) {
    for (const item of Items) {
      const kind = item.__edb_e__?.S ?? (item.pk?.S?.includes("#rollup#") ? "rollup" : "other");
      const copies = [item.gsi1pk, item.gsi3pk].filter(Boolean).length + 1;
      sizes.set(kind, [...(sizes.get(kind) ?? []), itemSize(item) * copies]);
    }
  }
  const total = (kind: string) => (sizes.get(kind) ?? []).reduce((sum, size) => sum + size, 0);
  const mean = (kind: string) => total(kind) / (sizes.get(kind)?.length ?? 1);
  const parts = ["complaint", "complaintEvent", "complaintContent"].reduce((sum, kind) => sum + total(kind), 0);
  return { response: mean("response"), complaint: parts / (sizes.get("complaint")?.length ?? 1), rollup: mean("rollup") };
}

/** How the page of the ledger makes rolling up dearer, the more changes of a tenant fall into one second. */
async function rollups({ runtime, tenant }: Bench): Promise<Measurements["rollupPerSecond"]> {
  const { capacity } = runtime.deps.table;
  const results = [];
  for (const changes of [1, 100, 500, 1000]) {
    capacity.reset();
    capacity.on = true;
    await tenant.inside(() => apply(Array.from({ length: changes }, (_, i) => changeOf(changes, i))));
    capacity.on = false;
    results.push({ changes, write: capacity.write });
  }
  return results;
}

const changeOf = (second: number, i: number): Change => ({
  eventId: `${second}-${i}`,
  second: 1_600_000_000 + second,
  before: [],
  after: [
    {
      subjectId: `sub_${i % 20}`,
      source: "bench",
      day: "2026-01-01",
      measures: [
        { metric: "nps", kind: "rating", value: i % 11 },
        { metric: "csat", kind: "rating", value: 1 + (i % 5) },
      ],
    },
  ],
});
