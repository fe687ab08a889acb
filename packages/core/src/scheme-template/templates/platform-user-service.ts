import { type TemplateData, texts } from "../template.js";
import {
  COMMENT,
  GRADES,
  lessIsBetter,
  onTime,
  RECOMMEND,
  rated,
  recommended,
  SATISFACTION,
  satisfied,
  share,
  statements,
} from "./usual.js";

/** A platform towards its users: availability, transparency, help, protection, satisfaction. */
export const PLATFORM_USER_SERVICE: TemplateData = {
  key: "platform-user-service",
  prefix: "platform_",
  name: texts("Platform user service", "平台用户服务", "平台用戶服務"),
  description: texts(
    "Whether the platform works, says how things are, helps, protects its users and leaves them content.",
    "平台是否好用、透明、乐于助人、保护用户，并让用户满意。",
    "平台是否好用、透明、樂於助人、保護用戶，並讓用戶滿意。",
  ),
  grades: GRADES,
  dimensions: [
    {
      key: "availability",
      name: texts("Availability", "平台可用性", "平台可用性"),
      weight: 0.15,
      indicators: [
        share(
          {
            key: "uptime",
            name: texts("Successful requests", "请求成功率", "請求成功率"),
            description: texts(
              "Push numerator (successful requests) and denominator (all requests).",
              "推送分子（成功请求）与分母（全部请求）。",
              "推送分子（成功請求）與分母（全部請求）。",
            ),
            weight: 0.6,
          },
          "platform.requestsSuccessful",
          98,
        ),
        lessIsBetter(
          {
            key: "pageSeconds",
            name: texts("Seconds until a page shows", "页面加载时长", "頁面載入時間"),
            description: texts(
              "Push values in seconds, or one mean a day.",
              "推送以秒计的数值，或每日均值。",
              "推送以秒計的數值，或每日平均值。",
            ),
            weight: 0.4,
          },
          "platform.pageSeconds",
          "s",
          { low: 1, high: 6 },
        ),
      ],
    },
    {
      key: "transparency",
      name: texts("Transparency", "信息透明", "資訊透明"),
      weight: 0.2,
      indicators: [
        rated(
          {
            key: "clearPrices",
            name: texts("Clear prices and rules", "价格与规则清楚", "價格與規則清楚"),
            description: texts(
              "Whether prices, fees and rules are clear beforehand.",
              "价格、费用与规则是否事先清楚。",
              "價格、費用與規則是否事先清楚。",
            ),
            weight: 0.5,
          },
          "platform",
          "prices",
        ),
        rated(
          {
            key: "honestReviews",
            name: texts("Reviews one can trust", "评价真实可信", "評價真實可信"),
            description: texts("Whether users trust reviews and rankings.", "用户是否信任评价与排序。", "用戶是否信任評價與排序。"),
            weight: 0.5,
          },
          "platform",
          "reviews",
        ),
      ],
    },
    {
      key: "help",
      name: texts("Help", "客户支持", "客戶支援"),
      weight: 0.2,
      indicators: [
        share(
          {
            key: "supportReached",
            name: texts("Support reached", "客服接通率", "客服接通率"),
            description: texts(
              "Contacts that reached a person. Push numerator (reached) and denominator (attempts).",
              "联系上人工客服的比例。推送分子（接通）与分母（尝试）。",
              "聯繫上真人客服的比例。推送分子（接通）與分母（嘗試）。",
            ),
            weight: 0.5,
          },
          "support.reached",
          70,
        ),
        rated(
          {
            key: "helpfulSupport",
            name: texts("Support that helps", "客服解决问题", "客服解決問題"),
            description: texts("Whether support solved the matter.", "客服是否解决了问题。", "客服是否解決了問題。"),
            weight: 0.5,
          },
          "platform",
          "support",
        ),
      ],
    },
    {
      key: "protection",
      name: texts("Protection", "权益保障", "權益保障"),
      weight: 0.25,
      indicators: [
        lessIsBetter(
          {
            key: "refundHours",
            name: texts("Hours until refund", "退款时长", "退款時間"),
            description: texts(
              "From the request to the money. Push one value in hours per refund.",
              "从申请到到账。每笔退款推送一个以小时计的数值。",
              "從申請到入帳。每筆退款推送一個以小時計的數值。",
            ),
            weight: 0.35,
          },
          "refund.hours",
          "h",
          { low: 12, high: 120 },
        ),
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
        rated(
          {
            key: "privacy",
            name: texts("Personal data in good hands", "个人信息保护", "個人資料保護"),
            description: texts(
              "Whether users trust the platform with their data.",
              "用户是否放心平台处理其信息。",
              "用戶是否放心平台處理其資料。",
            ),
            weight: 0.25,
          },
          "platform",
          "privacy",
        ),
      ],
    },
    {
      key: "contentment",
      name: texts("User satisfaction", "用户满意", "用戶滿意"),
      weight: 0.2,
      indicators: [satisfied(0.6), recommended(0.4)],
    },
  ],
  survey: {
    title: texts("Our platform", "平台服务评价", "平台服務評價"),
    intro: texts(
      "A few questions about your experience with the platform.",
      "关于您使用平台体验的几个问题。",
      "關於您使用平台體驗的幾個問題。",
    ),
    questions: [
      SATISFACTION,
      statements("platform", texts("On this platform …", "在这个平台……", "在這個平台……"), [
        {
          key: "prices",
          label: texts("prices, fees and rules are clear beforehand", "价格、费用和规则事先说明清楚", "價格、費用和規則事先說明清楚"),
        },
        { key: "reviews", label: texts("I can trust reviews and rankings", "评价和排序值得信任", "評價和排序值得信任") },
        { key: "support", label: texts("support solves my problems", "客服能解决我的问题", "客服能解決我的問題") },
        { key: "privacy", label: texts("my personal data are in good hands", "我的个人信息得到妥善保护", "我的個人資料得到妥善保護") },
      ]),
      RECOMMEND,
      COMMENT,
    ],
  },
};
