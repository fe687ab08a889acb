import type { ObservationInput } from "@touchstone/core/observation";
import { type Random, randomFrom } from "./random.js";
import { levelOf, MERCHANTS, openOn, type Profile } from "./subjects.js";
import type { Day } from "./year.js";

export const METRICS = { chat: "chat.firstReplySeconds", shipping: "shipping.onTime", refund: "refund.hours" } as const;

/** The feed comes every day since two months ago; what lies before was handed over as weeks. */
const DAILY_SINCE = 1 - 60 / 365;
const isSunday = ({ date }: Day): boolean => new Date(`${date}T00:00:00Z`).getUTCDay() === 0;

/** What the platform's own systems measured: chat and shipping always, refunds where there were any. */
export function observationsOf(year: Day[]): ObservationInput[] {
  const random = randomFrom("operations");
  return year.flatMap((day) => {
    const days = day.progress >= DAILY_SINCE ? 1 : isSunday(day) ? 7 : 0;
    return days === 0 ? [] : openOn(MERCHANTS, day).flatMap((profile) => measured(profile, day, days, random));
  });
}

function measured(profile: Profile, day: Day, days: number, random: Random): ObservationInput[] {
  const level = levelOf(profile, day) + 0.15 * random.normal();
  const rush = Math.max(0, day.busy - 1);
  const subject = { subjectExternalId: profile.externalId, date: day.date };
  const shipped = Math.max(3, Math.round(40 * days * profile.size * day.busy * (0.85 + 0.3 * random.next())));
  const chance = Math.min(0.995, Math.max(0.6, 0.945 + 0.035 * level - 0.05 * rush - (profile.weakness === "logistics" ? 0.03 : 0)));
  const onTime = Math.max(
    0,
    Math.min(shipped, Math.round(shipped * chance + Math.sqrt(shipped * chance * (1 - chance)) * random.normal())),
  );
  const seconds = 38 * Math.exp(-0.45 * level + 0.25 * rush + (profile.weakness === "speed" ? 0.35 : 0) + 0.2 * random.normal());
  const hours = 30 * Math.exp(-0.3 * level + (profile.weakness === "refund" ? 0.35 : 0) + 0.3 * random.normal());
  return [
    { ...subject, metric: METRICS.shipping, numerator: onTime, denominator: shipped },
    { ...subject, metric: METRICS.chat, value: Math.round(seconds * 10) / 10 },
    ...(days > 1 || random.chance(0.35) ? [{ ...subject, metric: METRICS.refund, value: Math.round(hours * 10) / 10 }] : []),
  ];
}
