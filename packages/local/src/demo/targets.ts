import { tenantId } from "@touchstone/core/context";
import * as Id from "@touchstone/core/id";
import { containing, localDate, shift } from "@touchstone/core/period";
import * as Subject from "@touchstone/core/subject";
import * as Target from "@touchstone/core/target";
import { ZONE } from "./year.js";

/** Promises made half a year and longer ago: kept, missed, in danger, and one that still has time. */
export async function createTargets(schemeId: string, now: Date): Promise<void> {
  const month = containing(localDate(now, ZONE), "month");
  const started = (monthsAgo: number) => ({ grain: "month" as const, startPeriod: shift(month, -monthsAgo).label, baseline: null });
  const dueIn = (months: number) => shift(month, months).to;
  const indicator = (key: string) => ({ indicatorId: Id.derive("indicator", tenantId(), key) });
  const subject = (externalId: string) => Subject.resolve({ subjectExternalId: externalId });
  const targets: Target.TargetInput[] = [
    {
      name: { en: "Satisfied customers: nine in ten", "zh-CN": "满意率达到 90%", "zh-TW": "滿意率達到 90%" },
      ...indicator("csat"),
      subjectId: null,
      value: 90,
      dueOn: dueIn(3),
      ...started(9),
    },
    {
      name: { en: "Shoe Works climbs to 76 points", "zh-CN": "例步鞋坊得分升至 76", "zh-TW": "例步鞋坊得分升至 76" },
      schemeId,
      subjectId: subject("m-shoe"),
      value: 76,
      dueOn: dueIn(2),
      ...started(10),
    },
    {
      name: { en: "Skincare holds 85 % satisfied", "zh-CN": "占位护肤满意率保持 85%", "zh-TW": "占位護膚滿意率保持 85%" },
      ...indicator("csat"),
      subjectId: subject("m-skincare"),
      value: 85,
      dueOn: dueIn(-1),
      ...started(10),
    },
    {
      name: { en: "First reply within 40 seconds", "zh-CN": "客服 40 秒内响应", "zh-TW": "客服 40 秒內回應" },
      ...indicator("chatFirstReply"),
      subjectId: null,
      value: 40,
      dueOn: dueIn(4),
      ...started(8),
    },
  ];
  for (const target of targets) await Target.create(target);
}
