import { z } from "zod";
import { nowInstant } from "../context/index.js";
import { resolutionHistory } from "../sla/index.js";
import { type ClockDetail, readClocks } from "./clocks.js";
import type { ComplaintImage } from "./image.js";
import { type Rule, rulesFor } from "./rules.js";

const snapshotSchema = z.object({ id: z.string(), version: z.int() });

export const ledgerEntrySchema = z
  .object({
    from: z.string(),
    to: z.string(),
    reason: z.string().describe("Why it counted or was skipped: working, closed, holiday, override, paused, case-closed, elapsed …"),
    counted: z.boolean(),
    seconds: z.int(),
    countedSeconds: z.int(),
  })
  .meta({ id: "LedgerEntry" });

const detailSchema = z
  .object({
    name: z.enum(["firstResponse", "nextResponse", "resolution"]),
    cycle: z.int(),
    state: z.enum(["running", "paused", "met", "breached", "cancelled"]),
    target: z.object({ type: z.string(), amount: z.int() }).nullable().describe("Null when the due time was given."),
    policy: snapshotSchema.extend({ name: z.string() }).nullable(),
    calendar: snapshotSchema.extend({ timeZone: z.string() }).nullable(),
    startedAt: z.string(),
    stoppedAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    warnAt: z.string().nullable(),
    breachedAt: z.string().nullable(),
    elapsedSeconds: z.int(),
    remainingSeconds: z.int(),
    unreachable: z.boolean().describe("The calendar has too little working time left to reach the target."),
    ledger: z.array(ledgerEntrySchema).describe("Every counted and skipped interval from the start to the due time."),
  })
  .meta({ id: "ComplaintClockDetail" });

export const ledgerSchema = z
  .object({
    asOf: z.string(),
    clocks: z.array(detailSchema),
    cycles: z.array(z.object({ number: z.int(), startedAt: z.string(), resolvedAt: z.string().nullable(), elapsedSeconds: z.int() })),
    firstResolutionSeconds: z.int().nullable(),
    totalResolutionSeconds: z.int().nullable(),
  })
  .meta({ id: "ComplaintClocks", description: "Every deadline of a complaint with its explanation." });
export type Ledger = z.infer<typeof ledgerSchema>;

/** Explains every deadline of a complaint as it stands now. */
export async function explain(image: ComplaintImage): Promise<Ledger> {
  const asOf = nowInstant();
  const rules = await rulesFor(image);
  const details = readClocks(image, rules, asOf);
  return { asOf, clocks: details.map(detailOf), ...historyOf(image, rules, details, asOf) };
}

function historyOf(image: ComplaintImage, rules: readonly Rule[], details: ClockDetail[], now: string) {
  const resolution = details.find(({ name }) => name === "resolution");
  const calendar = (resolution?.rule ?? rules.at(-1))?.calendar;
  if (!calendar) return { cycles: [], firstResolutionSeconds: null, totalResolutionSeconds: null };
  return resolutionHistory({
    calendar,
    startedAt: image.receivedAt,
    pauses: image.pauses ?? [],
    closedIntervals: image.closedIntervals ?? [],
    counting: resolution?.target?.type ?? "wall-seconds",
    now,
  });
}

const detailOf = ({ rule, ledger, ...detail }: ClockDetail): Ledger["clocks"][number] => ({
  name: detail.name,
  cycle: detail.cycle,
  state: detail.state,
  target: detail.target,
  policy: rule?.application.policy ? { ...rule.application.policy, name: rule.promises?.name ?? "" } : null,
  calendar: rule?.application.calendar ? { ...rule.application.calendar, timeZone: rule.calendar.timeZone } : null,
  startedAt: detail.startedAt,
  stoppedAt: detail.stoppedAt,
  dueAt: detail.dueAt,
  warnAt: detail.warnAt,
  breachedAt: detail.breachedAt,
  elapsedSeconds: detail.elapsedSeconds,
  remainingSeconds: detail.remainingSeconds,
  unreachable: detail.unreachable,
  ledger,
});
