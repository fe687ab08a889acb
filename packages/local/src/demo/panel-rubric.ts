import type { Criterion } from "@touchstone/core/assessment";

const text = (en: string, cn: string, tw: string) => ({ en, "zh-CN": cn, "zh-TW": tw });

/** The ends and the middle of every criterion's scale. */
const LEVELS: Criterion["levels"] = [
  {
    value: 1,
    name: text("Poor", "差", "差"),
    description: text("Customers are left alone or misled.", "顾客得不到帮助，或受到误导。", "顧客得不到協助，或受到誤導。"),
  },
  {
    value: 3,
    name: text("Sound", "合格", "合格"),
    description: text("What a customer may expect.", "达到顾客的合理预期。", "達到顧客的合理預期。"),
  },
  {
    value: 5,
    name: text("Exemplary", "典范", "典範"),
    description: text("Others could learn from it.", "值得其他商家学习。", "值得其他商家學習。"),
  },
];

const criterion = (key: string, weight: number, name: Criterion["name"], guidance: Criterion["guidance"]): Criterion => ({
  key,
  name,
  ...(guidance ? { guidance } : {}),
  scale: { low: 1, high: 5, step: 1 },
  levels: LEVELS,
  weight,
});

/** What the demo's experts look at. */
export const RUBRIC: Criterion[] = [
  criterion(
    "knowledge",
    3,
    text("Product knowledge", "商品专业度", "商品專業度"),
    text(
      "Ask two questions that the product page does not answer. Are the answers right and specific?",
      "请提出两个商品页面没有说明的问题，回答是否准确、具体？",
      "請提出兩個商品頁面沒有說明的問題，回答是否正確、具體？",
    ),
  ),
  criterion(
    "manner",
    2,
    text("Manner of speaking", "沟通态度", "溝通態度"),
    text(
      "Polite, patient and clear, also when the customer hesitates.",
      "礼貌、耐心、清楚，顾客犹豫时也是如此。",
      "有禮、耐心、清楚，顧客猶豫時也是如此。",
    ),
  ),
  criterion(
    "honesty",
    3,
    text("Honest advice", "推荐诚信", "推薦誠信"),
    text(
      "Are drawbacks named? Is something cheaper recommended where it serves as well?",
      "是否说明不足之处？更便宜的商品同样合适时，是否会推荐？",
      "是否說明不足之處？更便宜的商品同樣合適時，是否會推薦？",
    ),
  ),
  criterion(
    "care",
    2,
    text("Care after the sale", "售后关怀", "售後關懷"),
    text("Return a product and watch how the merchant helps.", "请试行一次退货，观察商家如何协助。", "請試行一次退貨，觀察商家如何協助。"),
  ),
];
