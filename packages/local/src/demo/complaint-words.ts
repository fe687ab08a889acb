import type { Severity } from "@touchstone/core/complaint";
import type { Random } from "./random.js";

type Kind = { category: string; weight: number; severities: Readonly<Record<Severity, number>>; cases: readonly [Words, ...Words[]] };
type Words = { title: string; text: string };

const mild = { low: 35, medium: 50, high: 13, critical: 2 };
const grave = { low: 8, medium: 45, high: 38, critical: 9 };

/** What people complain about, how often, and in which words. */
export const KINDS: Readonly<Record<string, Kind>> = {
  delivery: {
    category: "Late delivery 物流延误",
    weight: 27,
    severities: mild,
    cases: [
      { title: "包裹五天没有更新", text: "订单显示已发货，但物流信息五天没有更新，联系快递也没有结果。" },
      { title: "Parcel has not moved for four days", text: "Tracking has shown the same depot since Monday. Please find out where it is." },
      { title: "承诺次日达却迟到三天", text: "页面写的次日达，实际等了四天才收到，影响了送礼。" },
      { title: "Delivered to the wrong pick-up point", text: "The notice names a pick-up point on the other side of town." },
    ],
  },
  refund: {
    category: "Refund 退款退货",
    weight: 20,
    severities: { low: 15, medium: 50, high: 30, critical: 5 },
    cases: [
      { title: "退货已签收，退款迟迟不到账", text: "商家一周前签收了退货，客服每次都说再等等。" },
      { title: "Refund not received after return", text: "The return was signed for nine days ago and the refund is still pending." },
      { title: "退款金额少了运费", text: "因为发错货退回，退款却扣了运费，要求补退。" },
      { title: "Return label never arrived", text: "I asked for the return label twice and received only the automatic reply." },
    ],
  },
  product: {
    category: "Damaged or faulty 商品破损",
    weight: 19,
    severities: grave,
    cases: [
      { title: "收到时已经破损", text: "打开包装发现有裂痕，已拍照，要求换新。" },
      { title: "Stopped working after three days", text: "It was used as described in the manual and does not switch on any more." },
      { title: "密封条脱落", text: "第一次使用密封条就脱落了，担心安全。" },
    ],
  },
  description: {
    category: "Not as described 描述不符",
    weight: 14,
    severities: mild,
    cases: [
      { title: "尺寸与页面标注不一致", text: "页面标注 42 厘米，实测只有 38 厘米。" },
      { title: "Different material from the listing", text: "The listing says cotton, the label says polyester." },
      { title: "颜色发错", text: "下单米白色，收到的是灰色。" },
    ],
  },
  attitude: {
    category: "Service attitude 服务态度",
    weight: 11,
    severities: mild,
    cases: [
      { title: "客服态度敷衍", text: "问了三个问题，只收到三次同样的自动回复。" },
      { title: "Agent ended the chat in the middle", text: "I was still typing when the chat was closed." },
      { title: "被要求先给好评再处理", text: "客服表示先修改评价才能处理问题，无法接受。" },
    ],
  },
  invoice: {
    category: "Invoice 发票问题",
    weight: 9,
    severities: { low: 60, medium: 35, high: 5, critical: 0 },
    cases: [
      { title: "发票抬头开错", text: "提供的抬头正确，开出来少了两个字，需要重开。" },
      { title: "Invoice missing", text: "The order was closed two weeks ago and there is still no invoice." },
    ],
  },
};

export const REPLIES = [
  "您好，已收到您的反馈，我们正在核实，今天内给您答复。",
  "抱歉给您带来不便，已联系仓库加急处理。",
  "Sorry about this. I have asked the warehouse and will come back to you today.",
  "Thank you for the photos. A replacement is being prepared.",
] as const;

const WEIGHTS: Readonly<Record<string, number>> = Object.fromEntries(Object.entries(KINDS).map(([key, { weight }]) => [key, weight]));

/** A kind of complaint with its severity and words; `weakness` is what this merchant gets wrong more often than others. */
export function somethingWrong(weakness: string, random: Random): Words & { category: string; severity: Severity } {
  const key = weakness in KINDS && random.chance(0.3) ? weakness : random.weighted(WEIGHTS);
  const kind = KINDS[key];
  if (!kind) throw new Error(`no kind of complaint named ${key}`);
  return { ...random.pick(kind.cases), category: kind.category, severity: random.weighted(kind.severities) };
}
