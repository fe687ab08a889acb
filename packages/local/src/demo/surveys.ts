import type { LocalizedText } from "@touchstone/core/locale";
import { type Definition, definitionSchema } from "@touchstone/core/survey";

const text = (en: string, simplified: string, traditional: string): LocalizedText => ({ en, "zh-CN": simplified, "zh-TW": traditional });
const choice = (key: string, ...labels: [string, string, string]) => ({ key, label: text(...labels) });

const thanks = text("Thank you. It goes straight to the team.", "谢谢您，意见已直接送达团队。", "謝謝您，意見已直接送達團隊。");
const comment = {
  type: "text",
  key: "comment",
  label: text("Anything you would like to add?", "还有什么想告诉我们的吗？", "還有什麼想告訴我們的嗎？"),
  maxLength: 500,
};
const satisfied = (label: LocalizedText) => ({
  type: "csat",
  key: "satisfaction",
  label,
  required: true,
  lowLabel: text("Very dissatisfied", "非常不满意", "非常不滿意"),
  highLabel: text("Very satisfied", "非常满意", "非常滿意"),
});

const afterSales = {
  title: text("After-sales service", "售后服务评价", "售後服務評價"),
  intro: text(
    "Five short questions about how we looked after your order.",
    "五个小问题，说说我们的售后服务。",
    "五個小問題，說說我們的售後服務。",
  ),
  thanks,
  questions: [
    {
      type: "nps",
      key: "recommend",
      label: text(
        "How likely are you to recommend this shop to a friend?",
        "您有多大可能向朋友推荐这家店？",
        "您有多大可能向朋友推薦這家店？",
      ),
      required: true,
      lowLabel: text("Not at all", "完全不会", "完全不會"),
      highLabel: text("Very likely", "非常愿意", "非常願意"),
    },
    satisfied(text("How satisfied are you with the service?", "您对这次服务满意吗？", "您對這次服務滿意嗎？")),
    {
      type: "matrix",
      key: "aspects",
      label: text("And in detail?", "具体来说呢？", "具體來說呢？"),
      rows: [
        choice("attitude", "Attitude", "服务态度", "服務態度"),
        choice("speed", "Speed", "响应速度", "回應速度"),
        choice("accuracy", "Accuracy", "解答准确", "解答準確"),
        choice("logistics", "Logistics", "物流配送", "物流配送"),
      ],
    },
    {
      type: "single",
      key: "reason",
      label: text("What mattered most?", "最影响您评价的是什么？", "最影響您評價的是什麼？"),
      options: [
        choice("product", "The product itself", "商品本身", "商品本身"),
        choice("logistics", "Delivery", "物流", "物流"),
        choice("attitude", "How I was treated", "服务态度", "服務態度"),
        choice("speed", "How fast it went", "处理速度", "處理速度"),
        choice("accuracy", "Whether the answers were right", "解答是否准确", "解答是否準確"),
        choice("refund", "Return and refund", "退换与退款", "退換與退款"),
      ],
    },
    comment,
  ],
};

const guide = {
  title: text("Shopping guide", "导购服务评价", "導購服務評價"),
  thanks,
  questions: [
    satisfied(text("How satisfied are you with your guide?", "您对导购的服务满意吗？", "您對導購的服務滿意嗎？")),
    {
      type: "ces",
      key: "effort",
      label: text("The guide made it easy to find what I needed.", "导购让我轻松找到了需要的商品。", "導購讓我輕鬆找到了需要的商品。"),
      lowLabel: text("Strongly disagree", "非常不同意", "非常不同意"),
      highLabel: text("Strongly agree", "非常同意", "非常同意"),
    },
    comment,
  ],
};

const delivery = {
  title: text("Delivery", "收货评价", "收貨評價"),
  thanks,
  questions: [
    satisfied(text("How satisfied are you with the delivery?", "您对这次配送满意吗？", "您對這次配送滿意嗎？")),
    {
      type: "single",
      key: "parcel",
      label: text("How did the parcel arrive?", "包裹到手时怎么样？", "包裹到手時怎麼樣？"),
      options: [
        choice("intact", "Intact", "完好", "完好"),
        choice("creased", "Creased, contents fine", "外包装有折痕，商品完好", "外包裝有摺痕，商品完好"),
        choice("damaged", "Damaged", "破损", "破損"),
      ],
    },
    comment,
  ],
};

/** The demo's surveys by the name under which the code knows them. */
export const SURVEYS = {
  afterSales: { name: "After-sales 售后服务", definition: afterSales },
  guide: { name: "Shopping guide 导购服务", definition: guide },
  delivery: { name: "Delivery 收货体验", definition: delivery },
} as const;
export type SurveyKey = keyof typeof SURVEYS;

export const definitionOf = (key: SurveyKey): Definition => definitionSchema.parse(SURVEYS[key].definition);
