import type { Definition, Question } from "../../api/surveys.js";
import type { LocalizedText } from "../../lib/locale.js";

const text = (en: string, zhCn: string, zhTw: string): LocalizedText => ({ en, "zh-CN": zhCn, "zh-TW": zhTw });

const overall = {
  type: "csat",
  key: "overall",
  required: true,
  label: text("How satisfied are you overall?", "总体而言，您的满意程度如何？", "整體而言，您的滿意程度如何？"),
  lowLabel: text("Very dissatisfied", "非常不满意", "非常不滿意"),
  highLabel: text("Very satisfied", "非常满意", "非常滿意"),
} as const satisfies Question;

const recommend = {
  type: "nps",
  key: "recommend",
  required: true,
  label: text("How likely are you to recommend us to a friend?", "您有多大可能把我们推荐给朋友？", "您有多大可能把我們推薦給朋友？"),
  lowLabel: text("Not at all likely", "完全不可能", "完全不可能"),
  highLabel: text("Extremely likely", "非常可能", "非常可能"),
} as const satisfies Question;

const effort = {
  type: "ces",
  key: "effort",
  required: false,
  label: text("It was easy to get my question solved.", "我的问题很容易就得到了解决。", "我的問題很容易就獲得解決。"),
  lowLabel: text("Strongly disagree", "非常不同意", "非常不同意"),
  highLabel: text("Strongly agree", "非常同意", "非常同意"),
} as const satisfies Question;

const comment = {
  type: "text",
  key: "comment",
  required: false,
  maxLength: 2000,
  label: text("What should we do better?", "我们还有哪些可以改进的地方？", "我們還有哪些可以改進的地方？"),
} as const satisfies Question;

const matrix = (rows: readonly (readonly [key: string, label: LocalizedText])[]): Question => ({
  type: "matrix",
  key: "service",
  required: false,
  points: 5,
  label: text("How do you rate each of these?", "请为以下各项打分", "請為以下各項評分"),
  lowLabel: text("Poor", "很差", "很差"),
  highLabel: text("Excellent", "很好", "很好"),
  rows: rows.map(([key, label]) => ({ key, label })),
});

const definition = (title: LocalizedText, questions: Question[]): Definition => ({
  title,
  intro: text("It takes less than a minute.", "只需不到一分钟。", "只需不到一分鐘。"),
  thanks: text(
    "Thank you. Your answers help to make the service better.",
    "感谢您的反馈，我们会据此改进服务。",
    "感謝您的回饋，我們會據此改進服務。",
  ),
  locales: ["en", "zh-CN", "zh-TW"],
  questions,
});

/** What a new survey can start from. */
export const TEMPLATES = {
  purchase: definition(text("How was your purchase?", "您对这次购物满意吗？", "您對這次購物滿意嗎？"), [
    overall,
    matrix([
      ["quality", text("Product as described", "商品与描述相符", "商品與描述相符")],
      ["delivery", text("Delivery", "物流配送", "物流配送")],
      ["service", text("Service", "客户服务", "客戶服務")],
    ]),
    recommend,
    comment,
  ]),
  guide: definition(text("How was our shopping guide?", "您对导购的服务满意吗？", "您對導購的服務滿意嗎？"), [
    overall,
    matrix([
      ["knowledge", text("Product knowledge", "专业知识", "專業知識")],
      ["communication", text("Communication", "沟通能力", "溝通能力")],
      ["attitude", text("Friendliness", "服务态度", "服務態度")],
    ]),
    recommend,
    comment,
  ]),
  support: definition(text("How did we handle your request?", "您对本次客服服务满意吗？", "您對本次客服服務滿意嗎？"), [
    overall,
    effort,
    comment,
  ]),
  blank: definition(text("Untitled survey", "未命名问卷", "未命名問卷"), [{ ...overall, required: false }]),
} as const satisfies Record<string, Definition>;

export type TemplateName = keyof typeof TEMPLATES;
