import type { Matcher } from "./matcher.js";

/** Kinds of records in which a person is found, in the order in which they are looked through and erased. */
export const KINDS = [
  "member",
  "subject",
  "recipient",
  "delivery",
  "assessor",
  "response",
  "complaint",
  "observation",
  "rating",
  "import",
  "report-run",
  "audit-event",
] as const;
export type Kind = (typeof KINDS)[number];

/** `concerns`: the record is about the person. `mentions`: a record about something else names the identifier. */
export type Relation = "concerns" | "mentions";

/** One record: `id` names it within its kind, `fields` are the places where the identifier stands. */
export type Found = { kind: Kind; id: string; relation: Relation; fields: string[] };

/** What was looked through since the last page, what was found there, and where to go on. */
export type PlacePage = { read: number; found: Found[]; position: string };

export type Outcome =
  | { outcome: "erased" }
  /** A person must decide; `why` says what about. */
  | { outcome: "kept"; why: KeptReason }
  /** The record has gone, or does not name the person any more. */
  | { outcome: "gone" };

export const KEPT_REASONS = ["active-member", "subject-left-out", "import-running", "published-report"] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

export type Search = {
  matcher: Matcher;
  /** Ids of members, subjects and assessors that are the person: other records refer to them. */
  related: ReadonlySet<string>;
  /** Subjects of the person's id that the erasure leaves as they are. */
  leftOut: ReadonlySet<string>;
  /** Members among them who still work here: their deeds stay under their name. */
  activeMembers: ReadonlySet<string>;
  /** Whether the subject of this external id, written down at that instant, may be made nameless. */
  mayEraseSubject(externalId: string, recordedAt: string): boolean;
};

/** Where personal data lie: how to look through it in pages, to erase one record, and to give what it says of the person. */
export type Place = {
  name: string;
  /** Goes on after `position`, which an earlier page gave. */
  search(search: Search, position: string | undefined): AsyncGenerator<PlacePage>;
  /** By kind, what the place finds. Erasing twice changes nothing. */
  records: Partial<Record<Kind, Records>>;
};

export type Records = {
  erase(search: Search, id: string): Promise<Outcome>;
  /** The person's data of a record that concerns them; undefined when it has gone. */
  give(id: string): Promise<Record<string, unknown> | undefined>;
};

export const ERASED_OUTCOME: Outcome = { outcome: "erased" };
export const GONE: Outcome = { outcome: "gone" };
