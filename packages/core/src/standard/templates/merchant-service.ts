import { COMPLAINT_CHANNEL, DELIVERY_AS_PROMISED, RETURN_WITHIN_SEVEN_DAYS, TRUTHFUL_INFORMATION } from "./references.js";
import { type TemplateText, texts } from "./text.js";

/** Merchants on a platform, from their pages to the refund. */
export const MERCHANT_SERVICE: TemplateText = {
  key: "merchant-service",
  name: texts("Merchant service", "商家服务标准", "商家服務標準"),
  description: texts(
    "What the platform asks of every merchant that sells on it.",
    "平台对每一家入驻商家的服务要求。",
    "平台對每一家進駐商家的服務要求。",
  ),
  clauses: [
    {
      stage: "consultation",
      key: "chat-reply",
      title: texts("Questions are answered promptly", "咨询及时回复", "諮詢及時回覆"),
      text: texts(
        "Within the announced service hours a person answers the first message within minutes.",
        "在公布的服务时间内，首条消息数分钟内由人工回复。",
        "在公布的服務時間內，首則訊息數分鐘內由專人回覆。",
      ),
    },
    {
      stage: "consultation",
      key: "correct-answer",
      title: texts("Answers are correct", "回答准确", "回答準確"),
      text: texts(
        "Two agents asked the same question give the same, correct answer.",
        "同一问题，不同客服给出一致且正确的答复。",
        "同一問題，不同客服給出一致且正確的答覆。",
      ),
    },
    {
      stage: "recommendation",
      key: "true-description",
      title: texts("Described as it is", "描述相符", "描述相符"),
      text: texts(
        "Pictures, measures and properties on the page are those of the goods that are sent.",
        "页面上的图片、尺寸和参数与实际发出的商品一致。",
        "頁面上的圖片、尺寸和規格與實際寄出的商品一致。",
      ),
      reference: TRUTHFUL_INFORMATION,
    },
    {
      stage: "recommendation",
      key: "honest-price",
      title: texts("Honest prices", "价格真实", "價格真實"),
      text: texts(
        "A crossed-out price was really asked; conditions of a discount stand beside it.",
        "划线价确曾成交，优惠条件写在价格旁边。",
        "劃線價確曾成交，優惠條件寫在價格旁邊。",
      ),
    },
    {
      stage: "purchase",
      key: "on-time-delivery",
      title: texts("Shipped and delivered on time", "按时发货送达", "準時出貨送達"),
      text: texts(
        "Orders leave the warehouse and arrive within the promised time; a delay is told before it happens.",
        "在承诺时限内发货并送达；可能延误时提前告知。",
        "在承諾時限內出貨並送達；可能延誤時提前告知。",
      ),
      reference: DELIVERY_AS_PROMISED,
    },
    {
      stage: "purchase",
      key: "intact-parcel",
      title: texts("Parcels arrive intact", "包裹完好", "包裹完好"),
      text: texts("Packing protects the goods on the way that they go.", "包装足以保护商品完成运输。", "包裝足以保護商品完成運送。"),
    },
    {
      stage: "purchase",
      key: "invoice",
      title: texts("Invoice without asking twice", "发票及时开具", "發票及時開立"),
      text: texts(
        "Whoever asks for an invoice receives a correct one within the announced time.",
        "顾客索取发票后，在公布时限内收到正确的发票。",
        "顧客索取發票後，在公布時限內收到正確的發票。",
      ),
    },
    {
      stage: "after-sales",
      key: "return",
      title: texts("Returns without obstacles", "退货无障碍", "退貨無障礙"),
      text: texts(
        "A return that the rules allow is accepted without further conditions, with a clear way to send the goods back.",
        "符合规则的退货不另设条件，并清楚告知寄回方式。",
        "符合規則的退貨不另設條件，並清楚告知寄回方式。",
      ),
      reference: RETURN_WITHIN_SEVEN_DAYS,
    },
    {
      stage: "after-sales",
      key: "refund-speed",
      title: texts("Quick refunds", "退款迅速", "退款迅速"),
      text: texts(
        "The refund is on its way within two days after the return was received.",
        "收到退货后两天内发起退款。",
        "收到退貨後兩天內發起退款。",
      ),
    },
    {
      stage: "after-sales",
      key: "first-response",
      title: texts("Complaints are taken up on time", "投诉按时受理", "投訴準時受理"),
      text: texts(
        "Every complaint gets a first answer from a person within the promised time.",
        "每件投诉都在承诺时限内得到人工首次答复。",
        "每件投訴都在承諾時限內得到專人首次答覆。",
      ),
      reference: COMPLAINT_CHANNEL,
    },
    {
      stage: "after-sales",
      key: "resolution",
      title: texts("Complaints are resolved on time", "投诉按时解决", "投訴準時解決"),
      text: texts(
        "A complaint is resolved by its deadline, or the customer agreed to a later one.",
        "投诉在期限内解决，或经顾客同意延期。",
        "投訴在期限內解決，或經顧客同意延期。",
      ),
      reference: COMPLAINT_CHANNEL,
    },
    {
      stage: "after-sales",
      key: "satisfaction",
      title: texts("Customers are content", "顾客满意", "顧客滿意"),
      text: texts(
        "Asked after the order, nine customers in ten are satisfied with the service.",
        "订单完成后回访，十位顾客中九位对服务满意。",
        "訂單完成後回訪，十位顧客中九位對服務滿意。",
      ),
    },
  ],
};
