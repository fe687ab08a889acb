import type { Metrics } from "../metrics";
import type { AlarmSpecs } from "./alarm";

/** What people and partners who wait for an answer notice at once. */
export const requestAlarms = (metrics: Metrics): AlarmSpecs => ({
  ApiErrors: {
    suffers: "Partners' evidence and customers' answers are refused with 5xx, and the console shows errors.",
    metric: metrics.failureShare,
    threshold: 5,
    rings: "at",
    of: [2, 3],
    silence: "well",
  },
  ApiSlow: {
    suffers: "One request in a hundred takes 2 s or more; survey pages and console feel stuck.",
    metric: metrics.latency("p99"),
    threshold: 2_000,
    rings: "at",
    of: [4, 5],
    silence: "well",
    ignoreFew: true,
  },
  ApiThrottled: {
    suffers: "Requests are turned away because no more copies of the API may run.",
    metric: metrics.apiThrottles,
    threshold: 1,
    rings: "at",
    of: [2, 3],
    silence: "well",
  },
  TableThrottled: {
    suffers: "The table or an index turns requests away; writes of a busy tenant are slow or fail.",
    metric: metrics.tableThrottles,
    threshold: 10,
    rings: "at",
    of: [2, 5],
    silence: "well",
  },
  TableFailing: {
    suffers: "DynamoDB fails by itself; every request and every job may fail.",
    metric: metrics.tableFailures,
    threshold: 5,
    rings: "at",
    of: [2, 3],
    silence: "well",
  },
});
