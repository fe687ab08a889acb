import type { Policy, PolicyInput } from "../../api/sla.js";
import { type PromisedTime, toDuration, toPromise } from "./duration.js";
import { TARGETS, type TargetName } from "./targets.js";

/** A policy as its form holds it: amounts as text, where empty means no promise. */
export type Values = {
  name: string;
  position: number;
  isDefault: boolean;
  severity: string[];
  priority: string[];
  category: string;
  channel: string;
  calendarId: string;
  warnAtPercent: number;
  targets: Record<TargetName, { amount: string; unit: PromisedTime["unit"] }>;
};

const DEFAULT_UNITS: Record<TargetName, PromisedTime["unit"]> = {
  firstResponse: "business-hours",
  nextResponse: "business-hours",
  resolution: "working-days",
};

export function valuesOf(policy: Policy | undefined): Values {
  const targetOf = (name: TargetName): Values["targets"][TargetName] => {
    const target = policy?.targets[name];
    if (!target || "within" in target) return { amount: "", unit: DEFAULT_UNITS[name] };
    const { amount, unit } = toPromise(target);
    return { amount: String(amount), unit };
  };
  const { severity = [], priority = [], category = [], channel = [] } = policy?.conditions ?? {};
  return {
    name: policy?.name ?? "",
    position: policy?.position ?? 100,
    isDefault: policy?.isDefault ?? false,
    severity,
    priority,
    category: category.join(", "),
    channel: channel.join(", "),
    calendarId: policy?.calendarId ?? "",
    warnAtPercent: policy?.warnAtPercent ?? 80,
    targets: { firstResponse: targetOf("firstResponse"), nextResponse: targetOf("nextResponse"), resolution: targetOf("resolution") },
  };
}

const listOf = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const filled = <K extends string>(key: K, values: string[]): { [P in K]?: string[] } =>
  values.length > 0 ? ({ [key]: values } as { [P in K]: string[] }) : {};

/** What the form says, on top of what it does not show. */
export function inputOf(values: Values, before?: Policy): PolicyInput {
  const hourly = before?.targets.firstResponse;
  const shown = TARGETS.flatMap((name) => {
    const { amount, unit } = values.targets[name];
    return Number(amount) > 0 ? [[name, toDuration({ amount: Number(amount), unit })] as const] : [];
  });
  const { firstResponse: _first, nextResponse: _next, resolution: _resolution, ...unseen } = before?.targets ?? {};
  return {
    name: values.name,
    position: values.position,
    isDefault: values.isDefault,
    calendarId: values.calendarId || null,
    warnAtPercent: values.warnAtPercent,
    conditions: {
      ...filled("tags", before?.conditions.tags ?? []),
      ...filled("severity", values.severity),
      ...filled("priority", values.priority),
      ...filled("category", listOf(values.category)),
      ...filled("channel", listOf(values.channel)),
    },
    targets: {
      ...unseen,
      ...(hourly && "within" in hourly ? { firstResponse: hourly } : {}),
      ...Object.fromEntries(shown),
    } as PolicyInput["targets"],
  };
}
