import { tenantId } from "@touchstone/core/context";
import * as Id from "@touchstone/core/id";
import type { LocalizedText } from "@touchstone/core/locale";
import * as Scheme from "@touchstone/core/scheme";
import { bendFirstReply } from "./indicators.js";

const text = (en: string, simplified: string, traditional: string): LocalizedText => ({ en, "zh-CN": simplified, "zh-TW": traditional });

type Node = Scheme.SchemeInput["definition"]["children"][number];
type Dimension = Extract<Node, { type: "dimension" }>;
type Settings = Partial<Pick<Dimension, "aggregation" | "coverageThreshold" | "weighting">>;
type Veto = NonNullable<Node["veto"]>;

/** The id of the indicator with this key, in the acting tenant unless told. */
type IdOf = (key: string) => string;
const ownId: IdOf = (key) => Id.derive("indicator", tenantId(), key);

const leavesOf =
  (idOf: IdOf) =>
  (key: string, weight: number, veto?: Veto): Node => ({
    type: "indicator",
    key,
    weight,
    indicatorId: idOf(key),
    ...(veto ? { veto } : {}),
  });
const branch = (key: string, name: LocalizedText, weight: number, children: Node[], settings: Settings = {}): Dimension => ({
  type: "dimension",
  key,
  name,
  weight,
  aggregation: { method: "arithmetic" },
  coverageThreshold: 0.5,
  ...settings,
  children,
});

const NAMES = {
  content: text("Content", "服务内容", "服務內容"),
  response: text("Response", "响应速度", "回應速度"),
  resolution: text("Resolution", "问题解决", "問題解決"),
  satisfaction: text("Satisfaction", "客户满意", "客戶滿意"),
  outside: text("Seen from outside", "外部评价", "外部評價"),
};

export const GRADES = [
  { grade: "A", from: 80 },
  { grade: "B", from: 70 },
  { grade: "C", from: 60 },
  { grade: "D", from: 0 },
];

/** Four dimensions, weights by agreement: how merchants were scored at first. */
export function firstTree(idOf: IdOf = ownId): Node[] {
  const leaf = leavesOf(idOf);
  return [
    branch("content", NAMES.content, 0.25, [leaf("accuracy", 0.4), leaf("logistics", 0.25), leaf("shippedOnTime", 0.35)]),
    branch("response", NAMES.response, 0.2, [leaf("chatFirstReply", 0.6), leaf("firstResponseOnTime", 0.4)]),
    branch("resolution", NAMES.resolution, 0.25, [leaf("resolvedOnTime", 0.6), leaf("refundHours", 0.4)]),
    branch("satisfaction", NAMES.satisfaction, 0.3, [leaf("csat", 0.5), leaf("nps", 0.5)]),
  ];
}

/** Rows and columns are accuracy, logistics, shippedOnTime. Neither judge is quite consistent, as people are. */
const JUDGES = [
  {
    name: "示例质量经理 Demo Quality Manager",
    matrix: [
      [1, 3, 2],
      [1 / 3, 1, 1 / 2],
      [1 / 2, 2, 1],
    ],
  },
  {
    name: "示例物流主管 Demo Logistics Lead",
    matrix: [
      [1, 2, 1 / 2],
      [1 / 2, 1, 1 / 3],
      [2, 3, 1],
    ],
  },
];

/** Refunds that take longer than two days on average keep a merchant from a good grade. */
const SLOW_REFUNDS: Veto = { below: 40, cap: 45, of: "total", whenMissing: "ignore" };

/** What was learnt: outsiders are heard, one failing in resolving cannot be made up for, slow refunds cap the score. */
export function secondTree(idOf: IdOf = ownId): Node[] {
  const leaf = leavesOf(idOf);
  return [
    branch("content", NAMES.content, 0.25, [leaf("accuracy", 0.4), leaf("logistics", 0.25), leaf("shippedOnTime", 0.35)], {
      weighting: { method: "ahp", randomIndex: "saaty-1980", judges: JUDGES },
    }),
    branch("response", NAMES.response, 0.15, [leaf("chatFirstReply", 0.6), leaf("firstResponseOnTime", 0.4)]),
    branch(
      "resolution",
      NAMES.resolution,
      0.25,
      [leaf("resolvedOnTime", 0.4), leaf("refundHours", 0.3, SLOW_REFUNDS), leaf("complaintRate", 0.3)],
      { aggregation: { method: "geometric", floor: 5 } },
    ),
    branch("satisfaction", NAMES.satisfaction, 0.2, [leaf("csat", 0.5), leaf("nps", 0.5)]),
    // Experts come now and then; between their visits the rating speaks alone.
    branch("outside", NAMES.outside, 0.15, [leaf("expertKnowledge", 0.3), leaf("expertHonesty", 0.3), leaf("consumerRating", 0.4)], {
      coverageThreshold: 0.3,
    }),
  ];
}

/** Creates the scheme "Merchant service" and publishes its first version; answers its id. */
export async function publishScheme(): Promise<string> {
  const scheme = await Scheme.create(
    Scheme.schemeInputSchema.parse({
      name: text("Merchant service", "商家服务", "商家服務"),
      description: "How well merchants answer, deliver, solve problems and satisfy. 商家服务质量评价体系。",
      definition: { appliesTo: { kinds: ["merchant"] }, children: firstTree(), grades: GRADES },
    }),
  );
  await Scheme.publish(scheme.id, scheme.version);
  return scheme.id;
}

/** Publishes the second version, in force for periods that begin on `effectiveFrom` or later. */
export async function reviseScheme(id: string, effectiveFrom: string): Promise<void> {
  await bendFirstReply(ownId("chatFirstReply"));
  const { version, definition } = await Scheme.fromId(id);
  const revised = await Scheme.update(id, version, { definition: { ...definition, coverageThreshold: 0.6, children: secondTree() } });
  await Scheme.publish(id, revised.version, { effectiveFrom });
}

/** A small scheme for people instead of shops; answers its id. */
export async function publishGuideScheme(): Promise<string> {
  const leaf = leavesOf(ownId);
  const children = [leaf("guideSatisfied", 0.4), leaf("guideEase", 0.3), leaf("expertKnowledge", 0.3)];
  const scheme = await Scheme.create(
    Scheme.schemeInputSchema.parse({
      name: text("Guide service", "导购服务", "導購服務"),
      description: "How well shopping guides advise. 导购服务质量评价体系。",
      definition: { appliesTo: { kinds: ["guide"] }, children, grades: GRADES },
    }),
  );
  await Scheme.publish(scheme.id, scheme.version);
  return scheme.id;
}
