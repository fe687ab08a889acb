/** What differs between stages, all of it. Anything an owner decides for themselves (domains, region) is in `owner.ts`. */
export type StageSettings = {
  /** What `sst remove` does with tables, buckets and keys. */
  removal: "remove" | "retain";
  /** Whether `sst remove` is refused, and the table with it. */
  protect: boolean;
  /** How far back the table can be restored to any second; 1 to 35. */
  recoveryDays: number;
  logRetention: "1 week" | "1 month" | "3 months" | "1 year";
  concurrency: Concurrency;
  /** Whether Lambda sends traces to X-Ray. */
  tracing: boolean;
  traffic: Traffic;
  operations: StageOperations;
};

/**
 * Concurrent executions. `dispatch` and `reconcile` are reserved exactly what they need, so that a run that hangs is
 * never joined by the next one. `jobs` and `mailEvents` are capped where their queue is read: a message that waits
 * there loses no attempt, as it would if a reservation turned the function away. The API is reserved nothing: a
 * reservation is a ceiling as well, and the ceilings of the others are what leaves it room.
 */
type Concurrency = {
  /** Environments of the API kept warm, at a price by the hour; 0 for none. */
  apiProvisioned: number;
  /** At least 2, as SQS asks. */
  jobs: number;
  mailEvents: number;
  /** For dispatch and reconcile each; undefined reserves nothing, for accounts whose whole limit is small. */
  schedule: number | undefined;
};

type Traffic = {
  /** Requests that one address may make in five minutes: `anonymous` without an API key, `any` with or without. */
  perAddress: { anonymous: number; any: number };
  /** Requests a second that the gateway lets through, and how many at once. */
  gateway: { rate: number; burst: number };
};

export type StageOperations = {
  /** Daily spending beyond what was expected, in USD, from which the owner is told. */
  costAnomalyUsd: number;
  /** Monthly spending in USD of which 80 % and 100 % are told; undefined for no budget. */
  monthlyBudgetUsd: number | undefined;
  backups: Backups;
};

/** Copies besides point-in-time recovery, for what is noticed late and for what the account itself can lose. */
export type Backups = {
  enabled: boolean;
  dailyRetentionDays: number;
  weeklyRetentionDays: number;
  monthlyRetentionDays: number;
  /** Days after which a copy moves to cheaper storage; only one that is kept for 90 days more does. */
  coldStorageAfterDays: number | undefined;
  /** `governance` can be lifted by whoever may; `compliance` by nobody, from `lockGraceDays` (3 at least) after it is set. */
  vaultLock: "none" | "governance" | "compliance";
  lockGraceDays: number;
};

const small: StageSettings = {
  removal: "remove",
  protect: false,
  recoveryDays: 1,
  logRetention: "1 week",
  concurrency: { apiProvisioned: 0, jobs: 2, mailEvents: 2, schedule: undefined },
  tracing: false,
  traffic: { perAddress: { anonymous: 3_000, any: 30_000 }, gateway: { rate: 100, burst: 200 } },
  operations: {
    costAnomalyUsd: 10,
    monthlyBudgetUsd: 50,
    backups: {
      enabled: false,
      dailyRetentionDays: 1,
      weeklyRetentionDays: 7,
      monthlyRetentionDays: 30,
      coldStorageAfterDays: undefined,
      vaultLock: "none",
      lockGraceDays: 3,
    },
  },
};

const stages = {
  dev: small,
  staging: {
    ...small,
    recoveryDays: 7,
    logRetention: "1 month",
    concurrency: { apiProvisioned: 0, jobs: 10, mailEvents: 2, schedule: 1 },
    tracing: true,
    traffic: { perAddress: { anonymous: 3_000, any: 300_000 }, gateway: { rate: 500, burst: 1_000 } },
    operations: {
      costAnomalyUsd: 20,
      monthlyBudgetUsd: 200,
      backups: {
        enabled: true,
        dailyRetentionDays: 7,
        weeklyRetentionDays: 28,
        monthlyRetentionDays: 30,
        coldStorageAfterDays: undefined,
        vaultLock: "governance",
        lockGraceDays: 3,
      },
    },
  },
  production: {
    removal: "retain",
    protect: true,
    recoveryDays: 35,
    logRetention: "3 months",
    concurrency: { apiProvisioned: 0, jobs: 50, mailEvents: 5, schedule: 1 },
    tracing: false,
    // An API key may take 60,000 units a minute by default: nobody within their limits is turned away at the edge.
    traffic: { perAddress: { anonymous: 3_000, any: 300_000 }, gateway: { rate: 2_000, burst: 4_000 } },
    operations: {
      costAnomalyUsd: 100,
      monthlyBudgetUsd: undefined,
      backups: {
        enabled: true,
        dailyRetentionDays: 35,
        weeklyRetentionDays: 90,
        monthlyRetentionDays: 365,
        coldStorageAfterDays: 30,
        vaultLock: "governance",
        lockGraceDays: 7,
      },
    },
  },
} satisfies Record<string, StageSettings>;

/** Settings of a stage; one that is not named here, such as `pr-12`, is a preview and as small as `dev`. */
export const stageSettings = (stage: string): StageSettings => (isNamed(stage) ? stages[stage] : small);

/** Whether there may be many of its kind in one account, so that they must not share a domain. */
export const isPreview = (stage: string): boolean => !isNamed(stage);

const isNamed = (stage: string): stage is keyof typeof stages => Object.hasOwn(stages, stage);
