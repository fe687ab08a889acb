import { type Calendar, type InstantInterval, parseInstant } from "../business-time/index.js";
import { type ClockReading, evaluateClock } from "./clock.js";
import type { Duration } from "./duration.js";

/** What happened on any channel. An automatic reply never answers anybody. */
export type MessageEvent = { at: string; kind: "customer_message" | "agent_reply" | "automatic_reply" };

/** A stretch in which the customer waited: from the oldest unanswered message to the agent's reply. */
export type WaitingEpisode = { startedAt: string; answeredAt: string | null };

export type WaitingFacts = {
  calendar: Calendar;
  target: Duration;
  events: readonly MessageEvent[];
  pauses?: readonly InstantInterval[];
  warnAtPercent?: number;
  /** `all` messages count for the update clock; only those after the first answer for the next-response clock. */
  scope: "all" | "after-first-response";
};

export type WaitingReading = {
  /** One clock for each episode, in order; each is breached at most once. */
  episodes: (WaitingEpisode & { clock: ClockReading })[];
  /** The clock of the message that waits now; null when nobody waits. */
  current: ClockReading | null;
  breachCount: number;
  /** The longest answered wait, in the seconds that count for the target; null when nothing was answered. */
  worstSeconds: number | null;
};

/** The waits of a conversation, oldest first. Repeated customer messages do not move a start, and a follow-up by an agent opens none. */
export function waitingEpisodes(events: readonly MessageEvent[]): WaitingEpisode[] {
  const episodes: WaitingEpisode[] = [];
  let startedAt: string | undefined;
  for (const event of inOrder(events)) {
    if (event.kind === "customer_message") startedAt ??= event.at;
    if (event.kind === "agent_reply" && startedAt !== undefined) {
      episodes.push({ startedAt, answeredAt: event.at });
      startedAt = undefined;
    }
  }
  return startedAt === undefined ? episodes : [...episodes, { startedAt, answeredAt: null }];
}

/** The instant of the first answer by an agent, or null; automatic replies do not count. */
export const firstResponseAt = (events: readonly MessageEvent[]): string | null =>
  inOrder(events).find(({ kind }) => kind === "agent_reply")?.at ?? null;

/** Reads the next-response or update clock of a conversation at `now`. */
export function evaluateWaiting(facts: WaitingFacts & { now: string }): WaitingReading {
  const { calendar, target, now } = facts;
  const pauses = facts.pauses ?? [];
  const options = facts.warnAtPercent === undefined ? {} : { warnAtPercent: facts.warnAtPercent };
  const episodes = waitingEpisodes(eventsInScope(facts)).map((episode) => ({
    ...episode,
    clock: evaluateClock({ calendar, target, pauses, startedAt: episode.startedAt, stoppedAt: episode.answeredAt, now, ...options }),
  }));
  const answered = episodes.filter(({ answeredAt }) => answeredAt !== null).map(({ clock }) => clock.elapsedSeconds);
  return {
    episodes,
    current: episodes.find(({ answeredAt }) => answeredAt === null)?.clock ?? null,
    breachCount: episodes.filter(({ clock }) => clock.state === "breached").length,
    worstSeconds: answered.length === 0 ? null : Math.max(...answered),
  };
}

function eventsInScope({ events, scope }: WaitingFacts): readonly MessageEvent[] {
  if (scope === "all") return events;
  const ordered = inOrder(events);
  const first = ordered.findIndex(({ kind }) => kind === "agent_reply");
  return first === -1 ? [] : ordered.slice(first + 1);
}

const inOrder = (events: readonly MessageEvent[]): MessageEvent[] => [...events].sort((a, b) => parseInstant(a.at) - parseInstant(b.at));
