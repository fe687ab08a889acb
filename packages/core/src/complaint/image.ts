import type { InstantInterval } from "../business-time/index.js";
import type { ClockState } from "../sla/index.js";
import type { Priority, Severity, Status } from "./schema.js";

export const CLOCKS = ["firstResponse", "nextResponse", "resolution"] as const;
export type ClockName = (typeof CLOCKS)[number];

/**
 * A clock as it stood at the last write. While it runs, compare `dueAt` with the present (`clockAsOf`);
 * a stopped one has `stoppedAt` and the counted `elapsedSeconds`.
 */
export type ClockImage = {
  /** Resolution: 1 and one more for each reopening; next response: number of the wait. */
  cycle: number;
  /** Null while a pause is open and for a cancelled clock. */
  dueAt: string | null;
  warnAt: string | null;
  state: ClockState;
  stoppedAt?: string;
  breachedAt?: string;
  elapsedSeconds?: number;
};

/** From `from` on the complaint is under this policy version, counted on this calendar version. */
export type PolicyApplication = {
  from: string;
  /** Null when no policy matched. */
  policy: { id: string; version: number } | null;
  /** Null where every hour counts. */
  calendar: { id: string; version: number } | null;
};

/** Who did something; never a complainant's name. */
export type EventActor = { type: string; id?: string; name?: string; email?: string };

/** What another system said about the case when it was handed over. */
export type GivenFacts = { dueAt?: string; firstRespondedAt?: string; resolvedAt?: string };

/**
 * A complaint as it is stored and as the stream sees it. Instants are RFC 3339 UTC, `receivedAt` with milliseconds.
 * Figures are filed under the day of `receivedAt`, which never changes.
 */
export type ComplaintImage = {
  tenantId: string;
  id: string;
  shard: number;
  externalId?: string;
  subjectId?: string;
  channel: string;
  category: string;
  severity: Severity;
  priority: Priority;
  title: string;
  /** The beginning of the text; the whole of it where `textLength` says so. */
  text: string;
  textLength: number;
  tags: string[];
  orderId?: string;
  /** All the personal data of the complaint, together so that it can be erased together. */
  complainant?: { name?: string; email?: string; phone?: string };
  assigneeId?: string;
  team?: string;
  status: Status;
  receivedAt: string;
  /** The tenant's local date of receipt, kept so that a later change of zone moves nothing. */
  day: string;
  firstRespondedAt?: string;
  lastReplyAt?: string;
  /** Set while the complaint is resolved or closed. */
  resolvedAt?: string;
  /** When the resolution is due, as `clocks.resolution.dueAt`. */
  dueAt?: string;
  /** `given` by another system, or from the `policy`; absent when no resolution was promised. */
  dueSource?: "given" | "policy";
  given?: GivenFacts;
  /** A given instant lies before the receipt; what was measured with it counts as 0 seconds. */
  clockSkew?: boolean;
  applications: PolicyApplication[];
  pauses?: InstantInterval[];
  closedIntervals?: InstantInterval[];
  /** The customer's latest wait for an answer after the first one. */
  unanswered?: { number: number; since: string; answeredAt?: string };
  clocks: Partial<Record<ClockName, ClockImage>>;
  /** Set once the first response was given: seconds that count for the promise, or of the wall clock where none was made. */
  firstResponseSeconds?: number;
  /** Set while resolved or closed; counted likewise over all cycles, pauses and closed time left out. */
  resolutionSeconds?: number;
  /** Warnings and breaches already on the timeline, as `clock#cycle#kind`. */
  recorded?: string[];
  /** Of what was sent at first, to tell a repetition from another complaint under the same `externalId`. */
  contentHash: string;
  /** When the complainant was erased: contact, title, text and messages are gone, everything counted stays. */
  erasedAt?: string;
  lastEventId?: string;
  createdBy: EventActor;
  createdAt: string;
  updatedAt: string;
  version: number;
  duePartition?: string;
  dueKey?: string;
  /** Place in the list of complaints that still need somebody; absent once resolved or closed. */
  openPartition?: string;
  openKey?: string;
};

/** Whether somebody promised a time for the resolution and still does. */
export const hasDeadline = ({ clocks }: Pick<ComplaintImage, "clocks">): boolean =>
  clocks.resolution !== undefined && clocks.resolution.state !== "cancelled";

/** Late: the resolution came after its due time, or has not come and the breach is known. Answered in the due second is on time. */
export const isLate = ({ clocks }: Pick<ComplaintImage, "clocks">): boolean => clocks.resolution?.state === "breached";
