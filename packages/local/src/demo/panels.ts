import type { Scores } from "@touchstone/core/assessment";
import { tenantId } from "@touchstone/core/context";
import * as Panel from "@touchstone/core/panel";
import * as Subject from "@touchstone/core/subject";
import { RUBRIC } from "./panel-rubric.js";
import { type Random, randomFrom } from "./random.js";
import { GUIDES, levelOf, MERCHANTS, type Profile } from "./subjects.js";
import { periodsUntil } from "./year.js";

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

/** A closed panel of experts about the month before, and one of a third party that is under way. */
export async function createPanels(now: Date): Promise<void> {
  await closedPanel(now);
  await openPanel(now);
}

async function closedPanel(now: Date): Promise<void> {
  const profiles = [...MERCHANTS, ...GUIDES];
  const draft = await Panel.create({
    name: { en: "Expert review", "zh-CN": "专家神秘顾客评审", "zh-TW": "專家神秘顧客評審" },
    period: periodsUntil(now, "month", 2)[0]?.label ?? "",
    closesAt: new Date(now.getTime() + DAY_MS).toISOString(),
    reminderDays: 0,
    rubric: RUBRIC,
    subjectIds: profiles.map(subjectIdOf),
    assessors: EXPERTS.map(({ severity: _, ...assessor }) => ({ ...assessor, perspective: "expert" as const })),
    settings: { dropHighLow: false, severityCorrection: true, minimumRaters: 2, agreementThreshold: 0.667 },
  });
  const panel = await Panel.open(draft.id, draft.version);
  const random = randomFrom("experts");
  for (const expert of EXPERTS) await judgeAll(panel, expert, profiles, random);
  await Panel.close(panel.id, panel.version);
}

async function judgeAll(panel: Panel.Panel, { email, severity }: Judge, profiles: readonly Profile[], random: Random): Promise<void> {
  const link = linkOf(panel, email);
  for (const profile of profiles)
    await Panel.submit(link, { subjectId: subjectIdOf(profile), scores: scoresOf(profile, severity, random) });
  await Panel.finish(link);
}

function linkOf({ id, assessors }: Panel.Panel, email: string): Panel.AssessorLink {
  const assessor = assessors.find((each) => each.email === email);
  if (!assessor) throw new Error(`nobody with the address ${email} judges in this panel`);
  return { tenantId: tenantId(), panelId: id, assessorId: assessor.id, number: 1 };
}

function scoresOf(profile: Profile, severity: number, random: Random): Scores {
  const level = levelOf(profile, { progress: 0.9, busy: 1 });
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
    await Panel.submit(link, { subjectId: subjectIdOf(profile), scores: scoresOf(profile, 0, random) });
  await Panel.decline(link, { subjectId: subjectIdOf(tea), reason: "We advised this merchant last year." });
}
