/** What can come back about a mail that was accepted, weakest first: of several, the strongest says how the mail fared. */
const KINDS = ["delay", "transient-bounce", "reject", "permanent-bounce", "complaint"] as const;

export type FeedbackKind = (typeof KINDS)[number];

export type MailFeedback = {
  /**
   * `delay`: not there yet. `transient-bounce`: given up for a reason that may pass. `reject`: turned away for what is
   * in it, which says nothing about the address. `permanent-bounce`: the address takes no mail. `complaint`: called spam.
   */
  kind: FeedbackKind;
  /** When it happened, RFC 3339 UTC. */
  at: string;
  /** When the mail was handed over, RFC 3339 UTC. */
  sentAt: string;
  /** Id of the mail, the same in everything that is told about it. */
  mailId: string;
  /** In the other side's words, without the address. */
  detail: string;
};

/** What a mail's own record keeps of it. */
export type MailFate = Pick<MailFeedback, "kind" | "at" | "detail">;

export const fateOf = ({ kind, at, detail }: MailFeedback): MailFate => ({ kind, at, detail });

/** Rank of a kind, 1 to 5: the record of a mail gives way to a stronger one only. */
export const weightOf = (kind: FeedbackKind): number => KINDS.indexOf(kind) + 1;

/** How a mail ended by what came back about it; undefined while that decides nothing. */
export function endOf(kind: FeedbackKind): "bounced" | "complained" | "failed" | undefined {
  if (kind === "complaint") return "complained";
  if (kind === "reject") return "failed";
  return kind === "delay" ? undefined : "bounced";
}

const MAX_DETAIL = 300;

/** Somebody else's text as it may be kept: on one line, bounded, and without the address, which can be forgotten later. */
export function detailOf(text: string, address: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  const bare = address.trim();
  const spared = bare ? line.replace(new RegExp(escaped(bare), "gi"), "…") : line;
  return [...spared].slice(0, MAX_DETAIL).join("");
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
