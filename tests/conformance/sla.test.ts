import { calendarSchema, fromHolidayCn, parseInstant } from "@touchstone/core/business-time";
import {
  changeTarget,
  dueAfterDuration,
  durationFor,
  evaluateClock,
  evaluateWaiting,
  type MessageEvent,
  matchPolicy,
  preview,
  previewInputSchema,
  resolutionHistory,
} from "@touchstone/core/sla";
import { describe, expect, it } from "vitest";
import holidayCn from "./holiday-cn-2026.json" with { type: "json" };
import conformance from "./sla-cases.json" with { type: "json" };

type Pauses = [string, string | null][];
type Case = {
  id: string;
  kind: string;
  source: { test: string };
  calendar?: unknown;
  start?: string;
  end?: string;
  target_seconds?: number;
  pauses?: Pauses;
  given?: Record<string, unknown>;
  expect: Record<string, unknown>;
  our_expected?: Record<string, unknown>;
};

const cases = conformance.cases as unknown as Case[];
const expectedOf = (id: string): Record<string, unknown> => {
  const found = caseOf(id);
  return found.our_expected ?? found.expect;
};
const givenOf = (id: string): Record<string, unknown> => caseOf(id).given ?? {};
const labelled = (kind: string): [string, Case][] => cases.filter((c) => c.kind === kind).map((c) => [`${c.id} ${c.source.test}`, c]);

