import type { LocalizedText } from "@touchstone/core/locale";
import * as Rating from "@touchstone/core/rating";
import { type Random, randomFrom } from "./random.js";
import { levelOf, MERCHANTS, openOn, type Profile } from "./subjects.js";
import { periodsUntil } from "./year.js";

const text = (en: string, simplified: string, traditional: string): LocalizedText => ({ en, "zh-CN": simplified, "zh-TW": traditional });

/** Both exist in the demo only. */
const AGENCIES: readonly Rating.AgencyInput[] = [
  {
    key: "consumer-panel",
    name: text("Demo Consumer Panel", "示例消费者评议团", "示例消費者評議團"),
    scale: { low: 1, high: 5 },
    url: "https://panel.example/method",
    published: true,
  },
  {
    key: "service-index",
    name: text("Sample Service Index", "样本服务指数", "樣本服務指數"),
    scale: { low: 0, high: 100 },
    url: "https://index.example/about",
    published: true,
  },
];

const QUARTERS = 4;

/** The consumers have not got round to these. */
const UNRATED: ReadonlySet<string> = new Set(["m-gadget", "m-books"]);

/** Defines two agencies and publishes the page on which the public sees what they say. */
export async function createAgencies(): Promise<void> {
  for (const agency of AGENCIES) await Rating.createAgency(agency);
  const note = text(
    "Independent bodies rate our merchants every quarter. We publish what they say, unchanged.",
    "独立机构每季度对平台商家评级，我们原样公布结果。",
    "獨立機構每季對平台商家評級，我們原樣公布結果。",
  );
  await Rating.updatePage(0, { published: true, note });
}

/** What the agencies said of every merchant at the end of each of the last four quarters. */
export function ratingsOf(now: Date): Rating.RatingInput[] {
  const random = randomFrom("ratings");
  const ends = periodsUntil(now, "quarter", QUARTERS + 1)
    .slice(0, QUARTERS)
    .map(({ to }) => to);
  return ends.flatMap((date, i) => {
    const progress = (i + 1) / (QUARTERS + 1);
    return openOn(MERCHANTS, { progress }).flatMap((profile) => ratedAt(profile, date, progress, random));
  });
}

function ratedAt(profile: Profile, date: string, progress: number, random: Random): Rating.RatingInput[] {
  const level = levelOf(profile, { progress, busy: 1 }) + 0.15 * random.normal();
  const between = (low: number, high: number, value: number) => Math.min(high, Math.max(low, value));
  const subject = { subjectExternalId: profile.externalId, date };
  const consumers = {
    ...subject,
    agency: "consumer-panel",
    value: between(1, 5, Math.round((4 + 0.6 * level) * 10) / 10),
    sampleSize: random.int(80, 400),
  };
  return [
    ...(UNRATED.has(profile.externalId) ? [] : [consumers]),
    {
      ...subject,
      agency: "service-index",
      value: between(0, 100, Math.round(78 + 14 * level)),
      sourceUrl: `https://index.example/${date.slice(0, 7)}/${profile.externalId}`,
    },
  ];
}
