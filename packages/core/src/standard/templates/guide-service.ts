import { COMPLAINT_CHANNEL, TRUTHFUL_INFORMATION } from "./references.js";
import { type TemplateText, texts } from "./text.js";

/** Shopping guides: people or assistants who advise before the purchase. */
export const GUIDE_SERVICE: TemplateText = {
  key: "guide-service",
  name: texts("Shopping guide service", "导购服务标准", "導購服務標準"),
  description: texts(
    "What a customer may expect of a shopping guide, from the first question to the help after the purchase.",
    "顾客从提出第一个问题到售后，可以期待导购做到什么。",
    "顧客從提出第一個問題到售後，可以期待導購做到什麼。",
  ),
  clauses: [
    {
      stage: "consultation",
      key: "first-reply",
      title: texts("Quick first reply", "及时首次响应", "及時首次回應"),
      text: texts(
        "A question is taken up by somebody who can help while the customer is still waiting; an automatic greeting does not count.",
        "顾客还在等待时，就有能解决问题的人接手；自动问候不算。",
        "顧客還在等待時，就有能解決問題的人接手；自動問候不算。",
      ),
    },
    {
      stage: "consultation",
      key: "understand-need",
      title: texts("Ask before advising", "先了解需求", "先了解需求"),
      text: texts(
        "The guide asks what the purchase is for, for whom, and what may not be missing, before naming a product.",
        "推荐商品之前，先问清用途、使用者和不可缺少的条件。",
        "推薦商品之前，先問清用途、使用者和不可缺少的條件。",
      ),
    },
    {
      stage: "consultation",
      key: "manners",
      title: texts("Polite and patient", "礼貌耐心", "禮貌耐心"),
      text: texts(
        "Every question is answered in plain words, without pressure and without copied phrases that miss it.",
        "每个问题都用通俗的话回答，不催促，不用答非所问的套话。",
        "每個問題都用淺顯的話回答，不催促，不用答非所問的套話。",
      ),
    },
    {
      stage: "recommendation",
      key: "suitable",
      title: texts("Fits the need", "推荐合适", "推薦合適"),
      text: texts(
        "What is recommended fits what the customer asked for, including the price; the dearest product is not the first answer.",
        "推荐符合顾客说明的需求与预算，不以最贵的商品为先。",
        "推薦符合顧客說明的需求與預算，不以最貴的商品為先。",
      ),
    },
    {
      stage: "recommendation",
      key: "knowledge",
      title: texts("Correct product knowledge", "商品知识准确", "商品知識準確"),
      text: texts(
        "Material, size, use and limits are stated correctly; what the guide does not know is looked up, not guessed.",
        "材质、尺寸、用法和限制说得准确；不清楚的先查证，不猜测。",
        "材質、尺寸、用法和限制說得準確；不清楚的先查證，不猜測。",
      ),
      reference: TRUTHFUL_INFORMATION,
    },
    {
      stage: "recommendation",
      key: "disclosure",
      title: texts("Advertising is named as such", "推广要说明", "推廣要說明"),
      text: texts(
        "If a recommendation is paid for or earns a commission, the customer is told.",
        "推荐若属付费推广或有佣金，应告知顾客。",
        "推薦若屬付費推廣或有佣金，應告知顧客。",
      ),
    },
    {
      stage: "purchase",
      key: "total-price",
      title: texts("The whole price at once", "一次说清总价", "一次說清總價"),
      text: texts(
        "Price, shipping, discounts and their conditions are told before the customer decides; nothing is added later.",
        "顾客决定之前说清价格、运费、优惠及条件，之后不再加价。",
        "顧客決定之前說清價格、運費、優惠及條件，之後不再加價。",
      ),
    },
    {
      stage: "purchase",
      key: "effort",
      title: texts("Easy to order", "下单省力", "下單省力"),
      text: texts(
        "The guide helps the customer through the order without asking twice for the same thing.",
        "协助顾客完成下单，不重复索要同样的信息。",
        "協助顧客完成下單，不重複索取同樣的資訊。",
      ),
    },
    {
      stage: "after-sales",
      key: "follow-up",
      title: texts("Stays reachable", "售后可联系", "售後可聯繫"),
      text: texts(
        "After the purchase the customer reaches the guide or a named successor, who knows what was agreed.",
        "购买后仍能联系到导购或接手的人，且对方清楚此前的约定。",
        "購買後仍能聯繫到導購或接手的人，且對方清楚此前的約定。",
      ),
    },
    {
      stage: "after-sales",
      key: "complaints",
      title: texts("Complaints are taken up", "投诉有回应", "投訴有回應"),
      text: texts(
        "A complaint about the advice gets an answer in time, and the customer learns what follows from it.",
        "对导购建议的投诉按时得到答复，并告知顾客处理结果。",
        "對導購建議的投訴按時得到答覆，並告知顧客處理結果。",
      ),
      reference: COMPLAINT_CHANNEL,
    },
    {
      stage: "after-sales",
      key: "satisfaction",
      title: texts("The customer is content", "顾客满意", "顧客滿意"),
      text: texts(
        "Asked afterwards, customers say that the guide helped them.",
        "事后回访时，顾客认为导购确实帮到了自己。",
        "事後回訪時，顧客認為導購確實幫到了自己。",
      ),
    },
  ],
};