function caseOf(id: string): Case {
  const found = cases.find((c) => c.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

const NOW = "2026-03-02T12:00:00Z";
const utcAlways = calendarSchema.parse(givenOf("D14").calendar);

/** Sends a case the way a partner does: through the input schema. */
const previewOf = (input: unknown, now = NOW) => preview(previewInputSchema.parse(input), now);

describe("due times of other systems and derived ones", () => {
  it.each(labelled("due"))("%s", (_label, { calendar, start, target_seconds, pauses = [], expect: theirs, our_expected }) => {
    const answer = previewOf({ calendar, start, targetSeconds: target_seconds, pauses });
    expect(answer).toMatchObject({ dueAt: (our_expected ?? theirs).due_at });
    const counted = answer.ledger.reduce((sum, entry) => sum + entry.countedSeconds, 0);
    expect(counted).toBe(target_seconds);
  });
});

describe("elapsed business time of other systems and derived ones", () => {
  it.each(labelled("elapsed"))("%s", (_label, { calendar, start, end, pauses = [], expect: theirs, our_expected }) => {
    expect(previewOf({ calendar, from: start, to: end, pauses })).toMatchObject({
      elapsedSeconds: (our_expected ?? theirs).business_seconds,
    });
  });
});

describe("scenarios", () => {
  const covered = new Set<string>();
  const scenario = (id: string, run: (given: Record<string, unknown>, expected: Record<string, unknown>) => void): void => {
    covered.add(id);
    it(`${id} ${caseOf(id).source.test}`, () => run(givenOf(id), expectedOf(id)));
  };
  const business = (amount: unknown) => ({ type: "business-seconds" as const, amount: Number(amount) });

  scenario("Z09", (given, expected) => {
    const calendar = calendarSchema.parse(given.calendar);
    const before = given.before_change as Record<string, string>;
    for (const name of ["first_response", "resolution"]) {
      const facts = { calendar, target: business(given[`${name}_target_seconds`]), startedAt: String(given.start) };
      expect(evaluateClock({ ...facts, now: String(given.start) }).dueAt).toBe(before[`${name}_due_at`]);
      const after = evaluateClock({ ...changeTarget(facts, null, "2013-03-21T10:00:00Z"), now: NOW });
      expect(after).toMatchObject({ dueAt: expected[`${name}_due_at`], state: "cancelled" });
    }
  });

  const waitingOf = (given: Record<string, unknown>) =>
    evaluateWaiting({
      calendar: calendarSchema.parse(given.calendar),
      target: business(given.update_target_seconds),
      events: (given.events as [string, MessageEvent["kind"]][]).map(([at, kind]) => ({ at, kind })),
      pauses: (given.pauses ?? []) as Pauses,
      scope: "all",
      now: NOW,
    });

  scenario("Z21", (given, expected) => expect(waitingOf(given).current?.dueAt).toBe(expected.update_due_at));

  scenario("Z28", (given, expected) => {
    const valid = (given.weekly_examples as unknown[]).map((weekly) => calendarSchema.safeParse({ timeZone: "UTC", weekly }).success);
    expect(valid).toEqual(expected.valid);
  });

  scenario("Z31", (given, expected) => {
    const reading = waitingOf(given);
    expect(reading.current?.dueAt ?? null).toBe(expected.update_due_at);
    expect(reading.worstSeconds).toBe(expected.worst_update_seconds);
  });

  scenario("Z32", (given, expected) => expect(waitingOf(given).current?.dueAt ?? null).toBe(expected.update_due_at));

  scenario("C14", (given, expected) => {
    const calendar = calendarSchema.parse(given.calendar);
    const target = business(given.first_response_target_seconds);
    const startedAt = "2026-03-02T06:00:00Z";
    const first = evaluateClock({ calendar, target, startedAt, stoppedAt: null, now: NOW });
    const events: MessageEvent[] = [{ at: startedAt, kind: "customer_message" }];
    const next = evaluateWaiting({ calendar, target, events, scope: "after-first-response", now: NOW });
    const breaches = expected.breach_events as Record<string, number>;
    expect(first.state === "breached" ? 1 : 0).toBe(breaches.first_response);
    expect(next.breachCount).toBe(breaches.next_response);
  });

  scenario("C16", (given, expected) => {
    const facts = {
      calendar: utcAlways,
      target: business(given.resolution_target_seconds),
      startedAt: "2026-03-02T06:00:00Z",
      stoppedAt: NOW,
    };
    expect(evaluateClock({ ...facts, now: NOW }).state === "breached" ? "missed" : "hit").toBe(expected.status);
  });

  scenario("F16", (given, expected) => {
    const policies = (given.policies as { name: string; default?: boolean }[]).map((policy) => ({
      name: policy.name,
      conditions: policy.name === "Null" ? null : {},
      isDefault: policy.default === true,
    }));
    expect(matchPolicy(policies, { priority: "Medium" })?.name).toBe(expected.policy);
  });

  scenario("D03", (given, expected) => {
    const calendar = calendarSchema.parse(given.business_hours);
    const wall = (amount: unknown) => ({ type: "wall-seconds" as const, amount: Number(amount) });
    const start = parseInstant(String(given.start));
    const target = durationFor(
      { within: ["08:00", "22:00"], inside: wall(given.in_hours_target_seconds), outside: wall(given.out_of_hours_target_seconds) },
      start,
      calendar,
    );
    expect(dueAfterDuration(calendar, target, start, []).dueAt).toBe(parseInstant(String(expected.due_at)));
  });

  scenario("D10", (given, expected) => {
    const calendar = { timeZone: given.timeZone, weekly: { mon: [["09:00", "17:00"]] } };
    const answer = previewOf({ calendar, start: given.received, target: { type: "calendar-days", amount: given.calendar_days } });
    expect(answer).toMatchObject({ dueAt: expected.due_at });
  });

  scenario("D11", (given, expected) => {
    const day: [string, string][] = [["09:00", "18:00"]];
    const calendar = {
      timeZone: given.timeZone,
      weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
      ...fromHolidayCn(holidayCn, day),
    };
    const answer = previewOf({ calendar, start: given.received, target: { type: "working-days", amount: given.working_days } });
    expect(answer).toMatchObject({ dueAt: expected.due_at });
  });

  scenario("D13", (given, expected) => {
    const facts = { calendar: utcAlways, target: business(3600), startedAt: "2026-03-02T11:00:00Z", now: NOW };
    const readings = (given.answers as string[]).map((stoppedAt) => evaluateClock({ ...facts, stoppedAt }));
    expect(readings.map(({ dueAt }) => dueAt)).toEqual([given.due_at, given.due_at]);
    expect(readings.map(({ state }) => state === "met")).toEqual(expected.met);
  });

  scenario("D14", (given, expected) => {
    const { calendar, start, target_seconds: targetSeconds, pauses, now } = given;
    expect(previewOf({ calendar, start, targetSeconds, pauses, now })).toMatchObject({
      state: expected.status,
      remainingSeconds: expected.remaining_seconds,
    });
  });

  scenario("D15", (given, expected) => {
    const resolved = String(given.resolved);
    const startedAt = String(given.start);
    const pauses = given.pauses as Pauses;
    expect(previewOf({ calendar: given.calendar, from: startedAt, to: resolved, pauses })).toMatchObject({
      elapsedSeconds: expected.resolution_business_seconds,
    });
    const open: Pauses = pauses.map(([from]) => [from, null]);
    const history = resolutionHistory({ calendar: utcAlways, startedAt, pauses: open, closedIntervals: [[resolved, null]], now: resolved });
    expect(history.totalResolutionSeconds).toBe(expected.resolution_business_seconds);
  });

  it("leaves no scenario out", () => {
    expect(cases.filter((c) => c.kind === "scenario" && !covered.has(c.id)).map((c) => c.id)).toEqual([]);
  });
});
