import type { Severity, Status } from "@touchstone/core/complaint";
import * as Complaint from "@touchstone/core/complaint";
import { type Actor, current } from "@touchstone/core/context";
import { AppError } from "@touchstone/core/errors";
import { REPLIES, somethingWrong } from "./complaint-words.js";
import { priorityOf, resolutionDueMs } from "./promises.js";
import { type Random, randomFrom } from "./random.js";
import { MERCHANTS, type Profile, teamOf } from "./subjects.js";
import { actAt } from "./then.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Stories that are told side by side. */
const AT_ONCE = 4;
/** The new and small one has no open case yet. */
const COMPLAINED_OF: readonly Profile[] = MERCHANTS.filter(({ since }) => since === undefined);

/** Where a complaint stands: which share of its time has passed, and what has happened since. */
type Story = { passed: [number, number]; severity?: Severity; steps: readonly Step[] };
/** `at` is a share of the time since receipt. */
type Step = { at: number } & (
  | { say: Complaint.MessageType; text?: string }
  | { move: Status; note?: string }
  | { assign: true }
  | { raise: Severity }
);

const RECEIPT: Step = { at: 0.001, say: "automatic-reply", text: "您的投诉已受理。We have received your complaint." };
const TAKEN: readonly Step[] = [RECEIPT, { at: 0.03, assign: true }, { at: 0.04, move: "in-progress" }, { at: 0.05, say: "agent-reply" }];
const ASKED: readonly Step[] = [...TAKEN, { at: 0.3, say: "customer-message", text: "请问有进展了吗？" }];

/** What lies on the agents' desks today. */
const STORIES: readonly Story[] = [
  { passed: [0.01, 0.06], steps: [RECEIPT] },
  { passed: [0.02, 0.1], severity: "high", steps: [RECEIPT] },
  { passed: [0.05, 0.3], steps: TAKEN },
  { passed: [0.1, 0.4], steps: TAKEN },
  { passed: [0.15, 0.5], steps: [...ASKED, { at: 0.45, say: "agent-reply" }] },
  { passed: [0.2, 0.5], steps: ASKED },
  {
    passed: [0.3, 0.6],
    steps: [...TAKEN, { at: 0.4, say: "internal-note", text: "Warehouse confirms the parcel left on time; asked the carrier." }],
  },
  { passed: [0.4, 0.7], severity: "medium", steps: [...TAKEN, { at: 0.5, raise: "high" }] },
  { passed: [0.81, 0.95], steps: [...ASKED, { at: 0.5, say: "agent-reply" }] },
  { passed: [0.81, 0.96], severity: "medium", steps: TAKEN },
  { passed: [0.81, 0.97], severity: "low", steps: [...ASKED, { at: 0.6, say: "agent-reply" }] },
  { passed: [1.05, 1.4], steps: [...ASKED, { at: 0.4, say: "agent-reply" }] },
  { passed: [1.1, 1.5], severity: "critical", steps: TAKEN },
  { passed: [1.2, 1.8], severity: "high", steps: [...TAKEN, { at: 0.8, say: "internal-note", text: "供应商尚未回复，已升级。" }] },
  { passed: [0.3, 0.9], steps: [...TAKEN, { at: 0.3, move: "waiting", note: "Asked the customer for photos of the damage." }] },
  {
    passed: [0.5, 1.2],
    steps: [
      ...TAKEN,
      { at: 0.2, move: "waiting", note: "等待顾客提供订单截图" },
      { at: 0.5, say: "customer-message", text: "截图已上传，请查看。" },
      { at: 0.52, say: "agent-reply" },
      { at: 0.7, move: "waiting", note: "Waiting for the return parcel." },
    ],
  },
  { passed: [0.4, 0.8], steps: [...TAKEN, { at: 0.35, move: "held", note: "Held until the carrier has finished its search." }] },
  {
    passed: [0.5, 0.9],
    steps: [
      ...TAKEN,
      { at: 0.3, move: "resolved", note: "Replacement sent." },
      { at: 0.6, move: "reopened", note: "The replacement is faulty too." },
      { at: 0.65, move: "in-progress" },
      { at: 0.66, say: "agent-reply" },
    ],
  },
  { passed: [0.4, 0.8], steps: [...ASKED, { at: 0.5, say: "agent-reply" }, { at: 0.8, move: "resolved", note: "退款已到账" }] },
  {
    passed: [0.6, 1],
    steps: [...TAKEN, { at: 0.4, move: "resolved", note: "Invoice issued again." }, { at: 0.8, move: "closed" }],
  },
];

