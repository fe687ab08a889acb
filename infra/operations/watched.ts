import type { StageOperations } from "../stages";

/** Everything that is watched, by name. A check compares the lists with what the deployment declares. */
export const FUNCTIONS = ["Api", "Rollups", "Dispatch", "Reconcile", "Jobs", "MailEvents"] as const;
export const QUEUES = ["Jobs", "MailEvents"] as const;
export const DEAD_LETTERS = ["JobsDeadLetters", "EventsDeadLetters", "MailEventsDeadLetters"] as const;

/** What is known before anything is deployed; what is not comes to the stacks as parameters. */
export type Input = StageOperations & {
  stage: string;
  alarmEmail?: string | undefined;
  /** ARN of the account's monitor of unusual cost, or `create` where it has none. */
  costMonitor?: string | undefined;
  /** ARN of a vault, in another region or account, that keeps a second copy. */
  backupCopyVault?: string | undefined;
};

type Parameters<Names extends readonly string[], Suffix extends string> = { [Name in `${Names[number]}${Suffix}`]: unknown };

/** Parameters of the stack with alarms and dashboard. */
export type OperationsParameters = Parameters<typeof FUNCTIONS, "Function"> &
  Parameters<typeof QUEUES, "Queue"> &
  Parameters<typeof DEAD_LETTERS, "Queue"> & { GatewayId: unknown; TableName: unknown; DistributionId: unknown };

/** Parameters of the stack with the backups. */
export type BackupParameters = { TableArn: unknown; FilesArn: unknown; DataKeyArn: unknown; AlarmTopicArn: unknown };
