import type { Locale } from "@touchstone/core/locale";
import type { Random } from "./random.js";
import type { Weakness } from "./subjects.js";

type Phrases = readonly [string, ...string[]];
type Mood = "good" | "poor";

const EN: Record<Weakness | "guide", Record<Mood, Phrases>> = {
  product: {
    good: ["Exactly as described", "Better made than I expected", "Good value for the money", "My second order and just as good"],
    poor: ["One corner was chipped", "It looks cheaper than in the pictures", "Stopped working after a week", "The colour is off"],
  },
  logistics: {
    good: ["Arrived a day early", "Well packed, not a scratch", "Delivery was quick even in the busy week"],
    poor: [
      "The parcel sat in the depot for four days",
      "Promised Tuesday, came on Saturday",
      "The box was soaked",
      "Tracking never updated",
    ],
  },
  attitude: {
    good: ["The agent was patient with all my questions", "Friendly from start to finish", "They apologised and sorted it at once"],
    poor: ["I felt brushed off", "Got the same canned sentence three times", "The tone was rather short"],
  },
  speed: {
    good: ["Answered within a minute", "Solved in one chat", "Quick reply even late in the evening"],
    poor: ["Waited forty minutes for a reply", "Had to ask three times before anybody answered", "Passed from one person to the next"],
  },
  accuracy: {
    good: ["The sizing advice was spot on", "Clear answers, no guessing", "They knew the product well"],
    poor: ["Was told two different things", "The size advice was wrong", "The guide did not know the material"],
  },
  refund: {
    good: ["Refund came the next day", "Exchange without any fuss"],
    poor: [
      "Still waiting for my refund",
      "Had to send photos twice for a refund",
      "Return shipping was on me although it was their mistake",
    ],
  },
  guide: {
    good: ["Found the right gift in five minutes", "Asked what I need before suggesting anything", "Honest advice, even the cheaper one"],
    poor: ["Kept pushing the expensive set", "Sent me a list instead of advice", "Did not read what I wrote"],
  },
};

const ZH: Record<Weakness | "guide", Record<Mood, Phrases>> = {
  product: {
    good: ["质量很好，和描述一致", "做工比想象中精致", "性价比不错", "回购第二次了，一如既往地好"],
    poor: ["边角有磕碰", "实物没有图片好看", "用了一周就坏了", "颜色和页面有色差"],
  },
  logistics: {
    good: ["比预计早到一天", "包装很严实，没有一点磕碰", "大促期间发货也很快"],
    poor: ["包裹在站点停了四天", "说好周二到，周六才送来", "外箱都湿了", "物流信息一直不更新"],
  },
  attitude: {
    good: ["客服很耐心，问什么都答", "态度特别好", "出了问题马上道歉并解决了"],
    poor: ["感觉被敷衍了", "复制粘贴同一句话三遍", "说话有点冲"],
  },
  speed: {
    good: ["一分钟内就回复了", "一次就解决了", "晚上十点还有人回"],
    poor: ["等了四十分钟才回复", "问了三遍才有人理", "转来转去找不到负责的人"],
  },
  accuracy: {
    good: ["尺码建议很准", "解释得清清楚楚", "对商品很了解"],
    poor: ["前后两个客服说法不一样", "推荐的尺码不合适", "问材质答不上来"],
  },
  refund: {
    good: ["第二天就退款到账了", "换货很顺利"],
    poor: ["退款等了快十天", "退款要我反复拍照", "明明是发错货，运费还要我出"],
  },
  guide: {
    good: ["五分钟就帮我选好了礼物", "先问需求再推荐，很专业", "推荐的不是最贵的，很实在"],
    poor: ["一直推贵的套装", "只发链接不给建议", "没看清我的需求就推荐"],
  },
};

const EN_END: Record<Mood, Phrases> = {
  good: ["", "", " Thank you!", " Will order again.", " Recommended."],
  poor: ["", "", " Please look into it.", " Not what I am used to here.", " Disappointed."],
};
const ZH_END: Record<Mood, Phrases> = {
  good: ["", "", "，谢谢！", "，会再来。", "，推荐。", "，点赞"],
  poor: ["", "", "，希望改进。", "，体验不太好。", "，有点失望。"],
};

/** Few customers write in traditional characters, so a few phrases for each mood do. */
const TW: Record<Mood, Phrases> = {
  good: ["出貨很快，包裝完整", "客服很有耐心", "品質不錯，會回購", "說明清楚，沒有踩雷", "處理速度很快，謝謝", "跟描述一樣，很滿意"],
  poor: ["等了三天才回覆", "外盒有壓到", "退款拖太久了", "說明不夠清楚", "跟圖片有落差", "客服態度有點敷衍"],
};

/** A short remark such as customers write, about `topic`, in their language. */
export function commentOn(topic: Weakness | "guide", mood: Mood, locale: Locale, random: Random): string {
  if (locale === "en") {
    const first = random.pick(EN[topic][mood]);
    const end = random.pick(EN_END[mood]);
    return end === "" ? first : `${first}.${end}`;
  }
  if (locale === "zh-TW") return random.pick(TW[mood]);
  return `${random.pick(ZH[topic][mood])}${random.pick(ZH_END[mood])}`;
}
