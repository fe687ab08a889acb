import type { Clock } from "@touchstone/core/ports";

export type RuntimeOptions = {
  /** Folder of the whole state. */
  dataDir: string;
  /** API and console; 0 takes any free port. */
  port: number;
  /** The database engine; 0 takes any free port. */
  dynamodbPort: number;
  /** A DynamoDB API to use instead of starting an engine. */
  dynamodbEndpoint?: string | undefined;
  /** The mailbox: SMTP and a page of its own, or only a list in memory. */
  mailbox: { kind: "page"; port: number; smtpPort: number } | { kind: "memory" };
  /** Whether dispatcher and reconciler run by the clock, or only when asked. */
  schedules: boolean;
  /** Built console and public pages; without it only the API is served. */
  siteDir?: string | undefined;
  fontsDir: string;
  /** The API reference's script, served from here so that the page asks nobody else. */
  referenceScript?: string | undefined;
  /** Further parts that `/health` waits for, each `up` or what it is doing. */
  alsoHealth?: () => Record<string, string>;
  clock?: Clock;
  mailFrom?: string;
  /** Told of restarts and failures, in words. */
  notice?: (message: string) => void;
};

export const MAIL_FROM = "Touchstone <reports@touchstone.example>";
export const TABLE_NAME = "touchstone";
export const BOOKKEEPING_NAME = "touchstone-runtime";
