import { type TemplateData, texts } from "../template.js";
import { COMMENT, firstReply, GRADES, onTime, RECOMMEND, rated, recommended, SATISFACTION, satisfied, share, statements } from "./usual.js";

/** Merchants: content, response speed, problem resolution, satisfaction, improvement. */
export const MERCHANT_SERVICE: TemplateData = {
  key: "merchant-service",
  prefix: "merchant_",
  name: texts("Merchant service", "商家服务质量", "商家服務品質"),
  description: texts(
    "What merchants offer, how fast they answer, how they solve problems, how content their customers are, and whether they get better.",
    "衡量商家的服务内容、响应速度、问题解决、顾客满意与持续改进。",
    "衡量商家的服務內容、回應速度、問題解決、顧客滿意與持續改進。",
  ),
  grades: GRADES,
  dimensions: [
    {
      key: "content",
      name: texts("Service content", "服务内容", "服務內容"),
      weight: 0.2,
      indicators: [
        rated(
          {
            key: "asDescribed",
            name: texts("Goods as described", "描述相符", "描述相符"),
            description: texts("Whether the goods are what was described.", "商品与描述是否相符。", "商品與描述是否相符。"),
            weight: 0.5,
          },
          "merchant",
          "asDescribed",
        ),
        share(
          {
            key: "shippedOnTime",
            name: texts("Shipped on time", "准时发货率", "準時出貨率"),
            description: texts(
              "Orders shipped within the promised time. Push numerator (on time) and denominator (orders).",
              "在承诺时间内发货的订单占比。推送分子（准时）与分母（订单）。",
              "在承諾時間內出貨的訂單占比。推送分子（準時）與分母（訂單）。",
            ),
            weight: 0.5,
          },
          "orders.shippedOnTime",
          80,
        ),
      ],
    },
    {
      key: "response",
      name: texts("Response speed", "响应速度", "回應速度"),
      weight: 0.2,
      indicators: [
        firstReply(0.55),
        onTime(
          {
            key: "complaintsAnsweredOnTime",
            name: texts("Complaints answered on time", "投诉首次响应及时率", "投訴首次回應及時率"),
            description: texts(
              "Share of first responses within the promised time.",
              "在承诺时限内首次响应的比例。",
              "在承諾時限內首次回應的比例。",
            ),
            weight: 0.45,
          },
          "onTimeFirstResponse",
        ),
      ],
    },
    {
      key: "resolution",
      name: texts("Problem resolution", "问题解决", "問題解決"),
      weight: 0.25,
      indicators: [
        onTime(
          {
            key: "complaintsResolvedOnTime",
            name: texts("Complaints resolved on time", "投诉按时解决率", "投訴按時解決率"),
            description: texts(
              "Share of complaints resolved within the promised time.",
              "在承诺时限内解决的投诉比例。",
              "在承諾時限內解決的投訴比例。",
            ),
            weight: 0.4,
          },
          "onTimeResolution",
        ),
        {
          key: "complaintsPerThousand",
          name: texts("Complaints per 1,000 orders", "千单投诉率", "千單投訴率"),
          description: texts(
            "Complaints received for every 1,000 orders. Push the number of orders.",
            "每一千个订单收到的投诉数。请推送订单数量。",
            "每一千個訂單收到的投訴數。請推送訂單數量。",
          ),
          weight: 0.35,
          kind: "cost",
          unit: "‰",
          decimals: 2,
          goalposts: { low: 0, high: 10 },
          source: { type: "complaints", figure: "perThousand", denominator: "orders" },
          measure: { kind: "rate", per: 1000 },
        },
        {
          key: "resolutionHours",
          name: texts("Hours until resolved", "投诉解决时长", "投訴解決時間"),
          description: texts(
            "Median time from a complaint to its resolution.",
            "投诉从受理到解决的中位时长。",
            "投訴從受理到解決的中位時間。",
          ),
          weight: 0.25,
          kind: "cost",
          unit: "h",
          goalposts: { low: 24, high: 168 },
          minimumSample: 5,
          source: { type: "complaints", figure: "medianResolution" },
          measure: { kind: "median-duration", per: 1 / 3600 },
        },
      ],
    },
    {
      key: "contentment",
      name: texts("Customer satisfaction", "顾客满意", "顧客滿意"),
      weight: 0.2,
      indicators: [satisfied(0.6), recommended(0.4)],
    },
    {
      key: "improvement",
      name: texts("Improvement", "持续改进", "持續改進"),
      weight: 0.15,
      indicators: [
        share(
          {
            key: "actionsOnTime",
            name: texts("Improvements done on time", "整改按时完成率", "整改按時完成率"),
            description: texts(
              "Agreed improvements that were done by their due date. Push numerator (on time) and denominator (due).",
              "按期完成的整改措施占比。推送分子（按期）与分母（到期）。",
              "按期完成的整改措施占比。推送分子（按期）與分母（到期）。",
            ),
            weight: 0.5,
          },
          "improvement.doneOnTime",
          50,
        ),
        share(
          {
            key: "repeatedProblems",
            name: texts("Repeated problems", "问题重复发生率", "問題重複發生率"),
            description: texts(
              "Complaints about something that was complained about before. Push numerator (repeated) and denominator (all).",
              "同类问题再次被投诉的占比。推送分子（重复）与分母（全部）。",
              "同類問題再次被投訴的占比。推送分子（重複）與分母（全部）。",
            ),
            weight: 0.5,
          },
          "complaints.repeated",
          0,
          "cost",
          30,
        ),
      ],
    },
  ],
  survey: {
    title: texts("Your purchase", "商家服务评价", "商家服務評價"),
    intro: texts("Tell us how the merchant served you.", "请评价这家商家的服务。", "請評價這家商家的服務。"),
    questions: [
      SATISFACTION,
      statements("merchant", texts("The merchant", "这家商家", "這家商家"), [
        { key: "asDescribed", label: texts("The goods are as they were described", "商品与描述一致", "商品與描述一致") },
      ]),
      RECOMMEND,
      COMMENT,
    ],
  },
};
