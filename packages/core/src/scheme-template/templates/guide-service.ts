import { type TemplateData, texts } from "../template.js";
import { COMMENT, firstReply, GRADES, judged, RECOMMEND, rated, SATISFACTION, satisfied, statements } from "./usual.js";

/** Shopping guides: knowledge, communication and service awareness. */
export const GUIDE_SERVICE: TemplateData = {
  key: "guide-service",
  prefix: "guide_",
  name: texts("Shopping guide service", "导购服务质量", "導購服務品質"),
  description: texts(
    "How well guides know the products, talk with customers and care for them. Asks customers after the advice and experts about knowledge.",
    "衡量导购的专业知识、沟通能力与服务意识。咨询后请顾客作答，专业知识另由专家评审。",
    "衡量導購的專業知識、溝通能力與服務意識。諮詢後請顧客作答，專業知識另由專家評審。",
  ),
  grades: GRADES,
  dimensions: [
    {
      key: "knowledge",
      name: texts("Knowledge", "专业知识", "專業知識"),
      weight: 0.35,
      indicators: [
        rated(
          {
            key: "correctness",
            name: texts("Correct product information", "商品信息准确", "商品資訊準確"),
            description: texts("What customers say about the information they got.", "顾客对所获信息的评价。", "顧客對所獲資訊的評價。"),
            weight: 0.4,
          },
          "guide",
          "correctness",
        ),
        rated(
          {
            key: "suitability",
            name: texts("Suitable recommendation", "推荐合适", "推薦合適"),
            description: texts("Whether what was recommended met the need.", "推荐的商品是否符合需求。", "推薦的商品是否符合需求。"),
            weight: 0.35,
          },
          "guide",
          "suitability",
        ),
        judged(
          {
            key: "expertise",
            name: texts("Expertise as experts see it", "专家评定的专业水平", "專家評定的專業水準"),
            description: texts("Marks from 1 to 5 of an expert panel.", "专家评审组 1–5 分的评分。", "專家評審組 1–5 分的評分。"),
            weight: 0.25,
          },
          "expert",
          "productKnowledge",
        ),
      ],
    },
    {
      key: "communication",
      name: texts("Communication", "沟通能力", "溝通能力"),
      weight: 0.35,
      indicators: [
        rated(
          {
            key: "clarity",
            name: texts("Clear explanations", "讲解清楚", "講解清楚"),
            description: texts("Whether explanations were easy to follow.", "讲解是否通俗易懂。", "講解是否淺顯易懂。"),
            weight: 0.35,
          },
          "guide",
          "clarity",
        ),
        rated(
          {
            key: "listening",
            name: texts("Listens first", "善于倾听", "善於傾聽"),
            description: texts("Whether the guide asked about the need before advising.", "推荐前是否了解需求。", "推薦前是否了解需求。"),
            weight: 0.35,
          },
          "guide",
          "listening",
        ),
        firstReply(0.3),
      ],
    },
    {
      key: "awareness",
      name: texts("Service awareness", "服务意识", "服務意識"),
      weight: 0.3,
      indicators: [
        rated(
          {
            key: "manners",
            name: texts("Polite and patient", "礼貌耐心", "禮貌耐心"),
            description: texts("How customers felt treated.", "顾客感受到的态度。", "顧客感受到的態度。"),
            weight: 0.3,
          },
          "guide",
          "manners",
        ),
        rated(
          {
            key: "initiative",
            name: texts("Thinks ahead", "主动服务", "主動服務"),
            description: texts(
              "Whether the guide pointed out what the customer had not asked for but needed to know.",
              "是否主动提醒顾客没问到却该知道的事。",
              "是否主動提醒顧客沒問到卻該知道的事。",
            ),
            weight: 0.3,
          },
          "guide",
          "initiative",
        ),
        satisfied(0.4),
      ],
    },
  ],
  survey: {
    title: texts("Your shopping guide", "导购服务评价", "導購服務評價"),
    intro: texts(
      "Tell us about the advice you got. It takes a minute.",
      "请评价本次导购服务，约需一分钟。",
      "請評價本次導購服務，約需一分鐘。",
    ),
    questions: [
      SATISFACTION,
      statements("guide", texts("The guide …", "这位导购……", "這位導購……"), [
        { key: "correctness", label: texts("gave correct information about the products", "对商品的介绍准确", "對商品的介紹準確") },
        { key: "suitability", label: texts("recommended what suits my needs", "推荐的商品符合我的需要", "推薦的商品符合我的需要") },
        { key: "clarity", label: texts("explained things so that I understood", "讲解清楚易懂", "講解清楚易懂") },
        { key: "listening", label: texts("asked what I need before advising", "先了解我的需求再推荐", "先了解我的需求再推薦") },
        { key: "manners", label: texts("was polite and patient", "礼貌、有耐心", "禮貌、有耐心") },
        {
          key: "initiative",
          label: texts("pointed out what I should know unasked", "主动提醒我需要注意的事项", "主動提醒我需要注意的事項"),
        },
      ]),
      RECOMMEND,
      COMMENT,
    ],
  },
};
