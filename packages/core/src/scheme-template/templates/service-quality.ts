import { type TemplateData, texts } from "../template.js";
import { COMMENT, firstReply, GRADES, onTime, RECOMMEND, rated, recommended, SATISFACTION, satisfied, share, statements } from "./usual.js";

/** Service quality in three words: response speed, accuracy, satisfaction. */
export const SERVICE_QUALITY: TemplateData = {
  key: "service-quality",
  prefix: "quality_",
  name: texts("Service quality", "服务质量", "服務品質"),
  description: texts(
    "Is the customer answered quickly, answered right, and content? Suits customer service, guides and shops alike.",
    "响应快不快、解答准不准、顾客满意不满意。适用于客服、导购与店铺。",
    "回應快不快、解答準不準、顧客滿意不滿意。適用於客服、導購與店鋪。",
  ),
  grades: GRADES,
  dimensions: [
    {
      key: "speed",
      name: texts("Response speed", "响应速度", "回應速度"),
      weight: 0.3,
      indicators: [
        firstReply(0.4),
        share(
          {
            key: "answeredChats",
            name: texts("Chats answered", "会话应答率", "對話應答率"),
            description: texts(
              "Conversations that a person took up. Push numerator (answered) and denominator (all).",
              "有人接待的会话占比。推送分子（已应答）与分母（全部）。",
              "有人接待的對話占比。推送分子（已應答）與分母（全部）。",
            ),
            weight: 0.25,
          },
          "chat.answered",
          80,
        ),
        onTime(
          {
            key: "complaintsAnsweredOnTime",
            name: texts("Complaints answered on time", "投诉首次响应及时率", "投訴首次回應及時率"),
            description: texts(
              "Share of first responses within the promised time.",
              "在承诺时限内首次响应的比例。",
              "在承諾時限內首次回應的比例。",
            ),
            weight: 0.35,
          },
          "onTimeFirstResponse",
        ),
      ],
    },
    {
      key: "accuracy",
      name: texts("Accuracy", "服务准确性", "服務準確性"),
      weight: 0.3,
      indicators: [
        rated(
          {
            key: "rightAnswers",
            name: texts("Right answers", "解答准确", "解答準確"),
            description: texts("Whether the answer was right and complete.", "解答是否准确、完整。", "解答是否準確、完整。"),
            weight: 0.4,
          },
          "service",
          "rightAnswers",
        ),
        rated(
          {
            key: "solvedAtOnce",
            name: texts("Solved at the first contact", "一次解决", "一次解決"),
            description: texts("Whether the customer had to ask again.", "顾客是否需要再次询问。", "顧客是否需要再次詢問。"),
            weight: 0.3,
          },
          "service",
          "solvedAtOnce",
        ),
        share(
          {
            key: "orderErrors",
            name: texts("Orders with an error", "订单差错率", "訂單差錯率"),
            description: texts(
              "Wrong, missing or damaged items. Push numerator (orders with an error) and denominator (orders).",
              "错发、漏发或破损的订单占比。推送分子（差错订单）与分母（订单）。",
              "錯發、漏發或破損的訂單占比。推送分子（差錯訂單）與分母（訂單）。",
            ),
            weight: 0.3,
          },
          "orders.withError",
          0,
          "cost",
          5,
        ),
      ],
    },
    {
      key: "contentment",
      name: texts("Satisfaction", "客户满意度", "客戶滿意度"),
      weight: 0.4,
      indicators: [
        satisfied(0.5),
        recommended(0.25),
        {
          key: "ease",
          name: texts("Ease", "服务便捷度", "服務便捷度"),
          description: texts(
            "Mean agreement, 1 to 7, that it was easy to get help (customer effort).",
            "对“轻松获得帮助”的平均同意程度（1–7 分，客户费力度）。",
            "對「輕鬆獲得協助」的平均同意程度（1–7 分，客戶費力度）。",
          ),
          weight: 0.25,
          kind: "benefit",
          unit: "/ 7",
          decimals: 2,
          goalposts: { low: 3, high: 7 },
          source: { type: "survey", question: "effort" },
          measure: { kind: "ces" },
        },
      ],
    },
  ],
  survey: {
    title: texts("How was our service?", "服务质量评价", "服務品質評價"),
    intro: texts(
      "Four short questions about your last contact with us.",
      "关于您最近一次联系我们的几个小问题。",
      "關於您最近一次聯繫我們的幾個小問題。",
    ),
    questions: [
      SATISFACTION,
      {
        type: "ces",
        key: "effort",
        label: texts("It was easy to get the help I needed.", "我很轻松就得到了需要的帮助。", "我很輕鬆就得到了需要的協助。"),
      },
      statements("service", texts("Our service", "本次服务", "本次服務"), [
        {
          key: "rightAnswers",
          label: texts("The answer I got was right and complete", "我得到的解答准确、完整", "我得到的解答準確、完整"),
        },
        { key: "solvedAtOnce", label: texts("My matter was settled without asking again", "我的问题一次就解决了", "我的問題一次就解決了") },
      ]),
      RECOMMEND,
      COMMENT,
    ],
  },
};
