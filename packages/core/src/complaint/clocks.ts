import type { InstantInterval, LedgerEntry } from "../business-time/index.js";
import { exclusionsOf, formatInstant, parseInstant } from "../business-time/index.js";
import { roundTheClock } from "../calendar/index.js";
import { AppError } from "../errors/index.js";
import {
  type ClockFacts,
  type ClockReading,
  type Duration,
  durationFor,
  elapsedSecondsOf,
  evaluateClock,
  measureOf,
} from "../sla/index.js";
import type { ClockImage, ClockName, ComplaintImage } from "./image.js";
import type { Rule } from "./rules.js";

/** A clock with everything that explains it. */
export type ClockDetail = ClockReading & {
  name: ClockName;
  cycle: number;
  startedAt: string;
  stoppedAt: string | null;
  /** Null when the due time was given. */
  target: Duration | null;
  rule: Rule | undefined;
  /** The calendar has too little working time left to reach the target. */
  unreachable: boolean;
};

type Facts = ClockFacts & { now: string };
type Evaluated = ClockReading & { unreachable: boolean };
type Reader = { image: ComplaintImage; rules: readonly Rule[]; now: string; evaluate(facts: Facts): Evaluated };
type Period = { startedAt: string; stoppedAt: string | null };

const GIVEN_WARN_AT = 0.8;

/**
 * Reads every clock of a complaint at `now`: a pure function of the case's facts and rules. With `brief`, elapsed and
 * remaining time are told of stopped clocks only: nobody stores the others, and of a case left open for years they
 * cost more than all the rest.
 */
export function readClocks(image: ComplaintImage, rules: readonly Rule[], now: string, options = { brief: false }): ClockDetail[] {
  const reader: Reader = { image, rules, now, evaluate: options.brief ? evaluatedBriefly : evaluated };
  return [firstResponse(reader), nextResponse(reader), resolution(reader)].flatMap((clock) => clock ?? []);
}

/** What a list or a rollup needs of a clock; elapsed time only once it stands still. */
export const imageOf = ({ cycle, dueAt, warnAt, state, stoppedAt, breachedAt, elapsedSeconds }: ClockDetail): ClockImage => ({
  cycle,
  dueAt,
  warnAt,
  state,
  ...(breachedAt ? { breachedAt } : {}),
  ...(stoppedAt ? { stoppedAt, elapsedSeconds } : {}),
});

/** A stored clock as it stands at `now`: a due time that has passed is a breach, whether or not anything has noticed. */
export function clockAsOf(clock: ClockImage, now: string): ClockImage {
  if (clock.state !== "running" || clock.dueAt === null || parseInstant(now) <= parseInstant(clock.dueAt)) return clock;
  return { ...clock, state: "breached", breachedAt: clock.dueAt };
}

/** Seconds of the wall clock from receipt to `until`, pauses and closed time left out; 0 when `until` comes first. */
export const wallSeconds = ({ receivedAt, pauses = [], closedIntervals = [] }: ComplaintImage, until: string): number =>
  elapsedSecondsOf(
    roundTheClock("UTC"),
    "wall-seconds",
    parseInstant(receivedAt),
    parseInstant(until),
    exclusionsOf(pauses, closedIntervals),
  );

/** Resolving a case nobody answered stops this clock too. Of history without a first response nothing is known, so there is no clock. */
function firstResponse(reader: Reader): ClockDetail | undefined {
  const { image } = reader;
  if (image.given?.resolvedAt && !image.given.firstRespondedAt) return undefined;
  const stops = [image.firstRespondedAt, image.closedIntervals?.[0]?.[0]].flatMap((at) => at ?? []);
  const stoppedAt = stops.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
  return read(reader, "firstResponse", 1, { startedAt: image.receivedAt, stoppedAt });
}

function nextResponse(reader: Reader): ClockDetail | undefined {
  const { image } = reader;
  if (!image.unanswered) return undefined;
  const { number, since, answeredAt } = image.unanswered;
  return read(reader, "nextResponse", number, { startedAt: since, stoppedAt: answeredAt ?? null });
}

function resolution(reader: Reader): ClockDetail | undefined {
  const { image, now } = reader;
  const closed = image.closedIntervals ?? [];
  const stoppedAt = closed.find(([, to]) => to === null)?.[0] ?? null;
  const cycle = 1 + closed.filter(([, to]) => to !== null).length;
  const period = { startedAt: image.receivedAt, stoppedAt };
  if (image.given?.dueAt) return readGiven(image, image.given.dueAt, cycle, period, now);
  return read(reader, "resolution", cycle, period);
}

