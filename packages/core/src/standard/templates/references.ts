import { texts } from "./text.js";

/** What the laws named here ask for, in our own words. */
export const TRUTHFUL_INFORMATION = texts(
  "E-Commerce Law of the PRC, Article 17: goods and services are described completely, truthfully, accurately and in time.",
  "《电子商务法》第十七条：商品与服务的信息应当全面、真实、准确、及时。",
  "《電子商務法》（中國大陸）第十七條：商品與服務的資訊應當全面、真實、準確、及時。",
);

export const DELIVERY_AS_PROMISED = texts(
  "E-Commerce Law of the PRC, Article 20: goods are delivered in the way and the time that were promised or agreed.",
  "《电子商务法》第二十条：按承诺或约定的方式和时限交付。",
  "《電子商務法》（中國大陸）第二十條：依承諾或約定的方式與時限交付。",
);

export const COMPLAINT_CHANNEL = texts(
  "E-Commerce Law of the PRC, Article 59: complaints can be made conveniently and are handled in time.",
  "《电子商务法》第五十九条：投诉、举报渠道应当便捷有效，并及时处理。",
  "《電子商務法》（中國大陸）第五十九條：投訴、檢舉管道應當便捷有效，並及時處理。",
);

export const RETURN_WITHIN_SEVEN_DAYS = texts(
  "Consumer Protection Law of the PRC, Article 25: most goods bought online may be returned within seven days without a reason.",
  "《消费者权益保护法》第二十五条：网购商品多数可在七日内无理由退货。",
  "《消費者權益保護法》（中國大陸）第二十五條：網購商品多數可在七日內無理由退貨。",
);
