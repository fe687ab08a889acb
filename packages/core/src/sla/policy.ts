import { z } from "zod";
import { type Calendar, type EpochSeconds, SECONDS_PER_DAY, timeZoneOf, windowSchema, windowSeconds } from "../business-time/index.js";
import { DEFAULT_WARN_AT_PERCENT } from "./clock.js";
import { type Duration, durationSchema } from "./duration.js";

const valuesSchema = z.array(z.string().trim().min(1, { error: "Name a value or leave it out." }).max(100)).max(100);

/** Each list names the values that match, any one of them; all lists given must match. An empty list matches nothing. */
export const conditionsSchema = z.strictObject({
  priority: valuesSchema.optional(),
  severity: valuesSchema.optional(),
  category: valuesSchema.optional(),
  channel: valuesSchema.optional(),
  tags: valuesSchema.optional(),
});

/** A promise has to leave some time: at least one second or day. */
export const targetSchema = durationSchema.refine(({ amount }) => amount > 0, { path: ["amount"], error: "Give 1 or more." });

/** One target when received at a local time of day inside `within`, another outside it. */
export const hourlyTargetSchema = z.strictObject({ within: windowSchema, inside: targetSchema, outside: targetSchema });

export const targetsSchema = z
  .strictObject({
    firstResponse: z.union([targetSchema, hourlyTargetSchema]).optional(),
    nextResponse: targetSchema.optional(),
    update: targetSchema.optional(),
    resolution: targetSchema.optional(),
    remedy: targetSchema.optional(),
    dispute: targetSchema.optional(),
  })
  .refine((targets) => Object.values(targets).some((target) => target !== undefined), { error: "Give at least one target." });

/** Promised times for the cases that match its conditions; the default policy takes every other case. */
export const policySchema = z.strictObject({
  name: z.string().trim().min(1, { error: "Give the policy a name." }).max(200),
  conditions: conditionsSchema.default({}),
  isDefault: z.boolean().default(false),
  targets: targetsSchema,
  warnAtPercent: z
    .int()
    .min(1, { error: "Give 1 to 99 percent." })
    .max(99, { error: "Give 1 to 99 percent." })
    .default(DEFAULT_WARN_AT_PERCENT),
});

export type Conditions = z.infer<typeof conditionsSchema>;
export type HourlyTarget = z.infer<typeof hourlyTargetSchema>;
export type Policy = z.infer<typeof policySchema>;
export type TargetName = keyof Policy["targets"];

/** What a policy's conditions are compared with. */
export type CaseAttributes = {
  priority?: string | null | undefined;
  severity?: string | null | undefined;
  category?: string | null | undefined;
  channel?: string | null | undefined;
  tags?: readonly string[] | undefined;
};

/**
 * The first policy, in the order given, whose conditions match the case, else the first default one, else undefined.
 * A policy without conditions matches nothing unless it is the default.
 */
export const matchPolicy = <P extends { conditions?: Conditions | null | undefined; isDefault?: boolean | undefined }>(
  policies: readonly P[],
  attributes: CaseAttributes,
): P | undefined =>
  policies.find(({ conditions }) => matchesConditions(conditions ?? {}, attributes)) ??
  policies.find(({ isDefault }) => isDefault === true);

/** The duration promised to a case received at `receivedAt`: an hourly target is chosen by the local time of day. */
export function durationFor(target: Duration | HourlyTarget, receivedAt: EpochSeconds, calendar: Calendar): Duration {
  if (!("within" in target)) return target;
  const timeZone = timeZoneOf(calendar.timeZone);
  const { from, to } = windowSeconds(target.within);
  const today = timeZone.dayOf(receivedAt) * SECONDS_PER_DAY;
  // Yesterday's window counts too, because one that runs past midnight ends today.
  const isInside = [today - SECONDS_PER_DAY, today].some(
    (midnight) => receivedAt >= timeZone.toInstant(midnight + from) && receivedAt < timeZone.toInstant(midnight + to),
  );
  return isInside ? target.inside : target.outside;
}

function matchesConditions(conditions: Conditions, attributes: CaseAttributes): boolean {
  const { tags, ...lists } = conditions;
  const checks = Object.entries(lists).flatMap(([name, values]) => {
    const value = attributes[name as keyof typeof lists];
    return values === undefined ? [] : [value !== undefined && value !== null && values.includes(value)];
  });
  if (tags !== undefined) checks.push(tags.some((tag) => attributes.tags?.includes(tag)));
  return checks.length > 0 && checks.every(Boolean);
}
