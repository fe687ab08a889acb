import type { Scores } from "@touchstone/core/assessment";
import { tenantId } from "@touchstone/core/context";
import * as Panel from "@touchstone/core/panel";
import { type Period, startOfDay } from "@touchstone/core/period";
import * as Subject from "@touchstone/core/subject";
import { RUBRIC } from "./panel-rubric.js";
import { type Random, randomFrom } from "./random.js";
import { GUIDES, levelOf, MERCHANTS, openOn, type Profile } from "./subjects.js";
import { actAt } from "./then.js";
import { periodsUntil, ZONE } from "./year.js";

const DAY_MS = 86_400_000;

type Judge = Pick<Panel.AssessorInput, "name" | "email" | "locale"> & { severity: number };

const judge = (name: string, mailbox: string, locale: Judge["locale"], severity: number): Judge => ({
  name,
  email: `${mailbox}@experts.example`,
  locale,
  severity,
});

/** One is lenient and one severe, as in every panel. */
const EXPERTS: readonly Judge[] = [
  judge("示例专家甲", "expert-a", "zh-CN", 0.1),
  judge("示例专家乙", "expert-b", "zh-CN", 0.35),
  judge("示例專家丙", "expert-c", "zh-TW", -0.4),
  judge("Demo Expert D", "expert-d", "en", 0),
];

/** On what there is to see experts agree; on honesty each has their own idea. */
const NOISE: Readonly<Record<string, number>> = { knowledge: 0.1, manner: 0.15, honesty: 1.1, care: 0.15 };

const subjectIdOf = ({ externalId }: Profile): string => Subject.resolve({ subjectExternalId: externalId });

/** Experts have looked twice, some months apart; a third party is at it now. */
export async function createPanels(now: Date): Promise<void> {
  const [latest, , , earlier] = periodsUntil(now, "month", 5).reverse().slice(1);
  await Promise.all([...[earlier, latest].flatMap((month) => (month ? [closedPanel(month, now)] : [])), openPanel(now)]);
}

/** Judged within the two weeks after the month and closed then, or now if that lies ahead. */
async function closedPanel({ label, to }: Period, now: Date): Promise<void> {
  const judgedMs = Math.min(now.getTime(), Date.parse(startOfDay(to, ZONE)) + 14 * DAY_MS);
  const progress = 1 - (now.getTime() - judgedMs) / (365 * DAY_MS);
  // Not before tomorrow, or the product would close it under the experts' hands.
  const closesAt = new Date(now.getTime() + DAY_MS).toISOString();
  await actAt(judgedMs, () => judgedPanel(label, closesAt, progress));
}

async function judgedPanel(period: string, closesAt: string, progress: number): Promise<void> {
  const profiles = [...openOn(MERCHANTS, { progress }), ...GUIDES];
  const draft = await Panel.create({
    name: { en: "Expert review", "zh-CN": "专家神秘顾客评审", "zh-TW": "專家神秘顧客評審" },
    period,
    closesAt,
    reminderDays: 0,
    rubric: RUBRIC,
    subjectIds: profiles.map(subjectIdOf),
    assessors: EXPERTS.map(({ severity: _, ...assessor }) => ({ ...assessor, perspective: "expert" as const })),
    settings: { dropHighLow: false, severityCorrection: true, minimumRaters: 2, agreementThreshold: 0.667 },
  });
  const panel = await Panel.open(draft.id, draft.version);
  await Promise.all(EXPERTS.map((expert) => judgeAll(panel, expert, profiles, progress)));
  await Panel.close(panel.id, panel.version);
}

async function judgeAll(panel: Panel.Panel, expert: Judge, profiles: readonly Profile[], progress: number): Promise<void> {
  const random = randomFrom(`${expert.email} ${panel.period}`);
  const link = linkOf(panel, expert.email);
  for (const profile of profiles)
    await Panel.submit(link, { subjectId: subjectIdOf(profile), scores: scoresOf(profile, progress, expert.severity, random) });
  await Panel.finish(link);
}

function linkOf({ id, assessors }: Panel.Panel, email: string): Panel.AssessorLink {
  const assessor = assessors.find((each) => each.email === email);
  if (!assessor) throw new Error(`nobody with the address ${email} judges in this panel`);
  return { tenantId: tenantId(), panelId: id, assessorId: assessor.id, number: 1 };
}

function scoresOf(profile: Profile, progress: number, severity: number, random: Random): Scores {
  const level = levelOf(profile, { progress, busy: 1 });
  const given = (key: string) => Math.round(3.1 + 3.6 * level + severity + (NOISE[key] ?? 0.4) * random.normal());
  return Object.fromEntries(RUBRIC.map(({ key }) => [key, Math.min(5, Math.max(1, given(key)))]));
}

const AUDITORS = [
  { name: "Demo Audit Office", email: "office@audit.example", locale: "en" as const },
  { name: "示例检测机构", email: "lab@audit.example", locale: "zh-CN" as const },
];

/** The first has judged some; a merchant judges itself. The mails stand in the mailbox, with links to try. */
async function openPanel(now: Date): Promise<void> {
  const [tea, ...others] = MERCHANTS;
  if (!tea) return;
  const draft = await Panel.create({
    name: { en: "Third-party check", "zh-CN": "第三方服务检查", "zh-TW": "第三方服務檢查" },
    instructions: {
      en: "Please judge what a new customer would meet today.",
      "zh-CN": "请以新顾客今天的实际体验为准。",
      "zh-TW": "請以新顧客今天的實際體驗為準。",
    },
    period: periodsUntil(now, "quarter", 1)[0]?.label ?? "",
    closesAt: new Date(now.getTime() + 14 * DAY_MS).toISOString(),
    reminderDays: 3,
    rubric: RUBRIC,
    subjectIds: MERCHANTS.map(subjectIdOf),
    assessors: [
      ...AUDITORS.map((auditor) => ({ ...auditor, perspective: "third-party" as const })),
      {
        name: "Demo Tea House 示例茶铺",
        email: "owner@tea.example",
        locale: "zh-CN" as const,
        perspective: "self" as const,
        subjectIds: [subjectIdOf(tea)],
      },
    ],
    settings: { dropHighLow: false, severityCorrection: false, minimumRaters: 1, agreementThreshold: 0.667 },
  });
  const panel = await Panel.open(draft.id, draft.version);
  const random = randomFrom("auditors");
  const link = linkOf(panel, AUDITORS[0]?.email ?? "");
  for (const profile of others.slice(0, 3))
    await Panel.submit(link, { subjectId: subjectIdOf(profile), scores: scoresOf(profile, 1, 0, random) });
  await Panel.decline(link, { subjectId: subjectIdOf(tea), reason: "We advised this merchant last year." });
}
