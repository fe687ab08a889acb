import { type TemplateData, texts } from "../template.js";
import { RECOVERY } from "./e-recs-qual.js";
import { dimensionOf, questionOf, type Scale } from "./likert.js";
import { COMMENT, GRADES } from "./usual.js";

const EFFICIENCY: Scale = {
  key: "efficiency",
  name: texts("Efficiency", "效率", "效率"),
  description: texts("Ease and speed of getting to the shop and using it.", "访问和使用商店的便捷程度。", "造訪和使用商店的便捷程度。"),
  label: texts("Using the shop", "使用这家网店", "使用這家網店"),
  items: [
    { key: "find", label: texts("I quickly find what I am looking for", "我很快就能找到想要的东西", "我很快就能找到想要的東西") },
    { key: "navigate", label: texts("I get to any place of the shop with ease", "店内各处都容易到达", "店內各處都容易到達") },
    { key: "buy", label: texts("An order takes me little time", "下单不费时间", "下單不費時間") },
    { key: "order", label: texts("Information is in good order", "信息编排有条理", "資訊編排有條理") },
    { key: "load", label: texts("Pages show without a wait", "页面打开不用等", "頁面開啟不用等") },
    { key: "simple", label: texts("I need no instructions to use it", "不用学就会用", "不用學就會用") },
    { key: "enter", label: texts("I am where I want to be soon after opening it", "打开后很快进入所需页面", "開啟後很快進入所需頁面") },
    { key: "layout", label: texts("The shop as a whole is laid out sensibly", "整体布局合理", "整體版面合理") },
  ],
};

const AVAILABILITY: Scale = {
  key: "availability",
  name: texts("System availability", "系统可用性", "系統可用性"),
  description: texts("Whether the shop works technically as it should.", "商店在技术上是否正常运行。", "商店在技術上是否正常運作。"),
  label: texts("Technology", "技术表现", "技術表現"),
  items: [
    { key: "open", label: texts("The shop is there whenever I want to buy", "想买的时候随时可用", "想買的時候隨時可用") },
    { key: "start", label: texts("It starts at once and runs properly", "一打开就能正常使用", "一開啟就能正常使用") },
    { key: "stable", label: texts("It does not break down", "不会崩溃", "不會當機") },
    { key: "smooth", label: texts("Nothing hangs after I have entered my order", "提交订单后不会卡住", "送出訂單後不會卡住") },
  ],
};

const FULFILMENT: Scale = {
  key: "fulfilment",
  name: texts("Fulfilment", "履约", "履約"),
  description: texts("Whether promises about goods and delivery are kept.", "对商品与配送的承诺是否兑现。", "對商品與配送的承諾是否兌現。"),
  label: texts("Goods and delivery", "商品与配送", "商品與配送"),
  items: [
    { key: "punctual", label: texts("Orders come when they were promised", "订单在承诺的时间送到", "訂單在承諾的時間送達") },
    { key: "timely", label: texts("Delivery dates on offer suit me", "可选的配送时间适合我", "可選的配送時間適合我") },
    { key: "fast", label: texts("What I order is with me soon", "下单后很快收到", "下單後很快收到") },
    { key: "right", label: texts("I get the very things that I ordered", "收到的正是我订的东西", "收到的正是我訂的東西") },
    { key: "stock", label: texts("What is shown as in stock is in stock", "显示有货就真的有货", "顯示有貨就真的有貨") },
    { key: "honest", label: texts("What is said about the goods is true", "对商品的说明属实", "對商品的說明屬實") },
    { key: "promise", label: texts("Delivery promises can be relied on", "配送承诺可信", "配送承諾可信") },
  ],
};

const PRIVACY: Scale = {
  key: "privacy",
  name: texts("Privacy", "隐私", "隱私"),
  description: texts(
    "Whether the shop is safe and keeps customers' information to itself.",
    "商店是否安全并保护顾客信息。",
    "商店是否安全並保護顧客資料。",
  ),
  label: texts("My data", "我的信息", "我的資料"),
  items: [
    { key: "behaviour", label: texts("What I look at and buy stays private", "我的浏览和购买记录得到保密", "我的瀏覽和購買紀錄得到保密") },
    { key: "sharing", label: texts("My personal data are not passed on to others", "我的个人信息不会给别人", "我的個人資料不會給別人") },
    { key: "payment", label: texts("My payment details are safe", "我的支付信息是安全的", "我的付款資訊是安全的") },
  ],
};

const SCALES = [EFFICIENCY, AVAILABILITY, FULFILMENT, PRIVACY];

/**
 * The four dimensions of E-S-QUAL with their 22 items, in our own words; dimensions weigh the same, and so do the items of
 * each. [Parasuraman, Zeithaml & Malhotra 2005, Journal of Service Research 7(3):213-233]
 */
export const E_S_QUAL: TemplateData = {
  key: "e-s-qual",
  prefix: "esq_",
  name: texts("E-S-QUAL: quality of an online shop", "E-S-QUAL 电子服务质量", "E-S-QUAL 電子服務品質"),
  description: texts(
    "Efficiency, system availability, fulfilment and privacy in 22 items (after Parasuraman, Zeithaml & Malhotra 2005). With the option recovery also what happens when something goes wrong.",
    "效率、系统可用性、履约、隐私四个维度共 22 题（参照 Parasuraman、Zeithaml 与 Malhotra，2005）。可选加服务补救（E-RecS-QUAL）。",
    "效率、系統可用性、履約、隱私四個構面共 22 題（參照 Parasuraman、Zeithaml 與 Malhotra，2005）。可選加服務補救（E-RecS-QUAL）。",
  ),
  grades: GRADES,
  dimensions: SCALES.map((scale) => dimensionOf(scale, 1 / SCALES.length)),
  survey: {
    title: texts("How good is this online shop?", "网店服务质量调查", "網店服務品質調查"),
    intro: texts(
      "Please say how far you agree, from 1 (not at all) to 5 (fully).",
      "请按同意程度打分：1 完全不同意，5 完全同意。",
      "請依同意程度給分：1 完全不同意，5 完全同意。",
    ),
    questions: [...SCALES.map(questionOf), COMMENT],
  },
  options: [RECOVERY],
};
