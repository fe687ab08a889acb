import * as Indicator from "@touchstone/core/indicator";
import type { LocalizedText } from "@touchstone/core/locale";
import * as Scheme from "@touchstone/core/scheme";
import { METRICS } from "./operations.js";
import type { SurveyKey } from "./surveys.js";

const text = (en: string, simplified: string, traditional: string): LocalizedText => ({ en, "zh-CN": simplified, "zh-TW": traditional });

type Draft = Pick<Indicator.IndicatorInput, "key" | "name" | "kind" | "unit" | "source" | "goalposts"> &
  Partial<Pick<Indicator.IndicatorInput, "measure" | "decimals" | "minimumSample">> & { weight: number };

/** A dimension with its indicators; the weights of each level add up to 1. */
type Dimension = { key: string; name: LocalizedText; weight: number; indicators: Draft[] };

function dimensionsOf(surveyIds: Record<SurveyKey, string>): Dimension[] {
  const aspect = (row: string) => ({ type: "survey" as const, surveyId: surveyIds.afterSales, question: "aspects", row });
  const asked = (question: string) => ({ type: "survey" as const, surveyId: surveyIds.afterSales, question });
  const observed = (metric: string) => ({ type: "observation" as const, metric });
  const complaints = (figure: Indicator.ComplaintFigure) => ({ type: "complaints" as const, figure });
  const fewCases = { goalposts: { low: 40, high: 100 }, minimumSample: 4 };
  const rating = { kind: "benefit" as const, unit: "/ 5", decimals: 2, goalposts: { low: 2.5, high: 5 } };
  const share = { kind: "benefit" as const, unit: "%", goalposts: { low: 60, high: 100 } };
  return [
    {
      key: "content",
      name: text("Content", "服务内容", "服務內容"),
      weight: 0.25,
      indicators: [
        { key: "accuracy", name: text("Right answers", "解答准确", "解答準確"), source: aspect("accuracy"), weight: 0.4, ...rating },
        { key: "logistics", name: text("Delivery rating", "物流评分", "物流評分"), source: aspect("logistics"), weight: 0.25, ...rating },
        {
          key: "shippedOnTime",
          name: text("Shipped on time", "准时发货率", "準時出貨率"),
          source: observed(METRICS.shipping),
          measure: { kind: "rate", per: 100 },
          weight: 0.35,
          ...share,
          goalposts: { low: 80, high: 100 },
        },
      ],
    },
    {
      key: "response",
      name: text("Response", "响应速度", "回應速度"),
      weight: 0.2,
      indicators: [
        {
          key: "chatFirstReply",
          name: text("First reply in chat", "客服首次响应", "客服首次回應"),
          kind: "cost",
          unit: "s",
          source: observed(METRICS.chat),
          measure: { kind: "mean" },
          goalposts: { low: 10, high: 120 },
          weight: 0.6,
        },
        {
          key: "firstResponseOnTime",
          name: text("Complaints answered on time", "投诉首次响应及时率", "投訴首次回應及時率"),
          source: complaints("onTimeFirstResponse"),
          weight: 0.4,
          ...share,
          ...fewCases,
        },
      ],
    },
    {
      key: "resolution",
      name: text("Resolution", "问题解决", "問題解決"),
      weight: 0.25,
      indicators: [
        {
          key: "resolvedOnTime",
          name: text("Complaints resolved on time", "投诉按时解决率", "投訴按時解決率"),
          source: complaints("onTimeResolution"),
          weight: 0.6,
          ...share,
          ...fewCases,
        },
        {
          key: "refundHours",
          name: text("Hours until refund", "退款时长", "退款時長"),
          kind: "cost",
          unit: "h",
          source: observed(METRICS.refund),
          measure: { kind: "mean" },
          goalposts: { low: 12, high: 72 },
          weight: 0.4,
        },
      ],
    },
    {
      key: "satisfaction",
      name: text("Satisfaction", "客户满意", "客戶滿意"),
      weight: 0.3,
      indicators: [
        { key: "csat", name: text("Satisfied customers", "满意率", "滿意率"), source: asked("satisfaction"), weight: 0.5, ...share },
        {
          key: "nps",
          name: text("Net promoter score", "净推荐值", "淨推薦值"),
          kind: "benefit",
          unit: "",
          source: asked("recommend"),
          goalposts: { low: -30, high: 80 },
          weight: 0.5,
        },
      ],
    },
  ];
}

const GRADES = [
  { grade: "A", from: 80 },
  { grade: "B", from: 70 },
  { grade: "C", from: 60 },
  { grade: "D", from: 0 },
];

/** Creates the indicators and publishes the scheme "Merchant service"; answers its id. */
export async function publishScheme(surveyIds: Record<SurveyKey, string>): Promise<string> {
  const children = [];
  for (const { indicators, ...dimension } of dimensionsOf(surveyIds)) {
    const leaves = [];
    for (const { weight, ...draft } of indicators) {
      const { id, key } = await Indicator.create({ decimals: 1, minimumSample: null, ...draft });
      leaves.push({ type: "indicator" as const, key, weight, indicatorId: id });
    }
    children.push({ type: "dimension" as const, ...dimension, children: leaves });
  }
  const input = Scheme.schemeInputSchema.parse({
    name: text("Merchant service", "商家服务", "商家服務"),
    description: "How well merchants answer, deliver, solve problems and satisfy. 商家服务质量评价体系。",
    definition: { children, grades: GRADES },
  });
  const scheme = await Scheme.create(input);
  await Scheme.publish(scheme.id, scheme.version);
  return scheme.id;
}
