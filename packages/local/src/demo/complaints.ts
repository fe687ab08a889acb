import type { ComplaintInput } from "@touchstone/core/complaint";
import { somethingWrong } from "./complaint-words.js";
import { firstResponseMs, priorityOf, resolvedMs } from "./promises.js";
import { type Random, randomFrom } from "./random.js";
import { levelOf, MERCHANTS, openOn, type Profile, teamOf } from "./subjects.js";
import type { Day } from "./year.js";

const HOUR_MS = 3_600_000;
/** Complaints about an ordinary merchant on an ordinary day. */
const PER_DAY = 0.165;

/** The year's complaints that are over, oldest first. About one in nine was resolved late. */
export function pastComplaints(year: Day[], now: Date, agents: readonly string[]): ComplaintInput[] {
  const random = randomFrom("complaints");
  const inputs: ComplaintInput[] = [];
  for (const day of year) {
    for (const profile of openOn(MERCHANTS, day)) {
      const expected = PER_DAY * profile.size * day.busy * Math.exp(-0.7 * levelOf(profile, day));
      const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
      for (let i = 0; i < count; i++) {
        const agent = random.int(0, agents.length - 1);
        inputs.push(pastComplaint(profile, day, inputs.length, agents[agent], random));
      }
    }
  }
  // One whose end lies ahead is left out: what is open now is told by the live ones.
  const latest = now.toISOString();
  return inputs.filter(({ resolvedAt = "" }) => resolvedAt < latest);
}

function pastComplaint(profile: Profile, day: Day, number: number, agent: string | undefined, random: Random): ComplaintInput {
  const { category, severity, title, text } = somethingWrong(profile.weakness, random);
  const receivedMs = day.startMs + random.int(8, 22) * HOUR_MS + random.int(0, 3599) * 1000;
  const level = levelOf(profile, day);
  const respondedMs = firstResponseMs(severity, receivedMs, shareTaken(random.chance(0.06 - 0.05 * level), random));
  const endedMs = resolvedMs(severity, receivedMs, shareTaken(random.chance(0.115 - 0.06 * level), random));
  return {
    externalId: `demo-case-${number}`,
    subjectExternalId: profile.externalId,
    channel: random.weighted({ chat: 45, phone: 20, web: 25, email: 10 }),
    category,
    severity,
    priority: priorityOf(severity),
    title,
    text,
    tags: random.chance(0.12) ? ["repeat-customer"] : [],
    orderId: `DEMO-${day.date.replaceAll("-", "")}-C${number}`,
    complainant: { name: `Demo Customer ${number} 示例顾客`, email: `customer-${number}@example.com` },
    team: teamOf(profile.externalId),
    ...(agent ? { assigneeId: agent } : {}),
    receivedAt: iso(receivedMs),
    firstRespondedAt: iso(Math.min(respondedMs, endedMs)),
    resolvedAt: iso(endedMs),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** The share of the promised time that was taken: rather little, or, when late, up to four tenths too much. */
const shareTaken = (late: boolean, random: Random): number => (late ? 1.03 + 0.4 * random.next() : 0.05 + 0.85 * random.next() ** 1.4);
