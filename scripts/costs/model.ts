import type { Activity, Measurements } from "../../bench/activities.js";
import { assumed, MIX, PROFILES, type Profile } from "./assumptions.js";
import { PARTS, type Part, PRICES, type PriceName } from "./prices.js";

/** How much of what is sold. */
export type Usage = Partial<Record<PriceName, number>>;
export type Bill = Record<Part, number> & { total: number };

const GB = 1e9;
const NIGHTS = 30;
const DAYS = 30;
const MINUTES = DAYS * 24 * 60;
/** The months that the nightly check looks at: this one, the last one and an older one. */
const MONTHS_CHECKED = 3;
/** Lambda reads a queue with five long polls of 20 s from the beginning (developer guide, "Using Lambda with Amazon SQS"). */
const IDLE_POLLS = 5 * (MINUTES * 3);
const BATCH = 500;

export function sum(...usages: Usage[]): Usage {
  const total: Usage = {};
  for (const usage of usages)
    for (const [name, amount] of Object.entries(usage) as [PriceName, number][]) total[name] = (total[name] ?? 0) + amount;
  return total;
}

export const times = (usage: Usage, factor: number): Usage =>
  Object.fromEntries(Object.entries(usage).map(([name, amount]) => [name, amount * factor]));

/** USD by part of the bill. */
export function bill(usage: Usage): Bill {
  const parts = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
  for (const [name, amount] of Object.entries(usage) as [PriceName, number][]) {
    const { part, usd, per } = PRICES[name];
    parts[part] += (amount * usd) / per;
  }
  return { ...parts, total: Object.values(parts).reduce((total, usd) => total + usd, 0) };
}

/** What an activity takes of table and functions. A function lasts as long as it computes and waits for the table. */
export const work = ({ write, read, calls, cpuMs }: Activity, invocations: number): Usage => ({
  writeUnit: write,
  readUnit: read,
  lambdaGbSecond: ((cpuMs + calls * assumed("callMs")) / 1000) * assumed("memoryGb"),
  lambdaRequest: invocations,
  logGb: (invocations * assumed("invocationLogBytes")) / GB,
  logStoredGb: (invocations * assumed("invocationLogBytes")) / GB,
});

/** Requests on their way through edge and gateway; one of the edge's two functions looks up a route. */
export const requests = (count: number, answerBytes: number): Usage => ({
  cloudFrontRequest: count,
  cloudFrontFunction: 2 * count,
  keyValueRead: 2 * count,
  wafRequest: count,
  httpApiRequest: count,
  transferGb: (count * answerBytes) / GB,
  logGb: (count * assumed("requestLogBytes")) / GB,
  logStoredGb: (count * assumed("requestLogBytes")) / GB,
});

/** A message is sent, received and deleted. */
const jobs = (count: number): Usage => ({ queueRequest: 3 * count });

/** One of each, with everything that follows from it. */
export function pieces({ activities }: Measurements) {
  return {
    // Request and stream.
    response: sum(work(activities.response, 2), requests(1, assumed("answerBytes"))),
    batchedResponse: sum(work(activities.batchedResponse, 2 / BATCH), requests(1 / BATCH, assumed("answerBytes"))),
    pastResponse: sum(work(activities.pastResponse, 2 / BATCH), requests(1 / BATCH, assumed("answerBytes"))),
    // Six requests, as many runs of the stream's consumer, two of the clock.
    complaint: sum(work(activities.complaint, 14), requests(6, assumed("answerBytes")), jobs(2)),
    report: (readers: number): Usage =>
      sum(work(activities.report, 2), jobs(2), {
        mail: readers,
        filePut: 4,
        fileGet: readers,
        keyRequest: 4 + readers,
        fileGb: (assumed("reportMb") * assumed("monthsStored")) / 1000,
      }),
    scoredSubject: work(activities.scoredSubject, 1 / 100),
    view: sum(work(mean(activities.listPage, activities.results), 1), requests(1, assumed("pageBytes"))),
    night: (subjects: number, records: number): Usage =>
      times(
        sum(
          work(activities.nightlyTenant, 0),
          times(work(activities.nightlySubject, 0), subjects),
          times(work(activities.nightlyRecord, 0), records),
        ),
        NIGHTS,
      ),
  };
}

const mean = (a: Activity, b: Activity): Activity => ({
  write: (a.write + b.write) / 2,
  read: (a.read + b.read) / 2,
  calls: (a.calls + b.calls) / 2,
  cpuMs: (a.cpuMs + b.cpuMs) / 2,
});

/** GB in the table that a month of a tenant leaves behind. */
export function storedGb({ bytes }: Measurements, { responses, subjects }: Profile): number {
  const complaints = responses * assumed("complaintShare");
  const rollups = (assumed("surveys") + 1) * (Math.min((subjects + 1) * DAYS, responses + DAYS) + Math.min(subjects, responses) + 1);
  return (responses * bytes.response + complaints * bytes.complaint + rollups * bytes.rollup) / GB;
}

/** A tenant's month, once its data of `monthsStored` is there. */
export function tenant(measurements: Measurements, profile: Profile): Usage {
  const { responses, batched, subjects, reports, readersPerReport, views } = profile;
  const one = pieces(measurements);
  const complaints = responses * assumed("complaintShare");
  const gb = storedGb(measurements, profile) * assumed("monthsStored");
  return sum(
    times(one.response, responses * (1 - batched)),
    times(one.batchedResponse, responses * batched),
    times(one.complaint, complaints),
    times(one.report(readersPerReport), reports),
    times(one.scoredSubject, subjects),
    times(one.view, views),
    one.night(subjects, MONTHS_CHECKED * (responses + complaints)),
    { tableGb: gb, recoveryGb: gb },
  );
}

/** What a stage costs before its first tenant. */
export function fixed(): Usage {
  const dispatch = work({ write: 0, read: 8 * 0.5, calls: 8, cpuMs: 0 }, 1);
  return sum(times(dispatch, MINUTES), {
    wafAcl: 1,
    wafRule: 4,
    key: 4,
    alarm: assumed("alarms"),
    metric: assumed("metrics"),
    dashboard: 1,
    zone: 1,
    queueRequest: 2 * IDLE_POLLS,
  });
}

/** A stage with so many tenants of the usual mix. */
export const stage = (measurements: Measurements, tenants: number): Usage =>
  sum(fixed(), ...PROFILES.map((profile) => times(tenant(measurements, profile), (tenants * (MIX[profile.name] ?? 0)) / 100)));
