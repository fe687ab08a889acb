import { isDeepStrictEqual } from "node:util";
import { current, nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { commit, put } from "../table/index.js";
import { CLOCK_ACTOR } from "./actor.js";
import { complaints } from "./entity.js";
import { type NewEvent, putEvent } from "./event.js";
import { laterOf } from "./facts.js";
import type { ComplaintImage } from "./image.js";
import { rulesFor } from "./rules.js";
import { type Moment, markOf, settle } from "./settle.js";

/** The complaint after a step and what the timeline says about it; undefined when the step changes nothing. */
export type Step = { image: ComplaintImage; event: NewEvent } | undefined;

const ATTEMPTS = 6;
const MAX_INTERVALS = 1000;
const MAX_APPLICATIONS = 100;

export async function load(id: string): Promise<ComplaintImage> {
  const found = await find(id);
  if (!found) throw notFound("complaint");
  return found;
}

async function find(id: string): Promise<ComplaintImage | undefined> {
  const { data } = await complaints().get({ tenantId: tenantId(), id }).go({ consistent: true });
  return (data as ComplaintImage | null) ?? undefined;
}

/**
 * Changes a complaint and writes its timeline in one transaction, together with every warning and breach that has
 * happened by then. With `expectedVersion`, refused when somebody else changed it; without, tried again on theirs.
 */
export async function change(
  id: string,
  expectedVersion: number | undefined,
  step: (image: ComplaintImage, at: string) => Step | Promise<Step>,
): Promise<ComplaintImage> {
  // Made once, so that every attempt and a re-run under the same Idempotency-Key name the same event.
  const eventId = Id.create("event");
  return attempt(expectedVersion, async () => {
    const before = await load(id);
    if (before.lastEventId === eventId) return before;
    if (expectedVersion !== undefined && before.version !== expectedVersion)
      throw new AppError("version_conflict", "Read it again, apply your change to what is there now, and send it with the new ETag.");
    const at = laterOf(actionInstant(), before.updatedAt);
    const past = settle(before, await rulesFor(before), at, { record: true });
    const stepped = await step(past.image, at);
    if (!stepped) return before;
    checkSize(stepped.image);
    const { image, moments } = settle(stepped.image, await rulesFor(stepped.image), at, { record: true });
    return write(before, { ...image, lastEventId: eventId }, at, [...past.moments, ...moments], { ...stepped.event, id: eventId });
  });
}

/**
 * Puts every warning and breach that has happened on the timeline, dated when it happened, and asks to be called
 * again for the next one. Nothing happens when it is called twice, too early, or for a complaint that is gone.
 * Answers how many seconds the first of them waited for it, counted from the last change of the complaint if that came
 * after its moment.
 */
export async function recordMoments(id: string): Promise<number | undefined> {
  return attempt(undefined, async () => {
    const before = await find(id);
    if (!before) return undefined;
    const at = laterOf(nowInstant(), before.updatedAt);
    const { image, moments } = settle(before, await rulesFor(before), at, { record: true });
    if (moments.length > 0 || !isDeepStrictEqual(image, before)) await write(before, image, at, moments);
    return moments.length > 0 ? secondsWaited(moments, before.updatedAt, at) : undefined;
  });
}

function secondsWaited(moments: Moment[], changedAt: string, at: string): number {
  const since = Math.max(Date.parse(changedAt), Math.min(...moments.map(({ certainFromMs }) => certainFromMs)));
  return Math.max(0, Math.round((Date.parse(at) - since) / 1000));
}

/** The instant of the action; a re-run under the same Idempotency-Key happens when the first run did. */
const actionInstant = (): string => current().idempotency?.at.toISOString() ?? nowInstant();

async function attempt<T>(expectedVersion: number | undefined, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
      if (expectedVersion !== undefined || tries >= ATTEMPTS) throw error.reason;
    }
  }
}

/** Somebody else wrote between our reading and our writing. */
class LostRace extends Error {
  constructor(readonly reason: AppError) {
    super(reason.message);
  }
}

async function write(
  before: ComplaintImage,
  image: ComplaintImage,
  at: string,
  moments: Moment[],
  event?: NewEvent & { id: string },
): Promise<ComplaintImage> {
  const next: ComplaintImage = { ...image, updatedAt: at, version: before.version + 1 };
  const conditional = complaints()
    .put(next)
    .where(({ version }, { eq }) => eq(version, before.version));
  try {
    await commit([
      put(conditional.params()),
      ...moments.map((moment) => putEvent(next.id, momentEvent(next, moment), at)),
      ...(event ? [putEvent(next.id, event, at)] : []),
    ]);
  } catch (error) {
    if (error instanceof AppError && (error.code === "version_conflict" || error.code === "conflict")) throw new LostRace(error);
    throw error;
  }
  return next;
}

/** The id follows from clock, cycle and kind: there cannot be a second one. */
const momentEvent = (image: ComplaintImage, moment: Moment): NewEvent & { id: string } => ({
  id: Id.derive("event", image.tenantId, image.id, markOf(moment)),
  type: `sla.${moment.kind}`,
  at: new Date(moment.at).toISOString(),
  actor: CLOCK_ACTOR,
  clock: { name: moment.clock, cycle: moment.cycle, dueAt: moment.dueAt },
});

function checkSize({ pauses = [], closedIntervals = [], applications }: ComplaintImage): void {
  if (pauses.length > MAX_INTERVALS || closedIntervals.length > MAX_INTERVALS || applications.length > MAX_APPLICATIONS)
    throw new AppError("unprocessable", "This complaint went back and forth too often: resolve it and open a new one.");
}
