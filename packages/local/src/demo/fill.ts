import * as Calendar from "@touchstone/core/calendar";
import * as Complaint from "@touchstone/core/complaint";
import { runAs } from "@touchstone/core/context";
import type { AppError } from "@touchstone/core/errors";
import * as Member from "@touchstone/core/member";
import * as Observation from "@touchstone/core/observation";
import type { Clock } from "@touchstone/core/ports";
import * as Rating from "@touchstone/core/rating";
import * as Response from "@touchstone/core/response";
import * as SlaPolicy from "@touchstone/core/sla-policy";
import * as Subject from "@touchstone/core/subject";
import * as Survey from "@touchstone/core/survey";
import type { Runtime } from "../runtime/runtime.js";
import { answersOf } from "./answers.js";
import { pastComplaints } from "./complaints.js";
import { createIndicators } from "./indicators.js";
import { type Agent, tellOpenComplaints } from "./open-complaints.js";
import { observationsOf } from "./operations.js";
import { createPanels } from "./panels.js";
import { CALENDAR, POLICIES } from "./promises.js";
import { createAgencies, ratingsOf } from "./ratings.js";
import { createReports } from "./reports.js";
import { publishGuideScheme, publishScheme, reviseScheme } from "./scheme.js";
import { scoreMerchants, scoreOthers } from "./scoring.js";
import { publishStandard } from "./standard.js";
import { MERCHANTS, SUBJECTS } from "./subjects.js";
import { definitionOf, SURVEYS, type SurveyKey } from "./surveys.js";
import { createTargets } from "./targets.js";
import type { DemoTenant } from "./tenants.js";
import { periodsUntil, yearUntil } from "./year.js";

const BATCH = 500;
/** A scheme is announced two weeks before it takes effect. */
const NOTICE_MS = 14 * 86_400_000;

/** Work inside the demo's tenant, done as if it were `at`, or by a clock of its own. */
type Inside = <T>(at: Date | Clock, work: () => Promise<T>) => Promise<T>;

/** Fills the first demo tenant with a year of believable evidence, up to now; the second one stays empty. */
export async function fillDemo({ deps, idle, runDispatcher }: Runtime, tenants: DemoTenant[]): Promise<void> {
  const [tenant] = tenants;
  if (!tenant) return;
  const { table, ports } = deps;
  const actor = { type: "job", tenantId: tenant.id, name: "demo" } as const;
  const inside: Inside = (at, work) =>
    runAs({ actor, table, clock: typeof at === "function" ? at : () => at, ports, requestId: "demo" }, work);
  const now = deps.clock();
  const year = yearUntil(now);
  const begin = new Date(year[0]?.startMs ?? now);

  const { surveyIds, schemeIds, agents, merchantIds } = await inside(secondBySecond(begin), setUp);
  const [changeover] = periodsUntil(now, "quarter", 3);
  if (changeover) await inside(new Date(Date.parse(changeover.from) - NOTICE_MS), () => reviseScheme(schemeIds.merchants, changeover.from));
  // None of these waits for another: the engine, the stream and this process all have something to do at any time.
  await Promise.all([
    inChunks(answersOf(year, now, surveyIds), (chunk) => inside(answeredBy(chunk, now), () => Response.ingestMany(chunk))),
    inChunks(observationsOf(year), (chunk) => inside(now, () => Observation.ingestMany(chunk))),
    inChunks(ratingsOf(now), (chunk) => inside(now, () => Rating.ingestMany(chunk))),
    inChunks(pastComplaints(year, now, idsOf(agents)), (chunk) => inside(now, () => Complaint.ingestMany(chunk))),
    inside(now, () => tellOpenComplaints(now, agents)),
    inside(now, () => createPanels(now)),
  ]);
  await runDispatcher();
  await idle();
  await inside(now, () => scoreMerchants(schemeIds.merchants, now));
  await Promise.all([
    inside(now, () => createReports(schemeIds.merchants, merchantIds)),
    inside(now, () => createTargets(schemeIds.merchants, now)),
    inside(now, () => scoreOthers(schemeIds, now)),
  ]);
}

const idsOf = (agents: readonly Agent[]): string[] => agents.map(({ id }) => id);

/** What is made first is older by a second than what is made next, so that lists keep the order. */
function secondBySecond(begin: Date): Clock {
  let seconds = 0;
  return () => new Date(begin.getTime() + 1000 * seconds++);
}

/** Everything that people configure: subjects, members, promises, surveys, agencies, indicators, schemes, standard. */
async function setUp() {
  refuseInvalid(await Subject.upsertMany([...SUBJECTS]));
  const agents = await addMembers();
  await Calendar.create(CALENDAR);
  for (const policy of Object.values(POLICIES)) await SlaPolicy.create(policy);
  const surveyIds: Record<SurveyKey, string> = {
    delivery: await publishedSurvey("delivery"),
    guide: await publishedSurvey("guide"),
    // The newest is what the overview shows.
    afterSales: await publishedSurvey("afterSales"),
  };
  const merchantIds = MERCHANTS.map(({ externalId }) => Subject.resolve({ subjectExternalId: externalId }));
  await createAgencies();
  await createIndicators(surveyIds);
  const schemeIds = { guides: await publishGuideScheme(), merchants: await publishScheme() };
  await publishStandard();
  return { agents, surveyIds, merchantIds, schemeIds };
}

async function publishedSurvey(key: SurveyKey): Promise<string> {
  const { id, version } = await Survey.create({ name: SURVEYS[key].name, definition: definitionOf(key) });
  await Survey.publish(id, version);
  return id;
}

const member = (mailbox: string, name: string, role: Member.Member["role"], locale: Member.Member["locale"]) =>
  Member.create({ name, email: `${mailbox}@harbour.example`, role, locale });

/** One of every role beside the owner; the agents are who complaints are assigned to. */
async function addMembers(): Promise<[Agent, ...Agent[]]> {
  const agents: [Agent, ...Agent[]] = [
    await member("agent-1", "示例客服一号", "agent", "zh-CN"),
    await member("agent-2", "示例客服二号", "agent", "zh-CN"),
  ];
  await member("manager", "示例管理员", "admin", "zh-CN");
  await member("analyst", "Demo Analyst", "analyst", "en");
  await member("viewer", "示例訪客", "viewer", "zh-TW");
  await member("auditor", "Demo Auditor", "auditor", "en");
  return agents;
}

/** Answers are received soon after they were given. */
const answeredBy = (chunk: Response.ResponseInput[], now: Date): Date =>
  new Date(Math.min(now.getTime(), Date.parse(chunk.at(-1)?.submittedAt ?? now.toISOString()) + 60_000));

async function inChunks<T>(inputs: T[], ingest: (chunk: T[]) => Promise<Outcome[]>): Promise<void> {
  for (let start = 0; start < inputs.length; start += BATCH) refuseInvalid(await ingest(inputs.slice(start, start + BATCH)));
}

type Outcome = { status: string; error?: AppError };

/** The demo's own data are never wrong; if they are, the seeding must not pass over it. */
function refuseInvalid(outcomes: Outcome[]): void {
  const error = outcomes.find(({ status }) => status === "invalid")?.error;
  if (error) throw error;
}
