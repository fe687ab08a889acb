/** What was not measured, in one place; printed below every table that rests on it. */
export const ASSUMPTIONS = {
  callMs: { value: 5, says: "ms that a call of DynamoDB takes (AWS publishes single-digit milliseconds); a function pays for waiting" },
  memoryGb: { value: 1769 / 1024, says: "GB of memory for every function: that of API and jobs, more than the others have" },
  answerBytes: { value: 1000, says: "bytes of an answer to a write" },
  pageBytes: { value: 25_000, says: "bytes of a page or list that a person opens" },
  invocationLogBytes: { value: 600, says: "bytes of log for an invocation that goes well" },
  requestLogBytes: { value: 400, says: "bytes of the gateway's access log for a request" },
  complaintShare: { value: 0.02, says: "complaints for each response" },
  reportMb: { value: 0.5, says: "MB of files for a report" },
  monthsStored: { value: 12, says: "months of data in the table; storage is shown for the last of them" },
  surveys: { value: 1, says: "survey that takes a tenant's responses" },
  alarms: { value: 55, says: "metrics that the alarms of production's operations stacks read: CloudWatch bills each" },
  metrics: { value: 56, says: "custom metrics of the functions, those by kind of job with every kind in use" },
} as const satisfies Record<string, { value: number; says: string }>;

export const assumed = (name: keyof typeof ASSUMPTIONS): number => ASSUMPTIONS[name].value;

export type Profile = {
  name: string;
  responses: number;
  /** Share of the responses that come in batches of 500. */
  batched: number;
  subjects: number;
  reports: number;
  readersPerReport: number;
  /** Pages and results that people look at in a month. */
  views: number;
};

/** Tenants, a month. */
export const PROFILES: readonly Profile[] = [
  { name: "small", responses: 1_000, batched: 0, subjects: 20, reports: 1, readersPerReport: 5, views: 500 },
  { name: "medium", responses: 50_000, batched: 0.8, subjects: 500, reports: 5, readersPerReport: 20, views: 5_000 },
  { name: "large", responses: 1_000_000, batched: 0.95, subjects: 10_000, reports: 30, readersPerReport: 50, views: 50_000 },
];

/** Of a hundred tenants. */
export const MIX: Readonly<Record<string, number>> = { small: 90, medium: 9, large: 1 };
