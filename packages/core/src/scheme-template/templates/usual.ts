import type { GradeBand } from "../../scoring/index.js";
import { type TemplateIndicator, type TemplateQuestion, type Texts, texts } from "../template.js";

export const GRADES: GradeBand[] = [
  { grade: "A", from: 85 },
  { grade: "B", from: 70 },
  { grade: "C", from: 60 },
  { grade: "D", from: 0 },
];

type Own = Pick<TemplateIndicator, "key" | "name" | "description" | "weight">;

/** A row of a matrix from 1 to 5; below half of the scale nobody is served well, so that scores 0. */
export const rated = (own: Own, question: string, row: string): TemplateIndicator => ({
  ...own,
  kind: "benefit",
  unit: "/ 5",
  decimals: 2,
  goalposts: { low: 2.5, high: 5 },
  source: { type: "survey", question, row },
  measure: { kind: "mean" },
});

/** A share in percent of an observed numerator and denominator. */
export const share = (own: Own, metric: string, low: number, kind: "benefit" | "cost" = "benefit", high = 100): TemplateIndicator => ({
  ...own,
  kind,
  unit: "%",
  goalposts: { low, high },
  source: { type: "observation", metric },
  measure: { kind: "rate", per: 100 },
});

/** The mean of observed values where less is better. */
export const lessIsBetter = (own: Own, metric: string, unit: string, goalposts: { low: number; high: number }): TemplateIndicator => ({
  ...own,
  kind: "cost",
  unit,
  goalposts,
  source: { type: "observation", metric },
  measure: { kind: "mean" },
});

/** A panel's mark from 1 to 5. */
export const judged = (own: Own, perspective: "expert" | "peer", criterion: string): TemplateIndicator => ({
  ...own,
  kind: "benefit",
  unit: "/ 5",
  decimals: 2,
  goalposts: { low: 2, high: 5 },
  source: { type: "assessment", perspective, criterion },
  measure: { kind: "mean" },
});

/** Complaints whose deadline was kept, in percent; a handful of cases says little. */
export const onTime = (own: Own, figure: "onTimeResolution" | "onTimeFirstResponse"): TemplateIndicator => ({
  ...own,
  kind: "benefit",
  unit: "%",
  goalposts: { low: 60, high: 100 },
  minimumSample: 5,
  source: { type: "complaints", figure },
  measure: { kind: "rate", per: 100 },
});

export const satisfied = (weight: number): TemplateIndicator => ({
  key: "satisfaction",
  name: texts("Satisfied customers", "满意率", "滿意率"),
  description: texts(
    "Share of answers with 4 or 5 of 5 points to the question about the service as a whole.",
    "总体满意度一题中打 4 分或 5 分的比例（满分 5 分）。",
    "整體滿意度一題中給 4 分或 5 分的比例（滿分 5 分）。",
  ),
  weight,
  kind: "benefit",
  unit: "%",
  goalposts: { low: 60, high: 100 },
  source: { type: "survey", question: "satisfaction" },
  measure: { kind: "csat", per: 100 },
});

export const recommended = (weight: number): TemplateIndicator => ({
  key: "recommendation",
  name: texts("Net promoter score", "净推荐值", "淨推薦值"),
  description: texts(
    "Share of promoters (9 or 10) minus share of detractors (0 to 6).",
    "推荐者（9–10 分）比例减去贬损者（0–6 分）比例。",
    "推薦者（9–10 分）比例減去批評者（0–6 分）比例。",
  ),
  weight,
  kind: "benefit",
  unit: "",
  goalposts: { low: -30, high: 80 },
  source: { type: "survey", question: "recommend" },
  measure: { kind: "nps", per: 100 },
});

export const firstReply = (weight: number): TemplateIndicator =>
  lessIsBetter(
    {
      key: "firstReply",
      name: texts("First reply in chat", "在线首次响应时长", "線上首次回應時間"),
      description: texts(
        "Mean time until somebody answers in chat. Push one value in seconds per conversation.",
        "在线咨询从提问到有人回复的平均时长。每次会话推送一个以秒计的数值。",
        "線上諮詢從提問到有人回覆的平均時間。每次對話推送一個以秒計的數值。",
      ),
      weight,
    },
    "chat.firstReplySeconds",
    "s",
    { low: 30, high: 900 },
  );

export const SATISFACTION: TemplateQuestion = {
  type: "csat",
  key: "satisfaction",
  label: texts("How satisfied are you with the service as a whole?", "您对这次服务总体满意吗？", "您對這次服務整體滿意嗎？"),
  required: true,
};

export const RECOMMEND: TemplateQuestion = {
  type: "nps",
  key: "recommend",
  label: texts("How likely are you to recommend us to a friend?", "您有多大可能向朋友推荐我们？", "您有多大可能向朋友推薦我們？"),
};

export const COMMENT: TemplateQuestion = {
  type: "text",
  key: "comment",
  label: texts("What should we do better?", "您希望我们在哪些方面改进？", "您希望我們在哪些方面改進？"),
};

type Row = { key: string; label: Texts };

/** A matrix of statements, from 1 (do not agree) to 5 (agree). */
export const statements = (key: string, label: Texts, rows: Row[]): TemplateQuestion => ({
  type: "matrix",
  key,
  label,
  points: 5,
  lowLabel: texts("Do not agree at all", "完全不同意", "完全不同意"),
  highLabel: texts("Agree fully", "完全同意", "完全同意"),
  rows,
});
