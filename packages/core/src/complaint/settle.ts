import { parseInstant } from "../business-time/index.js";
import * as Id from "../id/index.js";
import { DUE_SHARDS } from "../table/index.js";
import { type ClockDetail, cycleAt, imageOf, readClocks, wallSeconds } from "./clocks.js";
import { openIndex } from "./entity.js";
import type { ClockName, ComplaintImage } from "./image.js";
import type { Rule } from "./rules.js";

/** A warning or breach of a clock, dated when it happened. */
export type Moment = {
  clock: ClockName;
  cycle: number;
  kind: "warning" | "breached";
  at: string;
  dueAt: string | null;
  /** Epoch milliseconds from which it is certain: a breach only once the due second is over. */
  certainFromMs: number;
};

export type Settled = { image: ComplaintImage; moments: Moment[] };

/**
 * Brings a complaint's stored clocks up to date. With `record`, answers the warnings and breaches that have happened
 * and are not on the timeline yet, and marks them as recorded; without, they are left for the next call, and the
 * due index asks for it at once.
 */
export function settle(image: ComplaintImage, rules: readonly Rule[], now: string, options: { record: boolean }): Settled {
  const details = readClocks(image, rules, now, { brief: true });
  const recorded = new Set(keptMarks(image));
  const pending = details.flatMap((detail) => momentsOf(detail, image)).filter((moment) => !recorded.has(markOf(moment)));
  const happened = options.record ? pending.filter(({ certainFromMs }) => certainFromMs <= Date.parse(now)) : [];
  for (const moment of happened) recorded.add(markOf(moment));
  const awaited = pending.filter((moment) => !recorded.has(markOf(moment)));
  const next: ComplaintImage = {
    ...withoutDerived(image),
    ...derivedFrom(image, details),
    ...dueIndex(image, awaited),
    ...openIndex(image),
  };
  if (recorded.size > 0) next.recorded = [...recorded];
  return { image: next, moments: happened };
}

export const markOf = ({ clock, cycle, kind }: Pick<Moment, "clock" | "cycle" | "kind">): string => `${clock}#${cycle}#${kind}`;

/** Marks of earlier waits are dropped: those clocks are never read again. */
function keptMarks({ recorded = [], unanswered }: ComplaintImage): string[] {
  const current = `nextResponse#${unanswered?.number ?? 0}#`;
  return recorded.filter((mark) => !mark.startsWith("nextResponse#") || mark.startsWith(current));
}

function momentsOf(detail: ClockDetail, image: ComplaintImage): Moment[] {
  const { name, dueAt, warnAt, breachedAt, stoppedAt, state } = detail;
  const moment = (kind: Moment["kind"], at: string, certainAfter = 0): Moment => ({
    clock: name,
    cycle: name === "resolution" ? cycleAt(image.closedIntervals, at) : detail.cycle,
    kind,
    at,
    dueAt,
    certainFromMs: (parseInstant(at) + certainAfter) * 1000,
  });
  const moments: Moment[] = [];
  if (warnAt !== null && (stoppedAt === null || parseInstant(warnAt) <= parseInstant(stoppedAt))) moments.push(moment("warning", warnAt));
  if (breachedAt !== null) moments.push(moment("breached", breachedAt));
  else if (state === "running" && dueAt !== null) moments.push(moment("breached", dueAt, 1));
  return moments.filter((found) => !isHistory(image, found));
}

/** What was over when the case was handed over never warns; a new cycle after reopening does. */
const isHistory = ({ given }: ComplaintImage, { clock, cycle }: Moment): boolean =>
  given?.resolvedAt !== undefined && (clock === "firstResponse" || (clock === "resolution" && cycle === 1));

function withoutDerived(image: ComplaintImage): ComplaintImage {
  const { dueAt, dueSource, firstResponseSeconds, resolutionSeconds, duePartition, dueKey, openPartition, openKey, recorded, ...rest } =
    image;
  return rest;
}

function derivedFrom(image: ComplaintImage, details: ClockDetail[]): Pick<ComplaintImage, "clocks"> & Partial<ComplaintImage> {
  const byName = new Map(details.map((detail) => [detail.name, detail]));
  const resolution = byName.get("resolution");
  const first = byName.get("firstResponse");
  const { firstRespondedAt, resolvedAt } = image;
  return {
    clocks: Object.fromEntries(details.map((detail) => [detail.name, imageOf(detail)])),
    ...(resolution?.dueAt ? { dueAt: resolution.dueAt } : {}),
    ...(resolution ? { dueSource: resolution.target === null ? "given" : "policy" } : {}),
    ...(firstRespondedAt ? { firstResponseSeconds: secondsOf(first, firstRespondedAt, image) } : {}),
    ...(resolvedAt ? { resolutionSeconds: secondsOf(resolution, resolvedAt, image) } : {}),
  };
}

const secondsOf = (detail: ClockDetail | undefined, until: string, image: ComplaintImage): number =>
  detail && detail.state !== "cancelled" ? detail.elapsedSeconds : wallSeconds(image, until);

/** When the case next needs to be looked at; nothing while no clock runs towards a warning or a breach. */
function dueIndex(image: ComplaintImage, awaited: Moment[]): Partial<ComplaintImage> {
  if (awaited.length === 0) return {};
  const at = new Date(Math.min(...awaited.map(({ certainFromMs }) => certainFromMs))).toISOString();
  return {
    duePartition: `due#${Id.shardOf(image.id, DUE_SHARDS)}`,
    dueKey: `${at}#${image.tenantId}#complaint-clock#${image.id}`,
  };
}
