import * as Indicator from "@touchstone/core/indicator";
import type { LocalizedText } from "@touchstone/core/locale";
import { METRICS } from "./operations.js";
import type { SurveyKey } from "./surveys.js";

type Draft = Indicator.IndicatorInput;
type SurveyIds = Record<SurveyKey, string>;

const text = (en: string, simplified: string, traditional: string): LocalizedText => ({ en, "zh-CN": simplified, "zh-TW": traditional });

const observed = (metric: string) => ({ type: "observation" as const, metric });
const complaints = (figure: Indicator.ComplaintFigure) => ({ type: "complaints" as const, figure });
const judged = (criterion: string) => ({ type: "assessment" as const, perspective: "expert" as const, criterion });

const rating = { kind: "benefit", unit: "/ 5", decimals: 2, goalposts: { low: 2.5, high: 5 }, minimumSample: null } as const;
const share = { kind: "benefit", unit: "%", decimals: 1, goalposts: { low: 60, high: 100 }, minimumSample: null } as const;
const fewCases = { ...share, goalposts: { low: 40, high: 100 }, minimumSample: 4 };
const points = { ...rating, goalposts: { low: 1, high: 5 } };

/** Whatever the demo's schemes are built from, by key; formulas after what they take. */
export function indicatorsOf(surveyIds: SurveyIds): Draft[] {
  return [...fromSurveys(surveyIds), ...fromSystems(), ...fromComplaints(), ...fromOutside()];
}

function fromSurveys({ afterSales, guide }: SurveyIds): Draft[] {
  const aspect = (row: string) => ({ type: "survey" as const, surveyId: afterSales, question: "aspects", row });
  const asked = (surveyId: string, question: string) => ({ type: "survey" as const, surveyId, question });
  return [
    { key: "accuracy", name: text("Right answers", "解答准确", "解答準確"), source: aspect("accuracy"), ...rating },
    { key: "logistics", name: text("Delivery rating", "物流评分", "物流評分"), source: aspect("logistics"), ...rating },
    {
      key: "csat",
      name: text("Satisfied customers", "满意率", "滿意率"),
      description: text(
        "The share of the two best answers. A small sample is drawn towards the other merchants.",
        "选择最高两档的比例。样本较小时，会向其他商家的平均水平收缩。",
        "選擇最高兩級的比例。樣本較小時，會向其他商家的平均水準收縮。",
      ),
      source: asked(afterSales, "satisfaction"),
      shrinkage: { priorSample: 10, towards: "cohort" },
      ...share,
    },
    {
      key: "nps",
      name: text("Net promoter score", "净推荐值", "淨推薦值"),
      kind: "benefit",
      unit: "",
      decimals: 1,
      source: asked(afterSales, "recommend"),
      goalposts: { low: -30, high: 80 },
      minimumSample: null,
    },
    {
      key: "guideSatisfied",
      name: text("Customers satisfied with the guide", "导购满意率", "導購滿意率"),
      source: asked(guide, "satisfaction"),
      ...share,
    },
    {
      key: "guideEase",
      name: text("Ease of finding the right product", "选购轻松度", "選購輕鬆度"),
      source: asked(guide, "effort"),
      ...rating,
      unit: "/ 7",
      goalposts: { low: 3.5, high: 7 },
    },
  ];
}

function fromSystems(): Draft[] {
  return [
    {
      key: "shippedOnTime",
      name: text("Shipped on time", "准时发货率", "準時出貨率"),
      source: observed(METRICS.shipping),
      measure: { kind: "rate", per: 100 },
      ...share,
      goalposts: { low: 80, high: 100 },
    },
    {
      key: "parcels",
      name: text("Parcels shipped", "发货包裹数", "出貨包裹數"),
      kind: "benefit",
      unit: "",
      decimals: 0,
      source: observed(METRICS.shipping),
      measure: { kind: "count" },
      goalposts: { low: 0, high: 5000 },
      minimumSample: null,
    },
    {
      key: "chatFirstReply",
      name: text("First reply in chat", "客服首次响应", "客服首次回應"),
      kind: "cost",
      unit: "s",
      decimals: 1,
      source: observed(METRICS.chat),
      measure: { kind: "mean" },
      goalposts: { low: 10, high: 120 },
      minimumSample: null,
    },
    {
      key: "refundHours",
      name: text("Hours until refund", "退款时长", "退款時長"),
      kind: "cost",
      unit: "h",
      decimals: 1,
      source: observed(METRICS.refund),
      measure: { kind: "mean" },
      goalposts: { low: 12, high: 72 },
      minimumSample: 3,
    },
  ];
}

function fromComplaints(): Draft[] {
  return [
    {
      key: "firstResponseOnTime",
      name: text("Complaints answered on time", "投诉首次响应及时率", "投訴首次回應及時率"),
      source: complaints("onTimeFirstResponse"),
      ...fewCases,
    },
    {
      key: "resolvedOnTime",
      name: text("Complaints resolved on time", "投诉按时解决率", "投訴按時解決率"),
      source: complaints("onTimeResolution"),
      ...fewCases,
    },
    {
      key: "complaintCount",
      name: text("Complaints", "投诉数", "投訴數"),
      kind: "cost",
      unit: "",
      decimals: 0,
      source: complaints("count"),
      goalposts: { low: 0, high: 50 },
      minimumSample: 1,
    },
    {
      key: "complaintRate",
      name: text("Complaints per thousand parcels", "千单投诉量", "千單投訴量"),
      description: text(
        "Complaints received, for every thousand parcels shipped in the same period.",
        "同一周期内，每发出一千个包裹收到的投诉数。",
        "同一週期內，每寄出一千個包裹收到的投訴數。",
      ),
      kind: "cost",
      unit: "‰",
      decimals: 2,
      source: { type: "formula", expression: "ratio(complaintCount, parcels) * 1000" },
      goalposts: { low: 0.5, high: 9 },
      minimumSample: null,
    },
  ];
}

function fromOutside(): Draft[] {
  return [
    { key: "expertKnowledge", name: text("Product knowledge", "商品专业度", "商品專業度"), source: judged("knowledge"), ...points },
    { key: "expertHonesty", name: text("Honest advice", "推荐诚信", "推薦誠信"), source: judged("honesty"), ...points },
    {
      key: "consumerRating",
      name: text("Rating by consumers", "消费者评议", "消費者評議"),
      description: text(
        "The latest rating within half a year. Who was not rated counts as the mean of the others.",
        "半年内的最新评级。未被评级的商家按其他商家的平均值计算。",
        "半年內的最新評級。未被評級的商家按其他商家的平均值計算。",
      ),
      source: { type: "rating", agency: "consumer-panel", validMonths: 6 },
      missing: { rule: "cohort-mean" },
      ...points,
      decimals: 1,
      goalposts: { low: 2, high: 5 },
    },
  ];
}

/** Creates all of them; answers their ids by key. */
export async function createIndicators(surveyIds: SurveyIds): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const draft of indicatorsOf(surveyIds)) ids.set(draft.key, (await Indicator.create(draft)).id);
  return ids;
}

/** Nobody notices ten seconds, and everybody a minute: replies are scored by what customers feel since the second version. */
export async function bendFirstReply(id: string): Promise<void> {
  const { version } = await Indicator.fromId(id);
  await Indicator.update(id, version, {
    thresholds: [
      [15, 100],
      [30, 85],
      [60, 45],
      [120, 0],
    ],
  });
}
