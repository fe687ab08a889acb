import type { Locale } from "@touchstone/core/locale";
import type { ResponseInput } from "@touchstone/core/response";
import { commentOn } from "./comments.js";
import { type Random, randomFrom } from "./random.js";
import { GUIDES, levelOf, MERCHANTS, openOn, type Profile, type Weakness } from "./subjects.js";
import type { SurveyKey } from "./surveys.js";
import type { Day } from "./year.js";

const HOUR_MS = 3_600_000;

/** How many answers each survey gets from each subject on an ordinary day. */
const PER_DAY: Record<SurveyKey, number> = { afterSales: 0.95, delivery: 0.55, guide: 0.75 };

/**
 * From which mood on a point of the scale is given, the highest point first. Moods are normally distributed around the
 * subject's level; for an ordinary one (level 0) 85 % of the fives are 4 or 5, and of the recommendations
 * 55 % are 9 or 10 and 15 % lie below 7.
 */
const LIMITS = {
  five: [0, -1.036, -1.555, -2.054],
  recommend: [0.385, -0.126, -0.613, -1.036, -1.341, -1.645, -1.881, -2.054, -2.326, -2.576],
  effort: [0.358, -0.468, -0.954, -1.405, -1.751, -2.17],
} as const;

function onScale(scale: keyof typeof LIMITS, mood: number): number {
  const limits: readonly number[] = LIMITS[scale];
  const below = limits.findIndex((limit) => mood >= limit);
  const lowest = scale === "recommend" ? 0 : 1;
  return lowest + limits.length - (below === -1 ? limits.length : below);
}

/** Everything the year's customers answered, oldest first, nothing later than `now`. */
export function answersOf(year: Day[], now: Date, surveyIds: Record<SurveyKey, string>): ResponseInput[] {
  const random = randomFrom("answers");
  const inputs: ResponseInput[] = [];
  for (const day of year) {
    for (const survey of ["afterSales", "delivery", "guide"] as const) {
      for (const profile of openOn(survey === "guide" ? GUIDES : MERCHANTS, day)) {
        const expected = PER_DAY[survey] * profile.size * day.busy;
        const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
        for (let i = 0; i < count; i++)
          inputs.push(answer({ survey, surveyId: surveyIds[survey], profile, day, random, number: inputs.length }));
      }
    }
  }
  const latest = now.toISOString();
  return inputs
    .filter(({ submittedAt = "" }) => submittedAt < latest)
    .sort((a, b) => ((a.submittedAt ?? "") < (b.submittedAt ?? "") ? -1 : 1));
}

type Case = { survey: SurveyKey; surveyId: string; profile: Profile; day: Day; random: Random; number: number };

function answer({ survey, surveyId, profile, day, random, number }: Case): ResponseInput {
  const locale: Locale = random.weighted({ "zh-CN": 74, en: 18, "zh-TW": 8 });
  // People answer from breakfast to late evening, most of them after work.
  const submittedMs = day.startMs + (random.chance(0.6) ? random.int(17, 22) : random.int(8, 16)) * HOUR_MS + random.int(0, 3599) * 1000;
  const mood = levelOf(profile, day) + random.normal();
  const asked = submittedMs - random.int(10, 60 * 40) * 60_000;
  return {
    surveyId,
    subjectExternalId: profile.externalId,
    submissionId: `demo-${survey}-${number}`,
    submittedAt: new Date(submittedMs).toISOString(),
    requestedAt: new Date(asked).toISOString(),
    answers: ANSWERS[survey]({ profile, day, random, locale, mood }),
    locale,
    channel: random.weighted({ link: 55, email: 20, qr: 15, embed: 10 }),
    ...(survey === "guide" ? {} : { orderId: `DEMO-${day.date.replaceAll("-", "")}-${String(number % 1000).padStart(3, "0")}` }),
  };
}

type Respondent = { profile: Profile; day: Day; random: Random; locale: Locale; mood: number };

const ANSWERS: Record<SurveyKey, (respondent: Respondent) => ResponseInput["answers"]> = {
  afterSales: (respondent) => {
    const { mood, profile, random } = respondent;
    const aspects = aspectsOf(respondent);
    const topic = random.chance(0.35)
      ? profile.weakness
      : random.weighted({ product: 30, logistics: 25, attitude: 15, speed: 15, accuracy: 8, refund: 7 });
    return {
      recommend: onScale("recommend", mood + 0.3 * random.normal()),
      satisfaction: onScale("five", mood),
      ...(random.chance(0.86) ? { aspects } : {}),
      ...(random.chance(0.8) ? { reason: topic } : {}),
      ...remark(respondent, topic, 0.36),
    };
  },
  delivery: (respondent) => {
    const { profile, day, random } = respondent;
    const mood = respondent.mood - (profile.weakness === "logistics" ? 0.35 : 0) - 0.2 * Math.max(0, day.busy - 1);
    const parcel = mood < -1.3 && random.chance(0.45) ? "damaged" : mood < -0.4 && random.chance(0.3) ? "creased" : "intact";
    return {
      satisfaction: onScale("five", mood),
      parcel,
      ...remark({ ...respondent, mood }, "logistics", 0.18),
    };
  },
  guide: (respondent) => {
    const { mood, random } = respondent;
    return {
      satisfaction: onScale("five", mood + 0.1),
      ...(random.chance(0.9) ? { effort: onScale("effort", mood + 0.35 * random.normal()) } : {}),
      ...remark(respondent, "guide", 0.28),
    };
  },
};

/** What is a merchant's weakness is rated lower, and everything follows the mood. */
function aspectsOf({ profile, day, random, mood }: Respondent): Record<string, number> {
  const rate = (aspect: Weakness, offset: number): number =>
    onScale("five", 0.75 * mood + 0.65 * random.normal() + offset - (profile.weakness === aspect ? 0.45 : 0));
  return {
    attitude: rate("attitude", 0.2),
    speed: rate("speed", -0.15 * Math.max(0, day.busy - 1)),
    accuracy: rate("accuracy", 0.1),
    logistics: rate("logistics", -0.05 - 0.3 * Math.max(0, day.busy - 1)),
  };
}

/** The unhappy write more often than the content. */
function remark({ mood, locale, random }: Respondent, topic: Weakness | "guide", share: number): { comment?: string } {
  const poor = mood < -0.8;
  if (!random.chance(poor ? Math.min(1, share * 1.7) : share)) return {};
  return { comment: commentOn(topic, poor ? "poor" : "good", locale, random) };
}