/** A member as the complaint's timeline names them. */
export type Agent = { id: string; email: string; role: string };

/** Lets every story happen step by step, each step at its own time and by the agent it is assigned to. */
export async function tellOpenComplaints(now: Date, agents: readonly [Agent, ...Agent[]]): Promise<void> {
  const stories = [...STORIES.entries()];
  const tellNext = async (): Promise<void> => {
    for (let next = stories.shift(); next; next = stories.shift()) {
      const [number, story] = next;
      await tell(story, number, now.getTime(), agents[number % agents.length] ?? agents[0]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tellNext));
}

async function tell(story: Story, number: number, nowMs: number, agent: Agent): Promise<void> {
  const profile = COMPLAINED_OF[number % COMPLAINED_OF.length];
  if (!profile) return;
  const random = randomFrom(`open ${number}`);
  const wrong = somethingWrong(profile.weakness, random);
  const severity = story.severity ?? (wrong.severity === "high" || wrong.severity === "critical" ? "medium" : wrong.severity);
  const receivedMs = receiptFor(severity, story.passed, nowMs);
  const { complaint } = await actAt(receivedMs, () =>
    Complaint.create({
      externalId: `demo-open-${number}`,
      subjectExternalId: profile.externalId,
      channel: random.weighted({ chat: 50, web: 30, phone: 20 }),
      ...wrong,
      severity,
      priority: priorityOf(severity),
      tags: [],
      orderId: `DEMO-OPEN-${number}`,
      complainant: { name: `Demo Customer ${number} 示例顾客`, email: `open-${number}@example.com` },
      team: teamOf(profile.externalId),
    }),
  );
  for (const step of story.steps) await take(step, complaint.id, receivedMs, nowMs, agent, random);
}

/** The latest receipt from which the wanted share of the promised time has passed by now, or the one that comes nearest to it. */
function receiptFor(severity: Severity, [least, most]: [number, number], nowMs: number): number {
  let nearest = { receivedMs: nowMs - HOUR_MS, off: Number.POSITIVE_INFINITY };
  for (let minutes = 20; minutes < 30 * 24 * 60; minutes += minutes < 600 ? 20 : 60) {
    const receivedMs = nowMs - minutes * MINUTE_MS;
    const passed = (nowMs - receivedMs) / (resolutionDueMs(severity, receivedMs) - receivedMs);
    const off = Math.max(least - passed, passed - most);
    if (off <= 0) return receivedMs;
    if (off < nearest.off) nearest = { receivedMs, off };
  }
  return nearest.receivedMs;
}

async function take(step: Step, id: string, receivedMs: number, nowMs: number, agent: Agent, random: Random): Promise<void> {
  const happensMs = Math.floor(receivedMs + (nowMs - receivedMs) * step.at);
  const text = "text" in step ? (step.text ?? "") : random.pick(REPLIES);
  await actAt(
    happensMs,
    async () => {
      if ("say" in step) await Complaint.addMessage(id, { type: step.say, text });
      else if ("move" in step) await Complaint.transition(id, undefined, { to: step.move, ...(step.note ? { note: step.note } : {}) });
      else await edit(id, "raise" in step ? { severity: step.raise, priority: priorityOf(step.raise) } : { assigneeId: agent.id });
    },
    "say" in step && step.say !== "agent-reply" && step.say !== "internal-note" ? undefined : memberActor(agent),
  );
}

const ATTEMPTS = 5;

/** The product's own clocks may note a missed deadline between reading and writing. */
async function edit(id: string, change: Parameters<typeof Complaint.update>[2]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { version } = await Complaint.fromId(id);
    try {
      await Complaint.update(id, version, change);
      return;
    } catch (error) {
      if (!(error instanceof AppError && error.code === "version_conflict") || attempt === ATTEMPTS) throw error;
    }
  }
}

function memberActor({ id, email, role }: Agent): Actor {
  const { actor } = current();
  if (!("tenantId" in actor)) throw new Error("the demo works inside a tenant");
  return { type: "member", tenantId: actor.tenantId, memberId: id, role, email, scopes: [] };
}
