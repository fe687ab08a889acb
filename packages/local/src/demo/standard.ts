import { tenantId } from "@touchstone/core/context";
import * as Id from "@touchstone/core/id";
import * as Standard from "@touchstone/core/standard";

type Clause = Standard.Definition["stages"][number]["clauses"][number];
type Criterion = NonNullable<Clause["verifiedBy"]>["meets"];

/** Which of the demo's indicators verifies a clause of the template, and what meets it. The others are looked at by people. */
const VERIFIED: Readonly<Record<string, readonly [indicator: string, meets: Criterion]>> = {
  "chat-reply": ["chatFirstReply", { at: "most", value: 45 }],
  "correct-answer": ["accuracy", { at: "least", value: 4 }],
  "on-time-delivery": ["shippedOnTime", { at: "least", value: 93 }],
  "intact-parcel": ["logistics", { score: 60 }],
  "refund-speed": ["refundHours", { at: "most", value: 48 }],
  "first-response": ["firstResponseOnTime", { at: "least", value: 70 }],
  resolution: ["resolvedOnTime", { at: "least", value: 70 }],
  satisfaction: ["csat", { at: "least", value: 85 }],
};

/** Publishes the merchants' standard, its clauses bound to the indicators of the scheme. */
export async function publishStandard(): Promise<void> {
  const template = Standard.templates().find(({ key }) => key === "merchant-service");
  if (!template) throw new Error("the template of the demo's standard is gone");
  const { name, description, definition } = template;
  const stages = definition.stages.map((stage) => ({ ...stage, clauses: stage.clauses.map(bound) }));
  const standard = await Standard.create({ name, description, effectiveFrom: null, definition: { stages } });
  await Standard.publish(standard.id, standard.version);
}

function bound(clause: Clause): Clause {
  const [indicator, meets] = VERIFIED[clause.key] ?? [];
  if (!indicator || !meets) return clause;
  return { ...clause, verifiedBy: { indicatorId: Id.derive("indicator", tenantId(), indicator), meets } };
}