function read(reader: Reader, name: ClockName, cycle: number, period: Period): ClockDetail | undefined {
  const { image, rules, now } = reader;
  const promise = promiseAt(name, rules, period.stoppedAt ?? now);
  if (!promise || (promise.cancelledAt !== null && Date.parse(promise.cancelledAt) <= Date.parse(period.startedAt))) return undefined;
  const { rule, target, cancelledAt, changedAt } = promise;
  const duration = durationFor(target, parseInstant(image.receivedAt), rule.calendar);
  const facts = {
    calendar: rule.calendar,
    target: duration,
    ...period,
    pauses: image.pauses ?? [],
    closedIntervals: (image.closedIntervals ?? []).filter((interval) => name === "resolution" || interval[1] !== null),
    cancelledAt,
    changedAt,
    warnAtPercent: rule.promises?.warnAtPercent ?? 80,
    now,
  };
  return { ...reader.evaluate(facts), name, cycle, ...period, target: duration, rule };
}

/** A calendar that ran out of working time leaves a clock that nobody can miss, and says so. */
function evaluated(facts: Facts): Evaluated {
  try {
    return { ...evaluateClock(facts), unreachable: false };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "unprocessable") throw error;
    return {
      dueAt: null,
      warnAt: null,
      state: "cancelled",
      breachedAt: null,
      elapsedSeconds: 0,
      remainingSeconds: 0,
      ledger: [],
      unreachable: true,
    };
  }
}

/** A due time does not depend on when it is asked for, so a clock that nothing has stopped or paused is read where that is cheap. */
function evaluatedBriefly(facts: Facts): Evaluated {
  const isPlain = !facts.stoppedAt && !facts.cancelledAt && !facts.pauses?.length && !facts.closedIntervals?.length;
  if (!isPlain) return evaluated(facts);
  const early = evaluated({ ...facts, now: facts.startedAt });
  if (early.dueAt === null || parseInstant(facts.now) <= parseInstant(early.dueAt)) return early;
  return evaluated({ ...facts, now: formatInstant(parseInstant(early.dueAt) + 1) });
}

/** The promise that counts at an instant: the last one made, cancelled when a policy without it followed. */
function promiseAt(name: ClockName, rules: readonly Rule[], at: string) {
  const inForce = Math.max(
    0,
    rules.findLastIndex(({ application }) => Date.parse(application.from) <= Date.parse(at)),
  );
  for (let index = inForce; index >= 0; index--) {
    const rule = rules[index];
    const target = rule?.promises?.targets[name];
    if (!rule || !target) continue;
    const cancelledAt = index < inForce ? (rules[index + 1]?.application.from ?? null) : null;
    return { rule, target, cancelledAt, changedAt: index > 0 ? rule.application.from : null };
  }
  return undefined;
}

/** A due time set elsewhere runs on the wall clock, and no pause moves it. */
function readGiven(image: ComplaintImage, dueAt: string, cycle: number, period: Period, now: string): ClockDetail {
  const start = parseInstant(image.receivedAt);
  const due = parseInstant(dueAt);
  const readAt = parseInstant(period.stoppedAt ?? now);
  const isBreached = readAt > due;
  const isStopped = period.stoppedAt !== null;
  const warnAt = due > start ? formatInstant(start + Math.ceil((due - start) * GIVEN_WARN_AT)) : null;
  return {
    name: "resolution",
    cycle,
    ...period,
    dueAt: formatInstant(due),
    warnAt,
    state: isBreached ? "breached" : isStopped ? "met" : "running",
    breachedAt: isBreached ? formatInstant(due) : null,
    elapsedSeconds: wallSeconds(image, period.stoppedAt ?? now),
    remainingSeconds: Math.max(0, due - readAt),
    ledger: givenLedger(start, due),
    target: null,
    rule: undefined,
    unreachable: false,
  };
}

const givenLedger = (start: number, due: number): LedgerEntry[] =>
  due > start ? measureOf(roundTheClock("UTC"), "wall-seconds", start, due, []).ledger : [];

/** Cycle of the resolution clock to which an instant belongs. */
export const cycleAt = (closedIntervals: readonly InstantInterval[] = [], at: string): number =>
  1 + closedIntervals.filter(([, reopenedAt]) => reopenedAt !== null && parseInstant(reopenedAt) <= parseInstant(at)).length;
