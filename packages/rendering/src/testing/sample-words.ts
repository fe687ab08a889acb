import type { ReportLocale } from "@touchstone/core/report-document";

/** The invented names and texts of the sample report, in each language. */
export type SampleWords = {
  title: string;
  tenant: string;
  scheme: string;
  survey: string;
  emptySurvey: string;
  questions: { recommend: string; satisfied: string; rating: string; reason: string };
  reasons: string[];
  stars: (stars: number) => string;
  categories: string[];
  subjects: string[];
  dimensions: string[];
  grades: string[];
  note: string;
  ownFigure: string;
};

export const sampleWords: Record<ReportLocale, SampleWords> = {
  en: {
    title: "Service quality report",
    tenant: "Meridian Marketplace (sample)",
    scheme: "Merchant service 2026",
    survey: "After delivery",
    emptySurvey: "After a return",
    questions: {
      recommend: "How likely are you to recommend us to a friend?",
      satisfied: "How satisfied are you with the answer you got?",
      rating: "How do you rate your order?",
      reason: "What should we improve?",
    },
    reasons: ["Delivery time", "Packaging", "Accuracy of the description", "Response of customer service", "Price"],
    stars: (stars) => `${stars} ${stars === 1 ? "star" : "stars"}`,
    categories: ["Delivery", "Product quality", "Refund and return", "Billing", "Attitude of staff", "Other"],
    subjects: [
      "Northwind Teas",
      "Harbour Street Electronics",
      "Blue Lantern Home",
      "Saffron & Co.",
      "Old Mill Bookshop",
      "Cobalt Sports",
      "Juniper Kids",
      "Quiet Garden Tools",
      "Aurora Lights",
      "Paper Crane Gifts",
    ],
    dimensions: ["Response", "Resolution", "Satisfaction", "Accuracy"],
    grades: ["A", "B", "C", "D"],
    note: "From 1 August, complaints by telephone are recorded as well.",
    ownFigure: "Parcels delivered on time",
  },
  "zh-CN": {
    title: "服务质量报告",
    tenant: "子午集市（示例）",
    scheme: "商家服务 2026",
    survey: "收货后问卷",
    emptySurvey: "退货后问卷",
    questions: {
      recommend: "您有多大可能向朋友推荐我们？",
      satisfied: "您对客服的答复满意吗？",
      rating: "您如何评价这次购物？",
      reason: "您认为我们最应改进哪一方面？",
    },
    reasons: ["配送时效", "包装", "商品描述的准确性", "客服响应速度与态度", "价格"],
    stars: (stars) => `${stars} 星`,
    categories: ["物流配送", "商品质量", "退款退货", "账单", "服务态度", "其他"],
    subjects: [
      "北风茶业",
      "港湾街数码专营店",
      "蓝灯笼家居",
      "藏红花食品",
      "老磨坊书店",
      "钴蓝运动",
      "杜松童装",
      "静园园艺工具",
      "极光灯饰",
      "纸鹤礼品",
    ],
    dimensions: ["响应速度", "问题解决", "满意度", "信息准确"],
    grades: ["优", "良", "中", "差"],
    note: "自 8 月 1 日起，电话投诉一并计入。",
    ownFigure: "准时送达率",
  },
  "zh-TW": {
    title: "服務品質報告",
    tenant: "子午市集（範例）",
    scheme: "商家服務 2026",
    survey: "收貨後問卷",
    emptySurvey: "退貨後問卷",
    questions: {
      recommend: "您有多大可能向朋友推薦我們？",
      satisfied: "您對客服的答覆滿意嗎？",
      rating: "您如何評價這次購物？",
      reason: "您認為我們最應改進哪一方面？",
    },
    reasons: ["配送時效", "包裝", "商品描述的準確性", "客服回應速度與態度", "價格"],
    stars: (stars) => `${stars} 星`,
    categories: ["物流配送", "商品品質", "退款退貨", "帳單", "服務態度", "其他"],
    subjects: [
      "北風茶業",
      "港灣街數位專賣店",
      "藍燈籠家居",
      "藏紅花食品",
      "老磨坊書店",
      "鈷藍運動",
      "杜松童裝",
      "靜園園藝工具",
      "極光燈飾",
      "紙鶴禮品",
    ],
    dimensions: ["回應速度", "問題解決", "滿意度", "資訊準確"],
    grades: ["優", "良", "中", "差"],
    note: "自 8 月 1 日起，電話投訴一併計入。",
    ownFigure: "準時送達率",
  },
};
